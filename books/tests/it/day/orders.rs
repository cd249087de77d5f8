//! The orders of a day: pay-outs, payments and their refunds, each with what happens to it.

use std::collections::BTreeMap;

use lianlian::api::mpay::PaymentApplyRequest;
use lianlian::api::refund::RefundApplyRequest;
use lianlian::client::Client;
use lianlian::example::{self, Extent, Members};
use lianlian_books::reconcile::Verdict;
use proptest::prelude::*;

use crate::front::Way;
use crate::help::pay_out;

/// The fate of an order, and of its line in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is answered, and reported.
    Answered,
    /// Its answer is lost.
    Unanswered,
    /// It never arrives.
    Lost,
    /// Its line is missing.
    Missing,
    /// Its line is there twice.
    Twice,
    /// Its line has another amount.
    Amount,
}

const FATES: [Fate; 6] = [
    Fate::Answered,
    Fate::Unanswered,
    Fate::Lost,
    Fate::Missing,
    Fate::Twice,
    Fate::Amount,
];

/// The orders of a day by their numbers. A number says what the order is: `payout0`, `payment1`, and `refund1`, which
/// gives a part of `payment1` back.
#[derive(Debug, Clone, Default)]
pub struct Day(BTreeMap<String, Fate>);

impl Fate {
    /// The verdict that the order's line in the report brings.
    pub fn verdict(self) -> Option<Verdict> {
        match self {
            Self::Answered | Self::Unanswered | Self::Lost => None,
            Self::Missing => Some(Verdict::OnlyMerchant),
            Self::Twice => Some(Verdict::RowTwice),
            Self::Amount => Some(Verdict::AmountDiffers),
        }
    }
}

impl Day {
    /// Pay-outs with these fates, of these positions.
    pub fn of_pay_outs(fates: impl IntoIterator<Item = (usize, Fate)>) -> Self {
        let orders = fates.into_iter();
        Self(
            orders
                .map(|(at, fate)| (format!("payout{at}"), fate))
                .collect(),
        )
    }

    pub fn numbers(&self) -> impl Iterator<Item = &String> {
        self.0.keys()
    }

    pub fn fate(&self, number: &str) -> Fate {
        self.0[number]
    }

    /// The numbers of this fate, with commas between them.
    pub fn numbers_of(&self, fate: Fate) -> String {
        let these = self.0.iter().filter(|(_, of)| **of == fate);
        let numbers: Vec<_> = these.map(|(number, _)| number.as_str()).collect();
        numbers.join(",")
    }

    /// The way in which the calls for an order go.
    pub fn way(&self, number: &str) -> Way {
        Way {
            closes: self.fate(number) == Fate::Unanswered,
            is_lost: self.fate(number) == Fate::Lost,
            ..Way::default()
        }
    }
}

/// Random days of so many pay-outs and payments, of which some are given back in part.
pub fn days(orders: std::ops::Range<usize>) -> impl Strategy<Value = Day> {
    let fate = || prop::sample::select(&FATES[..]);
    let order = (any::<bool>(), fate(), prop::option::of(fate()));
    prop::collection::vec(order, orders).prop_map(|orders| {
        let mut day = BTreeMap::new();
        for (at, (is_payment, fate, refund)) in orders.into_iter().enumerate() {
            if !is_payment {
                day.insert(format!("payout{at}"), fate);
                continue;
            }
            day.insert(format!("payment{at}"), fate);
            // A payment that never arrives can't be given back; and one whose line is missing beside its refund's was
            // paid on another day, as far as the report tells.
            if let (Some(refund), false) = (refund, matches!(fate, Fate::Lost | Fate::Missing)) {
                day.insert(format!("refund{at}"), refund);
            }
        }
        Day(day)
    })
}

/// The payment that a refund gives back; `None` for another order.
pub fn payment_of(number: &str) -> Option<String> {
    let position = number.strip_prefix("refund")?;
    Some(format!("payment{position}"))
}

/// Sends the request of this number, where a payment is made with this agreement. Whatever comes of it, the register
/// knows.
pub async fn send(client: &Client, number: &str, agreement: &str) {
    let position: usize = number
        .trim_start_matches(char::is_alphabetic)
        .parse()
        .expect("a position");
    // Each has an amount of its own, for two pay-outs alike would wait to be confirmed.
    let money = format!("{}.{:02}", 1 + position / 100, position % 100);
    if let Some(payment) = payment_of(number) {
        let request: RefundApplyRequest = request([
            ("no_refund", number),
            ("no_order", &payment),
            ("money_refund", &money),
        ]);
        let _answered = client.call(&request).await;
    } else if number.starts_with("payment") {
        let money = format!("1{money}");
        let request: PaymentApplyRequest = request([
            ("no_order", number),
            ("money_order", &money),
            ("no_agree", agreement),
        ]);
        let _answered = client.call(&request).await;
    } else {
        let _answered = client.call(&pay_out(number, &money)).await;
    }
}

fn request<R: lianlian::Request>(given: [(&'static str, &str); 3]) -> R {
    let mut given = Members::from(given.map(|(name, value)| (name, value.to_owned())));
    given.insert("notify_url", "http://127.0.0.1:9/".to_owned());
    example::request_with(Extent::Required, &given).expect("examples")
}
