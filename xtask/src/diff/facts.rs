//! What a row says of its parameter, with the dictionary's part of it.

use std::collections::BTreeSet;

use crate::tables::{At, Condition, Dictionary, Fault, Row, Secrecy, Source};

/// Whether a message must have a parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Presence {
    Required,
    /// Under this condition, in words.
    Conditional(String),
    Optional,
}

/// A parameter of a message.
pub(super) struct Facts<'a> {
    source: &'a Source,
    name: &'a At<String>,
    pub rust_type: &'a str,
    pub presence: Presence,
    /// The lengths allowed: at most, or exactly these.
    pub max_len: Option<usize>,
    pub len: Option<Vec<usize>>,
    pub codes: BTreeSet<&'a str>,
    pub fixed: Option<&'a str>,
    pub format: Option<String>,
    pub unsigned: bool,
    pub assigned: bool,
    pub secrecy: Secrecy,
    /// Meaning and example.
    pub words: String,
    pub items: &'a [Row],
}

impl<'a> Facts<'a> {
    /// None where the dictionary doesn't know the row, which the loader refuses.
    pub fn of(dictionary: &'a Dictionary, source: &'a Source, row: &'a Row) -> Option<Self> {
        let field = dictionary.get(row.entry().as_str())?;
        let listed = || field.codes.iter().map(|code| code.code.as_str());
        let here = row.codes.as_ref();
        let formats = [
            field
                .format
                .as_ref()
                .map(|format| format!("{:?}", **format)),
            row.format_if.as_ref().map(|rule| {
                let condition = in_words(&rule.condition());
                format!("{:?} if {condition}", rule.format)
            }),
        ];
        let formats: Vec<_> = formats.into_iter().flatten().collect();
        Some(Self {
            source,
            name: &row.name,
            rust_type: field.rust_type.as_str(),
            presence: presence(row),
            max_len: row.max_len.as_ref().map(|max| **max),
            len: row.len.as_ref().map(|len| (**len).clone()),
            codes: here.map_or_else(
                || listed().collect(),
                |codes| codes.iter().map(|code| code.as_str()).collect(),
            ),
            fixed: row.fixed.as_ref().map(|fixed| fixed.as_str()),
            format: (!formats.is_empty()).then(|| formats.join(", ")),
            unsigned: row.unsigned,
            assigned: row.assigned,
            secrecy: *field.secrecy,
            words: format!(
                "{} {:?}",
                field.meaning.as_str(),
                field.example.as_ref().map(|example| example.as_str())
            ),
            items: row.items.as_ref().map_or(&[], |items| items),
        })
    }

    /// A sentence about it, where it stands.
    pub fn says(&self, sentence: &str) -> Fault {
        self.source
            .fault(self.name.offset(), format!("`{}` {sentence}", **self.name))
    }
}

fn presence(row: &Row) -> Presence {
    let condition = |word: &str, condition: &Condition| {
        Presence::Conditional(format!("{word} {}", in_words(condition)))
    };
    match (&row.required_if, &row.required_unless, &row.either_of) {
        (Some(when), _, _) => condition("if", when),
        (_, Some(unless), _) => condition("unless", unless),
        (_, _, Some(label)) => Presence::Conditional(format!("as one of \"{}\"", label.as_str())),
        _ if row.optional => Presence::Optional,
        _ => Presence::Required,
    }
}

fn in_words(condition: &Condition) -> String {
    let field = condition.field.as_str();
    let values: Vec<_> = condition.is.iter().map(|value| value.as_str()).collect();
    match values.as_slice() {
        [] => format!("{field} is there"),
        values => format!("{field} is {}", values.join(" or ")),
    }
}
