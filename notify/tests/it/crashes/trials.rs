//! The trials: what is done to the shops while LianLian tells them of orders again and again.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::count::Count;
use super::database::Database;
use super::shop::{LEASE, Manner, STEPS, Shop};
use crate::told::notification;

/// The longest time until an order is acknowledged.
const PATIENCE: Duration = Duration::from_secs(60);

/// The number of orders that are told of at once.
const AT_ONCE: usize = 6;

/// The extent of the trials.
pub struct Extent {
    pub at_each_step: usize,
    pub at_random: usize,
    pub away: usize,
    pub slow: usize,
}

/// All trials on a database, one after the other.
pub fn all(database: &Database, extent: &Extent) -> [(&'static str, Count); 5] {
    [
        (
            "killed at each step",
            at_each_step(database, extent.at_each_step),
        ),
        ("killed at random", at_random(database, extent.at_random)),
        ("database away and back", away(database, extent.away)),
        (
            "handlers slower than the lease",
            slow(database, extent.slow),
        ),
        (
            "stopped for longer than the lease",
            stopped(database, extent.at_each_step),
        ),
    ]
}

/// At each step of a delivery, the shop is killed, and another takes over.
fn at_each_step(database: &Database, times: usize) -> Count {
    let (mut count, mut orders) = (Count::default(), Vec::new());
    for step in STEPS {
        for number in 0..times {
            let order = format!("{step}-{number}");
            let body = notification(&order, &[]);
            let manner = Manner {
                stops_at: Some(step),
                ..Manner::default()
            };
            let dying = Shop::start(&database.inbox, manner);
            thread::scope(|scope| {
                scope.spawn(|| post(&dying.url, &body, &count));
                dying.wait_for_step();
                dying.signal("-KILL");
                Count::add(&count.kills);
            });
            drop(dying);
            let heir = Shop::start(&database.inbox, Manner::default());
            until_acknowledged(|| heir.url.clone(), &body, &count);
            assert_eq!(post(&heir.url, &body, &count), Some(200));
            orders.push(order);
        }
    }
    count.settle(&orders, &database.delivered());
    count
}

/// While orders are told of, the shop is killed again and again, wherever it is at.
fn at_random(database: &Database, times: usize) -> Count {
    let shop = Mutex::new(Shop::start(&database.inbox, Manner::default()));
    let url = || {
        shop.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .url
            .clone()
    };
    told_of_while(database, "random", url, |count| {
        for number in 0..times {
            thread::sleep(Duration::from_millis(150 + 37 * (number as u64 % 9)));
            let mut shop = shop.lock().unwrap_or_else(PoisonError::into_inner);
            shop.signal("-KILL");
            Count::add(&count.kills);
            *shop = Shop::start(&database.inbox, Manner::default());
        }
    })
}

/// While orders are told of, the database goes away and comes back.
fn away(database: &Database, times: usize) -> Count {
    let shop = Shop::start(&database.inbox, Manner::default());
    told_of_while(
        database,
        "away",
        || shop.url.clone(),
        |count| {
            for _ in 0..times {
                thread::sleep(Duration::from_millis(300));
                database.away(Duration::from_secs(1));
                Count::add(&count.outages);
            }
            thread::sleep(Duration::from_millis(300));
        },
    )
}

/// Two shops get the same, and their handlers take longer than the lease, which is prolonged.
fn slow(database: &Database, times: usize) -> Count {
    let manner = Manner {
        takes: 2 * LEASE,
        ..Manner::default()
    };
    let shops = [(); 2].map(|()| Shop::start(&database.inbox, manner));
    let (mut count, mut orders) = (Count::default(), Vec::new());
    let all: Vec<_> = (0..times).map(|number| format!("slow-{number}")).collect();
    for some in all.chunks(4) {
        thread::scope(|scope| {
            for order in some {
                for shop in &shops {
                    let (body, count) = (notification(order, &[]), &count);
                    scope.spawn(move || until_acknowledged(|| shop.url.clone(), &body, count));
                }
            }
        });
        orders.extend(some.iter().cloned());
    }
    count.settle(&orders, &database.delivered());
    count
}

/// A shop sleeps in the middle of a delivery until its lease has ended, and another has delivered or waits; then it goes on.
fn stopped(database: &Database, times: usize) -> Count {
    let manner = Manner {
        takes: LEASE,
        ..Manner::default()
    };
    let (mut count, mut orders) = (Count::default(), Vec::new());
    for number in 0..times {
        let order = format!("stopped-{number}");
        let body = notification(&order, &[]);
        let sleeper = Shop::start(&database.inbox, manner);
        let heir = Shop::start(&database.inbox, Manner::default());
        thread::scope(|scope| {
            scope.spawn(|| post(&sleeper.url, &body, &count));
            thread::sleep(LEASE / 2);
            sleeper.signal("-STOP");
            scope.spawn(|| until_acknowledged(|| heir.url.clone(), &body, &count));
            thread::sleep(4 * LEASE);
            sleeper.signal("-CONT");
        });
        until_acknowledged(|| sleeper.url.clone(), &body, &count);
        orders.push(order);
    }
    count.settle(&orders, &database.delivered());
    count
}

/// Tells of one order after the other, each until it is acknowledged, while something is done.
fn told_of_while(
    database: &Database,
    name: &str,
    url: impl Fn() -> String + Sync,
    done: impl FnOnce(&Count),
) -> Count {
    let (mut count, over) = (Count::default(), AtomicBool::new(false));
    let orders: Vec<String> = thread::scope(|scope| {
        let tellers: Vec<_> = (0..AT_ONCE)
            .map(|teller| {
                let (count, over, url) = (&count, &over, &url);
                scope.spawn(move || {
                    let mut told = Vec::new();
                    while !over.load(Ordering::Relaxed) {
                        let order = format!("{name}-{teller}-{}", told.len());
                        until_acknowledged(url, &notification(&order, &[]), count);
                        told.push(order);
                    }
                    told
                })
            })
            .collect();
        done(&count);
        over.store(true, Ordering::Relaxed);
        let told = tellers.into_iter().map(|teller| teller.join());
        told.flat_map(|told| told.expect("no panic")).collect()
    });
    count.settle(&orders, &database.delivered());
    count
}

fn until_acknowledged(url: impl Fn() -> String, body: &[u8], count: &Count) {
    let give_up = Instant::now() + PATIENCE;
    while post(&url(), body, count) != Some(200) {
        assert!(Instant::now() < give_up, "never acknowledged");
        thread::sleep(Duration::from_millis(20));
    }
}

/// The answer's status; none where the shop died.
fn post(url: &str, body: &[u8], count: &Count) -> Option<u16> {
    Count::add(&count.posts);
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(Duration::from_secs(20)))
        .build()
        .new_agent();
    let answer = agent.post(url).send(body).ok()?;
    Some(answer.status().as_u16())
}
