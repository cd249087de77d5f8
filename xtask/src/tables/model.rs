//! What a table can say. A key that stands nowhere here is refused.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use super::At;

/// The parameters by their wire names, or by an alias where one wire name means several things.
pub type Dictionary = BTreeMap<At<String>, Field>;

/// The return codes by their four characters.
pub type RetCodes = BTreeMap<At<String>, RetCode>;

/// A parameter: all that is the same wherever it stands.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// `String`, a type of `crate::field`, the name of a code list, or `Vec<Item>`.
    #[serde(rename = "type")]
    pub rust_type: At<String>,
    /// What it is.
    pub meaning: At<String>,
    /// How much of it may be shown.
    pub secrecy: At<Secrecy>,
    /// A published or invented value.
    pub example: Option<At<String>>,
    /// What a plain string must look like.
    pub format: Option<At<Format>>,
    /// The code list.
    #[serde(default)]
    pub codes: Vec<Code>,
    /// The sides on which every operation has it, where it is the protocol's own.
    #[serde(default)]
    pub protocol: Vec<Side>,
}

impl Field {
    /// The type of a list's items, where the parameter is a list.
    pub fn item_type(&self) -> Option<&str> {
        self.rust_type.strip_prefix("Vec<")?.strip_suffix('>')
    }

    /// Whether the parameter comes from the protocol, on some side.
    pub fn is_protocol(&self) -> bool {
        !self.protocol.is_empty()
    }

    /// Whether the parameter comes from the protocol on this side, and not from the caller.
    pub fn is_protocol_of(&self, side: Side) -> bool {
        self.protocol.contains(&side)
    }
}

/// How much of a value may be shown. The names are those of `lianlian::field::Secrecy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Secrecy {
    /// All of it.
    Public,
    /// A card number.
    Card,
    /// A person's name.
    Name,
    /// An identity document's number.
    IdNumber,
    /// A mobile number.
    Mobile,
    /// Nothing at all.
    Hidden,
}

/// What a text must look like: a constant of `lianlian::check::format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// `HTTP_URL`
    HttpUrl,
    /// `RESIDENT_ID`
    ResidentId,
    /// `DIGITS`
    Digits,
    /// `IP_UNDERSCORED`
    IpUnderscored,
    /// `HEX_COLOR`
    HexColor,
    /// `CARD_NUMBER`
    CardNumber,
    /// `ACCOUNT_NUMBER`
    AccountNumber,
    /// `SHAREING_DATA`
    ShareingData,
}

/// One code of a code list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// The code on the wire.
    pub code: At<String>,
    /// The variant's name in Rust.
    pub name: At<String>,
    /// What it stands for.
    pub meaning: String,
    /// What became of the order, where the list tells that.
    pub state: Option<OrderState>,
}

/// What became of an order. The names are those of `lianlian::OrderState`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderState {
    /// It succeeded.
    Succeeded,
    /// It failed.
    Failed,
    /// The money went, and came back.
    Returned,
    /// It waits for the merchant's confirmation.
    ToConfirm,
    /// Nobody knows yet.
    Pending,
}

/// Whose message a row stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// What the merchant sends.
    Request,
    /// What LianLian answers.
    Response,
    /// What LianLian sends of its own accord.
    Notification,
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Notification => "notification",
        })
    }
}

/// A return code.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RetCode {
    /// The message that travels on the wire, in Chinese.
    pub message: At<String>,
    /// What it means for the order.
    pub meaning: Meaning,
    /// What happened, in a sentence.
    pub explanation: At<String>,
    /// What to do next, in a sentence.
    pub advice: At<String>,
    /// LianLian refuses with it before it makes anything.
    #[serde(default)]
    pub gate: bool,
    /// What to do when a query got it, where that is something else.
    pub query_advice: Option<At<String>>,
    /// The products whose own lists say otherwise, and what it means there.
    #[serde(default)]
    pub in_product: BTreeMap<At<String>, Meaning>,
}

/// What a return code means for the order. The names are those of `lianlian::ret_code::Meaning`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// What was asked for has happened.
    Done,
    /// The user has an SMS code to be verified.
    SmsCodeNeeded,
    /// The merchant has to confirm the order.
    ConfirmationNeeded,
    /// The outcome comes later.
    Processing,
    /// The request made nothing.
    Refused,
    /// An order may exist, but no money moved.
    Failed,
    /// What was asked for exists already.
    Duplicate,
    /// As failed, for a reason that passes by itself.
    TryLater,
    /// There is no such order, or not yet.
    NotFound,
    /// Nothing is known.
    Unknown,
}

/// What is to be said of a product as a whole.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductInfo {
    /// The first line of the module's documentation.
    pub title: At<String>,
}
