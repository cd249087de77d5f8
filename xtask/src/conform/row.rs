//! A row of ours against a row of a page.

use super::facing::Codes;
use super::official::{self, Length, Presence, Type, When};
use lianlian_tables::{At, Condition, Difference, Field, Row};

/// The differences of two rows of one parameter: the kind, the value here, and the value there.
pub(super) fn differences(
    ours: &Row,
    field: &Field,
    our_codes: &Codes,
    theirs: &official::Row,
) -> Vec<(Difference, String, String)> {
    let found = [
        presence(ours, &theirs.required),
        kind(field, &theirs.kind),
        length(ours, &theirs.kind),
        fixed(ours, theirs),
        codes(ours, our_codes, theirs),
        unsigned(ours, theirs),
    ];
    found.into_iter().flatten().collect()
}

/// Tells whether two conditions on one row are the same.
pub(super) fn same_condition(ours: Option<&Condition>, theirs: Option<&When>) -> bool {
    match (ours, theirs) {
        (None, None) => true,
        (Some(ours), Some(theirs)) => {
            let values: Vec<&str> = ours.is.iter().map(|value| value.as_str()).collect();
            *ours.field == theirs.field && values == [theirs.is.as_str()]
        }
        _ => false,
    }
}

/// A condition in words.
pub(super) fn condition(condition: &Condition) -> String {
    match condition.is.as_slice() {
        [] => format!("{} is there", condition.field),
        values => format!("{} {}", condition.field, texts(values).join(" or ")),
    }
}

type Found = Option<(Difference, String, String)>;

/// The codes that a row of ours allows.
pub(super) fn codes_of<'a>(ours: &'a Row, field: &'a Field) -> Codes<'a> {
    match (&ours.fixed, &ours.codes) {
        (Some(fixed), _) => Codes::from([fixed.as_str()]),
        (None, Some(codes)) => texts(codes).into_iter().collect(),
        (None, None) => field.codes.iter().map(|code| code.code.as_str()).collect(),
    }
}

/// Codes in words.
pub(super) fn list(codes: &Codes) -> String {
    match codes.is_empty() {
        true => "no codes".to_owned(),
        false => codes.iter().copied().collect::<Vec<_>>().join(", "),
    }
}

fn presence(ours: &Row, theirs: &Presence) -> Found {
    let is_required = !ours.may_be_absent();
    let same = match theirs {
        Presence::Required => is_required,
        Presence::Optional => ours.optional,
        Presence::When(when) => {
            ours.required_if.is_some() && same_condition(ours.required_if.as_deref(), Some(when))
        }
        Presence::Prose(_) => false,
    };
    let here = || match (&ours.required_if, &ours.required_unless, &ours.either_of) {
        (Some(when), _, _) => format!("required if {}", condition(when)),
        (_, Some(when), _) => format!("required unless {}", condition(when)),
        (_, _, Some(label)) => format!("either of “{label}”"),
        _ if is_required => "required".to_owned(),
        _ => "optional".to_owned(),
    };
    (!same).then(|| (Difference::Presence, here(), theirs.to_string()))
}

/// A count travels as text: where the page says text, both are right.
fn kind(field: &Field, theirs: &Type) -> Found {
    let is_list = field.item_type().is_some();
    let is_number = *field.rust_type == "u32";
    let (same, there) = match theirs {
        Type::Text(_) => (!is_list, "String"),
        Type::Number => (is_number, "Int"),
        Type::List => (is_list, "List"),
    };
    (!same).then(|| {
        (
            Difference::Type,
            field.rust_type.to_string(),
            there.to_owned(),
        )
    })
}

fn length(ours: &Row, theirs: &Type) -> Found {
    let theirs = match theirs {
        Type::Text(length) => *length,
        Type::Number | Type::List => Length::Any,
    };
    let (same, here) = match (&ours.max_len, &ours.len) {
        (Some(max), _) => (theirs == Length::Max(**max), format!("at most {max}")),
        (None, Some(len)) => (false, format!("one of {:?}", **len)),
        (None, None) => (theirs == Length::Any, "any".to_owned()),
    };
    (!same).then(|| (Difference::Length, here, theirs.to_string()))
}

/// Fixed here and listed there as the only code is the same.
fn fixed(ours: &Row, theirs: &official::Row) -> Found {
    let here = ours.fixed.as_ref().map(|value| value.as_str());
    let there = theirs.fixed.as_deref();
    let is_code = there.is_none() && !theirs.codes.is_empty();
    let text = |value: Option<&str>| value.map_or_else(|| "not fixed".to_owned(), str::to_owned);
    (here != there && !is_code).then(|| (Difference::Fixed, text(here), text(there)))
}

/// Our list for all pages contradicts nothing where the page lists no codes; a narrower one does.
fn codes(ours: &Row, here: &Codes, theirs: &official::Row) -> Found {
    let there: Codes = theirs.codes.iter().map(String::as_str).collect();
    let same = match there.is_empty() {
        true => ours.codes.is_none() || theirs.fixed.is_some(),
        false => *here == there,
    };
    (!same).then(|| (Difference::Codes, list(here), list(&there)))
}

fn unsigned(ours: &Row, theirs: &official::Row) -> Found {
    let text = |unsigned| if unsigned { "unsigned" } else { "signed" }.to_owned();
    (ours.unsigned != theirs.unsigned).then(|| {
        let kind = Difference::Unsigned;
        (kind, text(ours.unsigned), text(theirs.unsigned))
    })
}

fn texts(values: &[At<String>]) -> Vec<&str> {
    values.iter().map(|value| value.as_str()).collect()
}
