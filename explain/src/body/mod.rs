//! The reasons why a signature in headers doesn't verify: the second generation's.

mod finding;
mod mistake;

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian_core::message::{RawMessage, RawValue, json_string};
use lianlian_core::sign::{PublicKey, body_string};

pub use finding::BodyFinding;
pub use mistake::BodyMistake;

use crate::crypto::Hash;
use crate::signed::Signed;
use crate::text_form::{self, TextForm};

/// The findings about a signature in headers.
#[derive(Debug, Clone)]
pub struct BodyReport {
    /// True where the body verifies by this crate's rules.
    pub verifies: bool,
    /// The mistakes, in the order in which to mend them.
    pub findings: Vec<BodyFinding>,
    /// The number of the key that made the signature, counted from 0.
    pub key: Option<usize>,
    /// The digest that was signed: of the right string, the MD5 of its 32 digits.
    pub digest: Option<Vec<u8>>,
    /// The string that should have been signed: the MD5 of the body in lower-case hexadecimal digits.
    pub string: String,
}

/// A signature as it came in headers, or in a form's fields of the same names.
#[derive(Debug, Clone, Copy, Default)]
pub struct Headers<'a> {
    /// `Signature-Type`.
    pub signature_type: Option<&'a str>,
    /// `Signature-Data`.
    pub signature_data: Option<&'a str>,
}

/// Explains the signature beside a body, under these keys.
///
/// ```
/// # mod lianlian { pub use {lianlian_core::sign, lianlian_explain as explain}; }
/// use lianlian::explain::{Headers, explain_body};
/// use lianlian::sign::{PrivateKey, SignType, Signer as _};
///
/// let key = PrivateKey::generate(1024)?;
/// // The body itself is signed, as LianLian's Go sample does it.
/// let signature = key.sign(SignType::Md5WithRsa, b"{}")?;
/// # use base64::Engine as _;
/// let data = base64::engine::general_purpose::STANDARD.encode(signature);
/// let headers = Headers { signature_type: Some("RSA"), signature_data: Some(&data) };
/// let report = explain_body(b"{}", headers, &[key.public_key()]);
/// assert_eq!(report.findings[0].name(), "hashed_once");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn explain_body(body: &[u8], headers: Headers<'_>, keys: &[PublicKey]) -> BodyReport {
    let mut report = BodyReport {
        verifies: false,
        findings: Vec::new(),
        key: None,
        digest: None,
        string: body_string(body),
    };
    if headers
        .signature_type
        .is_some_and(|name| !name.trim().eq_ignore_ascii_case("RSA"))
    {
        report.findings.push(BodyFinding::SignatureType);
    }
    match open(
        headers.signature_data.unwrap_or_default(),
        keys,
        &mut report.findings,
    ) {
        Err(finding) => report.findings.push(finding),
        Ok((key, signed)) => {
            report.key = Some(key);
            report.digest = signed.digest().map(<[u8]>::to_vec);
            report.findings.extend(content(body, &signed));
        }
    }
    report.verifies = report.findings.is_empty();
    report
}

/// Opens the signature with whichever key made it.
fn open(
    data: &str,
    keys: &[PublicKey],
    findings: &mut Vec<BodyFinding>,
) -> Result<(usize, Signed), BodyFinding> {
    if data.trim().is_empty() {
        return Err(BodyFinding::Absent);
    }
    if keys.is_empty() {
        return Err(BodyFinding::NoKey);
    }
    let as_it_is = STANDARD.decode(data).ok().map(|bytes| (None, bytes));
    let broken = || Some((Some(BodyFinding::Breaks), text_form::read(data)?));
    let forms = TextForm::ALL.iter();
    let forms = forms.filter_map(|form| {
        let bytes = text_form::read_as(data, *form)?;
        Some((Some(BodyFinding::Form(*form)), bytes))
    });
    let readings = as_it_is
        .into_iter()
        .chain(std::iter::once_with(broken).flatten());
    let readings: Vec<_> = readings.chain(forms).collect();
    for (finding, bytes) in &readings {
        let fitting = keys
            .iter()
            .enumerate()
            .filter(|(_, key)| key.size() == bytes.len());
        let mut opened = fitting.filter_map(|(at, key)| Some((at, Signed::open(key, bytes)?)));
        if let Some(opened) = opened.next() {
            findings.extend(finding.clone());
            return Ok(opened);
        }
    }
    let is_fitting = |bytes: &[u8]| keys.iter().any(|key| key.size() == bytes.len());
    match readings.first() {
        _ if readings.iter().any(|(_, bytes)| is_fitting(bytes)) => Err(BodyFinding::OtherKey),
        Some((_, bytes)) if !bytes.is_empty() => Err(BodyFinding::KeySize {
            signature: bytes.len() * 8,
            keys: keys.iter().map(PublicKey::bits).collect(),
        }),
        _ => Err(BodyFinding::Unreadable),
    }
}

/// The differences between what was signed and what should have been.
fn content(body: &[u8], signed: &Signed) -> Vec<BodyFinding> {
    let wrong_hash = match signed {
        Signed::Digest {
            hash: Hash::Md5, ..
        } => None,
        Signed::Digest { hash, .. } => Some(BodyFinding::OtherHash { found: *hash }),
        Signed::OtherHash | Signed::Bare(_) | Signed::Pss { .. } => Some(BodyFinding::OtherPadding),
    };
    let mut tried = 0;
    for (change, body) in bodies(body) {
        for (form, string) in strings(&body) {
            tried += 1;
            let is_it = signed
                .hashes()
                .into_iter()
                .any(|hash| signed.is_of(&string, hash));
            if is_it {
                let mistakes = change.into_iter().chain(form).map(BodyFinding::Mistake);
                return wrong_hash.into_iter().chain(mistakes).collect();
            }
        }
    }
    let other = BodyFinding::OtherContent { tried };
    wrong_hash.into_iter().chain([other]).collect()
}

/// The bodies that may have been signed: the right one first.
fn bodies(body: &[u8]) -> Vec<(Option<BodyMistake>, Cow<'_, [u8]>)> {
    let mut bodies = vec![(None, Cow::Borrowed(body))];
    let mut add = |mistake, changed: Vec<u8>| {
        if changed != body {
            bodies.push((Some(mistake), Cow::Owned(changed)));
        }
    };
    let joined = body
        .iter()
        .copied()
        .filter(|byte| !matches!(byte, b'\n' | b'\r'));
    add(BodyMistake::LinesJoined, joined.collect());
    add(BodyMistake::LineBreakAdded, [body, b"\n"].concat());
    add(BodyMistake::LineBreakAdded, [body, b"\r\n"].concat());
    add(BodyMistake::Trimmed, body.trim_ascii().to_vec());
    if let Some(rest) = body.strip_prefix(&[0xef, 0xbb, 0xbf]) {
        add(BodyMistake::ByteOrderMark, rest.to_vec());
    }
    let text = std::str::from_utf8(body).unwrap_or_default();
    if let Ok(members) = RawMessage::members_in_order(text) {
        let pairs = members.iter().map(|member| {
            let mut value = String::new();
            match &member.value {
                RawValue::Text(text) => value.push_str(&json_string(text)),
                RawValue::Null => value.push_str("null"),
                RawValue::Other(_) => member.value.push_to(&mut value),
            }
            format!("{}:{value}", *json_string(&member.name))
        });
        let pairs: Vec<String> = pairs.collect();
        add(
            BodyMistake::Reserialised,
            format!("{{{}}}", pairs.join(",")).into_bytes(),
        );
        let mut sorted = pairs;
        sorted.sort_unstable();
        add(
            BodyMistake::Sorted,
            format!("{{{}}}", sorted.join(",")).into_bytes(),
        );
    }
    bodies
}

/// The strings that may have been signed of a body: the right one first.
fn strings(body: &[u8]) -> Vec<(Option<BodyMistake>, Vec<u8>)> {
    let right = body_string(body);
    let digest = Hash::Md5.digest(body);
    let mut strings = vec![
        (None, right.clone().into_bytes()),
        (Some(BodyMistake::HashedOnce), body.to_vec()),
        (
            Some(BodyMistake::UpperHex),
            right.to_uppercase().into_bytes(),
        ),
        (
            Some(BodyMistake::DigestBase64),
            STANDARD.encode(&digest).into_bytes(),
        ),
        (Some(BodyMistake::DigestBytes), digest),
        (
            Some(BodyMistake::Sha256Hex),
            hex::encode(Hash::Sha256.digest(body)).into_bytes(),
        ),
    ];
    if let Ok(message) = RawMessage::parse(body) {
        let string = message.sign_string(&[]).as_bytes().to_vec();
        strings.push((Some(BodyMistake::SignString), string));
    }
    strings
}
