//! The reasons why there is nothing to diagnose.

use std::fmt;

use lianlian::message::MessageError;
use lianlian::sign::KeyError;

/// The part of a question that can't be used.
#[derive(Debug)]
pub enum Unusable {
    /// The message is empty.
    NoMessage,
    /// It can't be read as a message.
    Message(MessageError),
    /// The key can't be read as a public key.
    Key(KeyError),
    /// There is no such table.
    Table,
}

impl Unusable {
    /// The field of the question that it is about.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoMessage | Self::Message(_) => "message",
            Self::Key(_) => "key",
            Self::Table => "table",
        }
    }
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoMessage => f.write_str(
                "paste a message: JSON, a form's body, an HTTP request or answer, or a pay_load",
            ),
            Self::Message(error) => error.fmt(f),
            Self::Key(error) => error.fmt(f),
            Self::Table => f.write_str("no operation or notification has this name"),
        }
    }
}

impl std::error::Error for Unusable {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoMessage | Self::Table => None,
            Self::Message(error) => Some(error),
            Self::Key(error) => Some(error),
        }
    }
}
