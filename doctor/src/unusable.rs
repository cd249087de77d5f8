//! The reasons why there is nothing to diagnose.

use std::fmt;

use lianlian::message::MessageError;
use lianlian::sign::KeyError;
use lianlian::words::{Language, Words};

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

    /// The reason in one language; of what can't be read it is English.
    pub fn in_language(&self, language: Language) -> String {
        match self {
            Self::NoMessage => NO_MESSAGE.in_language(language).to_owned(),
            Self::Message(error) => error.to_string(),
            Self::Key(error) => error.to_string(),
            Self::Table => NO_TABLE.in_language(language).to_owned(),
        }
    }
}

/// The English words.
impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_language(Language::English))
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

const NO_MESSAGE: Words = Words::new(
    "paste a message: JSON, a form's body, an HTTP request or answer, or a pay_load",
    "请粘贴一份报文：JSON、表单正文、HTTP 请求或应答，或 pay_load",
);
const NO_TABLE: Words = Words::new(
    "no operation or notification has this name",
    "没有这个名称的接口或通知",
);
