//! The same violations in the form of the `validator` crate.

use std::borrow::Cow;
use std::collections::BTreeMap;

use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::violation::{Violation, Violations};

/// Sorts violations into validator's tree: fields by name, lists by position.
pub fn to_validation_errors(violations: &Violations) -> ValidationErrors {
    let mut errors = ValidationErrors::new();
    for violation in violations {
        insert(&mut errors, &violation.field, violation);
    }
    errors
}

fn insert(errors: &mut ValidationErrors, path: &str, violation: &Violation) {
    let item = path
        .split_once('.')
        .and_then(|(list, rest)| Some((list.strip_suffix(']')?.split_once('[')?, rest)));
    let Some(((list, position), rest)) = item else {
        let error = ValidationError::new(violation.rule.as_str())
            .with_message(Cow::Owned(violation.message()));
        let kind = errors.0.entry(Cow::Owned(path.to_owned()));
        if let ValidationErrorsKind::Field(all) =
            kind.or_insert_with(|| ValidationErrorsKind::Field(Vec::new()))
        {
            all.push(error);
        }
        return;
    };
    let kind = errors.0.entry(Cow::Owned(list.to_owned()));
    if let ValidationErrorsKind::List(items) =
        kind.or_insert_with(|| ValidationErrorsKind::List(BTreeMap::new()))
    {
        insert(
            items
                .entry(position.parse().unwrap_or_default())
                .or_default(),
            rest,
            violation,
        );
    }
}
