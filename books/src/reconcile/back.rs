//! The refunds of one payment.

use lianlian::OrderState;
use lianlian::field::Decimal;

use super::order::Order;
use super::record::GivenBack;
use super::row::Row;
use super::verdict::{Theirs, Verdict};

/// The refunds of one payment, as LianLian reports them.
#[derive(Default)]
pub(super) struct Back<'b> {
    refunds: Vec<(Row<'b>, bool)>,
}

impl<'b> Back<'b> {
    pub fn add(&mut self, refund: GivenBack<'b>) {
        let row = refund.row.row();
        self.refunds.extend(row.map(|row| (row, refund.is_known)));
    }

    pub fn is_empty(&self) -> bool {
        self.refunds.is_empty()
    }

    /// The sum that was given back, positive.
    pub fn sum(&self) -> Decimal {
        let amounts = self.refunds.iter().map(|(row, _)| row.money_order.abs());
        amounts.fold(Decimal::ZERO, Decimal::saturating_add)
    }

    /// The last refund, as LianLian's side of a payment that is in none of the reports.
    pub fn last(&self) -> Option<Theirs> {
        let (row, _) = self.refunds.last()?;
        Some(Theirs::of(row, self.sum()))
    }

    /// The refunds that the merchant's books don't have under their own numbers.
    pub fn unknown(&self) -> impl Iterator<Item = &Row<'b>> {
        let unknown = self.refunds.iter().filter(|(_, is_known)| !is_known);
        unknown.map(|(row, _)| row)
    }

    /// The difference between what LianLian gave back of so much, and what the merchant's books say of it.
    pub fn verdict(&self, paid: Decimal, order: &Order<'_>) -> Option<Verdict> {
        let sum = self.sum();
        if sum > paid {
            return Some(Verdict::RefundedMoreThanPaid);
        }
        match order.refunded {
            Some(refunded) if refunded == sum => return None,
            Some(_) => return Some(Verdict::RefundsDiffer),
            None => {}
        }
        // Whether all of it came back is a question of the state.
        let is_returned = order.state == OrderState::Returned;
        let mut amounts: Vec<_> = self.unknown().map(|row| row.money_order).collect();
        if amounts.is_empty() || is_returned {
            return None;
        }
        let unknown = amounts.len();
        amounts.sort();
        amounts.dedup();
        Some(match sum == paid {
            _ if amounts.len() < unknown => Verdict::RefundedTwice,
            true => Verdict::RefundedInWhole,
            false => Verdict::RefundedInPart,
        })
    }
}
