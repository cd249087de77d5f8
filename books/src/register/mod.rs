//! The register of orders in flight, in SQLite or PostgreSQL.
//!
//! An order is noted before its request leaves ([`Books`] is the [`Register`](lianlian::client::register::Register) of
//! a client), a shop may note it earlier, in the transaction of its own order ([`intend`]), and what LianLian says of
//! it is noted after: the answer, the notification ([`told`]), and the query, which any host may ask
//! ([`Books::settle_open`]).
//!
//! It keeps no card, no name and nothing else of a person: [`Order`] is all that it keeps.

mod books;
mod connection;
mod error;
mod filter;
mod hearing;
mod intend;
mod noting;
mod observe;
mod order;
#[cfg(feature = "postgres")]
mod postgres;
mod sending;
mod settling;
mod sql;
#[cfg(feature = "sqlite")]
mod sqlite;
mod stored;
mod worker;

pub use books::Books;
pub use connection::Connection;
pub use error::BooksError;
pub use filter::{Filter, Which};
pub use intend::{intend, told};
pub use order::{By, GivenUp, Order, Step, StepEnd, Word};
pub use settling::{NotFound, Settling};
pub use worker::Pass;
