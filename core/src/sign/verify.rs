//! Verifying: the one gate through which every answer and notification must come.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{PublicKey, SignType, recut};
use crate::crypto::rsa_verify;
use crate::message::{RawMessage, RawValue};
use crate::row::Row;

/// The reason why a message is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignatureFault {
    /// No `sign`, or an empty one; in the second generation no header `Signature-Data`.
    #[error("it has no signature")]
    Absent,
    /// No `sign_type`, or one that this protocol doesn't have; in the second generation the header
    /// `Signature-Type` is not `RSA`.
    #[error("its signature's type is none of the protocol's (RSA, SHA256withRSA)")]
    SignType,
    /// The signature is not base64, or not as long as the key.
    #[error("its signature is not base64 of one as long as the key")]
    Malformed,
    /// The signature was made with another key or over other content.
    #[error("its signature doesn't match: another key signed it, or the content was changed")]
    Mismatch,
    /// The signature is right, but a value reads like further members, or a name holds other
    /// characters than a name may: the same signature could fit another message.
    #[error(
        "a value of it reads like further members, or a name is none (letters, digits, `_`, `-`, `.`), so \
         that its signature could fit two messages"
    )]
    Ambiguous,
}

/// Verifies a message as it was received, under any of `keys`, by its own `sign_type`.
///
/// This is the signature alone. [`Merchant`](crate::Merchant) refuses besides what could be cut into
/// other members without breaking it (`a=1&b=2` is one member or two), for which it needs the table.
///
/// `unsigned` names the members that the operation leaves out of the signature.
///
/// # Errors
/// [`SignatureFault`] says why the message must not be believed.
pub fn verify(
    message: &RawMessage<'_>,
    keys: &[PublicKey],
    unsigned: &[&str],
) -> Result<SignType, SignatureFault> {
    let signature = signature(message)?;
    let sign_type = message.text("sign_type").and_then(|name| name.parse().ok());
    let sign_type = sign_type.ok_or(SignatureFault::SignType)?;
    check(message, &signature, keys, unsigned, sign_type).map(|()| sign_type)
}

/// Verifies a message by its table's rows: each member that they mark as unsigned may be inside or outside the
/// signature, and no other one. A message that could be cut into other members is refused too.
///
/// # Errors
/// [`SignatureFault`] says why the message must not be believed.
pub fn verify_by_rows(
    message: &RawMessage<'_>,
    keys: &[PublicKey],
    rows: &[Row],
) -> Result<SignType, SignatureFault> {
    verify_rows(message, keys, rows).map(|checked| checked.sign_type)
}

/// The largest number of unsigned members of which every choice is tried. With more, all or none of them
/// are left out, so that a message can't buy many verifications.
const MOST_UNSIGNED: usize = 4;

/// A signature that was checked: its algorithm, and the members that it leaves out.
#[derive(Clone)]
pub(crate) struct Checked {
    pub sign_type: SignType,
    pub unsigned: Vec<&'static str>,
}

impl Checked {
    /// A signature over the body as a whole.
    pub const fn whole() -> Self {
        Self {
            sign_type: SignType::Md5WithRsa,
            unsigned: Vec::new(),
        }
    }
}

/// Verifies a message whose table marks the members outside the signature.
///
/// Pages and messages differ on which of these are signed (`memo` of an order query is, or is not), so each
/// marked member may be signed or not, and no other one. A marked member is typed as unsigned either way,
/// so nothing is gained by moving it.
pub(crate) fn verify_rows(
    message: &RawMessage<'_>,
    keys: &[PublicKey],
    rows: &[Row],
) -> Result<Checked, SignatureFault> {
    let marked = rows.iter().filter(|row| !row.signed && row.name != "sign");
    let marked = marked.flat_map(Row::names);
    let marked: Vec<_> = marked.filter(|name| has_value(message, name)).collect();
    let mut verdict = Err(SignatureFault::Mismatch);
    for unsigned in combinations(&marked) {
        match verify(message, keys, &unsigned) {
            Ok(sign_type) => {
                verdict = Ok(Checked {
                    sign_type,
                    unsigned,
                });
                break;
            }
            Err(SignatureFault::Mismatch) => {}
            Err(fault) => return Err(fault),
        }
    }
    let checked = verdict?;
    match recut::is_ambiguous(message, rows) {
        true => Err(SignatureFault::Ambiguous),
        false => Ok(checked),
    }
}

/// Verifies a message under any of `keys`, by the algorithm given, whatever the message names.
///
/// # Errors
/// [`SignatureFault`] says why the message must not be believed.
pub fn verify_as(
    message: &RawMessage<'_>,
    keys: &[PublicKey],
    unsigned: &[&str],
    sign_type: SignType,
) -> Result<(), SignatureFault> {
    check(message, &signature(message)?, keys, unsigned, sign_type)
}

fn has_value(message: &RawMessage<'_>, name: &str) -> bool {
    message.get(name).is_some_and(|value| !value.is_absent())
}

/// The choices of members that may be left out, all of them first, as most messages have it.
fn combinations(marked: &[&'static str]) -> Vec<Vec<&'static str>> {
    if marked.len() > MOST_UNSIGNED {
        return vec![marked.to_vec(), Vec::new()];
    }
    let chosen = |choice: usize| {
        let members = marked.iter().enumerate();
        let members = members.filter(|(place, _)| choice & (1 << place) != 0);
        members.map(|(_, name)| *name).collect()
    };
    (0..1 << marked.len()).rev().map(chosen).collect()
}

fn check(
    message: &RawMessage<'_>,
    signature: &[u8],
    keys: &[PublicKey],
    unsigned: &[&str],
    sign_type: SignType,
) -> Result<(), SignatureFault> {
    // The cheap question first: a bad message must not cost more than a good one.
    if keys.iter().all(|key| key.size() != signature.len()) {
        return Err(SignatureFault::Malformed);
    }
    let string = message.sign_string(unsigned);
    let valid =
        |key: &PublicKey| rsa_verify(key.backend(), sign_type, string.as_bytes(), signature);
    if keys.iter().any(valid) {
        Ok(())
    } else {
        Err(SignatureFault::Mismatch)
    }
}

fn signature(message: &RawMessage<'_>) -> Result<Vec<u8>, SignatureFault> {
    match message.get("sign") {
        None | Some(RawValue::Null) => Err(SignatureFault::Absent),
        Some(RawValue::Text(sign)) if sign.is_empty() => Err(SignatureFault::Absent),
        Some(RawValue::Text(sign)) => decode(sign).ok_or(SignatureFault::Malformed),
        Some(RawValue::Other(_)) => Err(SignatureFault::Malformed),
    }
}

/// Base64 in which LianLian may have left spaces and line breaks.
fn decode(sign: &str) -> Option<Vec<u8>> {
    let stray = |c: char| matches!(c, ' ' | '\r' | '\n');
    let decoded = if sign.contains(stray) {
        STANDARD.decode(sign.replace(stray, ""))
    } else {
        STANDARD.decode(sign)
    };
    decoded.ok()
}
