//! Slots: each row of a message with its value, whether the message was built or received.

use std::borrow::Cow;

use super::raw::ListFault;
use super::{Message, Protocol, RawMessage, RawValue, Visit, Walk};
use crate::row::Row;

/// The value of a row.
pub(crate) enum Slot<'a> {
    /// Nothing, null, or the empty text.
    Absent,
    /// A text value.
    Text(Cow<'a, str>),
    /// A list's items; `None` for one that is not an object.
    Items(Vec<Option<Slots<'a>>>),
    /// A member of a JSON type that the row doesn't have.
    WrongType,
    /// A list with more items than are read.
    TooMany,
}

/// The text that a message has under this wire name, unmasked.
pub fn text_of(message: &dyn Message, name: &str) -> Option<String> {
    let slots = Slots::of_message(message, Protocol::default());
    match slots.get(name) {
        Some(Slot::Text(text)) => Some(text.clone().into_owned()),
        _ => None,
    }
}

/// All rows of a message with their values.
#[derive(Default)]
pub(crate) struct Slots<'a> {
    /// The rows, sorted by wire name.
    pub known: Vec<(&'static Row, Slot<'a>)>,
    /// Members that no row knows.
    pub unknown: Vec<Cow<'a, str>>,
}

impl<'a> Slots<'a> {
    /// The slots of a typed message.
    pub fn of_message(message: &'a dyn Message, protocol: Protocol<'a>) -> Self {
        let mut slots = Self::default();
        message.walk(&mut Walk::new(protocol, &mut slots));
        slots
    }

    /// The slots of a raw message, read by `rows`.
    pub fn of_raw(rows: &'static [Row], raw: &'a RawMessage<'_>) -> Self {
        let known = rows
            .iter()
            .map(|row| (row, read_slot(row, raw.find(row))))
            .collect();
        // Browser forms have empty fields: a member without a value means nothing.
        let is_unknown = |name: &str| !rows.iter().any(|row| row.is_named(name));
        let unknown = raw
            .members()
            .iter()
            .filter(|member| is_unknown(&member.name) && !member.value.is_absent())
            .map(|member| Cow::Borrowed(member.name.as_ref()))
            .collect();
        Self { known, unknown }
    }

    /// The value in the row of this name.
    pub fn get(&self, name: &str) -> Option<&Slot<'a>> {
        self.known
            .iter()
            .find(|(row, _)| row.name == name)
            .map(|(_, slot)| slot)
    }
}

impl<'a> Visit<'a> for Slots<'a> {
    fn text(&mut self, row: &'static Row, text: Cow<'a, str>) {
        self.known.push((row, Slot::Text(text)));
    }

    fn list(&mut self, row: &'static Row, items: Vec<&'a dyn Message>) {
        let items = items
            .into_iter()
            .map(|item| Some(Slots::of_message(item, Protocol::default())))
            .collect();
        self.known.push((row, Slot::Items(items)));
    }

    fn absent(&mut self, row: &'static Row) {
        self.known.push((row, Slot::Absent));
    }
}

fn read_slot<'a>(row: &Row, value: Option<&'a RawValue<'_>>) -> Slot<'a> {
    match (value, row.items) {
        (None | Some(RawValue::Null), _) => Slot::Absent,
        (Some(RawValue::Text(text)), _) if text.is_empty() => Slot::Absent,
        (Some(RawValue::Text(text)), _) => Slot::Text(Cow::Borrowed(text)),
        (Some(RawValue::Other(json)), Some(rows)) => match RawMessage::parse_list(json) {
            Ok(items) => Slot::Items(items.map(|item| owned_slots(rows, &item)).collect()),
            Err(ListFault::NoList) => Slot::WrongType,
            Err(ListFault::TooMany) => Slot::TooMany,
        },
        (Some(RawValue::Other(json)), None) if row.takes_numbers() && is_whole(json) => {
            Slot::Text(Cow::Borrowed(json))
        }
        (Some(RawValue::Other(_)), None) => Slot::WrongType,
    }
}

/// Tells whether a JSON value is a whole number.
fn is_whole(json: &str) -> bool {
    json.bytes().all(|byte| byte.is_ascii_digit())
}

/// The slots of a list's item, which is parsed on the way and so can't be borrowed from.
fn owned_slots(rows: &'static [Row], item: &Option<RawMessage<'_>>) -> Option<Slots<'static>> {
    let slots = Slots::of_raw(rows, item.as_ref()?);
    Some(slots.into_owned())
}

impl Slots<'_> {
    fn into_owned(self) -> Slots<'static> {
        let known = self
            .known
            .into_iter()
            .map(|(row, slot)| (row, slot.into_owned()));
        let unknown = self
            .unknown
            .into_iter()
            .map(|name| Cow::Owned(name.into_owned()));
        Slots {
            known: known.collect(),
            unknown: unknown.collect(),
        }
    }
}

impl Slot<'_> {
    fn into_owned(self) -> Slot<'static> {
        match self {
            Self::Absent => Slot::Absent,
            Self::Text(text) => Slot::Text(Cow::Owned(text.into_owned())),
            Self::Items(items) => Slot::Items(
                items
                    .into_iter()
                    .map(|item| item.map(Slots::into_owned))
                    .collect(),
            ),
            Self::WrongType => Slot::WrongType,
            Self::TooMany => Slot::TooMany,
        }
    }
}
