//! Orders and rows as they are kept until they are compared.

use lianlian::OrderState;
use lianlian::field::{Date, Decimal};
use serde::{Deserialize, Serialize};

use super::order::Order;
use super::row::{Place, Row};

/// An order of the merchant's.
#[derive(Serialize, Deserialize)]
pub(super) struct OrderRecord<'a> {
    pub no_order: &'a str,
    money_order: [u8; 16],
    pub currency: &'a str,
    state: u8,
    refunded: Option<[u8; 16]>,
    settle_date: Option<(i16, i8, i8)>,
}

impl<'a> OrderRecord<'a> {
    pub fn new(order: &Order<'a>) -> Self {
        let state = OrderState::ALL
            .iter()
            .position(|state| *state == order.state);
        Self {
            no_order: order.no_order,
            money_order: order.money_order.serialize(),
            currency: order.currency,
            state: state.and_then(|at| at.try_into().ok()).unwrap_or(u8::MAX),
            refunded: order.refunded.map(|refunded| refunded.serialize()),
            settle_date: order.settle_date.map(numbers),
        }
    }

    pub fn order(&self) -> Order<'a> {
        let state = OrderState::ALL.get(usize::from(self.state));
        Order {
            no_order: self.no_order,
            money_order: Decimal::deserialize(self.money_order),
            currency: self.currency,
            state: state.copied().unwrap_or(OrderState::Unknown),
            refunded: self.refunded.map(Decimal::deserialize),
            settle_date: self.settle_date.and_then(date),
        }
    }
}

/// A row of LianLian's.
#[derive(Serialize, Deserialize)]
pub(super) struct RowRecord<'a> {
    pub place: Place,
    pub no_order: &'a str,
    pub oid_paybill: &'a str,
    is_refund: bool,
    settle_date: (i16, i8, i8),
    money_order: [u8; 16],
    currency: &'a str,
    fee: [u8; 16],
    yuan: Option<[u8; 16]>,
    product: &'a str,
}

impl<'a> RowRecord<'a> {
    pub fn new(row: &Row<'a>) -> Self {
        Self {
            place: row.place,
            no_order: row.no_order,
            oid_paybill: row.oid_paybill,
            is_refund: row.is_refund,
            settle_date: numbers(row.settle_date),
            money_order: row.money_order.serialize(),
            currency: row.currency,
            fee: row.fee.serialize(),
            yuan: row.yuan.map(|yuan| yuan.serialize()),
            product: row.product,
        }
    }

    /// The row; `None` where its day is none, which [`new`](Self::new) never writes.
    pub fn row(&self) -> Option<Row<'a>> {
        Some(Row {
            place: self.place,
            no_order: self.no_order,
            oid_paybill: self.oid_paybill,
            is_refund: self.is_refund,
            settle_date: date(self.settle_date)?,
            money_order: Decimal::deserialize(self.money_order),
            currency: self.currency,
            fee: Decimal::deserialize(self.fee),
            yuan: self.yuan.map(Decimal::deserialize),
            product: self.product,
        })
    }
}

/// A refund that was held against the merchant's own refunds.
#[derive(Serialize, Deserialize)]
pub(super) struct GivenBack<'a> {
    #[serde(borrow)]
    pub row: RowRecord<'a>,
    /// True where the merchant's books have the refund under its own number.
    pub is_known: bool,
}

fn numbers(day: Date) -> (i16, i8, i8) {
    let day = day.to_civil();
    (day.year(), day.month(), day.day())
}

fn date((year, month, day): (i16, i8, i8)) -> Option<Date> {
    let day = lianlian::jiff::civil::Date::new(year, month, day).ok()?;
    Date::from_civil(day).ok()
}
