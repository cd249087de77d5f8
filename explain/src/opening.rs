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
        let mut opened = fitting.filter_map(|(at, key)| Some((at, Signed::open(key, bytes)?)));
        if let Some(opened) = opened.next() {
            findings.extend(form.map(Finding::SignForm));
            return ControlFlow::Continue(opened);
        }
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

fn stop<T>(findings: &mut Vec<Finding>, finding: Finding) -> ControlFlow<(), T> {
    findings.push(finding);
    ControlFlow::Break(())
}
