//! Opening `sign` with whichever key made it.

use std::ops::ControlFlow;

use super::Finding;
use super::signed::Signed;
use super::text_form::{self, TextForm};
use lianlian_core::message::RawValue;
use lianlian_core::sign::PublicKey;

/// Opens `sign` with whichever key opens it; says what stops it.
pub(super) fn open(
    sign: Option<&RawValue<'_>>,
    keys: &[PublicKey],
    findings: &mut Vec<Finding>,
) -> ControlFlow<(), (usize, Signed)> {
    let text = match sign {
        None | Some(RawValue::Null) => "",
        Some(RawValue::Text(text)) => text,
        Some(RawValue::Other(_)) => return stop(findings, Finding::SignUnreadable),
    };
    if text.is_empty() {
        return stop(findings, Finding::SignAbsent);
    }
    if text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return stop(findings, Finding::Md5Key);
    }
    if keys.is_empty() {
        return stop(findings, Finding::NoKey);
    }
    let forms = TextForm::ALL
        .iter()
        .map(|form| (Some(*form), text_form::read_as(text, *form)));
    let readings = std::iter::once((None, text_form::read(text))).chain(forms);
    let readings: Vec<_> = readings
        .filter_map(|(form, bytes)| Some((form, bytes?)))
        .collect();
    for (form, bytes) in &readings {
        let fitting = keys
            .iter()
            .enumerate()
            .filter(|(_, key)| key.size() == bytes.len());
        let opened = fitting.filter_map(|(at, key)| Some((at, Signed::open(key, bytes)?)));
        // What another key makes of a signature has the marks of PSS once in ten thousand times.
        let opened = opened.min_by_key(|(_, signed)| matches!(signed, Signed::Pss { .. }));
        if let Some(opened) = opened {
            findings.extend(form.map(Finding::SignForm));
            return ControlFlow::Continue(opened);
        }
    }
    if let Some(cut) = cut(text, keys) {
        return stop(findings, cut);
    }
    let fitting = |bytes: &[u8]| keys.iter().filter(|key| key.size() == bytes.len()).count();
    let fits = readings.iter().find(|(_, bytes)| fitting(bytes) > 0);
    match (fits, readings.first()) {
        (Some((form, bytes)), _) => {
            findings.extend(form.map(Finding::SignForm));
            let tried = fitting(bytes);
            stop(findings, Finding::OtherKey { tried })
        }
        (None, Some((None, bytes))) if !bytes.is_empty() => {
            let mut sizes: Vec<_> = keys.iter().map(PublicKey::bits).collect();
            sizes.sort_unstable();
            sizes.dedup();
            let signature = bytes.len() * 8;
            stop(
                findings,
                Finding::KeySize {
                    signature,
                    keys: sizes,
                },
            )
        }
        _ => stop(findings, Finding::SignUnreadable),
    }
}

/// A shorter text is anything but a signature that was cut.
const LEAST: usize = 64;

/// The finding that `sign` was cut, where it is the beginning of a signature's base64.
///
/// A whole signature ends with padding, or has a multiple of 512 characters, for a key's length in bytes is a
/// multiple of 128.
fn cut(text: &str, keys: &[PublicKey]) -> Option<Finding> {
    let mut expected: Vec<_> = keys.iter().map(|key| key.size().div_ceil(3) * 4).collect();
    expected.sort_unstable();
    expected.dedup();
    let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || [b'+', b'/'].contains(&byte);
    let is_part =
        text.bytes().all(is_base64) && text.len() >= LEAST && !text.len().is_multiple_of(512);
    let is_short = expected.first().is_some_and(|least| text.len() < *least);
    (is_part && is_short).then_some(Finding::SignCut {
        characters: text.len(),
        expected,
    })
}

fn stop<T>(findings: &mut Vec<Finding>, finding: Finding) -> ControlFlow<(), T> {
    findings.push(finding);
    ControlFlow::Break(())
}
