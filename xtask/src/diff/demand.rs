//! Conditions: whether what holds under one held under another before.

use std::collections::BTreeSet;

use super::message::Message;
use super::when::When;
use lianlian_tables::Row;

/// The condition under which something is asked of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Demand<'a> {
    Always,
    Never,
    If(When<'a>),
    Unless(When<'a>),
}

/// The value of another parameter, in a message that passed the old checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Value<'a> {
    Absent,
    Is(&'a str),
    /// A text that no condition names.
    Other,
}

/// The values of some parameters at once.
type Case<'a> = Vec<(&'a str, Value<'a>)>;

impl<'a> Demand<'a> {
    /// The demand that a row's parameter be there. That of a choice is asked of the choice as a whole.
    pub fn presence(row: &'a Row) -> Self {
        match (&row.required_if, &row.required_unless) {
            (Some(when), _) => Self::If(When::from(&**when)),
            (_, Some(unless)) => Self::Unless(When::from(&**unless)),
            _ if row.may_be_absent() => Self::Never,
            _ => Self::Always,
        }
    }

    /// Tells whether the new demand concerns a message that the old one left alone.
    pub fn is_wider(self, before: Self, old: &Message<'a>, new: &Message<'a>) -> bool {
        cases(self, before, old, new)
            .iter()
            .any(|case| self.holds(case) && !before.holds(case))
    }

    fn when(self) -> Option<When<'a>> {
        match self {
            Self::If(when) | Self::Unless(when) => Some(when),
            Self::Always | Self::Never => None,
        }
    }

    fn holds(self, case: &Case<'_>) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::If(when) => when.is_met(case),
            Self::Unless(when) => !when.is_met(case),
        }
    }
}

impl When<'_> {
    fn is_met(self, case: &Case<'_>) -> bool {
        let value = case.iter().find(|(name, _)| *name == self.field);
        match value {
            None | Some((_, Value::Absent)) => false,
            Some(_) if self.is.is_empty() => true,
            Some((_, Value::Is(text))) => self.is.iter().any(|value| value.as_str() == *text),
            Some((_, Value::Other)) => false,
        }
    }
}

/// All values that the parameters of two demands can have, each with each.
fn cases<'a>(
    demand: Demand<'a>,
    before: Demand<'a>,
    old: &Message<'a>,
    new: &Message<'a>,
) -> Vec<Case<'a>> {
    let demands = [demand, before].into_iter();
    let conditions: Vec<When<'_>> = demands.filter_map(Demand::when).collect();
    let names: BTreeSet<&str> = conditions.iter().map(|when| when.field).collect();
    let mut cases = vec![Case::new()];
    for name in names {
        let same = conditions.iter().filter(|when| when.field == name);
        let named = same.flat_map(|when| when.is.iter().map(|value| value.as_str()));
        let values = values(name, named.collect(), old, new);
        let with = |case: &Case<'a>| -> Vec<Case<'a>> {
            let with = |value: &Value<'a>| [case.as_slice(), &[(name, *value)]].concat();
            values.iter().map(with).collect()
        };
        cases = cases.iter().flat_map(with).collect();
    }
    cases
}

/// The values that an unchanged caller sends in a parameter.
fn values<'a>(
    name: &str,
    named: BTreeSet<&'a str>,
    old: &Message<'a>,
    new: &Message<'a>,
) -> BTreeSet<Value<'a>> {
    let fixed = new.parameter(name).and_then(|now| now.row.fixed.as_ref());
    if let Some(fixed) = fixed {
        return BTreeSet::from([Value::Is(fixed.as_str())]);
    }
    let Some(before) = old.parameter(name) else {
        return BTreeSet::from([Value::Absent]);
    };
    let codes = before.codes();
    let mut values: BTreeSet<Value<'_>> = match (&before.row.fixed, codes.is_empty()) {
        (Some(fixed), _) => BTreeSet::from([Value::Absent, Value::Is(fixed.as_str())]),
        (None, true) => named
            .into_iter()
            .map(Value::Is)
            .chain([Value::Other])
            .collect(),
        (None, false) => codes.into_iter().map(Value::Is).collect(),
    };
    if before.row.may_be_absent() {
        values.insert(Value::Absent);
    }
    values
}
