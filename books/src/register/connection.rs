//! A connection to one of the databases, by the few statements that the register needs.

use std::time::Duration;

use lianlian::client::register::{OrderKey, Placed};
use lianlian::jiff::Timestamp;

use super::{BooksError, Filter, Order};

/// A connection to a database that holds a register: sqlx's `SqliteConnection`, or its `PgConnection`. A transaction
/// is one behind `&mut *transaction`.
#[allow(private_bounds, reason = "nobody else can implement it")]
pub trait Connection: Statements {}

/// An order that nobody else changes before the transaction ends, and the database's time.
pub(super) struct Locked {
    pub order: Order,
    pub now: Timestamp,
}

/// The place of an order in a list: the newest come first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub intended_at: Timestamp,
    pub identity: String,
}

/// The numbers that figures are made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// Open orders that are younger than a minute, an hour and a day, and older ones.
    pub open: [u64; 4],
    pub given_up: u64,
    pub contradicting: u64,
}

/// The statements, in each database's dialect.
pub(super) trait Statements: Send {
    /// Notes an order, where it is not there yet; tells whether it was not. Its first question is due after `first`.
    fn insert(
        &mut self,
        placed: &Placed,
        first: Duration,
    ) -> impl Future<Output = Result<bool, BooksError>> + Send;

    /// An order, locked until the transaction ends.
    fn lock(
        &mut self,
        key: &OrderKey,
    ) -> impl Future<Output = Result<Option<Locked>, BooksError>> + Send;

    /// Writes a locked order back.
    fn save(&mut self, order: &Order) -> impl Future<Output = Result<(), BooksError>> + Send;

    /// Takes the order whose question is due first, for as long as `lease`.
    fn claim(
        &mut self,
        oid_partner: &str,
        holder: &str,
        lease: Duration,
    ) -> impl Future<Output = Result<Option<Order>, BooksError>> + Send;

    /// Gives a claimed order back; `false` where it is somebody else's by now.
    fn release(
        &mut self,
        key: &OrderKey,
        holder: &str,
    ) -> impl Future<Output = Result<bool, BooksError>> + Send;

    /// Lists orders, the newest first, from behind this place.
    fn list(
        &mut self,
        filter: &Filter,
        behind: Option<&Place>,
        most: u32,
    ) -> impl Future<Output = Result<Vec<Order>, BooksError>> + Send;

    fn counts(&mut self) -> impl Future<Output = Result<Counts, BooksError>> + Send;

    /// Asks after those that were given up, from the beginning; gives how many.
    fn take_up_again(
        &mut self,
        oid_partner: &str,
    ) -> impl Future<Output = Result<u64, BooksError>> + Send;

    /// Forgets what came to an end before `age` ago; gives how many orders.
    fn forget(&mut self, age: Duration) -> impl Future<Output = Result<u64, BooksError>> + Send;
}
