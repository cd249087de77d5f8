//! The results of comparing one order.

use std::fmt;

use lianlian::OrderState;
use lianlian::field::{Date, Decimal};
use serde::Serialize;

use super::order::Order;
use super::row::{Place, Row};

/// A result of comparing one order with LianLian's reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Verdict {
    /// Both sides say the same of it.
    Agrees,
    /// Neither side says that money moved: an order that failed or is open, and in no report.
    NothingMoved,
    /// LianLian reports a payment that the merchant's books don't have.
    OnlyLianLian,
    /// The merchant's books say that it succeeded, and no report has it.
    OnlyMerchant,
    /// The amounts differ.
    AmountDiffers,
    /// The currencies differ.
    CurrencyDiffers,
    /// The merchant's books say that it failed, is open or was returned, and LianLian reports it paid; or the books
    /// have a refund where LianLian has none.
    StateDiffers,
    /// LianLian gave a part of it back, and the merchant's books don't say so.
    RefundedInPart,
    /// LianLian gave all of it back, and the merchant's books don't say so.
    RefundedInWhole,
    /// LianLian gave the same amount back twice, under two numbers, and the merchant's books don't have both.
    RefundedTwice,
    /// LianLian gave back more than was paid.
    RefundedMoreThanPaid,
    /// The merchant's books keep another sum that was given back.
    RefundsDiffer,
    /// LianLian reports a refund of a payment that neither the reports nor the merchant's books have.
    RefundWithoutPayment,
    /// LianLian settles it on another day than the merchant's books say.
    SettlesOnAnotherDay,
    /// The same row is in the reports twice: it was counted once.
    RowTwice,
    /// Two rows of one number say different things: the first was counted.
    RowsContradict,
    /// LianLian reports two payments, with numbers of its own each, under one number of the merchant's.
    PaidTwice,
    /// The merchant's books have the number twice: the first was compared.
    OrderTwice,
}

impl Verdict {
    /// Its name, for programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Agrees => "agrees",
            Self::NothingMoved => "nothing_moved",
            Self::OnlyLianLian => "only_lianlian",
            Self::OnlyMerchant => "only_merchant",
            Self::AmountDiffers => "amount_differs",
            Self::CurrencyDiffers => "currency_differs",
            Self::StateDiffers => "state_differs",
            Self::RefundedInPart => "refunded_in_part",
            Self::RefundedInWhole => "refunded_in_whole",
            Self::RefundedTwice => "refunded_twice",
            Self::RefundedMoreThanPaid => "refunded_more_than_paid",
            Self::RefundsDiffer => "refunds_differ",
            Self::RefundWithoutPayment => "refund_without_payment",
            Self::SettlesOnAnotherDay => "settles_on_another_day",
            Self::RowTwice => "row_twice",
            Self::RowsContradict => "rows_contradict",
            Self::PaidTwice => "paid_twice",
            Self::OrderTwice => "order_twice",
        }
    }

    /// Tells whether both sides agree.
    pub const fn agrees(self) -> bool {
        matches!(self, Self::Agrees | Self::NothingMoved)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A difference between the merchant's books and LianLian's reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The number of the order, or of the refund.
    pub no_order: String,
    /// The kind of difference.
    pub verdict: Verdict,
    /// The merchant's side, where it has the order.
    pub ours: Option<Ours>,
    /// LianLian's side, where a report has it.
    pub theirs: Option<Theirs>,
}

/// The merchant's side of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Ours {
    /// The amount, in units of the currency.
    #[serde(serialize_with = "as_text")]
    pub money_order: Decimal,
    /// The currency of it.
    pub currency: String,
    /// The state in the books.
    #[serde(serialize_with = "as_state")]
    pub state: OrderState,
    /// The sum that was given back, where the books keep it.
    #[serde(serialize_with = "as_optional_text")]
    pub refunded: Option<Decimal>,
    /// The day on which it settles, where the books say it.
    #[serde(serialize_with = "as_optional_text")]
    pub settle_date: Option<Date>,
}

/// LianLian's side of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Theirs {
    /// LianLian's number; of a refund, the number of the payment.
    pub oid_paybill: String,
    /// The amount, in units of the currency; negative for a refund.
    #[serde(serialize_with = "as_text")]
    pub money_order: Decimal,
    /// The currency of it.
    pub currency: String,
    /// The sum that was given back.
    #[serde(serialize_with = "as_text")]
    pub refunded: Decimal,
    /// The day on which it settles.
    #[serde(serialize_with = "as_text")]
    pub settle_date: Date,
    /// The line that says it.
    pub place: Place,
}

impl Ours {
    pub(super) fn of(order: &Order<'_>) -> Self {
        Self {
            money_order: order.money_order,
            currency: order.currency.to_owned(),
            state: order.state,
            refunded: order.refunded,
            settle_date: order.settle_date,
        }
    }
}

impl Theirs {
    pub(super) fn of(row: &Row<'_>, refunded: Decimal) -> Self {
        Self {
            oid_paybill: row.oid_paybill.to_owned(),
            money_order: row.money_order,
            currency: row.currency.to_owned(),
            refunded,
            settle_date: row.settle_date,
            place: row.place,
        }
    }
}

pub(super) fn as_text<T: fmt::Display, S: serde::Serializer>(
    value: &T,
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_str(value)
}

fn as_state<S: serde::Serializer>(state: &OrderState, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(state.as_str())
}

fn as_optional_text<T: fmt::Display, S: serde::Serializer>(
    value: &Option<T>,
    to: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => to.collect_str(value),
        None => to.serialize_none(),
    }
}
