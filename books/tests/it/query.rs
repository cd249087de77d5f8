//! Orders of a shop's own database, by a query.

use lianlian_books::reconcile::{Mapping, Orders, QueryError, Reports, Verdict, reconcile};
use sqlx::{Connection as _, Executor as _};

use crate::help::addresses;

const SHOP: &str = "CREATE TABLE shop (id TEXT, cents BIGINT, price DECIMAL(9, 2), floating DOUBLE PRECISION, status TEXT);
    INSERT INTO shop VALUES ('A', 5544, 55.44, 55.44, 'succeeded'), ('B', 100, 1.00, 1.00, 'lost'),
        ('C', 832, 8.32, 8.32, NULL);";

async fn fill(address: &str) {
    match address.strip_prefix("sqlite:") {
        Some(path) => {
            let made = format!("sqlite:{path}?mode=rwc");
            let mut connection = sqlx::SqliteConnection::connect(&made).await.expect("made");
            connection
                .execute(sqlx::raw_sql(SHOP))
                .await
                .expect("filled");
        }
        None => {
            let mut connection = sqlx::PgConnection::connect(address).await.expect("made");
            connection
                .execute(sqlx::raw_sql(SHOP))
                .await
                .expect("filled");
        }
    }
}

async fn read(address: &str, query: &str) -> (Result<u64, QueryError>, Orders, Vec<String>) {
    let (mut orders, mut wrong) = (Orders::new(), Vec::new());
    let mapping = Mapping::default();
    let read = orders
        .read_query(address, query, &mapping, |error| {
            wrong.push(error.to_string())
        })
        .await;
    (read, orders, wrong)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_gives_orders() {
    let folder = tempfile::tempdir().expect("a folder");
    for address in addresses(folder.path()).await {
        fill(&address).await;
        let query = "SELECT id AS no_order, cast(price AS text) AS money_order, status AS state FROM shop ORDER BY id";
        let (count, orders, wrong) = read(&address, query).await;
        assert_eq!(count.expect("read"), 1, "{address}");
        assert!(
            wrong[0].starts_with("line 2: the state lost is not known"),
            "{wrong:?}"
        );
        assert_eq!(wrong[1], "line 3: state is missing");
        let mut found = Vec::new();
        let summed_up = reconcile(&Reports::new(), &orders, |finding| found.push(finding));
        assert!(!summed_up.expect("room").agrees());
        assert_eq!(
            (found[0].no_order.as_str(), found[0].verdict),
            ("A", Verdict::OnlyMerchant)
        );
        assert_eq!(
            found[0]
                .ours
                .as_ref()
                .expect("ours")
                .money_order
                .to_string(),
            "55.44"
        );

        let query = "SELECT id AS no_order, floating AS money_order, status AS state FROM shop";
        let (_, _, wrong) = read(&address, query).await;
        assert!(
            wrong[0].contains("floating-point number is not exact"),
            "{wrong:?}"
        );
        let (_, _, wrong) = read(&address, "SELECT id FROM shop").await;
        assert!(
            wrong[0].contains("lacks no_order, money_order, state"),
            "{wrong:?}"
        );
        // It is opened for reading alone.
        let (refused, ..) = read(&address, "DELETE FROM shop").await;
        assert!(matches!(refused, Err(QueryError::Database(_))), "{address}");
    }
    let (refused, ..) = read("mysql://shop", "SELECT 1").await;
    assert!(matches!(refused, Err(QueryError::Address)));
}
