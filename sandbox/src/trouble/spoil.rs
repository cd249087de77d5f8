//! Trouble that shows in the answer's content.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{HeaderName, HeaderValue};
use lianlian::Platform;
use lianlian::message::RawMessage;
use lianlian::sign::{SIGNATURE_DATA, SIGNATURE_TYPE, SignError};

use super::Trouble;
use crate::asked::{Asked, Told};
use crate::declined::Declined;

type Answer = http::Response<Vec<u8>>;

/// The reply in place of the requested work; `None` where it is carried out all the same. Where the
/// return code is one of the operation's outcomes, the answer is that outcome, made of examples.
pub(crate) fn told(trouble: &Trouble, asked: &Asked) -> Option<Result<Told, Declined>> {
    let ret_code = match trouble {
        Trouble::RetCode(code) => code,
        // No more than a page's place: see `Trouble::page`.
        Trouble::Http500 => "9999",
        // See `ScriptedAnswer::written`.
        Trouble::Answer(_) => "9999",
        _ => return None,
    };
    Some(match asked.operation.outcome(ret_code) {
        Some(_) => Ok(Told::example(ret_code)),
        None => Err(Declined::Scripted(ret_code)),
    })
}

/// The answer under trouble.
pub(crate) fn spoil(
    trouble: &Trouble,
    answer: Answer,
    platform: &Platform,
) -> Result<Answer, SignError> {
    if answer.headers().contains_key(SIGNATURE_DATA) {
        return spoil_beside(trouble, answer, platform);
    }
    let (head, body) = answer.into_parts();
    // What the sandbox wrote itself can be read.
    let Ok(mut message) = RawMessage::parse(&body) else {
        return Ok(Answer::from_parts(head, body));
    };
    // A signature's trouble is none for a refusal that has no signature.
    if message.text("sign").is_none() {
        drop(message);
        return Ok(Answer::from_parts(head, body));
    }
    let text = |name: &str| message.text(name).unwrap_or_default().to_owned();
    match trouble {
        Trouble::WrongSignature => {
            let sign = another_signature(&text("sign"));
            message.set("sign", &sign);
        }
        Trouble::OtherMerchant => {
            let oid_partner = another_number(&text("oid_partner"));
            message.set("oid_partner", &oid_partner);
            platform.sign_again(&mut message)?;
        }
        Trouble::ExtraMembers => {
            add_members(&mut message);
            platform.sign_again(&mut message)?;
        }
        Trouble::LowerSignType => {
            let lower = text("sign_type").to_lowercase();
            message.set("sign_type", &lower);
            platform.sign_again(&mut message)?;
        }
        Trouble::UpperSignType => {
            let upper = text("sign_type").to_uppercase();
            message.set("sign_type", &upper);
            platform.sign_again(&mut message)?;
        }
        _ => {}
    }
    let body = message.to_json().to_vec();
    Ok(Answer::from_parts(head, body))
}

/// The answer under trouble whose signature is in the headers, over the bytes of the body.
fn spoil_beside(
    trouble: &Trouble,
    mut answer: Answer,
    platform: &Platform,
) -> Result<Answer, SignError> {
    let text = |name: HeaderName| {
        let value = answer.headers().get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    let spoiled = match trouble {
        Trouble::WrongSignature => (SIGNATURE_DATA, another_signature(text(SIGNATURE_DATA))),
        Trouble::LowerSignType => (SIGNATURE_TYPE, text(SIGNATURE_TYPE).to_lowercase()),
        Trouble::UpperSignType => (SIGNATURE_TYPE, text(SIGNATURE_TYPE).to_uppercase()),
        Trouble::OtherMerchant | Trouble::ExtraMembers => {
            let body = changed(trouble, answer.body());
            platform.sign_body(answer.headers_mut(), &body)?;
            return Ok(answer.map(|_| body));
        }
        _ => return Ok(answer),
    };
    if let (name, Ok(value)) = (spoiled.0, HeaderValue::try_from(spoiled.1)) {
        answer.headers_mut().insert(name, value);
    }
    Ok(answer)
}

/// A body with other members than it had.
fn changed(trouble: &Trouble, body: &[u8]) -> Vec<u8> {
    // What the sandbox wrote itself can be read.
    let Ok(mut message) = RawMessage::parse(body) else {
        return body.to_vec();
    };
    let oid_partner = another_number(message.text("oid_partner").unwrap_or_default());
    match trouble {
        Trouble::OtherMerchant => message.set("oid_partner", &oid_partner),
        _ => add_members(&mut message),
    }
    message.to_json().to_vec()
}

/// Adds members that no table has.
fn add_members(message: &mut RawMessage<'_>) {
    message.set("a_new_member", "1");
    message.set("zz_remark", "还没有文档的字段");
}

/// As long, and base64 as well.
fn another_signature(sign: &str) -> String {
    let mut bytes = STANDARD.decode(sign).unwrap_or_default();
    if let Some(last) = bytes.last_mut() {
        *last ^= 1;
    }
    STANDARD.encode(bytes)
}

/// Another merchant's number.
fn another_number(oid_partner: &str) -> String {
    let mut number = oid_partner.to_owned();
    match number.pop() {
        Some('9') => number.push('8'),
        _ => number.push('9'),
    }
    number
}
