//! Slots: each row of a message with its value, whether the message was built or received.

use std::borrow::Cow;

use super::raw::ListFault;
use super::{Message, Protocol, RawMessage, RawValue, Visit, Walk};
use crate::field::amount::AMOUNT;
use crate::field::{Amount, Value as _};
use crate::row::Row;

/// The value of a row.
pub(crate) enum Slot<'a> {
    /// Nothing, null, or the empty text.
    Absent,
    /// A text value.
    Text(Cow<'a, str>),
    /// A list's items; `None` for one that is not an object.
    Items(Vec<Option<Slots<'a>>>),
    /// An object's members.
    Object(Slots<'a>),
    /// A member of a JSON type that the row doesn't have.
    WrongType,
    /// A list with more items than are read.
    TooMany,
}

/// The text that a message has at the end of this way, `txn_seqno` or `orderInfo.txn_seqno`, unmasked.
pub fn text_of(message: &dyn Message, way: &str) -> Option<String> {
    let slots = Slots::of_message(message, Protocol::default());
    match slots.at(way) {
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

    /// The value at the end of a way that leads through objects: `orderInfo.txn_seqno`.
    pub fn at(&self, way: &str) -> Option<&Slot<'a>> {
        match way.split_once('.') {
            None => self.get(way),
            Some((object, rest)) => match self.get(object)? {
                Slot::Object(slots) => slots.at(rest),
                _ => None,
            },
        }
    }

    /// Shows each text with the way to it, `no_order` or `orderInfo.txn_seqno`; `before` is the way so far. Lists
    /// are left out.
    pub fn each_text(&self, before: &str, see: &mut dyn FnMut(&str, &'static Row, &str)) {
        for (row, slot) in &self.known {
            match slot {
                Slot::Text(text) => see(&format!("{before}{}", row.name), row, text),
                Slot::Object(slots) => slots.each_text(&format!("{before}{}.", row.name), see),
                _ => {}
            }
        }
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

    fn object(&mut self, row: &'static Row, object: &'a dyn Message) {
        let slots = Slots::of_message(object, Protocol::default());
        self.known.push((row, Slot::Object(slots)));
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
        (Some(RawValue::Other(json)), Some(rows)) if row.is_object => {
            let object = RawMessage::parse(json.as_bytes());
            object.map_or(Slot::WrongType, |object| {
                Slot::Object(Slots::of_raw(rows, &object).into_owned())
            })
        }
        (Some(RawValue::Other(json)), Some(rows)) => match RawMessage::parse_list(json) {
            Ok(items) => Slot::Items(items.map(|item| owned_slots(rows, &item)).collect()),
            Err(ListFault::NoList) => Slot::WrongType,
            Err(ListFault::TooMany) => Slot::TooMany,
        },
        (Some(RawValue::Other(json)), None) if row.numbers && is_number(json) => {
            Slot::Text(as_text(row, json))
        }
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

/// Tells whether a JSON value is a number. It is read from its text, never as a float.
fn is_number(json: &str) -> bool {
    json.starts_with(|first: char| first.is_ascii_digit() || first == '-')
}

/// A number as the text that it counts as: an amount with two decimals.
fn as_text<'a>(row: &Row, json: &'a str) -> Cow<'a, str> {
    let is_amount = row
        .type_formats
        .iter()
        .any(|format| format.name == AMOUNT.name);
    match Amount::from_wire(json).filter(|_| is_amount) {
        Some(amount) => Cow::Owned(amount.to_string()),
        None => Cow::Borrowed(json),
    }
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
            Self::Object(slots) => Slot::Object(slots.into_owned()),
            Self::WrongType => Slot::WrongType,
            Self::TooMany => Slot::TooMany,
        }
    }
}
