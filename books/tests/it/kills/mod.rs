//! Two shops share a register, and are killed at each step of paying and of settling, and at random: no order is sent
//! twice, none is asked after twice at once, none stays open, and the books agree with the report as far as it is right.

mod shop;

use std::time::Duration;

use lianlian_books::register::{Books, Which};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use tokio::time::{Instant, sleep, timeout_at};

use crate::day::end::check;
use crate::day::orders::{Day, Fate, days};
use crate::front::{Front, Way};
use crate::help::{addresses, numbers};
use shop::{STEPS, Shop};

/// The longest time until a shop has come to a step, and until nothing is open.
const PATIENCE: Duration = Duration::from_secs(60);

/// The orders of each step.
const ORDERS: [Fate; 4] = [Fate::Answered, Fate::Unanswered, Fate::Lost, Fate::Answered];

/// The reason why a test doesn't come to its end.
#[derive(Debug)]
#[allow(dead_code, reason = "its Debug is what a failed test shows")]
enum Stuck {
    /// A shop doesn't say this.
    Silent(&'static str),
    /// These orders stay open.
    Open(Vec<String>),
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn killed_at_each_step() -> Result<(), Stuck> {
    let folder = tempfile::tempdir().expect("a folder");
    let all = (0..STEPS.len()).flat_map(|_| ORDERS).enumerate();
    let day = Day::of_pay_outs(all.clone());
    for address in addresses(folder.path()).await {
        let front = front(&day).await;
        let books = Books::open(&address).await.expect("opened");
        for (at, step) in STEPS.into_iter().enumerate() {
            let orders = all.clone().skip(at * ORDERS.len()).take(ORDERS.len());
            let orders = Day::of_pay_outs(orders);
            let mut dying = Shop::start(&address, &front, &orders, 0, Some(step));
            dying.wait_for("stopped at ")?;
            dying.kill();
        }
        let mut heirs = [0, 1].map(|host| Shop::start(&address, &front, &day, host, None));
        until_nothing_is_open(&books, &mut heirs).await?;
        check(&day, &front, &books).await;
    }
    Ok(())
}

/// A random day on two hosts that are killed at random.
#[test]
fn random_days_with_kills() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let mut runner = TestRunner::new(ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 0,
        ..ProptestConfig::with_cases(1)
    });
    // In milliseconds, from one kill to the next.
    let pauses = prop::collection::vec(100..600_u64, 6);
    let ran = runner.run(&(days(12..20), pauses), |(day, pauses)| {
        let survived = runtime.block_on(survives(&day, &pauses));
        survived.map_err(|stuck| TestCaseError::fail(format!("{stuck:?}")))
    });
    ran.expect("every day is settled and compared");
}

async fn survives(day: &Day, pauses: &[u64]) -> Result<(), Stuck> {
    let folder = tempfile::tempdir().expect("a folder");
    for address in addresses(folder.path()).await {
        let front = front(day).await;
        let books = Books::open(&address).await.expect("opened");
        let start = |host: usize| Shop::start(&address, &front, day, host, None);
        let mut shops = [0, 1].map(start);
        for (round, pause) in pauses.iter().enumerate() {
            sleep(Duration::from_millis(*pause)).await;
            let host = round % shops.len();
            shops[host].kill();
            shops[host] = start(host);
        }
        until_nothing_is_open(&books, &mut shops).await?;
        check(day, &front, &books).await;
    }
    Ok(())
}

/// A front through which the calls of the day go; each query takes a while.
async fn front(day: &Day) -> Front {
    let day = day.clone();
    Front::start(move |number| Way {
        takes: Duration::from_millis(40),
        ..day.way(number)
    })
    .await
}

/// Waits until the shops have sent everything, and all of it is known; they end then.
async fn until_nothing_is_open(books: &Books, shops: &mut [Shop]) -> Result<(), Stuck> {
    for shop in &mut *shops {
        shop.wait_for("all is sent")?;
    }
    let give_up = Instant::now() + PATIENCE;
    let mut open = Vec::new();
    loop {
        // Shops that never rest can hold up whoever reads, too.
        match timeout_at(give_up, numbers(books, Which::Open)).await {
            Ok(none) if none.is_empty() => break,
            Ok(some) => open = some,
            Err(_) => return Err(Stuck::Open(open)),
        }
        sleep(Duration::from_millis(50)).await;
    }
    shops.iter_mut().for_each(Shop::kill);
    Ok(())
}
