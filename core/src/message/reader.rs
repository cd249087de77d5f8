//! Reading typed messages from raw ones.

use std::cell::RefCell;

use super::{Message, RawMessage, RawValue};
use crate::field::{Unsigned, Value};
use crate::row::{Presence, Row};
use crate::violation::{MOST_KEPT, Rule, Violation, words};
use crate::words::Sentence;

/// A message whose rows are known, and which can be read from a raw one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not declared as an item of a list",
    note = "declare it with `#[lianlian_api(item)]`"
)]
pub trait ReadMessage: Message + Sized {
    /// The rows, sorted by wire name.
    const ROWS: &'static [Row];

    /// Reads the message.
    ///
    /// # Errors
    /// A member that must be there is missing, or can't be read.
    fn read(from: &Reader<'_>) -> Result<Self, Violation>;
}

/// Hands out the members of a raw message by their rows.
///
/// Generated code asks it for one member after the other. A member that must be there and can't be read
/// ends the reading, with the reason.
///
/// Of what LianLian sends, an optional member that can't be read is passed over, and noted as an oddity:
/// a genuine answer must not be lost for it. Of a request nothing is passed over.
pub struct Reader<'a> {
    raw: &'a RawMessage<'a>,
    /// The text before a member's name inside a list: `list[0].`.
    path: String,
    oddities: Option<&'a RefCell<Vec<Violation>>>,
}

impl<'a> Reader<'a> {
    /// Reads a request: every member that is there must be readable.
    pub(crate) const fn strict(raw: &'a RawMessage<'a>) -> Self {
        Self {
            raw,
            path: String::new(),
            oddities: None,
        }
    }

    /// Reads what LianLian sends: passes over optional members that can't be read, and notes them.
    pub(crate) const fn lenient(
        raw: &'a RawMessage<'a>,
        oddities: &'a RefCell<Vec<Violation>>,
    ) -> Self {
        Self {
            raw,
            path: String::new(),
            oddities: Some(oddities),
        }
    }

    /// A member that must be there.
    ///
    /// # Errors
    /// The member is missing, or can't be read.
    pub fn required<T: Value>(&self, row: &Row) -> Result<T, Violation> {
        match self.read(row)? {
            Some(value) => Ok(value),
            None => Err(self.violation(row, Rule::Required, words::REQUIRED)),
        }
    }

    /// A member that may be absent, null or empty.
    ///
    /// # Errors
    /// The member of a request can't be read.
    pub fn optional<T: Value>(&self, row: &Row) -> Result<Option<T>, Violation> {
        match (self.read(row), self.oddities) {
            (Err(violation), Some(_)) => {
                self.note(violation);
                Ok(None)
            }
            (result, _) => result,
        }
    }

    /// An object that must be there.
    ///
    /// # Errors
    /// The member is missing, is not an object, or a member of it can't be read.
    pub fn object<T: ReadMessage>(&self, row: &Row) -> Result<T, Violation> {
        let object = self.optional_object_of(row)?;
        object.ok_or_else(|| self.violation(row, Rule::Required, words::REQUIRED))
    }

    /// An object that may be absent or null.
    ///
    /// # Errors
    /// The member of a request is not an object, or a member of it can't be read.
    pub fn optional_object<T: ReadMessage>(&self, row: &Row) -> Result<Option<T>, Violation> {
        match (self.optional_object_of(row), self.oddities) {
            (Err(violation), Some(_)) => {
                self.note(violation);
                Ok(None)
            }
            (result, _) => result,
        }
    }

    fn optional_object_of<T: ReadMessage>(&self, row: &Row) -> Result<Option<T>, Violation> {
        let no_object = || self.violation(row, Rule::Type, words::NO_OBJECT);
        let json = match self.raw.find(row) {
            None | Some(RawValue::Null) => return Ok(None),
            // An object may come as text, as `risk_item` does.
            Some(RawValue::Text(text)) => text.as_ref(),
            Some(RawValue::Other(json)) => json,
        };
        let raw = RawMessage::parse(json.as_bytes()).map_err(|_| no_object())?;
        T::read(&Reader {
            raw: &raw,
            path: format!("{}{}.", self.path, row.name),
            oddities: self.oddities,
        })
        .map(Some)
    }

    /// A list, without items where it is absent, null or empty.
    ///
    /// Of what LianLian sends, one object in the place of the list is read as a list of one, and an optional list
    /// that can't be read as absent. It is read whole or not at all, because half a list would pass for all of it.
    ///
    /// # Errors
    /// A required list, or a list of a request, is not a list, or an item is not an object, or a member of an item
    /// can't be read.
    pub fn list<T: ReadMessage>(&self, row: &Row) -> Result<Vec<T>, Violation> {
        let is_required = matches!(row.presence, Presence::Required);
        match (self.list_of(row), self.oddities) {
            (Err(violation), Some(_)) if !is_required => {
                self.note(violation);
                Ok(Vec::new())
            }
            (result, _) => result,
        }
    }

    fn list_of<T: ReadMessage>(&self, row: &Row) -> Result<Vec<T>, Violation> {
        let json = match self.raw.find(row) {
            None | Some(RawValue::Null) => return Ok(Vec::new()),
            // A list may come as text, as `risk_item` does.
            Some(RawValue::Text(text)) => text.as_ref(),
            Some(RawValue::Other(json)) => json,
        };
        // LianLian's own samples print one item without its list.
        let is_one = self.oddities.is_some() && json.trim_ascii_start().starts_with('{');
        let json = match is_one {
            true => &format!("[{json}]"),
            false => json,
        };
        let items = RawMessage::parse_list(json);
        let items = items.map_err(|fault| self.violation(row, Rule::Type, fault.words()))?;
        let read = |(position, item): (usize, Option<RawMessage<'_>>)| {
            let path = format!("{}{}[{position}]", self.path, row.name);
            let Some(raw) = item else {
                return Err(Violation::new(path, Rule::Type, words::NO_OBJECT));
            };
            T::read(&Reader {
                raw: &raw,
                path: format!("{path}."),
                oddities: self.oddities,
            })
        };
        items.enumerate().map(read).collect()
    }

    /// A list outside the signature.
    ///
    /// # Errors
    /// As [`list`](Self::list).
    pub fn unsigned_list<T: ReadMessage>(&self, row: &Row) -> Result<Unsigned<Vec<T>>, Violation> {
        self.list(row).map(Unsigned::new)
    }

    fn read<T: Value>(&self, row: &Row) -> Result<Option<T>, Violation> {
        let Some(value) = self.raw.find(row) else {
            return Ok(None);
        };
        let unreadable = |text| self.unreadable(row, text);
        let text = value.scalar().ok_or_else(|| unreadable(""))?;
        let read = T::from_wire(text).ok_or_else(|| unreadable(text))?;
        Ok(Some(read))
    }

    /// Says why a value can't be read, without the value.
    fn unreadable(&self, row: &Row, text: &str) -> Violation {
        Violation::unreadable(row, text).under(&self.path)
    }

    fn violation(&self, row: &Row, rule: Rule, words: impl Into<Sentence>) -> Violation {
        Violation::new(format!("{}{}", self.path, row.name), rule, words)
    }

    fn note(&self, violation: Violation) {
        if let Some(oddities) = self.oddities {
            let mut oddities = oddities.borrow_mut();
            if oddities.len() < MOST_KEPT {
                oddities.push(violation);
            }
        }
    }
}
