//! The command `lianlian verify`.

use lianlian::message::RawMessage;
use lianlian::sign;
use serde_json::json;

use crate::args::Verify;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, input, output};

pub(crate) fn run(arguments: &Verify, form: Form) -> Result<Verdict, Unusable> {
    let key = input::public_key(&arguments.key)?;
    let bytes = input::pasted()?;
    let message = RawMessage::parse(&bytes)?;
    let own = || message.text("sign_type").and_then(|name| name.parse().ok());
    let sign_type = arguments
        .sign_type
        .or_else(own)
        .ok_or(Unusable::NoSignType)?;

    let unsigned: Vec<_> = arguments.unsigned.iter().map(String::as_str).collect();
    let verified = sign::verify_as(&message, &[key], &unsigned, sign_type);
    let verdict = match verified {
        Ok(()) => Verdict::Yes,
        Err(fault) => {
            output::words(&format!(
                "lianlian: the message is not to be believed: {fault}"
            ));
            Verdict::No
        }
    };
    let json = json!({ "valid": verified.is_ok(), "sign_type": sign_type.as_str() });
    form.verdict(&json, verdict)
}
