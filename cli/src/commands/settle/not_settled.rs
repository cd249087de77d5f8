//! The words for an order of which it is still not known what became of it.

use lianlian::client::{LastWord, SettleError};
use serde_json::{Value, json};

use crate::refusal;

/// An order of which it is still not known what became of it.
pub(super) fn not_settled(error: &SettleError) -> Value {
    let mut said = json!({ "outcome": "unknown", "state": "unknown", "error": error.to_string() });
    match error {
        SettleError::NotFound {
            queries,
            since,
            ret_code,
            ret_msg,
            signed,
            ..
        } => {
            said["outcome"] = "not_found".into();
            said["queries"] = (*queries).into();
            said["since"] = since.to_string().into();
            refusal::tell(&mut said, ret_code, ret_msg, *signed);
        }
        SettleError::Query(error)
        | SettleError::Deadline {
            last: LastWord::Error(error),
            ..
        } => {
            if let Some(told) = error.refusal() {
                refusal::tell(&mut said, told.ret_code, told.ret_msg, told.is_signed);
            }
        }
        _ => {}
    }
    said
}
