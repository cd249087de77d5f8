//! The command `lianlian verify`.

use http::{HeaderMap, HeaderValue};
use lianlian::message::RawMessage;
use lianlian::sign::{self, PublicKey};
use serde_json::json;

use crate::args::Verify;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, args, input, output};

pub(crate) fn run(arguments: &Verify, form: Form) -> Result<Verdict, Unusable> {
    let key = input::public_key(&arguments.key)?;
    if arguments.protocol.signs_bytes() {
        return beside(&key, arguments, form);
    }
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

/// Verifies the bytes of a body, as they are, by the signature in its headers.
fn beside(key: &PublicKey, arguments: &Verify, form: Form) -> Result<Verdict, Unusable> {
    let body = input::message()?;
    let given = args::signature(&arguments.headers);
    let mut headers = HeaderMap::new();
    let pairs = [
        (sign::SIGNATURE_TYPE, given.signature_type),
        (sign::SIGNATURE_DATA, given.signature_data),
    ];
    for (name, value) in pairs {
        let value = value.map(HeaderValue::from_str).transpose();
        if let Some(value) = value.map_err(|_| Unusable::Header)? {
            headers.insert(name, value);
        }
    }
    let verified = sign::verify_body(&headers, &body, std::slice::from_ref(key));
    let verdict = match verified {
        Ok(()) => Verdict::Yes,
        Err(fault) => {
            let words = format!("lianlian: the body is not to be believed: {fault}");
            output::words(&words);
            Verdict::No
        }
    };
    form.verdict(&json!({ "valid": verified.is_ok() }), verdict)
}
