//! Two shops share a register, and are killed at each step of paying and of settling: no order is sent twice, none is
//! asked after twice at once, and none stays open.

mod shop;

use std::time::{Duration, Instant};

use lianlian::OrderState;
use lianlian_books::register::{Books, Which};

use crate::front::{Front, Way};
use crate::help::{addresses, numbers, order};
use shop::{STEPS, Shop};

/// The longest time until nothing is open.
const PATIENCE: Duration = Duration::from_secs(60);

/// The number of times that two shops are killed at random.
const AT_RANDOM: u64 = 6;

/// Some orders are answered, some are not, and some requests never arrive; each query takes a while.
fn way(number: &str) -> Way {
    Way {
        closes: number.ends_with('1'),
        is_lost: number.ends_with('2'),
        takes: Duration::from_millis(40),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn killed_at_each_step() {
    let folder = tempfile::tempdir().expect("a folder");
    for address in addresses(folder.path()).await {
        let front = Front::start(way).await;
        let books = Books::open(&address).await.expect("opened");
        for step in STEPS {
            let mut dying = Shop::start(&address, &front.url, step, Some(step));
            dying.wait_for_step();
            dying.kill();
            let heirs = [(); 2].map(|()| Shop::start(&address, &front.url, step, None));
            until_nothing_is_open(&books).await;
            drop(heirs);
        }
        check(&books, &front).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn killed_at_random() {
    let folder = tempfile::tempdir().expect("a folder");
    for address in addresses(folder.path()).await {
        let front = Front::start(way).await;
        let books = Books::open(&address).await.expect("opened");
        for round in 0..AT_RANDOM {
            let name = format!("random{round}");
            let mut shops = [(); 2].map(|()| Shop::start(&address, &front.url, &name, None));
            for (position, shop) in shops.iter_mut().enumerate() {
                tokio::time::sleep(Duration::from_millis(
                    150 + 61 * round + 90 * position as u64,
                ))
                .await;
                shop.kill();
            }
        }
        let heirs = [(); 2].map(|()| Shop::start(&address, &front.url, "last", None));
        until_nothing_is_open(&books).await;
        drop(heirs);
        check(&books, &front).await;
    }
}

async fn until_nothing_is_open(books: &Books) {
    let give_up = Instant::now() + PATIENCE;
    // The shops have to begin first.
    tokio::time::sleep(Duration::from_millis(500)).await;
    loop {
        let open = numbers(books, Which::Open).await;
        if open.is_empty() {
            return;
        }
        assert!(Instant::now() < give_up, "still open: {open:?}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Each order that arrived was sent once and has succeeded; each that never arrived has failed.
async fn check(books: &Books, front: &Front) {
    let all = numbers(books, Which::All).await;
    assert!(!all.is_empty());
    for number in all {
        let (noted, seen) = (order(books, &number).await, front.seen(&number));
        // What certainly never arrived may be sent again.
        let is_lost = way(&number).is_lost;
        assert!(
            seen.requests <= 1 || is_lost,
            "{number} was sent {} times",
            seen.requests
        );
        assert!(seen.most <= 1, "{number}: {} queries at once", seen.most);
        let arrived = seen.requests == 1 && !is_lost;
        let end = match arrived {
            true => OrderState::Succeeded,
            false => OrderState::Failed,
        };
        assert_eq!((noted.state, noted.contradicts), (end, false), "{number}");
    }
}
