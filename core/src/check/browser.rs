//! Checks of what the user's browser carries.

use crate::message::{Message, Protocol, Slot, Slots};
use crate::sign::pretended_member;
use crate::violation::{Rule, Violation, words};

/// Values that would not arrive as they were signed: a browser makes every line break one of two
/// characters, and replaces others.
pub(crate) fn unprintable<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<Violation> {
    let changed = fields.filter(|(_, value)| value.contains(char::is_control));
    let violation = |(name, _): (&str, &str)| {
        let rule = Rule::Format("printable");
        Violation::new(name.to_owned(), rule, words::UNPRINTABLE)
    };
    changed.map(violation).collect()
}

/// Values that the user could cut into other parameters, links included: the user holds the form, and the
/// cut one verifies like the signed one.
pub(crate) fn ambiguous(request: &dyn Message) -> Vec<Violation> {
    let slots = Slots::of_message(request, Protocol::default());
    let texts = slots.known.iter().filter_map(|(row, slot)| match slot {
        Slot::Text(text) => Some((row.name, pretended_member(text)?)),
        _ => None,
    });
    let violation = |(name, pretended): (&str, &str)| {
        let words = words::ambiguous_in_form(pretended);
        Violation::new(name.to_owned(), Rule::Ambiguous, words)
    };
    texts.map(violation).collect()
}
