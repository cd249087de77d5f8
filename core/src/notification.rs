//! Notifications: what LianLian tells the merchant unasked.
//!
//! LianLian posts them to the `notify_url` of the order, and repeats each until it is acknowledged,
//! at most 30 times, 2 minutes apart: the same one may come twice. The form that the user's browser
//! brings back from LianLian's page is a notification too, and needs no acknowledgement.
//!
//! They carry no time under the signature, so an old one can be sent again by whoever has seen it.
//! Deliver once per order: compare merchant, order and amount with what you expect, and query where in
//! doubt.
//!
//! ```no_run
//! # extern crate lianlian_core as lianlian;
//! use lianlian::notification::{self, NotificationMessage, OrderNotification};
//! use lianlian::{Merchant, OrderState, field::Amount};
//!
//! // With the tables, `N` is a type such as `lianlian::api::mpay::PaymentNotification`.
//! fn handle<N: NotificationMessage + OrderNotification>(
//!     merchant: &Merchant,
//!     headers: &http::HeaderMap,
//!     body: &[u8],
//!     expected: Amount,
//! ) -> http::Response<Vec<u8>> {
//!     match merchant.notification::<N>(headers, body) {
//!         Ok(told) if told.amount() != Some(expected) => {
//!             println!("{}: another amount than ordered: query it", told.order());
//!             notification::not_acknowledged(http::StatusCode::CONFLICT)
//!         }
//!         Ok(told) => {
//!             match told.state() {
//!                 OrderState::Succeeded => println!("{} is paid", told.order()),
//!                 OrderState::Failed => println!("{} failed: nothing was paid", told.order()),
//!                 OrderState::Returned => println!("{}: the money came back", told.order()),
//!                 OrderState::ToConfirm | OrderState::Pending | OrderState::Unknown => {
//!                     println!("{} is not settled: query it", told.order());
//!                 }
//!             }
//!             notification::acknowledged::<N>()
//!         }
//!         Err(error) => notification::refused(&error),
//!     }
//! }
//! ```

use std::borrow::Cow;

use http::header::CONTENT_TYPE;

use crate::crypto::sha256;
use crate::field::Amount;
use crate::generation::Generation;
use crate::message::{JSON, MessageError, Protocol, ReadMessage, Slots};
use crate::operation::table_name;
use crate::order::OrderState;
use crate::row::Row;
use crate::sign::SignatureFault;
use crate::verified::Verified;
use crate::violation::Violations;

/// A notification's members. Implemented by the macro.
pub trait NotificationMessage: ReadMessage {
    /// The notification as its table declares it.
    const NOTIFICATION: &'static Notification;

    /// The notification as one of an order, for code that takes any; none where it tells of no order.
    fn as_order(&self) -> Option<&dyn OrderNotification> {
        None
    }
}

/// A notification that tells how an order went. Implemented by the macro where the declaration says `order`
/// and `state`.
pub trait OrderNotification {
    /// The order's state by this notification.
    fn state(&self) -> OrderState;

    /// The merchant's number of the order or refund.
    fn order(&self) -> &str;

    /// The amount that is told, where the table has one: in yuan, or in the currency named beside
    /// it.
    fn amount(&self) -> Option<Amount>;
}

/// A notification as its table declares it. [`Notification::new`] makes one, and one method for each
/// fact that it may have besides.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Notification {
    /// The declaration's name, `PaymentNotification`.
    pub name: &'static str,
    /// The generation of the protocol that it speaks.
    pub generation: Generation,
    /// The purpose of the notification: the first paragraph of its documentation.
    pub meaning: Option<&'static str>,
    /// The product that it belongs to, `mpay`.
    pub product: Option<&'static str>,
    /// LianLian's page on it.
    pub page: Option<&'static str>,
    /// The form in which it travels.
    pub body: NotificationBody,
    /// The ways to the members that identify the order and the event: `no_order`, `orderInfo.txn_seqno`. Where
    /// the list is empty, all members do.
    pub identity: &'static [&'static str],
    /// The way to the merchant's number of the order or refund; `None` where no order is told of.
    pub order: Option<&'static str>,
    /// The way to the amount; `None` where the table has no amount.
    pub amount: Option<&'static str>,
    /// The wire names of members that mark another table's message: one that has any is refused.
    pub foreign: &'static [&'static str],
    /// Its rows, sorted by wire name.
    pub rows: &'static [Row],
}

impl Notification {
    /// A notification with its rows. It travels as JSON, and tells of no order until it is told so.
    pub const fn new(name: &'static str, rows: &'static [Row]) -> Self {
        Self {
            name,
            generation: Generation::Classic,
            meaning: None,
            product: None,
            page: None,
            body: NotificationBody::Json,
            identity: &[],
            order: None,
            amount: None,
            foreign: &[],
            rows,
        }
    }

    /// The generation of the protocol that it speaks.
    pub const fn generation(self, generation: Generation) -> Self {
        Self { generation, ..self }
    }

    /// Says what the notification is for.
    pub const fn meaning(self, meaning: &'static str) -> Self {
        Self {
            meaning: Some(meaning),
            ..self
        }
    }

    /// Names the product that it belongs to.
    pub const fn product(self, product: &'static str) -> Self {
        Self {
            product: Some(product),
            ..self
        }
    }

    /// Names LianLian's page on it.
    pub const fn page(self, page: &'static str) -> Self {
        Self {
            page: Some(page),
            ..self
        }
    }

    /// The form in which it travels.
    pub const fn body(self, body: NotificationBody) -> Self {
        Self { body, ..self }
    }

    /// These members identify the order and the event.
    pub const fn identity(self, members: &'static [&'static str]) -> Self {
        Self {
            identity: members,
            ..self
        }
    }

    /// This member names the order that it tells of.
    pub const fn order(self, member: &'static str) -> Self {
        Self {
            order: Some(member),
            ..self
        }
    }

    /// This member is the amount.
    pub const fn amount(self, member: &'static str) -> Self {
        Self {
            amount: Some(member),
            ..self
        }
    }

    /// These members mark another table's message.
    pub const fn foreign(self, members: &'static [&'static str]) -> Self {
        Self {
            foreign: members,
            ..self
        }
    }

    /// The series of numbers that the order's number is of, as [`Operation::series`](crate::Operation::series): an order
    /// and a notification with the same one are about the same thing.
    pub fn series(&self) -> Option<&'static str> {
        self.generation.series(self.order?)
    }

    /// The name of its table, `mpay/PaymentNotification`; the name alone where it has no product.
    pub fn table(&self) -> String {
        table_name(self.product, self.name)
    }
}

impl<N: NotificationMessage> Verified<N> {
    /// Names what is told of which order, in 64 hexadecimal digits: the same each time LianLian repeats
    /// it. Deliver once per identity.
    pub fn identity(&self) -> String {
        let identity = N::NOTIFICATION.identity;
        self.digest(|name| identity.is_empty() || identity.contains(&name))
    }

    /// Names the order, in 64 hexadecimal digits: the same for whatever this table tells of it. None where it
    /// tells of no order.
    pub fn order_identity(&self) -> Option<String> {
        let order = N::NOTIFICATION.order?;
        Some(self.digest(|name| name == order))
    }

    /// Names the end to which the order came, in 64 hexadecimal digits: two that differ for one
    /// [order](Self::order_identity) contradict each other. None where no end is told, as of an order that is
    /// being worked on.
    pub fn ending(&self) -> Option<String> {
        let end = match self.as_order()?.state() {
            OrderState::Succeeded => "succeeded",
            OrderState::Failed => "failed",
            OrderState::Returned => "returned",
            OrderState::ToConfirm | OrderState::Pending | OrderState::Unknown => return None,
        };
        let named = format!("{} {end}", self.order_identity()?);
        Some(hex::encode(sha256(named.as_bytes())))
    }

    /// The fingerprint of what must be the same whenever it is told, in 64 hexadecimal digits: of two with the
    /// same [identity](Self::identity) it says whether they contradict each other. A repetition that tells
    /// more, such as the day of settlement, has the same one; another amount makes another.
    pub fn fingerprint(&self) -> String {
        let Notification {
            identity, amount, ..
        } = N::NOTIFICATION;
        self.digest(|name| identity.is_empty() || identity.contains(&name) || *amount == Some(name))
    }

    /// The hash of the members chosen, by their ways.
    fn digest(&self, is_chosen: impl Fn(&str) -> bool) -> String {
        let table = N::NOTIFICATION;
        let slots = Slots::of_message(&**self, Protocol::default());
        let mut parts = Vec::new();
        slots.each_text("", &mut |way, row, text| {
            if !row.protocol && is_chosen(way) {
                parts.push([way.to_owned(), text.to_owned()]);
            }
        });
        // As JSON, so that no two lists of parts read alike.
        let named = serde_json::json!([
            table.product.unwrap_or_default(),
            table.name,
            self.oid_partner(),
            parts
        ]);
        hex::encode(sha256(named.to_string().as_bytes()))
    }
}

/// The form in which a notification travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotificationBody {
    /// As signed JSON, from LianLian's servers.
    Json,
    /// As a signed form (or query), from the user's browser.
    Form {
        /// The one field of the form that holds all members as JSON; none where each member has a
        /// field of its own.
        field: Option<&'static str>,
    },
}

/// The reason why a notification must not be acted on. Do not acknowledge it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotificationError {
    /// Something else than a message.
    #[error("the notification can't be read: {0}")]
    Unreadable(#[from] MessageError),
    /// A message that nobody proved to be LianLian's.
    #[error("the notification must not be believed: {0}")]
    Untrusted(#[from] SignatureFault),
    /// A genuine notification for another merchant.
    #[error("the notification is for another merchant: its oid_partner is not ours")]
    OtherMerchant,
    /// A genuine message of another table: what the browser brings back, or what tells of another product.
    #[error(
        "the message is of another table: this one has no {member}. Give each product a notify_url of its own"
    )]
    OtherTable {
        /// The wire name of the member that this table doesn't have.
        member: &'static str,
    },
    /// A genuine notification that lacks what the order's fate hangs on.
    #[error("the notification is not as documented: {0}; query the order")]
    Malformed(Violations),
}

/// The answer that LianLian waits for, within 5 seconds: send it once the notification is dealt with.
pub fn acknowledged<N: NotificationMessage>() -> http::Response<Vec<u8>> {
    N::NOTIFICATION.acknowledged()
}

impl Notification {
    /// The answer that acknowledges it: JSON in the first generation, the text `Success` in the second.
    pub fn acknowledged(&self) -> http::Response<Vec<u8>> {
        let content_type = match self.generation {
            Generation::Classic => JSON,
            Generation::Accp => "text/plain;charset=utf-8",
        };
        let body = self.generation.acknowledgement();
        answer(http::StatusCode::OK, content_type, body)
    }

    /// Tells whether a merchant's answer acknowledges it, as [`Generation::is_acknowledgement`] does.
    pub fn is_acknowledgement(&self, status: http::StatusCode, body: &[u8]) -> bool {
        self.generation.is_acknowledgement(status, body)
    }
}

impl Generation {
    /// Tells whether a merchant's answer is an acknowledgement: HTTP 200, and `ret_code` 0000; in the second
    /// generation the text `Success`.
    ///
    /// The JSON is read as leniently as LianLian's own samples write it: after a byte order mark, in single
    /// quotes, with a `ret_msg` in GBK, or with further text behind it.
    pub fn is_acknowledgement(self, status: http::StatusCode, body: &[u8]) -> bool {
        let is_said = match self {
            Self::Classic => says_done(body),
            Self::Accp => body.trim_ascii() == self.acknowledgement().as_bytes(),
        };
        status == http::StatusCode::OK && is_said
    }
}

fn says_done(body: &[u8]) -> bool {
    // A byte that is no UTF-8 can only stand in the words.
    let text = String::from_utf8_lossy(body);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let text = match text.strip_prefix('{').map(str::trim_start) {
        Some(rest) if rest.starts_with('\'') => Cow::Owned(text.replace('\'', "\"")),
        _ => Cow::Borrowed(text),
    };
    let mut values = serde_json::Deserializer::from_str(&text).into_iter::<serde_json::Value>();
    let said = values.next().and_then(Result::ok).unwrap_or_default();
    said.get("ret_code").is_some_and(|code| code == "0000")
}

/// An answer that does not acknowledge, so that LianLian repeats the notification.
pub fn refused(error: &NotificationError) -> http::Response<Vec<u8>> {
    let status = match error {
        NotificationError::Unreadable(_) => http::StatusCode::BAD_REQUEST,
        NotificationError::Untrusted(_) | NotificationError::OtherMerchant => {
            http::StatusCode::FORBIDDEN
        }
        NotificationError::Malformed(_) | NotificationError::OtherTable { .. } => {
            http::StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    answer(status, JSON, REFUSAL)
}

/// An answer of this status that does not acknowledge, for an error on this side: LianLian repeats
/// the notification.
pub fn not_acknowledged(status: http::StatusCode) -> http::Response<Vec<u8>> {
    answer(status, JSON, REFUSAL)
}

const REFUSAL: &str = r#"{"ret_code":"9999","ret_msg":"refused"}"#;

fn answer(
    status: http::StatusCode,
    content_type: &'static str,
    body: &str,
) -> http::Response<Vec<u8>> {
    let mut response = http::Response::new(body.as_bytes().to_vec());
    *response.status_mut() = status;
    let content_type = http::HeaderValue::from_static(content_type);
    response.headers_mut().insert(CONTENT_TYPE, content_type);
    response
}
