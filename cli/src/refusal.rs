//! A refusal as the command line tells it.

use lianlian::RetCode;
use serde_json::Value;

use crate::language::language;

/// Adds LianLian's code and words, whether they are signed, and what they mean.
pub(crate) fn tell(said: &mut Value, ret_code: &RetCode, ret_msg: &str, is_signed: bool) {
    said["signed"] = is_signed.into();
    said["ret_code"] = ret_code.as_str().into();
    said["ret_msg"] = ret_msg.into();
    said["explanation"] = ret_code.explanation().in_language(language()).into();
    said["advice"] = ret_code.advice().in_language(language()).into();
}
