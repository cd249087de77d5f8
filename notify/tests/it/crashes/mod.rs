//! Crashes at every step, databases that go away, handlers that outlive their lease: whatever happens, each order is
//! delivered exactly once.
//!
//! The tests are a short form; the report does more of each and prints the counts:
//! `.ci/postgres cargo test -p lianlian-notify --features postgres --test it crashes::report -- --ignored --nocapture`

mod count;
mod database;
mod shop;
mod trials;

use database::Database;
use trials::Extent;

/// A few of each.
const SHORT: Extent = Extent {
    at_each_step: 1,
    at_random: 3,
    away: 1,
    slow: 4,
};

/// Many of each.
const LONG: Extent = Extent {
    at_each_step: 10,
    at_random: 50,
    away: 8,
    slow: 40,
};

#[test]
#[ignore = "takes minutes, and crashes PostgreSQL as a whole"]
fn report() {
    let folder = tempfile::tempdir().expect("a folder");
    let sqlite = [Database::sqlite(folder.path())];
    #[cfg(feature = "postgres")]
    let all = sqlite
        .into_iter()
        .chain(crate::told::postgres().map(|url| Database::postgres(&url, true)));
    #[cfg(not(feature = "postgres"))]
    let all = sqlite;
    for database in all {
        println!("{}", database.name());
        for (trial, count) in trials::all(&database, &LONG) {
            println!("  {trial:<32} {count}");
            count.assert_exactly_once(trial);
        }
    }
}

#[test]
fn on_sqlite() {
    let folder = tempfile::tempdir().expect("a folder");
    for (trial, count) in trials::all(&Database::sqlite(folder.path()), &SHORT) {
        count.assert_exactly_once(trial);
    }
}

#[cfg(feature = "postgres")]
#[test]
fn on_postgres() {
    let Some(url) = crate::told::postgres() else {
        return;
    };
    for (trial, count) in trials::all(&Database::postgres(&url, false), &SHORT) {
        count.assert_exactly_once(trial);
    }
}
