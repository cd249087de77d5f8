//! The examples themselves, as processes: what they note of orders that LianLian tells of.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::SystemTime;

use lianlian_notify::inbox::SqliteInbox;
use lianlian_test_support::*;

use crate::told::{notification, signed};
use crate::web::post;

/// An example's program as `cargo test` has built it; built here where that is missing or older than its
/// source, as after `cargo test --test it`.
fn program(name: &str) -> PathBuf {
    let this = std::env::current_exe().expect("this program");
    let target = this.ancestors().nth(2).expect("target/PROFILE/deps");
    let program = target.join("examples").join(name);
    if !is_up_to_date(&program) {
        let features = ["postgres", "metrics"];
        let on = [cfg!(feature = "postgres"), cfg!(feature = "metrics")];
        let features = features.into_iter().zip(on).filter(|(_, is_on)| *is_on);
        let features: Vec<_> = features.map(|(feature, _)| feature).collect();
        let mut cargo = Command::new(env!("CARGO"));
        cargo.args(["build", "--quiet", "--example", name]);
        cargo.args(["--features", &features.join(",")]);
        run(cargo.current_dir(env!("CARGO_MANIFEST_DIR")), "");
    }
    program
}

/// Tells whether a program is younger than all of its sources, which cargo lists beside it.
fn is_up_to_date(program: &Path) -> bool {
    let modified = |path: &Path| -> Option<SystemTime> { path.metadata().ok()?.modified().ok() };
    let Some(built) = modified(program) else {
        return false;
    };
    let sources = std::fs::read_to_string(program.with_extension("d")).unwrap_or_default();
    let sources = sources.split_once(": ").map(|(_, sources)| sources);
    sources.is_some_and(|sources| {
        let mut sources = sources.split_whitespace().map(Path::new);
        sources.all(|source| modified(source).is_some_and(|modified| modified <= built))
    })
}

/// An example that serves until the test has ended, and its database.
struct Shop {
    child: Child,
    url: String,
    database: SqliteInbox,
    _folder: tempfile::TempDir,
}

impl Shop {
    async fn start(name: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let key = format!(
            "{}/../tests/fixtures/merchant_private.pem",
            env!("CARGO_MANIFEST_DIR")
        );
        let file = folder.path().join("shop.db");
        let mut command = Command::new(program(name));
        for (variable, _) in std::env::vars_os() {
            if variable.to_string_lossy().starts_with("LIANLIAN_") {
                command.env_remove(variable);
            }
        }
        let mut child = command
            .arg("127.0.0.1:0")
            .arg(&file)
            .env("LIANLIAN_ENVIRONMENT", "sandbox")
            .env("LIANLIAN_BASE_URL", "http://127.0.0.1:9")
            .env("LIANLIAN_OID_PARTNER", OID_PARTNER)
            .env("LIANLIAN_PRIVATE_KEY_FILE", key)
            .env(
                "LIANLIAN_PLATFORM_KEYS",
                PLATFORM_KEY.public_key().to_base64(),
            )
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let first = lines.next().expect("it listens").expect("a line");
        // The rest is read too, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        let url = first
            .strip_prefix("notify_url: ")
            .expect("a URL")
            .to_owned();
        let database = SqliteInbox::open(&file).await.expect("opened");
        Self {
            child,
            url,
            database,
            _folder: folder,
        }
    }

    /// Orders something of 7.00 under this number.
    async fn order(&self, no_order: &str, oid_partner: &str, product: &str) {
        sqlx::query(
            "INSERT INTO orders (no_order, oid_partner, product, fen) VALUES (?, ?, ?, 700)",
        )
        .bind(no_order)
        .bind(oid_partner)
        .bind(product)
        .execute(self.database.pool())
        .await
        .expect("ordered");
    }

    /// Tells of an order, and gives the answer's status.
    async fn tell(&self, no_order: &str, result_pay: &str, money_order: &str) -> u16 {
        let given = [("result_pay", result_pay), ("money_order", money_order)];
        let body = match result_pay {
            // The type can't write what no table knows.
            "NO_SUCH_CODE" => signed(&format!(
                r#"{{"oid_partner":"{OID_PARTNER}","no_order":"{no_order}","dt_order":"20261123120000",
                    "oid_paybill":"2026112300000001","money_order":"{money_order}",
                    "result_pay":"{result_pay}","pay_type":"2"}}"#
            )),
            _ => notification(no_order, &given),
        };
        post(&self.url, body, None).await.0
    }

    /// Gives what the shop has noted of all orders, by number.
    async fn payments(&self) -> Vec<(String, String)> {
        sqlx::query_as("SELECT no_order, status FROM payments ORDER BY no_order")
            .fetch_all(self.database.pool())
            .await
            .expect("read")
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// Results that are told of an order, one after the other, and the status that it must have in the end.
const STORIES: [(&str, &[&str], Option<&str>); 10] = [
    ("cancelled", &["SUCCESS", "CANCEL"], Some("returned")),
    ("closed", &["FAILURE", "CLOSED"], Some("failed")),
    ("failed", &["FAILURE", "FAILURE"], Some("failed")),
    ("failed-late", &["SUCCESS", "FAILURE"], Some("to_check")),
    ("odd", &["NO_SUCH_CODE"], None),
    ("paid", &["PROCESSING", "SUCCESS", "SUCCESS"], Some("paid")),
    ("paid-late", &["FAILURE", "SUCCESS"], Some("to_check")),
    ("processing", &["WAITING", "PROCESSING", "CHECK"], None),
    ("refunded", &["REFUND"], Some("returned")),
    ("refunded-first", &["REFUND", "SUCCESS"], Some("to_check")),
];

async fn ships_nothing_but_what_is_paid(example: &str) {
    let shop = Shop::start(example).await;
    for (no_order, results, _) in STORIES {
        shop.order(no_order, OID_PARTNER, "mpay").await;
        for result_pay in results {
            let status = shop.tell(no_order, result_pay, "7.00").await;
            assert_eq!(status, 200, "{no_order}: {result_pay}");
        }
    }
    shop.order("dear", OID_PARTNER, "mpay").await;
    assert_eq!(shop.tell("dear", "SUCCESS", "0.01").await, 409);
    shop.order("theirs", "201304121000001006", "mpay").await;
    assert_eq!(shop.tell("theirs", "SUCCESS", "7.00").await, 409);
    shop.order("paid-out", OID_PARTNER, "instant_payment").await;
    assert_eq!(shop.tell("paid-out", "SUCCESS", "7.00").await, 409);
    assert_eq!(shop.tell("nobody's", "SUCCESS", "7.00").await, 409);
    shop.order("forged", OID_PARTNER, "mpay").await;
    let other = notification("other", &[("money_order", "7.00")]);
    let forged = String::from_utf8(other).expect("UTF-8");
    let forged = forged.replace("\"other\"", "\"forged\"").into_bytes();
    assert_eq!(post(&shop.url, forged, None).await.0, 403);
    let noted = STORIES.iter().filter_map(|(no_order, _, status)| {
        let status = (*status)?;
        Some(((*no_order).to_owned(), status.to_owned()))
    });
    assert_eq!(shop.payments().await, noted.collect::<Vec<_>>());
    // What was told wrong spoils nothing that is told right later.
    assert_eq!(shop.tell("dear", "SUCCESS", "7.00").await, 200);
    let paid = ("dear".to_owned(), "paid".to_owned());
    assert!(shop.payments().await.contains(&paid));
}

#[tokio::test(flavor = "multi_thread")]
async fn axum_shop() {
    ships_nothing_but_what_is_paid("axum_shop").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn any_server() {
    ships_nothing_but_what_is_paid("any_server").await;
}
