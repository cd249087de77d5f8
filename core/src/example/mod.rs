//! Messages made of the tables' examples: for tests, sandboxes and documentation.
//!
//! ```
//! # extern crate lianlian_core as lianlian;
//! use lianlian::example::{self, Extent};
//! use lianlian::lianlian_api;
//!
//! /// Asks what a card is.
//! #[lianlian_api(endpoint = "/bankcardbin.htm", host = "queryapi.lianlianpay.com", outcome(Found = "0000"))]
//! pub struct CardBinQuery {
//!     /// Number of the bank card.
//!     #[example = "622202112313213123"]
//!     #[request]
//!     card_no: lianlian::field::CardNumber,
//! }
//!
//! let request: CardBinQueryRequest = example::request(Extent::Required).expect("it has examples");
//! assert!(request.check(&Default::default()).is_ok());
//! ```

mod conditions;
mod extent;
mod members;
mod repeated;
mod within;

pub use conditions::members;
pub use extent::Extent;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use self::repeated::{leave_out_unasked, repeat};
use crate::message::{Protocol, RawMessage, ReadMessage, Reader, Slots, asked};
use crate::notification::NotificationMessage;
use crate::operation::{Operation, OperationType, Request, Response, ResponseTo, Sent};

/// Values by wire name; inside an object, or in the one item of a list, by the way to it: `no_order`,
/// `orderInfo.txn_seqno`. A list and an object may be given whole, as JSON.
pub type Members = BTreeMap<&'static str, String>;

/// A request; `None` where a parameter that has to be there has no example.
pub fn request<R: Sent>(extent: Extent) -> Option<R> {
    request_with(extent, &Members::new())
}

/// As [`request`], where what is `given` comes before the examples.
pub fn request_with<R: Sent>(extent: Extent, given: &Members) -> Option<R> {
    read(&members(R::ROWS, extent, given))
}

/// The answer of this return code to a request: it repeats what was asked, and takes the rest from the
/// examples. `None` where no outcome has the code, or an example is missing.
pub fn answer<R: Request>(request: &R, ret_code: &str, extent: Extent) -> Option<ResponseTo<R>> {
    answer_with(request, ret_code, extent, &Members::new())
}

/// As [`answer`], where what is `given` comes before what the request says and what the examples have.
pub fn answer_with<R: Request>(
    request: &R,
    ret_code: &str,
    extent: Extent,
    given: &Members,
) -> Option<ResponseTo<R>> {
    let slots = Slots::of_message(request, Protocol::default());
    let members = answered(R::Operation::OPERATION, &slots, ret_code, extent, given)?;
    let json = serde_json::to_vec(&members).ok()?;
    let raw = RawMessage::parse(&json).ok()?;
    ResponseTo::<R>::read(ret_code, &Reader::strict(&raw))?.ok()
}

/// The members of such an answer.
fn answered(
    operation: &Operation,
    slots: &Slots<'_>,
    ret_code: &str,
    extent: Extent,
    given: &Members,
) -> Option<Map<String, Value>> {
    let outcome = operation.outcome(ret_code)?;
    let asked = |name: &str| asked(slots, operation.order, name);
    let mut known = BTreeMap::new();
    repeat(outcome.rows, "", &asked, &mut known);
    let mut known: BTreeMap<&str, String> = known
        .iter()
        .map(|(way, value)| (way.as_str(), value.clone()))
        .collect();
    known.extend(given.iter().map(|(name, value)| (*name, value.clone())));
    let mut members = members(outcome.rows, extent, &known);
    leave_out_unasked(outcome.rows, &asked, &mut members);
    Some(members)
}

/// A notification; `None` where a parameter that has to be there has no example.
pub fn notification<N: NotificationMessage>(extent: Extent) -> Option<N> {
    notification_with(extent, &Members::new())
}

/// As [`notification`], where what is `given` comes before the examples.
pub fn notification_with<N: NotificationMessage>(extent: Extent, given: &Members) -> Option<N> {
    read(&members(N::ROWS, extent, given))
}

fn read<M: ReadMessage>(members: &Map<String, Value>) -> Option<M> {
    let json = serde_json::to_vec(members).ok()?;
    let raw = RawMessage::parse(&json).ok()?;
    M::read(&Reader::strict(&raw)).ok()
}
