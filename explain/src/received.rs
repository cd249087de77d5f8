//! A message as it came, read leniently: what the crate refuses is read all the same, and remarked.

use std::borrow::Cow;

use encoding_rs::{Encoding, GBK, UTF_8, UTF_16BE, UTF_16LE};
use url::form_urlencoded;
use zeroize::Zeroizing;

use super::Finding;
use super::known::Known;
use super::pasted::pasted;
use super::piece::{Kind, Piece, Value};
use lianlian_core::message::{MessageError, RawMember, RawMessage, RawValue};

/// The text of a message.
pub(super) struct Received {
    pub text: Zeroizing<String>,
    /// The reason why the crate would refuse to read it.
    pub finding: Option<Finding>,
}

impl Received {
    /// Reads UTF-8; GBK, UTF-16 and a byte order mark with a remark.
    pub fn read(bytes: &[u8]) -> Result<Self, MessageError> {
        RawMessage::check_size(bytes)?;
        let (text, finding) = decode(bytes)?;
        let text = Zeroizing::new(pasted(&text).into_owned());
        Ok(Self { text, finding })
    }

    /// The message's members in their order; those of a form where it is not JSON.
    pub fn members(&self) -> Result<Vec<RawMember<'_>>, MessageError> {
        match self.text.trim_start().starts_with(['{', '[']) || !self.text.contains('=') {
            true => RawMessage::members_in_order(&self.text),
            false => Ok(form_members(&self.text)),
        }
    }
}

/// The text in these bytes, with a remark where it isn't plain UTF-8.
fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Option<Finding>), MessageError> {
    let (encoding, bytes) = match (Encoding::for_bom(bytes), bytes) {
        (Some((encoding, mark)), _) => (Some(encoding), bytes.get(mark..).unwrap_or_default()),
        (None, [b'{', 0, ..]) => (Some(UTF_16LE), bytes),
        (None, [0, b'{', ..]) => (Some(UTF_16BE), bytes),
        (None, _) => (None, bytes),
    };
    let marked = match encoding {
        Some(encoding) if encoding != UTF_8 => {
            let (text, _) = encoding.decode_without_bom_handling(bytes);
            return Ok((text, Some(Finding::Utf16)));
        }
        other => other.map(|_| Finding::ByteOrderMark),
    };
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((Cow::Borrowed(text), marked)),
        Err(error) => {
            let text = GBK.decode_without_bom_handling_and_without_replacement(bytes);
            let position = error.valid_up_to();
            let text = text.ok_or(MessageError::NotUtf8 { position })?;
            Ok((text, Some(Finding::NotUtf8)))
        }
    }
}

/// The members as pieces of a sign string.
pub(super) fn pieces<'a>(members: &'a [RawMember<'_>], known: &Known<'_>) -> Vec<Piece<'a>> {
    let pieces = members.iter().enumerate().map(|(position, member)| {
        let (kind, value) = match &member.value {
            RawValue::Null => (Kind::Null, Value::Lent("")),
            RawValue::Text(text) => (Kind::Text, Value::Lent(text)),
            RawValue::Other(json) => {
                let mut value = Zeroizing::new(String::new());
                member.value.push_to(&mut value);
                (Kind::Json(json), Value::Written(value))
            }
        };
        let name = member.name.as_ref();
        let unsigned = known.is_unsigned(name);
        let is_left_out = name == "sign" || value.is_empty() || (known.is_one() && unsigned);
        Piece {
            kind,
            position,
            kept: !is_left_out,
            unsigned,
            decimal: known.is_decimal(name) || has_decimals(&value),
            unknown: known.is_unknown(name),
            name: name.into(),
            value,
        }
    });
    pieces.collect()
}

fn form_members(form: &str) -> Vec<RawMember<'_>> {
    form_urlencoded::parse(form.trim().as_bytes())
        .map(|(name, value)| RawMember {
            name,
            value: RawValue::Text(value),
        })
        .collect()
}

/// Tells whether a value looks like an amount, whatever its name.
fn has_decimals(value: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    value
        .split_once('.')
        .is_some_and(|(yuan, rest)| digits(yuan) && digits(rest))
}
