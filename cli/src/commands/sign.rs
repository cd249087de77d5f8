//! The command `lianlian sign`.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::message::{RawMessage, RawValue};
use lianlian::sign::{self, SignType, Signer as _};

use crate::args::Sign;
use crate::error::Unusable;
use crate::{Verdict, input, output};

pub(crate) fn run(arguments: &Sign) -> Result<Verdict, Unusable> {
    let bytes = input::message()?;
    if arguments.protocol.signs_bytes() {
        return beside(&bytes, arguments);
    }
    let mut message = RawMessage::parse(&bytes)?;
    let sign_type = sign_type(&message, arguments.sign_type)?;
    match &arguments.key {
        Some(file) if !arguments.string => {
            let key = input::private_key(file)?;
            sign::sign(&mut message, &key, sign_type)?;
            let mut json = message.to_json();
            json.push(b'\n');
            output::bytes(&json)?;
        }
        _ => {
            message.set("sign_type", sign_type.as_str());
            output::bytes(message.sign_string(&[]).as_bytes())?;
        }
    }
    Ok(Verdict::Yes)
}

/// The option overrules the message's own; a message that names none is signed with RSA.
fn sign_type(message: &RawMessage<'_>, given: Option<SignType>) -> Result<SignType, Unusable> {
    let is_empty = |value: &RawValue<'_>| match value {
        RawValue::Null => true,
        RawValue::Text(text) => text.is_empty(),
        RawValue::Other(_) => false,
    };
    match (given, message.get("sign_type")) {
        (Some(given), _) => Ok(given),
        (None, own) if own.is_none_or(is_empty) => Ok(SignType::default()),
        (None, _) => {
            let own = message.text("sign_type").and_then(|name| name.parse().ok());
            own.ok_or(Unusable::NoSignType)
        }
    }
}

/// The headers of a body's signature, or the string alone that is signed.
fn beside(body: &[u8], arguments: &Sign) -> Result<Verdict, Unusable> {
    let string = sign::body_string(body);
    match &arguments.key {
        Some(file) if !arguments.string => {
            let sign_type = arguments.protocol.sign_type(SignType::default());
            if arguments.sign_type.is_some_and(|given| given != sign_type) {
                return Err(Unusable::OnlyRsa);
            }
            let key = input::private_key(file)?;
            let signature = STANDARD.encode(key.sign(sign_type, string.as_bytes())?);
            let headers = format!(
                "{{\"Signature-Type\":\"{sign_type}\",\"Signature-Data\":\"{signature}\"}}\n"
            );
            output::bytes(headers.as_bytes())?;
        }
        _ => output::bytes(string.as_bytes())?,
    }
    Ok(Verdict::Yes)
}
