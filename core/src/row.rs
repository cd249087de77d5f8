//! Rows: what a table says of one parameter on one side of an operation.

mod promises;

use crate::field::{AnswerValue, Secrecy, Value, number};
use crate::format::{self, Format};

/// One parameter as its table declares it.
///
/// The macro writes the rows of a message as a constant, sorted by wire name; everything that runs
/// (checks, sign string, masking, the command line's `spec show`) reads them from there.
///
/// ```
/// # extern crate lianlian_core as lianlian;
/// use lianlian::{Condition, Row, field::CardExpiry};
///
/// const ROW: Row = Row::of::<CardExpiry>("vali_date").required_if(Condition::is("pay_type", &["3"]));
/// assert_eq!(ROW.name, "vali_date");
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Row {
    /// The name on the wire, exactly LianLian's.
    pub name: &'static str,
    /// The first paragraph of the declaration's documentation.
    pub meaning: Option<&'static str>,
    /// A value that the parameter may have, published or invented.
    pub example: Option<&'static str>,
    /// The demand that the parameter be there.
    pub presence: Presence,
    /// The allowed length of the value, in characters.
    pub length: Length,
    /// The one value allowed, where there is only one.
    pub fixed: Option<&'static str>,
    /// Values of older and newer callers that are accepted beside the fixed one, which is what is sent.
    pub accepts: &'static [&'static str],
    /// The codes allowed; empty where any text is.
    pub codes: &'static [&'static str],
    /// The codes that the type knows with their meanings, also where others may come.
    pub meanings: &'static [(&'static str, &'static str)],
    /// The formats that the parameter's type brings along.
    pub type_formats: &'static [Format],
    /// Further formats, each with the condition under which it holds.
    pub formats: [Option<(Option<Condition>, Format)>; Self::MOST_FORMATS],
    /// Other spellings under which LianLian sends the parameter.
    pub aliases: &'static [&'static str],
    /// The condition under which the parameter must not be given.
    pub forbidden_if: Option<Condition>,
    /// A parameter that must not be given together with this one.
    pub excludes: Option<&'static str>,
    /// A parameter whose value this one must repeat, where both are given.
    pub equals: Option<&'static str>,
    /// The function that tells whether an answered value (second) repeats the requested one
    /// (first).
    pub echoes: fn(&str, &str) -> bool,
    /// The part of the value that may be shown.
    pub secrecy: Secrecy,
    /// True where the parameter is in the sign string.
    pub signed: bool,
    /// True where LianLian fills the parameter in if the request leaves it out.
    pub assigned: bool,
    /// True where the parameter belongs to the protocol, not to the caller.
    pub protocol: bool,
    /// True where LianLian may send values of the parameter's type.
    pub in_answers: bool,
    /// True where a JSON number is as good as its text.
    pub numbers: bool,
    /// The rows of what is inside: of a list's items, or of an object. `None` where the parameter is a value.
    pub items: Option<&'static [Row]>,
    /// True where the parameter is one object, not a list of them.
    pub is_object: bool,
}

/// The demand that a parameter be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Required in every message.
    Required,
    /// Never asked for.
    Optional,
    /// Required when the condition holds.
    RequiredIf(Condition),
    /// Required when the condition does not hold.
    RequiredUnless(Condition),
    /// At least one of the parameters that share this label.
    EitherOf(&'static str),
}

/// A condition on another parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Condition {
    /// The way to the other parameter, by wire names: `txn_type`; `orderInfo.total_amount` inside an object or in
    /// any item of a list; `../txn_type` in the message around this object or item.
    pub field: &'static str,
    /// The values under which the condition holds; empty, without a bound: as soon as the parameter is there.
    pub values: &'static [&'static str],
    /// The number from which on the condition holds.
    pub at_least: Option<&'static str>,
}

impl Condition {
    /// Holds as soon as the parameter is there.
    pub const fn given(field: &'static str) -> Self {
        Self::is(field, &[])
    }

    /// Holds when the parameter has one of these values.
    pub const fn is(field: &'static str, values: &'static [&'static str]) -> Self {
        Self {
            field,
            values,
            at_least: None,
        }
    }

    /// Holds when the parameter is this number or a larger one.
    pub const fn at_least(field: &'static str, bound: &'static str) -> Self {
        Self {
            field,
            values: &[],
            at_least: Some(bound),
        }
    }

    /// The way to the parameter for people: without the step into the message around.
    pub fn shown(&self) -> &'static str {
        self.field.trim_start_matches("../")
    }
}

/// The allowed length of a value, counted in characters, not bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// The pages name no length.
    Any,
    /// At most so many characters.
    Max(usize),
    /// Exactly one of these numbers of characters.
    Exact(&'static [usize]),
}

impl Row {
    /// The largest number of formats that a row may have beside its type's own.
    pub const MOST_FORMATS: usize = 2;

    /// A required parameter whose values are of the type `T`.
    pub const fn of<T: Value>(name: &'static str) -> Self {
        Self {
            name,
            meaning: None,
            example: None,
            presence: Presence::Required,
            length: Length::Any,
            fixed: None,
            accepts: &[],
            codes: T::CODES,
            meanings: T::MEANINGS,
            type_formats: T::FORMATS,
            formats: [None; Self::MOST_FORMATS],
            aliases: &[],
            forbidden_if: None,
            excludes: None,
            equals: None,
            echoes: T::echoes,
            secrecy: T::SECRECY,
            signed: true,
            assigned: false,
            protocol: false,
            in_answers: T::IN_ANSWERS,
            numbers: false,
            items: None,
            is_object: false,
        }
    }

    /// The names under which the parameter is read: its own, then other spellings.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.aliases.iter().copied())
    }

    /// Tells whether the parameter is read under this name.
    pub fn is_named(&self, name: &str) -> bool {
        self.names().any(|known| known == name)
    }

    /// The codes that are known here, with their meanings: of those allowed, or where any may come of the type's.
    pub fn known_codes(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let is_here = |code: &&str| self.codes.is_empty() || self.codes.contains(code);
        let known = self.meanings.iter().copied();
        known.filter(move |(code, _)| is_here(code))
    }

    /// Tells whether the pages call the value a whole number, so that a JSON number is as good as
    /// text: both are signed alike.
    pub(crate) fn takes_numbers(&self) -> bool {
        if self.numbers {
            return true;
        }
        let own = self.formats.iter().flatten().map(|(_, format)| format);
        let numbers = [number::COUNT.name, format::DIGITS.name];
        let mut formats = self.type_formats.iter().chain(own);
        formats.any(|format| numbers.contains(&format.name))
    }

    /// Tells whether it is the time of sending, which the merchant's clock sets.
    pub(crate) fn is_sending_time(&self) -> bool {
        self.protocol && self.name == Self::TIMESTAMP.name
    }

    /// A required parameter of an answer, whose type must take what LianLian may add one day.
    pub const fn answer<T: AnswerValue>(name: &'static str) -> Self {
        Self::of::<T>(name)
    }

    /// A required parameter that is a list of items.
    pub const fn list(name: &'static str, items: &'static [Row]) -> Self {
        let mut row = Self::of::<String>(name);
        row.items = Some(items);
        row
    }

    /// A required parameter that is an object.
    pub const fn object(name: &'static str, rows: &'static [Row]) -> Self {
        let mut row = Self::list(name, rows);
        row.is_object = true;
        row
    }

    /// Says what the parameter is.
    pub const fn meaning(mut self, meaning: &'static str) -> Self {
        self.meaning = Some(meaning);
        self
    }

    /// Gives a value that the parameter may have.
    pub const fn example(mut self, example: &'static str) -> Self {
        self.example = Some(example);
        self
    }

    /// The parameter may be absent.
    pub const fn optional(mut self) -> Self {
        self.presence = Presence::Optional;
        self
    }

    /// The parameter is required when the condition holds.
    pub const fn required_if(mut self, condition: Condition) -> Self {
        self.presence = Presence::RequiredIf(condition);
        self
    }

    /// The parameter is required unless the condition holds.
    pub const fn required_unless(mut self, condition: Condition) -> Self {
        self.presence = Presence::RequiredUnless(condition);
        self
    }

    /// The parameter must not be given when the condition holds.
    pub const fn forbidden_if(mut self, condition: Condition) -> Self {
        self.forbidden_if = Some(condition);
        self
    }

    /// A JSON number is as good as its text.
    pub const fn numbers(mut self) -> Self {
        self.numbers = true;
        self
    }

    /// At least one of the parameters with this label is required.
    pub const fn either_of(mut self, label: &'static str) -> Self {
        self.presence = Presence::EitherOf(label);
        self
    }

    /// The value has at most so many characters.
    pub const fn max_len(mut self, characters: usize) -> Self {
        self.length = Length::Max(characters);
        self
    }

    /// The value has exactly one of these numbers of characters.
    pub const fn len(mut self, characters: &'static [usize]) -> Self {
        self.length = Length::Exact(characters);
        self
    }

    /// The only value allowed.
    pub const fn fixed(mut self, value: &'static str) -> Self {
        self.fixed = Some(value);
        self
    }

    /// Names other values that are accepted beside the fixed value.
    pub const fn accepts(mut self, values: &'static [&'static str]) -> Self {
        self.accepts = values;
        self
    }

    /// The codes allowed here, where they are fewer than the type's.
    pub const fn codes(mut self, codes: &'static [&'static str]) -> Self {
        self.codes = codes;
        self
    }

    /// A format beside the type's own.
    pub const fn format(self, format: Format) -> Self {
        self.and_format(None, format)
    }

    /// A format that holds when the condition does.
    pub const fn format_if(self, condition: Condition, format: Format) -> Self {
        self.and_format(Some(condition), format)
    }

    /// The macro refuses more formats than there is room for.
    const fn and_format(mut self, condition: Option<Condition>, format: Format) -> Self {
        match self.formats {
            [None, second] => self.formats = [Some((condition, format)), second],
            [first, _] => self.formats = [first, Some((condition, format))],
        }
        self
    }

    /// Other spellings under which LianLian sends the parameter.
    pub const fn alias(mut self, names: &'static [&'static str]) -> Self {
        self.aliases = names;
        self
    }

    /// The parameter must not be given together with `field`.
    pub const fn excludes(mut self, field: &'static str) -> Self {
        self.excludes = Some(field);
        self
    }

    /// The parameter must repeat the value of `field`, where both are given.
    pub const fn equals(mut self, field: &'static str) -> Self {
        self.equals = Some(field);
        self
    }

    /// Marks the parameter as outside the signature.
    pub const fn unsigned(mut self) -> Self {
        self.signed = false;
        self
    }

    /// LianLian fills the parameter in where the request leaves it out; where it was sent, the answer
    /// repeats it.
    pub const fn assigned(mut self) -> Self {
        self.assigned = true;
        self
    }

    pub(crate) const fn protocol(mut self, meaning: &'static str) -> Self {
        self.protocol = true;
        self.meaning(meaning)
    }
}
