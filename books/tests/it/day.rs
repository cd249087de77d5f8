//! A day from the order to the books: sent with trouble, settled by two workers, reported with trouble, compared.

use std::collections::BTreeMap;
use std::time::Duration;

use lianlian::OrderState;
use lianlian::field::Decimal;
use lianlian::jiff::{Timestamp, tz::Offset};
use lianlian_books::reconcile::{Orders, Reports, Verdict, reconcile};
use lianlian_books::register::{Books, Filter, NotFound, Settling, Which};
use lianlian_sandbox::ReportTroubles;
use lianlian_test_support::OID_PARTNER;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use crate::front::{Front, Way};
use crate::help::*;

/// The fate of an order, and of its line in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
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

/// The number of an order says what happens to it, so that the front knows it.
fn number(position: usize, fate: Fate) -> String {
    format!("{fate:?}{position}")
}

async fn compared(fates: &[Fate]) -> BTreeMap<String, Verdict> {
    let folder = tempfile::tempdir().expect("a folder");
    let front = Front::start(|number| Way {
        closes: number.starts_with("Unanswered"),
        is_lost: number.starts_with("Lost"),
        ..Way::default()
    })
    .await;
    let (books, _) = registers(folder.path()).await.pop().expect("a register");
    let books = books.first_question(Duration::ZERO);
    let client = client(&front.url, &books);
    let numbers: Vec<_> = fates
        .iter()
        .enumerate()
        .map(|(at, fate)| number(at, *fate))
        .collect();
    for (position, number) in numbers.iter().enumerate() {
        // Lost answers are what the register is for.
        let _unanswered = client
            .call(&pay_out(number, &format!("1.{position:02}")))
            .await;
    }
    let settling = Settling {
        shortest: Duration::from_millis(1),
        longest: Duration::from_millis(5),
        question: Duration::from_secs(5),
        not_found_after: Duration::ZERO,
        not_found: NotFound::Failed,
        ..Settling::default()
    };
    while !still_open(&books).await.is_empty() {
        let (one, other) = tokio::join!(
            books.settle_open(&client, &settling),
            books.settle_open(&client, &settling)
        );
        one.and(other).expect("asked");
    }
    for number in &numbers {
        let seen = front.seen(number);
        assert_eq!(seen.requests, 1, "{number} is sent once");
        assert!(seen.most <= 1, "{number} is asked after by one at a time");
    }
    compare(&front, &books, &numbers).await
}

async fn still_open(books: &Books) -> Vec<String> {
    numbers(books, Which::Open).await
}

/// The differences between the register and the report of the day.
async fn compare(front: &Front, books: &Books, numbers: &[String]) -> BTreeMap<String, Verdict> {
    let of = |fate: &str| {
        let these = numbers.iter().filter(|number| number.starts_with(fate));
        these.cloned().collect::<Vec<_>>().join(",")
    };
    let troubles = ReportTroubles {
        missing: of("Missing"),
        twice: of("Twice"),
        amount: of("Amount"),
    };
    let day = Offset::constant(8)
        .to_datetime(Timestamp::now())
        .strftime("%Y%m%d");
    let name = format!("JYMX_{OID_PARTNER}_{day}.txt");
    let report = front.sandbox.report(&name, &troubles).await.expect("read");
    let report = report.expect("a report of this name");
    let (mut reports, mut orders) = (Reports::new(), Orders::new());
    let read = reports.read(report.as_bytes(), |remark| panic!("{remark}"));
    read.expect("room");
    for order in books.list(&Filter::default(), None).await.expect("read") {
        let amount = order.amount.expect("an amount");
        let order = lianlian_books::reconcile::Order {
            no_order: &order.key.number,
            money_order: amount.to_decimal(),
            currency: order.currency.as_deref().unwrap_or("CNY"),
            state: order.state,
            refunded: None,
            settle_date: None,
        };
        let is_lost = order.no_order.starts_with("Lost");
        assert_eq!(
            order.state == OrderState::Failed,
            is_lost,
            "{}",
            order.no_order
        );
        assert!(order.money_order > Decimal::ZERO);
        orders.add(&order).expect("room");
    }
    let mut found = BTreeMap::new();
    let summed_up = reconcile(&reports, &orders, |finding| {
        found.insert(finding.no_order, finding.verdict);
    });
    summed_up.expect("room");
    found
}

/// Random days: no order is sent twice, none stays open, and the comparison finds what the trouble planted, and
/// nothing else.
#[test]
fn random_days() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let mut runner = TestRunner::new(ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 20,
        ..ProptestConfig::with_cases(6)
    });
    let days = prop::collection::vec(prop::sample::select(&FATES[..]), 0..12);
    let ran = runner.run(&days, |fates| {
        let planted = fates.iter().enumerate().filter_map(|(at, fate)| {
            let verdict = match fate {
                Fate::Answered | Fate::Unanswered | Fate::Lost => return None,
                Fate::Missing => Verdict::OnlyMerchant,
                Fate::Twice => Verdict::RowTwice,
                Fate::Amount => Verdict::AmountDiffers,
            };
            Some((number(at, *fate), verdict))
        });
        let planted: BTreeMap<_, _> = planted.collect();
        prop_assert_eq!(runtime.block_on(compared(&fates)), planted);
        Ok(())
    });
    ran.expect("every day is settled and compared");
}
