//! The worker that asks after open orders. Any number of processes may run one on the same register.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use lianlian::client::{Client, Patience};
use tokio::time::sleep;

use super::books::{Books, random_name};
use super::order::Order;
use super::settling::{Asked, Settling};
use super::{BooksError, observe};

/// The outcome of one pass over the orders whose question was due.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Pass {
    /// The number of questions.
    pub asked: u64,
    /// The number of orders that are not open any more, because it is known what became of them.
    pub settled: u64,
    /// The number of orders that were given up.
    pub given_up: u64,
    /// The number of orders of the register that are open after it.
    pub open: u64,
}

#[derive(Default)]
struct Tally {
    asked: AtomicU64,
    settled: AtomicU64,
    given_up: AtomicU64,
}

impl Books {
    /// Asks LianLian, once, after each order of this client's merchant whose question is due, and notes what it says.
    ///
    /// Each order is asked after under a lease by the database's clock, so that several processes never ask after one
    /// at the same time. Where one is killed, another asks once the lease has ended.
    ///
    /// # Errors
    /// [`BooksError`] when the database can't be used.
    pub async fn settle_open(
        &self,
        client: &Client,
        settling: &Settling,
    ) -> Result<Pass, BooksError> {
        let tally = Tally::default();
        let all = (0..settling.at_once.max(1)).map(|_| self.ask_in_turn(client, settling, &tally));
        futures_util::future::try_join_all(all).await?;
        let counts = self.counts().await?;
        observe::counts(&counts);
        Ok(tally.pass(counts.open.iter().sum()))
    }

    /// Goes on asking after what is due until `end` comes, and waits for the questions that are under way. Where the
    /// database is away it tries again.
    pub async fn settle_until(
        &self,
        client: &Client,
        settling: &Settling,
        end: impl Future<Output = ()>,
    ) {
        let mut end = std::pin::pin!(end);
        loop {
            if let Err(error) = self.settle_open(client, settling).await {
                tracing::error!(%error, "open orders can't be asked after");
            }
            tokio::select! {
                () = &mut end => return,
                () = sleep(settling.shortest.max(Duration::from_millis(100))) => {}
            }
        }
    }

    async fn ask_in_turn(
        &self,
        client: &Client,
        settling: &Settling,
        tally: &Tally,
    ) -> Result<(), BooksError> {
        let oid_partner = client.merchant().oid_partner();
        let lease = settling.question.saturating_mul(2);
        loop {
            let holder = random_name()?;
            let Some(order) = self.claim(oid_partner, &holder, lease).await? else {
                return Ok(());
            };
            let result = ask(client, &order, settling.question).await;
            Tally::add(&tally.asked);
            let Some(noted) = self.asked((&order, &holder), result, settling).await? else {
                continue;
            };
            if noted.given_up.is_some() {
                Tally::add(&tally.given_up);
            } else if !noted.is_open() {
                Tally::add(&tally.settled);
            }
        }
    }
}

async fn ask(client: &Client, order: &Order, time: Duration) -> Asked {
    // Patience for a single question.
    let patience = Patience {
        deadline: time,
        shortest: time,
        longest: time,
    };
    let asked = client.ask_after(&order.operation, &order.asked_by, patience);
    asked.await.into()
}

impl Tally {
    fn add(of: &AtomicU64) {
        of.fetch_add(1, Ordering::Relaxed);
    }

    fn pass(&self, open: u64) -> Pass {
        Pass {
            asked: self.asked.load(Ordering::Relaxed),
            settled: self.settled.load(Ordering::Relaxed),
            given_up: self.given_up.load(Ordering::Relaxed),
            open,
        }
    }
}

#[cfg(all(test, feature = "sqlite"))]
mod tests {
    use super::*;
    use lianlian::api::codes::PaymentResult;
    use lianlian::api::mpay::{PaymentApplyRequest, PaymentQuery, PaymentQueryFound};
    use lianlian::client::Found;
    use lianlian::client::register::{Placed, Register as _, Sending};
    use lianlian::example::{self, Extent};
    use lianlian::field::Amount;
    use lianlian::{OperationType as _, OrderState};

    const MERCHANT: &str = "201304121000001004";

    fn failed() -> Asked {
        let found = PaymentQueryFound::builder()
            .no_order("A1")
            .money_order("55.44".parse::<Amount>().expect("an amount"))
            .result_pay(PaymentResult::Failed)
            .build();
        Asked::Found(Found::in_answer(PaymentQuery::OPERATION, &found, "0000"))
    }

    #[tokio::test]
    async fn a_failure_that_is_older_than_the_request_says_nothing_of_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let address = format!("sqlite:{}", folder.path().join("books.db").display());
        let books = Books::open(&address).await.expect("opened");
        let books = books.first_question(Duration::ZERO);
        let request: PaymentApplyRequest = example::request(Extent::Required).expect("examples");
        let placed = Placed::of(MERCHANT, &request).expect("an order");
        let (lease, settling) = (Duration::from_secs(60), Settling::default());
        for is_sent_again in [true, false] {
            books.begin(&placed, Sending::Again).await.expect("noted");
            sleep(Duration::from_millis(5)).await;
            let claimed = books.claim(MERCHANT, "a", lease).await.expect("read");
            let claimed = claimed.expect("due");
            let other = books.claim(MERCHANT, "b", lease).await.expect("read");
            assert_eq!(other, None, "nobody else asks");
            if is_sent_again {
                books.begin(&placed, Sending::Again).await.expect("noted");
            }
            let noted = books.asked((&claimed, "b"), failed(), &settling).await;
            assert_eq!(noted.expect("read"), None, "it is not b's");
            let noted = books.asked((&claimed, "a"), failed(), &settling).await;
            let noted = noted.expect("noted").expect("an order");
            assert_eq!(noted.is_open(), is_sent_again);
            assert_eq!(noted.state == OrderState::Failed, !is_sent_again);
        }
    }

    #[test]
    fn pauses_double_up_to_the_longest() {
        let settling = Settling::default();
        let pause = |questions, random| settling.pause(questions, random).as_millis();
        assert_eq!((pause(1, 0), pause(1, 255)), (1500, 1998));
        assert_eq!((pause(2, 0), pause(3, 0)), (3000, 6000));
        assert_eq!(pause(u32::MAX, 0), 675_000);
    }
}
