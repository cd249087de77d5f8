//! The structures of a table file. A key that is not defined here is refused.

use std::collections::BTreeMap;
use std::fmt;

use lianlian_core::check::Format;
use lianlian_core::field::Secrecy;
use lianlian_core::ret_code::Meaning;
use lianlian_core::{Generation, OrderState};
use serde::Deserialize;

use super::{At, names, vocabulary};

/// The parameters by their wire names, or by an alias where one wire name means several things.
pub type Dictionary = BTreeMap<At<String>, Field>;

/// The return codes by their four characters.
pub type RetCodes = BTreeMap<At<String>, RetCode>;

/// A parameter, with everything that is the same in all of its places.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// `String`, `u32`, a type of `lianlian::field`, the name of the code list that is here, `Currency`,
    /// `Vec<Item>` for a list, whose items become the struct `Item`, or `Object<Item>` for one of them. A `*`
    /// in the name is the name of the table that has it: `Vec<*Payee>`.
    #[serde(rename = "type")]
    pub rust_type: At<String>,
    /// The text of its doc comment.
    pub meaning: At<String>,
    /// The part of it that may be shown.
    #[serde(deserialize_with = "vocabulary::at")]
    pub secrecy: At<Secrecy>,
    /// A published or invented value.
    pub example: Option<At<String>>,
    /// The form that a plain string must have.
    #[serde(default, deserialize_with = "vocabulary::optional_at")]
    pub format: Option<At<Format>>,
    /// The code list.
    #[serde(default)]
    pub codes: Vec<Code>,
    /// The sides on which every operation has it, where it is the protocol's own.
    #[serde(default)]
    pub protocol: Vec<Side>,
}

impl Field {
    /// The type of a list's items or of an object, where the parameter is one, with its `*`.
    pub fn item_type(&self) -> Option<&str> {
        let rust_type = self.rust_type.as_str();
        let inner = ["Vec<", OBJECT].into_iter();
        let mut inner = inner.filter_map(|start| rust_type.strip_prefix(start));
        inner.next()?.strip_suffix('>')
    }

    /// The same in the table of this name.
    pub fn item_type_in(&self, table: &str) -> Option<String> {
        let name = names::type_of(table);
        Some(self.item_type()?.replace(OWNER, &name))
    }

    /// Tells whether the parameter is one object.
    pub fn is_object(&self) -> bool {
        self.rust_type.starts_with(OBJECT)
    }

    /// The type of the struct's field in the table of this name.
    pub fn type_in(&self, table: &str) -> String {
        match self.item_type_in(table) {
            Some(item) if self.is_object() => item,
            Some(item) => format!("Vec<{item}>"),
            None => self.rust_type.to_string(),
        }
    }

    /// Tells whether the parameter comes from the protocol, on some side.
    pub fn is_protocol(&self) -> bool {
        !self.protocol.is_empty()
    }

    /// Tells whether the parameter comes from the protocol on this side, and not from the caller.
    pub fn is_protocol_of(&self, side: Side) -> bool {
        self.protocol.contains(&side)
    }
}

/// The beginning of an object's type.
const OBJECT: &str = "Object<";

/// The name of the table, in the name of what is inside one of its parameters.
const OWNER: char = '*';

/// One code of a code list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// The code on the wire.
    pub code: At<String>,
    /// The variant's name in Rust.
    pub name: At<String>,
    /// The text of the variant's doc comment.
    pub meaning: String,
    /// The state of the order, where the list tells that.
    #[serde(default, deserialize_with = "vocabulary::optional")]
    pub state: Option<OrderState>,
}

/// The side whose message a row belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The request that the merchant sends.
    Request,
    /// The answer of LianLian.
    Response,
    /// A message that LianLian sends of its own accord.
    Notification,
    /// A line of a report that LianLian writes.
    Report,
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Notification => "notification",
            Self::Report => "report",
        })
    }
}

/// A return code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetCode {
    /// The message that travels on the wire, in Chinese.
    pub message: At<String>,
    /// The meaning for the order.
    #[serde(deserialize_with = "vocabulary::word")]
    pub meaning: Meaning,
    /// The event behind the code, in a sentence.
    pub explanation: At<String>,
    /// The explanation in Chinese.
    pub explanation_zh: At<String>,
    /// The next step, in a sentence.
    pub advice: At<String>,
    /// The advice in Chinese.
    pub advice_zh: At<String>,
    /// LianLian refuses with it before it makes anything.
    #[serde(default)]
    pub gate: bool,
    /// The next step when a query got it, where that is something else.
    pub query_advice: Option<At<String>>,
    /// The advice after a query in Chinese, where there is one.
    pub query_advice_zh: Option<At<String>>,
    /// The products whose own lists say otherwise, and what it means there.
    #[serde(default, deserialize_with = "vocabulary::values")]
    pub in_product: BTreeMap<At<String>, Meaning>,
}

/// The text on a product as a whole.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductInfo {
    /// The first line of the module's documentation.
    pub title: At<String>,
    /// The generation of the protocol that its operations speak.
    #[serde(default, deserialize_with = "vocabulary::word")]
    pub protocol: Generation,
}
