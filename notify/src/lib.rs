//! Receive LianLian's notifications: verified, delivered once, and acknowledged only when they are dealt
//! with.
//!
//! LianLian posts a notification to the order's `notify_url`, and repeats it until it is acknowledged, at
//! most 30 times, 2 minutes apart. So the same one may come twice, at the same time, and to two hosts. A
//! [`Receiver`] verifies each, looks it up in an [inbox], hands it to your handler, and
//! acknowledges it once the handler has succeeded. A handler that fails, panics, or takes longer than
//! [`LIMIT`] gets no acknowledgement, and LianLian comes again.
//!
//! ```no_run
//! use lianlian::api::mpay::PaymentNotification;
//! use lianlian::notification::OrderNotification as _;
//! use lianlian::{Merchant, OrderState};
//! use lianlian_notify::inbox::SqliteInbox;
//! use lianlian_notify::{Expected, HandlerError, Receiver, Told};
//!
//! # async fn run(merchant: Merchant) -> Result<(), Box<dyn std::error::Error>> {
//! let inbox = SqliteInbox::open("inbox.db").await?;
//! let receiver = Receiver::new(merchant, inbox, note).expecting(find);
//!
//! // With axum, behind the gate:
//! # #[cfg(feature = "axum")]
//! let app = lianlian_notify::gate::Gate::lianlian()
//!     .guard(axum::Router::new().route("/lianlian/mpay", receiver.clone().route()));
//! // With anything else:
//! let headers = http::HeaderMap::new(); // As they came.
//! let reply = receiver.handle(&headers, b"the body as it came".to_vec()).await;
//! let answer: http::Response<Vec<u8>> = reply.into_response::<PaymentNotification>();
//! # Ok(()) }
//!
//! /// Looks an order up as it was placed.
//! async fn find(no_order: String) -> Result<Option<Expected>, HandlerError> {
//!     let amount = "55.44".parse()?;
//!     Ok((no_order == "A1").then(|| Expected::new("mpay", amount)))
//! }
//!
//! /// Notes how an order went, under `told.key`: it is the same each time this is told.
//! async fn note(told: Told<PaymentNotification>) -> Result<(), HandlerError> {
//!     match told.state() {
//!         OrderState::Succeeded | OrderState::Failed if told.contradicts => {
//!             println!("{} ended otherwise before: query it", told.no_order);
//!         }
//!         OrderState::Succeeded => println!("{} is paid: ship it", told.no_order),
//!         OrderState::Failed => println!("{} failed: nothing was paid", told.no_order),
//!         OrderState::Returned => println!("{}: the money came back", told.no_order),
//!         OrderState::ToConfirm | OrderState::Pending | OrderState::Unknown => {
//!             println!("{} is not settled: query it later", told.no_order);
//!         }
//!     }
//!     Ok(())
//! }
//! ```
//!
//! A notification tells of failures too: decide on the state, in a `match` that names each. An acknowledgement
//! says that the message has arrived, whatever it tells.
//!
//! # Number of handler runs
//!
//! - [`Receiver::new`]: **at least once**. Concurrent repetitions wait for the one that is being dealt with.
//!   If the process dies between the handler's success and the inbox's note of it, the next repetition runs
//!   the handler again, with the same key: let what it does be idempotent under it.
//! - [`Receiver::sharing`]: **exactly once**. The handler writes through the inbox's own transaction: what it
//!   wrote and the note that it is done are there together, or neither is.
//!
//! A handler that takes longer than the limit is not stopped: it goes on, and once it has succeeded the next
//! repetition is acknowledged without running it again.
//!
//! # Repetitions and contradictions
//!
//! - A repetition that tells more, such as the day of settlement, is a repetition: acknowledged, not delivered.
//! - Another result of the same order is delivered under a key of its own. Where another end was told before,
//!   such as a success before this failure, [`Told::contradicts`] says so: query the order.
//! - Another amount for the same result is not delivered: it is logged, and answered with HTTP status 409.
//!
//! # Comparing with the order
//!
//! [`Receiver::expecting`] compares the notification with the order as it was placed: its number, product, amount
//! and merchant. The tables of LianLian's products look alike, and the user's browser brings back from a
//! payment page the same signed bytes that the server's notification has: without that comparison, whoever
//! has paid for one product could have it believed for another. So give each product a `notify_url` of its own, let
//! pay-ins, pay-outs and refunds draw their numbers from ranges that never meet, and put the [gate] in front:
//! browsers don't come from LianLian's addresses.
//!
//! A notification carries no time under its signature, so an old one can be sent again by whoever has seen
//! it: keep the inbox's entries for a year ([`forget`](inbox::Inbox::forget)).
//!
//! # The log
//!
//! Each refusal is a `tracing` event with its status and reason, and the way to find out more: a wrong signature is
//! explained by `lianlian explain`. A layer in front finds the same as a [`Refusal`] among the answer's
//! extensions, and a [`Repetition`] on the answer to what was delivered before. Members that could not be read or that no table lists are logged by name. No value is.
//!
//! # Other crates' types
//!
//! `axum`, [`http`], [`ipnet`] and `sqlx` are part of the interface: routes, answers, networks, pools and
//! transactions. They are re-exported, so that callers have the same versions.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

mod delivery;
mod expected;
pub mod gate;
mod handler;
mod handling;
pub mod inbox;
mod observe;
mod receiver;
mod refusal;
mod repetition;
mod reply;
#[cfg(feature = "axum")]
mod route;
#[cfg(feature = "axum")]
mod serve;
mod unexpected;

#[cfg(feature = "axum")]
#[doc(no_inline)]
pub use axum;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
#[doc(no_inline)]
pub use sqlx;
#[doc(no_inline)]
pub use {http, ipnet};

pub use expected::{Expected, Orders};
pub use handler::{Handler, HandlerError, SharingHandler, Told};
pub use receiver::{LIMIT, Receiver};
pub use refusal::Refusal;
pub use repetition::Repetition;
pub use reply::Reply;
#[cfg(feature = "axum")]
pub use route::{BODY_TIMEOUT, MAX_BODY};
#[cfg(feature = "axum")]
pub use serve::serve;
pub use unexpected::Unexpected;
