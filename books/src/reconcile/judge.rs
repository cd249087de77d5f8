//! The comparison of one part: orders, rows and refunds of the same numbers.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;

use lianlian::OrderState;

use super::back::Back;
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

/// All that there is of a payment's number.
#[derive(Default)]
struct Payment<'b> {
    order: Option<Order<'b>>,
    row: Option<Row<'b>>,
    back: Back<'b>,
}

impl Judged {
    /// Holds the refunds of a part against the merchant's own refunds, which have numbers of their own; gives each
    /// once, to be held against its payment.
    ///
    /// # Errors
    /// Temporary files that can't be read.
    pub fn refunds<'b>(
        &mut self,
        orders: &'b [u8],
        refunds: &'b [u8],
    ) -> io::Result<Vec<GivenBack<'b>>> {
        let mut rows: HashMap<&str, Row<'b>> = HashMap::new();
        for record in records::<RowRecord<'b>>(refunds) {
            let Some(row) = record?.row() else { continue };
            self.keep_first(rows.entry(row.no_order), row);
        }
        let mut own: HashMap<&str, Order<'b>> = HashMap::new();
        for record in records::<OrderRecord<'b>>(orders) {
            let order = record?.order();
            if rows.get(order.no_order).is_some_and(has_own_number) {
                own.entry(order.no_order).or_insert(order);
            }
        }
        let mut given_back = Vec::with_capacity(rows.len());
        for row in rows.values() {
            self.totals.add(row);
            let order = own.get(row.no_order);
            if let Some(order) = order {
                let mut verdicts = compare(order, row);
                verdicts.extend((!moved(order.state)).then_some(Verdict::StateDiffers));
                self.note_all(&verdicts, order, || {
                    Some(Theirs::of(row, row.money_order.abs()))
                });
            }
            given_back.push(GivenBack {
                row: RowRecord::new(row),
                is_known: order.is_some(),
            });
        }
        given_back.sort_by_key(|refund| refund.row.place);
        Ok(given_back)
    }

    /// Holds the payments of a part against the merchant's orders, with what was given back of them.
    ///
    /// # Errors
    /// Temporary files that can't be read.
    pub fn payments(
        &mut self,
        orders: &[u8],
        rows: &[u8],
        refunds: &[u8],
        given_back: &[u8],
    ) -> io::Result<()> {
        let mut has_own: HashMap<&str, bool> = HashMap::new();
        for record in records::<RowRecord<'_>>(refunds) {
            let Some(row) = record?.row() else { continue };
            has_own.entry(row.no_order).or_insert(has_own_number(&row));
        }
        let mut payments: HashMap<&str, Payment<'_>> = HashMap::new();
        let mut own_refunds = HashSet::new();
        for record in records::<OrderRecord<'_>>(orders) {
            let order = record?.order();
            let is_twice = match has_own.get(order.no_order) {
                // Compared with the refund of this number.
                Some(true) => !own_refunds.insert(order.no_order),
                _ => {
                    let payment = payments.entry(order.no_order).or_default();
                    let is_twice = payment.order.is_some();
                    payment.order.get_or_insert_with(|| order.clone());
                    is_twice
                }
            };
            if is_twice {
                self.note(Verdict::OrderTwice, order.no_order, Some(&order), None);
            }
        }
        let mut paid: HashMap<&str, Row<'_>> = HashMap::new();
        for record in records::<RowRecord<'_>>(rows) {
            let Some(row) = record?.row() else { continue };
            self.keep_first(paid.entry(row.no_order), row);
        }
        for (number, row) in paid {
            payments.entry(number).or_default().row = Some(row);
        }
        for record in records::<GivenBack<'_>>(given_back) {
            let refund = record?;
            let payment = payments.entry(refund.row.oid_paybill).or_default();
            payment.back.add(refund);
        }
        for (number, payment) in &payments {
            self.payment(number, payment);
        }
        Ok(())
    }

    fn payment(&mut self, number: &str, payment: &Payment<'_>) {
        let back = &payment.back;
        if let Some(row) = &payment.row {
            self.totals.add(row);
        }
        match (&payment.order, &payment.row) {
            (Some(order), Some(row)) => {
                let mut verdicts = compare(order, row);
                verdicts.extend(back.verdict(row.money_order, order));
                verdicts.extend(state_differs(order, back));
                self.note_all(&verdicts, order, || Some(Theirs::of(row, back.sum())));
            }
            (None, Some(row)) => {
                let theirs = Theirs::of(row, back.sum());
                self.note(Verdict::OnlyLianLian, number, None, Some(theirs));
            }
            // Paid on a day whose report is not among these.
            (Some(order), None) if !back.is_empty() => {
                let mut verdicts = Vec::from_iter(back.verdict(order.money_order, order));
                verdicts.extend(state_differs(order, back));
                self.note_all(&verdicts, order, || back.last());
            }
            (Some(order), None) => {
                let verdict = match order.state {
                    OrderState::Succeeded => Verdict::OnlyMerchant,
                    _ => Verdict::NothingMoved,
                };
                self.note(verdict, number, Some(order), None);
            }
            (None, None) => {
                for row in back.unknown() {
                    let theirs = Theirs::of(row, row.money_order.abs());
                    self.note(
                        Verdict::RefundWithoutPayment,
                        row.no_order,
                        None,
                        Some(theirs),
                    );
                }
            }
        }
    }

    /// Keeps the first row of a number; says of another in which way it is one too many.
    fn keep_first<'b>(&mut self, slot: Entry<'_, &'b str, Row<'b>>, row: Row<'b>) {
        match slot {
            Entry::Vacant(slot) => {
                slot.insert(row);
            }
            Entry::Occupied(first) => {
                let first = first.get();
                let says_the_same = first.money_order == row.money_order
                    && first.currency == row.currency
                    && first.settle_date == row.settle_date;
                let verdict = match (first.oid_paybill == row.oid_paybill, says_the_same) {
                    (true, true) => Verdict::RowTwice,
                    (false, _) if !row.is_refund => Verdict::PaidTwice,
                    _ => Verdict::RowsContradict,
                };
                let theirs = Theirs::of(&row, lianlian::field::Decimal::ZERO);
                self.note(verdict, row.no_order, None, Some(theirs));
            }
        }
    }

    fn note_all(
        &mut self,
        verdicts: &[Verdict],
        order: &Order<'_>,
        theirs: impl Fn() -> Option<Theirs>,
    ) {
        match verdicts {
            [] => self.note(Verdict::Agrees, order.no_order, None, None),
            verdicts => {
                for verdict in verdicts {
                    self.note(*verdict, order.no_order, Some(order), theirs());
                }
            }
        }
    }

    /// Notes a result; one that agrees is only counted.
    fn note(
        &mut self,
        verdict: Verdict,
        number: &str,
        ours: Option<&Order<'_>>,
        theirs: Option<Theirs>,
    ) {
        *self.counts.entry(verdict).or_default() += 1;
        if !verdict.agrees() {
            self.findings.push(Finding {
                no_order: number.to_owned(),
                verdict,
                ours: ours.map(Ours::of),
                theirs,
            });
        }
    }
}

/// The differences between an order and the row of the same number.
fn compare(order: &Order<'_>, row: &Row<'_>) -> Vec<Verdict> {
    let day_differs = order.settle_date.is_some_and(|day| day != row.settle_date);
    let differences = [
        (
            order.money_order != row.money_order.abs(),
            Verdict::AmountDiffers,
        ),
        (order.currency != row.currency, Verdict::CurrencyDiffers),
        (day_differs, Verdict::SettlesOnAnotherDay),
    ];
    let differences = differences.into_iter().filter(|(differs, _)| *differs);
    differences.map(|(_, verdict)| verdict).collect()
}

/// Tells whether money moved, and perhaps came back, by the merchant's books.
fn moved(state: OrderState) -> bool {
    matches!(state, OrderState::Succeeded | OrderState::Returned)
}

/// A payment that LianLian reports must have succeeded in the merchant's books; one that was returned there must have
/// been given back.
fn state_differs(order: &Order<'_>, back: &Back<'_>) -> Option<Verdict> {
    let is_open = order.state == OrderState::Returned && back.sum() < order.money_order;
    (is_open || !moved(order.state)).then_some(Verdict::StateDiffers)
}

/// Tells whether a refund has a number beside that of its payment.
fn has_own_number(row: &Row<'_>) -> bool {
    row.no_order != row.oid_paybill
}
