//! The steps of the tables: what an earlier version wrote is kept, and found.

use lianlian::api::accp_trade::{RefundRequest, TradeCreateRequest};
use lianlian::client::register::{Placed, Register as _, Sending};
use lianlian::example::{self, Extent};
use lianlian_books::register::Books;
use lianlian_test_support::OID_PARTNER;
use sqlx::{Connection as _, Executor as _};

use crate::help::{addresses, order, placed};

/// Takes the second step back: no order has a series, and none is in its identity.
const BACK: &str =
    "UPDATE lianlian_orders SET identity = oid_partner || '/' || product || '/' || number;
    ALTER TABLE lianlian_orders DROP COLUMN series;
    DELETE FROM lianlian_orders_migrations WHERE version = 2;";

async fn take_back(address: &str) {
    let statements = sqlx::raw_sql(BACK);
    match address.strip_prefix("sqlite:") {
        Some(path) => {
            let mut connection = sqlx::SqliteConnection::connect(path).await.expect("open");
            connection.execute(statements).await.expect("done");
        }
        #[cfg(feature = "postgres")]
        None => {
            let mut connection = sqlx::PgConnection::connect(address).await.expect("open");
            connection.execute(statements).await.expect("done");
        }
        #[cfg(not(feature = "postgres"))]
        None => {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn orders_without_a_series_are_found_and_others_get_theirs() {
    let folder = tempfile::tempdir().expect("a folder");
    let trade: TradeCreateRequest = example::request(Extent::Required).expect("examples");
    let refund: RefundRequest = example::request(Extent::Required).expect("examples");
    let trade = Placed::of(OID_PARTNER, &trade).expect("an order");
    let mut refund = Placed::of(OID_PARTNER, &refund).expect("an order");
    refund.key.number = "R1".to_owned();
    for address in addresses(folder.path()).await {
        let books = Books::open(&address).await.expect("opened");
        for placed in [&placed("A1"), &trade, &refund] {
            books.begin(placed, Sending::Once).await.expect("noted");
        }
        let first = order(&books, "A1").await;
        drop(books);
        take_back(&address).await;

        let books = Books::open(&address).await.expect("brought up to date");
        assert_eq!(order(&books, "A1").await, first);
        for placed in [&trade, &refund] {
            let order = books.order(&placed.key).await.expect("read");
            let order = order.expect("it is found by its series");
            assert_eq!(order.key, placed.key);
        }
    }
}
