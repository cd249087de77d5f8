//! The rules of the rows, applied to a message's values.

use super::CheckOptions;
use super::clock::{is_to_come, is_too_far};
use crate::field::{Decimal, Value as _};
use crate::format::Format;
use crate::generation::Generation;
use crate::message::{Message, Protocol, RawMessage, Slot, Slots};
use crate::row::{Condition, Length, Presence, Row};
use crate::sign::{may_hold_anything, pretended_member};
use crate::violation::{Findings, Rule, Violation, Violations, words};
use crate::words::{Sentence, Words};

/// Checks a typed message by its own rows; the `check` of all but requests calls it.
#[doc(hidden)]
pub fn check_message(
    message: &dyn Message,
    options: &CheckOptions,
    generation: Generation,
    page: Option<&'static str>,
) -> Result<(), Violations> {
    let slots = Slots::of_message(message, Protocol::default());
    Violations::none_or(check(&slots, options, generation), page)
}

/// Finds everything in a message that its rows don't allow.
pub(crate) fn check(slots: &Slots<'_>, options: &CheckOptions, generation: Generation) -> Findings {
    let mut checker = Checker {
        slots,
        options,
        generation,
        path: "",
        around: None,
        found: Findings::default(),
    };
    checker.check_all();
    let mut found = checker.found;
    // Members that no row knows come last; among the others they are easier to find.
    found.sort();
    found
}

struct Checker<'a> {
    slots: &'a Slots<'a>,
    options: &'a CheckOptions,
    generation: Generation,
    /// The prefix of a field's name inside a list or an object: `list[0].`.
    path: &'a str,
    /// The values of the message around this object or item.
    around: Option<&'a Slots<'a>>,
    found: Findings,
}

impl Checker<'_> {
    fn check_all(&mut self) {
        let slots = self.slots;
        for (row, slot) in &slots.known {
            match slot {
                Slot::Absent => self.check_absent(row),
                Slot::Text(text) => self.check_text(row, text),
                Slot::Items(items) => self.check_items(row, items),
                Slot::Object(slots) => self.check_object(row, slots),
                Slot::WrongType => self.report(row, Rule::Type, expected_type(row)),
                Slot::TooMany => {
                    self.report(row, Rule::Type, words::too_many(RawMessage::MAX_ITEMS));
                }
            }
        }
        let given = slots.known.iter();
        for (row, _) in given.filter(|(_, slot)| !matches!(slot, Slot::Absent)) {
            if let Some(condition) = row.forbidden_if.filter(|condition| self.holds(*condition)) {
                self.report(row, Rule::ForbiddenIf, words::forbidden_when(condition));
            }
        }
        for name in &slots.unknown {
            self.report_name(name, Rule::UnknownMember, words::UNKNOWN_MEMBER);
        }
    }

    fn check_absent(&mut self, row: &Row) {
        match row.presence {
            // The protocol's own members come from the merchant's settings.
            _ if row.protocol => {}
            Presence::Optional => {}
            Presence::Required if row.fixed.is_some() => {}
            Presence::Required => self.report(row, Rule::Required, words::REQUIRED),
            Presence::RequiredIf(condition) if self.holds(condition) => {
                self.report(row, Rule::RequiredIf, words::required_when(condition));
            }
            Presence::RequiredUnless(condition) if !self.holds(condition) => {
                self.report(row, Rule::RequiredUnless, words::required_unless(condition));
            }
            Presence::RequiredIf(_) | Presence::RequiredUnless(_) => {}
            Presence::EitherOf(label) => self.check_group(row, label),
        }
    }

    /// Reports an either-of group without a value once, on its first field.
    fn check_group(&mut self, row: &Row, label: &str) {
        let in_group = |row: &Row| matches!(row.presence, Presence::EitherOf(of) if of == label);
        let group = || self.slots.known.iter().filter(|(row, _)| in_group(row));
        let is_first = group()
            .next()
            .is_some_and(|(first, _)| first.name == row.name);
        if is_first && group().all(|(_, slot)| matches!(slot, Slot::Absent)) {
            let names: Vec<_> = group().map(|(row, _)| row.name).collect();
            self.report(row, Rule::EitherOf, words::either_of(&names));
        }
    }

    fn check_text(&mut self, row: &Row, text: &str) {
        if row.items.is_some() {
            return self.report(row, Rule::Type, expected_type(row));
        }
        if let Some(fixed) = row.fixed {
            if text != fixed && !row.accepts.contains(&text) {
                self.report(row, Rule::Fixed, words::fixed(fixed));
            }
            return;
        }
        if !row.codes.is_empty() {
            if !row.codes.contains(&text) {
                self.report(row, Rule::Code, words::code(row.codes));
            }
            return self.check_other(row, text);
        }
        self.check_length(row, text);
        self.check_printable(row, text);
        self.check_time(row, text);
        self.check_unambiguous(row, text);
        for format in row.type_formats {
            self.check_format(row, format, text);
        }
        for (condition, format) in row.formats.iter().flatten() {
            if condition.is_none_or(|condition| self.holds(condition)) {
                self.check_format(row, format, text);
            }
        }
        self.check_other(row, text);
    }

    /// Checks the demands that a row makes on another parameter of the message.
    fn check_other(&mut self, row: &Row, text: &str) {
        let given = |name| match self.slots.get(name) {
            Some(Slot::Text(other)) => Some(other.clone()),
            _ => None,
        };
        if let Some(other) = row.excludes
            && given(other).is_some()
        {
            self.report(row, Rule::Excludes, words::excludes(other));
        }
        if let Some(other) = row.equals
            && given(other).is_some_and(|value| value != text)
        {
            self.report(row, Rule::Equals, words::equals(other));
        }
    }

    /// Inside a list or an object a value is part of JSON text, which keeps it in its place; and so is every value
    /// where the body is signed.
    fn check_unambiguous(&mut self, row: &Row, text: &str) {
        let is_text = self.generation.signs_bytes() || !self.path.is_empty();
        if is_text || may_hold_anything(row) {
            return;
        }
        if let Some(name) = pretended_member(text) {
            self.report(row, Rule::Ambiguous, words::ambiguous(name));
        }
    }

    fn check_length(&mut self, row: &Row, text: &str) {
        let length = text.chars().count();
        match row.length {
            Length::Max(most) if length > most => {
                self.report(row, Rule::MaxLen, words::max_len(most, length));
            }
            Length::Exact(lengths) if !lengths.contains(&length) => {
                self.report(row, Rule::Len, words::len(lengths, length));
            }
            _ => {}
        }
    }

    fn check_format(&mut self, row: &Row, format: &Format, text: &str) {
        let rule = Rule::Format(format.name);
        if format.by_choice && !self.options.luhn {
            return;
        }
        if !(format.holds)(text) {
            return self.report(row, rule, format.complaint(text));
        }
        let day = format.day.and_then(|day| day(text));
        if let (Some(day), Some(now)) = (day, self.options.now)
            && is_to_come(day, now)
        {
            self.report(row, rule, words::TO_COME);
        }
    }

    fn check_time(&mut self, row: &Row, text: &str) {
        if let Some(now) = self.options.now
            && is_too_far(row, text, now)
        {
            self.report(row, Rule::Format("near_now"), words::TOO_FAR);
        }
    }

    /// No value of the protocol has a control character but line breaks and tabs, which words may have.
    fn check_printable(&mut self, row: &Row, text: &str) {
        let is_command = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
        if text.contains(is_command) {
            self.report(row, Rule::Format("printable"), words::CONTROL_CHARACTERS);
        }
    }

    fn check_items(&mut self, row: &Row, items: &[Option<Slots<'_>>]) {
        for (position, item) in items.iter().enumerate() {
            let path = format!("{}{}[{position}]", self.path, row.name);
            match item {
                Some(slots) => self.check_inside(&format!("{path}."), slots),
                None => self.report_at(path, Rule::Type, words::NO_OBJECT),
            }
        }
    }

    fn check_object(&mut self, row: &Row, slots: &Slots<'_>) {
        self.check_inside(&format!("{}{}.", self.path, row.name), slots);
    }

    fn check_inside(&mut self, path: &str, slots: &Slots<'_>) {
        let mut checker = Checker {
            slots,
            options: self.options,
            generation: self.generation,
            path,
            around: Some(self.slots),
            found: std::mem::take(&mut self.found),
        };
        checker.check_all();
        self.found = checker.found;
    }

    fn holds(&self, condition: Condition) -> bool {
        match condition.field.strip_prefix("../") {
            Some(way) => self
                .around
                .is_some_and(|slots| holds(slots, way, condition)),
            None => holds(self.slots, condition.field, condition),
        }
    }

    fn report(&mut self, row: &Row, rule: Rule, words: impl Into<Sentence>) {
        self.report_name(row.name, rule, words);
    }

    fn report_name(&mut self, name: &str, rule: Rule, words: impl Into<Sentence>) {
        self.report_at(format!("{}{name}", self.path), rule, words);
    }

    fn report_at(&mut self, field: String, rule: Rule, words: impl Into<Sentence>) {
        self.found.add(|| Violation::new(field, rule, words));
    }
}

/// Tells whether the value at the end of a way meets the condition; of a list, whether one item's does.
fn holds(slots: &Slots<'_>, way: &str, condition: Condition) -> bool {
    let (name, rest) = match way.split_once('.') {
        Some((name, rest)) => (name, Some(rest)),
        None => (way, None),
    };
    match (slots.get(name), rest) {
        (Some(Slot::Object(inner)), Some(rest)) => holds(inner, rest, condition),
        (Some(Slot::Items(items)), Some(rest)) => {
            let mut items = items.iter().flatten();
            items.any(|item| holds(item, rest, condition))
        }
        (Some(Slot::Text(text)), None) => is_met(condition, text),
        (Some(Slot::Items(_) | Slot::Object(_)), None) => {
            condition.values.is_empty() && condition.at_least.is_none()
        }
        _ => false,
    }
}

fn is_met(condition: Condition, text: &str) -> bool {
    match condition.at_least {
        Some(bound) => match (Decimal::from_wire(text), Decimal::from_wire(bound)) {
            (Some(number), Some(bound)) => number >= bound,
            _ => false,
        },
        None => condition.values.is_empty() || condition.values.contains(&text),
    }
}

const fn expected_type(row: &Row) -> Words {
    match row.items {
        Some(_) if row.is_object => words::NO_OBJECT,
        Some(_) => words::NO_LIST,
        None => words::NO_TEXT,
    }
}
