//! A day from the order to the books: sent with trouble, settled by two workers, reported with trouble, compared.

pub mod end;
pub mod orders;

use std::time::Duration;

use lianlian::OrderState;
use lianlian::client::Client;
use lianlian_books::register::{Books, NotFound, Settling, Which};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use tokio::time::timeout;

use crate::front::Front;
use crate::help::*;
use end::{all, check};
use orders::{Day, days, payment_of, send};

/// The longest time until nothing is open.
const PATIENCE: Duration = Duration::from_secs(60);

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
    let ran = runner.run(&days(0..12), |day| {
        runtime.block_on(passes(&day));
        Ok(())
    });
    ran.expect("every day is settled and compared");
}

async fn passes(day: &Day) {
    let folder = tempfile::tempdir().expect("a folder");
    let planned = day.clone();
    let front = Front::start(move |number| planned.way(number)).await;
    let (books, _) = registers(folder.path()).await.pop().expect("a register");
    let books = books.first_question(Duration::ZERO);
    let client = client(&front.url, &books);
    for number in day.numbers().filter(|number| payment_of(number).is_none()) {
        send(&client, number, &front.agreement).await;
    }
    settle(&books, &client).await;
    // A refund is asked for once its payment is known to have succeeded.
    let paid = all(&books).await;
    for number in day.numbers() {
        let payment = payment_of(number).and_then(|payment| paid.get(&payment));
        if payment.is_some_and(|payment| payment.state == OrderState::Succeeded) {
            send(&client, number, &front.agreement).await;
        }
    }
    settle(&books, &client).await;
    check(day, &front, &books).await;
}

/// Asks, by two workers, until nothing is open.
async fn settle(books: &Books, client: &Client) {
    let settling = Settling {
        shortest: Duration::from_millis(1),
        longest: Duration::from_millis(5),
        question: Duration::from_secs(5),
        not_found_after: Duration::ZERO,
        not_found: NotFound::Failed,
        ..Settling::default()
    };
    let settled = timeout(PATIENCE, async {
        while !numbers(books, Which::Open).await.is_empty() {
            let (one, other) = tokio::join!(
                books.settle_open(client, &settling),
                books.settle_open(client, &settling)
            );
            one.and(other).expect("asked");
        }
    });
    settled.await.expect("nothing stays open");
}
