//! Raw messages: JSON objects as they were received, members unknown to every table included.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::error::Category;
use zeroize::Zeroizing;

use super::json::{into_text, push_json_string};
use crate::row::Row;
use crate::violation::words;
use crate::words::Sentence;

/// A JSON object as it was received: its members sorted by name, no name twice.
pub struct RawMessage<'a> {
    members: Vec<RawMember<'a>>,
}

/// One member of a raw message.
pub struct RawMember<'a> {
    /// The name, unescaped.
    pub name: Cow<'a, str>,
    /// The member's value.
    pub value: RawValue<'a>,
}

/// The value of a raw message's member.
pub enum RawValue<'a> {
    /// The JSON `null` value.
    Null,
    /// A string, unescaped.
    Text(Cow<'a, str>),
    /// A number, a boolean, a list or an object: its JSON text as received.
    Other(&'a str),
}

/// The reason why bytes are not a message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MessageError {
    /// Longer than any message of this protocol.
    #[error(
        "the message has {bytes} bytes, at most {} are read",
        RawMessage::MAX_BYTES
    )]
    TooLarge {
        /// The length found.
        bytes: usize,
    },
    /// Not UTF-8, which is the protocol's only encoding.
    #[error("the message is not UTF-8 (the first wrong byte is at {position})")]
    NotUtf8 {
        /// The number of bytes before the first wrong one.
        position: usize,
    },
    /// No byte, or nothing but blanks.
    #[error("the message is empty: there was nothing to read")]
    Empty,
    /// UTF-8 behind a byte order mark, which JSON has not.
    #[error("the message begins with a byte order mark (the bytes EF BB BF): take it away")]
    ByteOrderMark,
    /// UTF-16, as Windows' tools write it.
    #[error("the message is UTF-16, not UTF-8: write it in UTF-8")]
    Utf16,
    /// The beginning of a JSON object: its end is missing.
    #[error("the message ends before its JSON does (line {line}, column {column}): it was cut")]
    Truncated {
        /// Line of the end, from 1.
        line: usize,
        /// Column of the end, from 1.
        column: usize,
    },
    /// Not a JSON object.
    #[error("the message is not a JSON object (line {line}, column {column})")]
    NotJson {
        /// Line of the fault, from 1.
        line: usize,
        /// Column of the fault, from 1.
        column: usize,
    },
    /// A form without the field that holds the message.
    #[error("the form has no field {field}")]
    NoField {
        /// The field's name.
        field: &'static str,
    },
    /// A name twice: two readers could see two different messages.
    #[error("the message has a member twice")]
    DuplicateMember,
}

/// The reason why JSON is not a list of items.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ListFault {
    NoList,
    TooMany,
}

impl ListFault {
    /// The words of the violation.
    pub fn words(self) -> Sentence {
        match self {
            Self::NoList => words::NO_LIST.into(),
            Self::TooMany => words::too_many(RawMessage::MAX_ITEMS),
        }
    }
}

impl<'a> RawMessage<'a> {
    /// Longer messages are refused unread.
    pub const MAX_BYTES: usize = 1 << 20;

    /// Longer lists are refused, far longer than any of LianLian's: an empty item takes 3 bytes on the wire,
    /// and hundreds in memory.
    pub const MAX_ITEMS: usize = 1 << 14;

    /// Reads a JSON object.
    ///
    /// # Errors
    /// [`MessageError`] for anything else, and for a member that appears twice.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, MessageError> {
        Self::check_size(bytes)?;
        let text = match bytes {
            [0xef, 0xbb, 0xbf, ..] => return Err(MessageError::ByteOrderMark),
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'{', 0, ..] | [0, b'{', ..] => {
                return Err(MessageError::Utf16);
            }
            bytes => std::str::from_utf8(bytes).map_err(|error| MessageError::NotUtf8 {
                position: error.valid_up_to(),
            })?,
        };
        Self {
            members: Self::members_in_order(text)?,
        }
        .sorted()
    }

    /// The members of a JSON object in the order of the text, repeated ones included: for tools that
    /// look into messages which [`parse`](Self::parse) refuses.
    ///
    /// # Errors
    /// [`MessageError::Empty`], [`MessageError::Truncated`] and, for anything else than an object,
    /// [`MessageError::NotJson`].
    pub fn members_in_order(json: &'a str) -> Result<Vec<RawMember<'a>>, MessageError> {
        let read = serde_json::from_str(json);
        let Members(members) = read.map_err(|error: serde_json::Error| {
            let (line, column) = (error.line(), error.column());
            match error.classify() {
                Category::Eof if json.trim_ascii().is_empty() => MessageError::Empty,
                Category::Eof => MessageError::Truncated { line, column },
                _ => MessageError::NotJson { line, column },
            }
        })?;
        Ok(members)
    }

    /// A message of these members.
    ///
    /// # Errors
    /// [`MessageError::DuplicateMember`] for a name that appears twice.
    pub fn of_members(members: Vec<RawMember<'a>>) -> Result<Self, MessageError> {
        Self { members }.sorted()
    }

    /// Refuses what is longer than [`MAX_BYTES`](Self::MAX_BYTES).
    ///
    /// # Errors
    /// [`MessageError::TooLarge`].
    pub fn check_size(bytes: &[u8]) -> Result<(), MessageError> {
        match bytes.len() {
            bytes if bytes > Self::MAX_BYTES => Err(MessageError::TooLarge { bytes }),
            _ => Ok(()),
        }
    }

    /// Reads a JSON list whose items are objects, one after the other; `None` in place of one that is not.
    pub(crate) fn parse_list(
        json: &'a str,
    ) -> Result<impl Iterator<Item = Option<Self>>, ListFault> {
        let items: Vec<&serde_json::value::RawValue> =
            serde_json::from_str(json).map_err(|_| ListFault::NoList)?;
        match items.len() > Self::MAX_ITEMS {
            true => Err(ListFault::TooMany),
            false => Ok(items
                .into_iter()
                .map(|item| Self::parse(item.get().as_bytes()).ok())),
        }
    }

    /// Sorts the members as the sign string has them, which also brings equal names together.
    fn sorted(mut self) -> Result<Self, MessageError> {
        self.members.sort_unstable_by(|a, b| a.name.cmp(&b.name));
        let twice = self
            .members
            .windows(2)
            .any(|pair| matches!(pair, [a, b] if a.name == b.name));
        if twice {
            return Err(MessageError::DuplicateMember);
        }
        Ok(self)
    }

    /// The members, sorted by name.
    pub fn members(&self) -> &[RawMember<'a>] {
        &self.members
    }

    /// The member of this name.
    pub fn get(&self, name: &str) -> Option<&RawValue<'a>> {
        let found = self
            .members
            .binary_search_by(|member| member.name.as_ref().cmp(name));
        found
            .ok()
            .and_then(|at| self.members.get(at))
            .map(|member| &member.value)
    }

    /// The name under which a row has a value here: its own, or another spelling of it.
    pub(crate) fn name_of(&self, row: &Row) -> Option<&'static str> {
        let has_value = |name: &str| self.get(name).is_some_and(|value| !value.is_absent());
        row.names().find(|name| has_value(name))
    }

    /// The member of a row, where it has a value.
    pub(crate) fn find(&self, row: &Row) -> Option<&RawValue<'a>> {
        self.get(self.name_of(row)?)
    }

    /// The member of this name, where it is a string and not empty.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(RawValue::Text(text)) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// The member of this name as text, where it is a string or a number and not empty.
    pub fn scalar(&self, name: &str) -> Option<&str> {
        self.get(name)?.scalar().filter(|text| !text.is_empty())
    }

    /// The text at the end of a way that leads through objects: `orderInfo.txn_seqno`.
    pub fn scalar_at(&self, way: &str) -> Option<String> {
        match way.split_once('.') {
            None => self.scalar(way).map(str::to_owned),
            Some((object, rest)) => match self.get(object)? {
                RawValue::Other(json) => RawMessage::parse(json.as_bytes()).ok()?.scalar_at(rest),
                RawValue::Null | RawValue::Text(_) => None,
            },
        }
    }

    /// Puts a text in the place of a member, or adds it.
    pub fn set(&mut self, name: &'a str, text: &str) {
        let value = RawValue::Text(Cow::Owned(text.to_owned()));
        match self
            .members
            .binary_search_by(|member| member.name.as_ref().cmp(name))
        {
            Ok(at) => {
                if let Some(member) = self.members.get_mut(at) {
                    member.value = value;
                }
            }
            Err(at) => self.members.insert(
                at,
                RawMember {
                    name: Cow::Borrowed(name),
                    value,
                },
            ),
        }
    }

    /// The canonical sign string: `name=value` joined with `&`, sorted by name, values raw.
    ///
    /// `sign`, the `unsigned` members, null and empty values are left out; a number is written as
    /// its text, a list or an object as its compact JSON.
    pub fn sign_string(&self, unsigned: &[&str]) -> Zeroizing<String> {
        let signed = self.signed(unsigned);
        let texts = signed.map(|member| member.name.len() + member.value.len() + 2);
        let mut string = Zeroizing::new(String::with_capacity(texts.sum()));
        for RawMember { name, value } in self.signed(unsigned) {
            if !string.is_empty() {
                string.push('&');
            }
            string.push_str(name);
            string.push('=');
            value.push_to(&mut string);
        }
        string
    }

    /// The members of the sign string, in its order.
    pub fn signed(&self, unsigned: &[&str]) -> impl Iterator<Item = &RawMember<'a>> {
        let is_left_out = move |name: &str| name == "sign" || unsigned.contains(&name);
        let members = self.members.iter();
        members.filter(move |member| !member.value.is_absent() && !is_left_out(&member.name))
    }

    /// The message as compact JSON, members sorted by name.
    pub fn to_json(&self) -> Zeroizing<Vec<u8>> {
        let mut json = Zeroizing::new(vec![b'{']);
        for (position, member) in self.members.iter().enumerate() {
            if position > 0 {
                json.push(b',');
            }
            push_json_string(&mut json, &member.name);
            json.push(b':');
            member.value.push_json(&mut json);
        }
        json.push(b'}');
        json
    }
}

impl RawValue<'_> {
    /// Tells whether it counts as absent: null, or the empty text.
    pub fn is_absent(&self) -> bool {
        self.len() == 0
    }

    /// The value as the sign string has it, where it is a string, a number or a boolean.
    pub fn scalar(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Other(json) if !json.starts_with(['[', '{']) => Some(json),
            Self::Null | Self::Other(_) => None,
        }
    }

    /// The value as JSON text.
    pub fn to_json(&self) -> Zeroizing<String> {
        let mut json = Zeroizing::new(Vec::new());
        self.push_json(&mut json);
        into_text(json)
    }

    fn push_json(&self, json: &mut Vec<u8>) {
        match self {
            Self::Null => json.extend_from_slice(b"null"),
            Self::Text(text) => push_json_string(json, text),
            Self::Other(text) => json.extend_from_slice(text.as_bytes()),
        }
    }

    /// Bytes that the value may take in the sign string; 0 where it doesn't stand there.
    fn len(&self) -> usize {
        match self {
            Self::Null => 0,
            Self::Text(text) => text.len(),
            Self::Other(json) => json.len(),
        }
    }

    /// Appends the value in its form for the sign string: a nested list or object as the compact text that
    /// LianLian's own JSON library (fastjson) writes, whichever way it was written in the message.
    pub fn push_to(&self, string: &mut String) {
        match self {
            Self::Null => {}
            Self::Text(text) => string.push_str(text),
            Self::Other(json) => super::compact::push(string, json),
        }
    }
}

/// Names only: values may be secret.
impl fmt::Debug for RawMessage<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.members.iter().map(|member| &member.name);
        f.debug_set().entries(names).finish()
    }
}

/// The members as they stand in the JSON: not sorted, and perhaps twice.
struct Members<'a>(Vec<RawMember<'a>>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::with_capacity(16);
                while let Some(Name(name)) = map.next_key()? {
                    let value = map.next_value::<&serde_json::value::RawValue>()?.get();
                    let value = raw_value(value).map_err(serde::de::Error::custom)?;
                    members.push(RawMember { name, value });
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Object)
    }
}

/// Sorts a value's JSON text into its kind; a string without escapes is borrowed.
fn raw_value(json: &str) -> Result<RawValue<'_>, serde_json::Error> {
    let inner = json
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    Ok(match inner {
        Some(text) if !text.contains('\\') => RawValue::Text(Cow::Borrowed(text)),
        Some(_) => RawValue::Text(Cow::Owned(serde_json::from_str(json)?)),
        None if json == "null" => RawValue::Null,
        None => RawValue::Other(json),
    })
}

/// A member's name, borrowed where it has no escapes.
struct Name<'a>(Cow<'a, str>);

impl<'de: 'a, 'a> Deserialize<'de> for Name<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;

        impl<'de> Visitor<'de> for Text {
            type Value = Name<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Name(Cow::Owned(text.to_owned())))
            }
        }

        deserializer.deserialize_str(Text)
    }
}
