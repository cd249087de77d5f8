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
//! use lianlian::{Merchant, api::mpay::PaymentNotification};
//! use lianlian_notify::{Receiver, Told, inbox::SqliteInbox};
//!
//! # async fn run(merchant: Merchant) -> Result<(), Box<dyn std::error::Error>> {
//! let inbox = SqliteInbox::open("inbox.db").await?;
//! let receiver = Receiver::<PaymentNotification>::new(merchant, inbox, |told: Told<PaymentNotification>| async move {
//!     // Compare with what you expect, and deliver under `told.key`: it is the same each time.
//!     println!("{}: {} is paid, {}", told.key, told.no_order, told.money_order);
//!     Ok(())
//! });
//!
//! // With axum:
//! let app: axum::Router = axum::Router::new().route("/lianlian/mpay", receiver.clone().route());
//! // With anything else:
//! let reply = receiver.handle(b"the body as it came".to_vec()).await;
//! let answer: http::Response<Vec<u8>> = reply.into_response();
//! # Ok(()) }
//! ```
//!
//! # How often the handler runs
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
//! # What is left to you
//!
//! A notification carries no time under its signature, so an old one can be sent again by whoever has seen
//! it: keep the inbox's entries for a year ([`forget`](inbox::Inbox::forget)). Compare merchant, order and
//! amount with what you expect, and query where in doubt. A notification that tells of an order otherwise
//! than it was told before is not delivered: it is reported, and not acknowledged.

mod delivery;
#[cfg(feature = "axum")]
pub mod gate;
mod handler;
mod handling;
pub mod inbox;
mod observe;
mod receiver;
mod reply;
#[cfg(feature = "axum")]
mod route;
#[cfg(feature = "axum")]
mod serve;

pub use handler::{Handler, HandlerError, SharingHandler, Told};
pub use receiver::{LIMIT, Receiver};
pub use reply::Reply;
#[cfg(feature = "axum")]
pub use route::{BODY_TIMEOUT, MAX_BODY};
#[cfg(feature = "axum")]
pub use serve::serve;
