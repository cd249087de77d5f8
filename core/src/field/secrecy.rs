//! The secrecy of values, and showing only the allowed part of them.

use std::fmt;

/// The part of a value that may be shown in Debug, logs, errors and tools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrecy {
    /// All of it.
    Public,
    /// A card number: the first 6 and the last 4 digits.
    Card,
    /// A person's name: its first character.
    Name,
    /// An identity document's number: the first 2 and the last 2 characters.
    IdNumber,
    /// A mobile number: the first 3 and the last 4 digits.
    Mobile,
    /// Nothing at all, not even the length: CVV2, SMS codes, card expiry, risk data.
    Hidden,
}

impl Secrecy {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Public,
        Self::Card,
        Self::Name,
        Self::IdNumber,
        Self::Mobile,
        Self::Hidden,
    ];

    /// The name of it, as the tables write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Card => "card",
            Self::Name => "name",
            Self::IdNumber => "id_number",
            Self::Mobile => "mobile",
            Self::Hidden => "hidden",
        }
    }

    /// Tells whether anything of the value has to be kept back.
    pub const fn is_secret(self) -> bool {
        !matches!(self, Self::Public)
    }

    /// The part of `text` that may be shown.
    ///
    /// A value that is too short for its mask to hide at least half of it is hidden whole.
    ///
    /// ```
    /// # extern crate lianlian_core as lianlian;
    /// use lianlian::field::Secrecy;
    ///
    /// assert_eq!(Secrecy::Card.mask("8888888888888888").to_string(), "888888******8888");
    /// assert_eq!(Secrecy::Hidden.mask("222").to_string(), "***");
    /// ```
    pub const fn mask(self, text: &str) -> MaskedText<'_> {
        MaskedText {
            secrecy: self,
            text,
        }
    }

    /// The numbers of characters that may be shown at the start and at the end, and the length from
    /// which they may.
    const fn visible(self) -> Option<(usize, usize, usize)> {
        match self {
            Self::Public | Self::Hidden => None,
            Self::Card => Some((6, 4, 14)),
            Self::Name => Some((1, 0, 2)),
            Self::IdNumber => Some((2, 2, 8)),
            Self::Mobile => Some((3, 4, 11)),
        }
    }
}

/// A text of which [`Display`](fmt::Display) and [`Debug`] show only what may be shown.
#[derive(Clone, Copy)]
pub struct MaskedText<'a> {
    secrecy: Secrecy,
    text: &'a str,
}

impl fmt::Display for MaskedText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.secrecy == Secrecy::Public {
            return f.write_str(self.text);
        }
        let characters = self.text.chars().count();
        match self.secrecy.visible() {
            Some((start, end, shortest)) if characters >= shortest => {
                for (position, character) in self.text.chars().enumerate() {
                    let shown = position < start || position >= characters - end;
                    write!(f, "{}", if shown { character } else { '*' })?;
                }
                Ok(())
            }
            _ => f.write_str("***"),
        }
    }
}

impl fmt::Debug for MaskedText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.to_string(), f)
    }
}
