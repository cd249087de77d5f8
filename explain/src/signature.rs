//! The reasons why a signature doesn't verify.

use std::ops::ControlFlow;

use super::claimed::{Claimed, judge};
use super::known::Known;
use super::made::Made;
use super::opening::open;
use super::piece::{Piece, join, sort};
use super::received::{Received, pieces};
use super::search::{Search, search};
use super::signed::Signed;
use super::{Clues, Finding, MembersMistake, Mistake};
use crate::crypto::Hash;
use lianlian_core::message::{MessageError, RawMember, RawMessage, RawValue};
use lianlian_core::sign::{self, PublicKey, SignType, SignatureFault};
use lianlian_core::words::one_line;

/// The findings about a message's signature.
#[derive(Debug, Clone)]
pub struct SignatureReport {
    /// True where the message verifies by this crate's rules.
    pub verifies: bool,
    /// The mistakes, in the order in which to mend them; remarks where the message verifies.
    pub findings: Vec<Finding>,
    /// The number of the key that made the signature, counted from 0.
    pub key: Option<usize>,
    /// The hash that the signature was made with.
    pub hash: Option<Hash>,
    /// The digest that was signed.
    pub digest: Option<Vec<u8>>,
    /// The string that should have been signed, on one line; secret values are masked unless
    /// [`Clues::show_values`] asks for them.
    pub sign_string: String,
    /// The findings about the string that the other side says it signed.
    pub claimed: Option<Claimed>,
}

/// Explains the signature of a message under these keys.
pub(super) fn explain_signature(
    received: &Received,
    keys: &[PublicKey],
    clues: &Clues<'_>,
) -> Result<SignatureReport, MessageError> {
    let known = &Known::new(*clues);
    let members = received.members()?;
    let pieces = pieces(&members, known);
    let mut report = SignatureReport {
        verifies: false,
        findings: received.finding.iter().cloned().collect(),
        key: None,
        hash: None,
        digest: None,
        sign_string: shown(&pieces, known, clues.show_values),
        claimed: None,
    };
    let sign_type = sign_type(&members);
    let sign = members.iter().find(|member| member.name == "sign");
    let opened = match open(sign.map(|member| &member.value), keys, &mut report.findings) {
        ControlFlow::Continue(opened) => Some(opened),
        ControlFlow::Break(()) => None,
    };
    if let Some((key, signed)) = &opened {
        report.key = Some(*key);
        report.digest = signed.digest().map(<[u8]>::to_vec);
        report.hash = explain_block(signed, sign_type, &mut report.findings);
        let absent = known.absent(&members);
        match search(&pieces, &absent, &received.text, signed) {
            Search::Right(hash) => report.hash = Some(hash),
            Search::Found(hash, steps) => {
                report.hash = Some(hash);
                let made = steps.iter().map(|step| Made::new(step, &pieces));
                report.findings.extend(made.map(Finding::Mistake));
            }
            Search::Nothing { tried } => report.findings.push(Finding::OtherContent { tried }),
        }
    }
    if sign_type.is_none() {
        report.findings.push(Finding::SignType);
    }
    let signed = opened.map(|(_, signed)| signed);
    report.claimed = clues
        .claimed
        .map(|claimed| judge(claimed, &pieces, signed.as_ref(), known, clues.show_values));

    // Judged by the very functions that judge answers, so that a diagnosis can't disagree with them.
    let readable = received.finding.is_none();
    match RawMessage::of_members(members) {
        Err(_) => report.findings.insert(0, Finding::MemberTwice),
        Ok(message) if readable => match verify(&message, keys, known) {
            Ok(()) => report.verifies = true,
            Err(SignatureFault::Ambiguous) => report.findings.push(Finding::Ambiguous),
            Err(_) => {}
        },
        Ok(_) => {}
    }
    if report.verifies {
        report.findings.retain(is_remark);
    }
    Ok(report)
}

/// Tells whether a message verifies all the same, though this is worth a remark.
fn is_remark(finding: &Finding) -> bool {
    let included = Mistake::Members(MembersMistake::UnsignedIncluded);
    matches!(finding, Finding::Mistake(made) if made.mistake() == included)
}

fn verify(
    message: &RawMessage<'_>,
    keys: &[PublicKey],
    known: &Known<'_>,
) -> Result<(), SignatureFault> {
    match known.is_one() {
        true => sign::verify_by_rows(message, keys, &known.rows()).map(drop),
        false => sign::verify(message, keys, &[]).map(drop),
    }
}

fn sign_type(members: &[RawMember<'_>]) -> Option<SignType> {
    let named = members.iter().find(|member| member.name == "sign_type")?;
    match &named.value {
        RawValue::Text(text) => text.parse().ok(),
        RawValue::Null | RawValue::Other(_) => None,
    }
}

/// Says what is wrong with the block itself; gives its hash.
fn explain_block(
    signed: &Signed,
    sign_type: Option<SignType>,
    findings: &mut Vec<Finding>,
) -> Option<Hash> {
    match signed {
        Signed::Digest { hash, has_null, .. } => {
            if !has_null {
                findings.push(Finding::NoNull);
            }
            let found = *hash;
            let promised = sign_type.filter(|sign_type| Hash::of(*sign_type) != found);
            findings.extend(promised.map(|promised| Finding::OtherHash { found, promised }));
            Some(found)
        }
        Signed::OtherHash => {
            findings.push(Finding::UnknownHash);
            None
        }
        Signed::Bare(_) => {
            findings.push(Finding::NoDigestInfo);
            None
        }
        Signed::Pss { hash, .. } => {
            findings.push(Finding::Pss { hash: *hash });
            Some(*hash)
        }
    }
}

/// The sign string on one line, masked unless everything may be shown.
fn shown(pieces: &[Piece<'_>], known: &Known<'_>, show_values: bool) -> String {
    let mut pieces: Vec<_> = pieces.iter().map(Piece::lent).collect();
    sort(&mut pieces);
    if !show_values {
        for piece in &mut pieces {
            let masked = known.secrecy(&piece.name).mask(&piece.value).to_string();
            piece.value = masked.into();
        }
    }
    one_line(&join(&pieces))
}
