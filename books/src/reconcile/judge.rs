//! The comparison of one part: orders, rows and refunds of the same numbers.

use std::collections::{BTreeMap, HashMap};
use std::io;

use lianlian::OrderState;
use lianlian::field::Decimal;

use super::order::Order;
use super::record::{GivenBack, OrderRecord, RowRecord};
use super::row::Row;
use super::spill::records;
use super::totals::Totals;
use super::verdict::{Finding, Ours, Theirs, Verdict};

/// The result of comparing one part.
#[derive(Default)]
pub(super) struct Judged {
    pub findings: Vec<Finding>,
    pub counts: BTreeMap<Verdict, u64>,
    pub totals: Totals,
}

impl Judged {
    /// Notes a result; one that agrees is only counted.
    fn note(
        &mut self,
        verdict: Verdict,
        number: &str,
        ours: Option<&Order<'_>>,
        theirs: Option<(&Row<'_>, Decimal)>,
    ) {
        *self.counts.entry(verdict).or_default() += 1;
        if !verdict.agrees() {
            self.findings.push(Finding {
                no_order: number.to_owned(),
                verdict,
                ours: ours.map(side_of_the_merchant),
                theirs: theirs.map(|(row, refunded)| side_of_lianlian(row, refunded)),
            });
        }
    }
}

/// All that there is of a refund's own number.
#[derive(Default)]
struct Refund<'b> {
    order: Option<Order<'b>>,
    row: Option<Row<'b>>,
}

/// All that there is of a payment's number.
#[derive(Default)]
struct Payment<'b> {
    order: Option<Order<'b>>,
    row: Option<Row<'b>>,
    given_back: Vec<GivenBack<'b>>,
}

/// Holds the refunds of a part against the merchant's own refunds, which have numbers of their own; gives them for
/// the parts of the payments.
///
/// # Errors
/// Temporary files that can't be read.
pub(super) fn judge_refunds<'b>(
    orders: &'b [u8],
    refunds: &'b [u8],
    judged: &mut Judged,
) -> io::Result<Vec<GivenBack<'b>>> {
    let mut slots: HashMap<&str, Refund<'b>> = HashMap::new();
    for record in records::<RowRecord<'b>>(refunds) {
        let Some(row) = record?.row() else { continue };
        let slot = slots.entry(row.no_order).or_default();
        keep_first(&mut slot.row, row, judged);
    }
    for record in records::<OrderRecord<'b>>(orders) {
        let record = record?;
        if let Some(slot) = slots.get_mut(record.no_order) {
            slot.order.get_or_insert_with(|| record.order());
        }
    }
    let mut given_back = Vec::new();
    for slot in slots.into_values() {
        let Some(row) = slot.row else { continue };
        judged.totals.add(&row);
        let own = slot.order.filter(|_| has_its_own_number(&row));
        if let Some(order) = &own {
            compare(order, &row, row.money_order.abs(), judged);
        }
        given_back.push(GivenBack::new(&row, own.is_some()));
    }
    given_back.sort_by_key(|refund| refund.place);
    Ok(given_back)
}

/// Holds the payments of a part against the merchant's orders, with what was given back of them.
///
/// # Errors
/// Temporary files that can't be read.
pub(super) fn judge_payments(
    orders: &[u8],
    rows: &[u8],
    refunds: &[u8],
    given_back: &[u8],
    judged: &mut Judged,
) -> io::Result<()> {
    let mut refund_numbers = HashSet::new();
    for record in records::<RowRecord<'_>>(refunds) {
        let row = record?.row().filter(has_its_own_number);
        refund_numbers.extend(row.map(|row| row.no_order));
    }
    let mut slots: HashMap<&str, Payment<'_>> = HashMap::new();
    for record in records::<OrderRecord<'_>>(orders) {
        let record = record?;
        let is_refund = refund_numbers.contains(record.no_order);
        let order = record.order();
        match slots.entry(record.no_order).or_default() {
            slot if slot.order.is_none() => slot.order = Some(order),
            _ => judged.note(Verdict::OrderTwice, record.no_order, Some(&order), None),
        }
        if is_refund {
            // Compared with the refund of this number.
            slots.remove(record.no_order);
        }
    }
    for record in records::<RowRecord<'_>>(rows) {
        let Some(row) = record?.row() else { continue };
        let slot = slots.entry(row.no_order).or_default();
        keep_first(&mut slot.row, row, judged);
    }
    for record in records::<GivenBack<'_>>(given_back) {
        let refund = record?;
        slots.entry(refund.payment).or_default().given_back.push(refund);
    }
    for (number, slot) in &slots {
        judge_payment(number, slot, judged);
    }
    Ok(())
}

fn judge_payment(number: &str, slot: &Payment<'_>, judged: &mut Judged) {
    let amounts = slot.given_back.iter().map(GivenBack::amount);
    let refunded = amounts.fold(Decimal::ZERO, Decimal::saturating_add);
    if let Some(row) = &slot.row {
        judged.totals.add(row);
    }
    match (&slot.order, &slot.row) {
        (Some(order), Some(row)) => {
            let before = judged.findings.len();
            compare_payment(order, row, &slot.given_back, refunded, judged);
            if judged.findings.len() == before {
                judged.note(Verdict::Agrees, number, None, None);
            }
        }
        (None, Some(row)) => {
            judged.note(Verdict::OnlyLianLian, number, None, Some((row, refunded)));
        }
        (Some(order), None) if !slot.given_back.is_empty() => {
            // Paid on a day whose report is not among these.
            refunds(order, None, order.money_order, &slot.given_back, refunded, judged);
        }
        (Some(order), None) => {
            let verdict = match order.state {
                OrderState::Succeeded => Verdict::OnlyMerchant,
                _ => Verdict::NothingMoved,
            };
            judged.note(verdict, number, Some(order), None);
        }
        (None, None) => {
            for refund in slot.given_back.iter().filter(|refund| !refund.is_known) {
                judged.note_refund(Verdict::RefundWithoutPayment, refund);
            }
        }
    }
}
