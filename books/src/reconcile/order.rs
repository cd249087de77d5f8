//! An order in the merchant's own books.

use lianlian::OrderState;
use lianlian::field::{Date, Decimal};

/// An order in the merchant's own books: a payment, a pay-out or a refund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order<'a> {
    /// The merchant's number of it, `no_order` or, of a refund, `no_refund`.
    pub no_order: &'a str,
    /// Its amount, never negative, in units of its currency (yuan with two decimals).
    pub money_order: Decimal,
    /// Its currency, `CNY` where the books don't say.
    pub currency: &'a str,
    /// Its state in the books.
    pub state: OrderState,
    /// The sum that was given back of it, where the books keep that beside it.
    pub refunded: Option<Decimal>,
    /// The day on which it settles, where the books say it.
    pub settle_date: Option<Date>,
}
