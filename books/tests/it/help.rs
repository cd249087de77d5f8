//! Helpers of the tests: registers in both databases, and orders.

use std::sync::Arc;
use std::time::Duration;

use lianlian::api::instant_payment::PaymentApplyRequest;
use lianlian::client::Client;
use lianlian::client::register::{OrderKey, Placed};
use lianlian::example::{self, Extent, Members};
use lianlian_books::register::{Books, Filter, Order, Which};
use lianlian_test_support::{OID_PARTNER, merchant_at};

/// A register in a new file, and another in a new database of the server that the tests have.
pub async fn registers(folder: &std::path::Path) -> Vec<(Books, String)> {
    let mut registers = Vec::new();
    for address in addresses(folder).await {
        let books = Books::open(&address).await.expect("opened");
        registers.push((books, address));
    }
    registers
}

/// The addresses of a new file, and of a new database of the server that the tests have.
pub async fn addresses(folder: &std::path::Path) -> Vec<String> {
    let file = folder.join("books.db");
    let sqlite = format!("sqlite:{}", file.display());
    #[cfg(feature = "postgres")]
    let all = std::iter::once(sqlite).chain(postgres().await).collect();
    #[cfg(not(feature = "postgres"))]
    let all = vec![sqlite];
    all
}

/// A new database on the server in `LIANLIAN_TEST_POSTGRES`; says so where there is none.
#[cfg(feature = "postgres")]
async fn postgres() -> Option<String> {
    use std::sync::atomic::{AtomicU32, Ordering};

    use sqlx::{Connection as _, Executor as _};

    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let Ok(admin) = std::env::var("LIANLIAN_TEST_POSTGRES") else {
        let required = std::env::var("LIANLIAN_TEST_PEERS").is_ok_and(|peers| peers == "required");
        assert!(
            !required,
            "LIANLIAN_TEST_POSTGRES names no server: run `.ci/postgres cargo test …`"
        );
        eprintln!("skipped: LIANLIAN_TEST_POSTGRES names no server");
        return None;
    };
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let name = format!("books_{}_{number}", std::process::id());
    let mut connection = sqlx::PgConnection::connect(&admin).await.expect("a server");
    let create = format!("CREATE DATABASE {name}");
    let made = connection.execute(sqlx::AssertSqlSafe(create)).await;
    made.expect("made");
    let (server, _) = admin.rsplit_once('/').expect("a URL with a database");
    Some(format!("{server}/{name}"))
}

/// A pay-out of this number. Each has an amount of its own, for two alike would wait to be confirmed.
pub fn pay_out(number: &str, amount: &str) -> PaymentApplyRequest {
    let given = Members::from([
        ("no_order", number.to_owned()),
        ("money_order", amount.to_owned()),
        ("notify_url", "http://127.0.0.1:9/".to_owned()),
    ]);
    example::request_with(Extent::Required, &given).expect("examples")
}

/// The pay-out as it is placed.
pub fn placed(number: &str) -> Placed {
    Placed::of(OID_PARTNER, &pay_out(number, "5.00")).expect("an order")
}

/// A client of LianLian at this URL, with a register.
pub fn client(url: &str, books: &Books) -> Client {
    let client = Client::builder().merchant(merchant_at(url));
    let client = client.timeout(Duration::from_secs(2));
    client
        .register(Arc::new(books.clone()))
        .build()
        .expect("made")
}

pub fn key(number: &str) -> OrderKey {
    placed(number).key
}

pub async fn order(books: &Books, number: &str) -> Order {
    let order = books.order(&key(number)).await.expect("read");
    order.expect("an order")
}

/// The numbers of the orders of this kind.
pub async fn numbers(books: &Books, which: Which) -> Vec<String> {
    let filter = Filter {
        which,
        ..Filter::default()
    };
    let orders = books.list(&filter, None).await.expect("read");
    let mut numbers: Vec<_> = orders.into_iter().map(|order| order.key.number).collect();
    numbers.sort();
    numbers
}
