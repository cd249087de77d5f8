//! The command `lianlian books`, and `lianlian call --books`.

use std::process::Command;

use lianlian_test_support::{Act, Peer};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::server::Server;
use crate::tools::{
    assert_no_secret, json_of, lianlian, path, pay_out, settings, stdout, text, unusable,
    without_settings,
};

/// A folder with settings and the register's address.
struct Desk {
    config: String,
    db: String,
    dir: TempDir,
}

impl Desk {
    fn at(url: &str) -> Self {
        let dir = TempDir::new().expect("a folder");
        let db = format!("sqlite:{}", path(&dir.path().join("books.db")));
        Self {
            config: settings(&dir, url, ""),
            db,
            dir,
        }
    }

    /// Calls a pay-out with the register.
    fn call(&self, number: &str, options: &[&str], expected: i32) -> Value {
        let usual = [
            "call",
            "instant_payment/PaymentApply",
            "--config",
            &self.config,
        ];
        let args = [&usual, &["--books", &self.db][..], options].concat();
        json_of(&args, pay_out(number), expected)
    }

    /// The lines that a command of the register prints.
    fn books(&self, args: &[&str], expected: i32) -> Vec<Value> {
        let args = [&["books"], args, &["--db", &self.db]].concat();
        let said = stdout(&args, "", expected);
        assert_no_secret(&said);
        let lines = text(&said).lines();
        lines
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    }
}

#[test]
fn an_order_is_sent_once_listed_and_settled() {
    let sandbox = Server::sandbox(&[]);
    let desk = Desk::at(sandbox.url());
    assert_eq!(desk.call("O1", &[], 0)["outcome"], "answered");
    let again = desk.call("O1", &[], 3);
    assert_eq!(again["outcome"], "unknown");
    assert!(
        again["error"]
            .as_str()
            .expect("words")
            .contains("has this order already")
    );
    // Asked for, it is sent: LianLian knows the number.
    assert_eq!(desk.call("O1", &["--again"], 3)["ret_code"], "1002");

    let open = desk.books(&["open"], 3);
    assert_eq!((open.len(), &open[0]["no_order"]), (1, &json!("O1")));
    let settled = desk.books(&["settle", "--config", &desk.config], 0);
    assert_eq!(
        settled,
        [json!({ "asked": 1, "settled": 1, "given_up": 0, "open": 0 })]
    );
    assert_eq!(desk.books(&["open"], 0), [Value::Null; 0]);

    let shown = &desk.books(&["show", "O1"], 0)[0];
    assert_eq!(shown["state"], "succeeded");
    assert_eq!(shown["contradicts"], false);
    assert_eq!(
        shown["requests"][0]["operation"],
        "instant_payment/PaymentApply"
    );
    let by_lianlians_number = desk.books(
        &["show", shown["oid_paybill"].as_str().expect("a number")],
        0,
    );
    assert_eq!(&by_lianlians_number[0], shown);
    assert_eq!(desk.books(&["show", "O2"], 1), [Value::Null; 0]);
    let listed = |options: &[&str]| desk.books(&[&["list"], options].concat(), 0).len();
    assert_eq!(listed(&[]), 1);
    assert_eq!(
        listed(&["--state", "succeeded", "--product", "instant_payment"]),
        1
    );
    assert_eq!(listed(&["--product", "mpay"]), 0);
    assert_eq!(listed(&["--contradicting"]), 0);
}

#[test]
fn orders_are_exported_as_csv_and_as_ndjson() {
    let sandbox = Server::sandbox(&[]);
    let desk = Desk::at(sandbox.url());
    desk.call("O1", &[], 0);
    let csv = stdout(&["books", "export", "--db", &desk.db], "", 0);
    let lines: Vec<_> = text(&csv).lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].starts_with("no_order,money_order,currency,state,product,operation,"));
    let line = &desk.books(&["export", "--format", "ndjson"], 0)[0];
    let amount = line["money_order"].as_str().expect("an amount");
    assert!(
        lines[1].starts_with(&format!(
            "O1,{amount},CNY,pending,instant_payment,instant_payment/PaymentApply,"
        )),
        "{}",
        lines[1]
    );
}

#[test]
fn what_nobody_answers_for_is_given_up() {
    let peer = Peer::start(|_, _| Act::Close);
    let desk = Desk::at(&format!("http://{}", peer.address));
    assert_eq!(desk.call("O1", &[], 3)["outcome"], "unknown");
    let settle = ["settle", "--config", &desk.config, "--give-up-after", "0"];
    let said = &desk.books(&settle, 3)[0];
    assert_eq!((&said["given_up"], &said["open"]), (&json!(1), &json!(0)));
    let given_up = &desk.books(&["open", "--given-up"], 3)[0];
    assert_eq!(given_up["state"], "unknown");
    assert!(given_up["given_up"]["why"].is_string());
    // Taken up again, it is asked after once more.
    let said = &desk.books(&[&settle[..], &["--given-up"]].concat(), 3)[0];
    assert_eq!(said["asked"], 1);
    // A person looks it up.
    let said = &desk.books(&["settled", "O1", "failed"], 0)[0];
    assert_eq!(
        (&said["state"], &said["given_up"]),
        (&json!("failed"), &Value::Null)
    );
    assert_eq!(desk.books(&["open", "--given-up"], 0), [Value::Null; 0]);
    desk.books(&["settled", "O2", "failed"], 1);
}

#[test]
fn without_a_register_it_says_how_to_name_one() {
    let message = unusable(&["books", "list"], "");
    assert!(message.contains("--db sqlite:PATH"), "{message}");
    let message = unusable(&["books", "list", "--db", "books.db"], "");
    assert!(message.contains("sqlite:PATH"), "{message}");
    let desk = Desk::at("http://127.0.0.1:9");
    let message = unusable(&["books", "list", "--db", &desk.db], "");
    assert!(message.contains("books.db: "), "{message}");
    desk.call("O1", &[], 1);
    let words = lianlian(&["books", "list", "--words", "--db", &desk.db], "");
    assert!(text(&words.stdout).contains("last word"));
    drop(desk.dir);
}

/// The page of this address: its status, its headers and its text.
fn page(url: &str) -> (u16, ureq::http::HeaderMap, String) {
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    let mut answer = agent.get(url).call().expect("an answer");
    let text = answer.body_mut().read_to_string().expect("UTF-8");
    (answer.status().as_u16(), answer.headers().clone(), text)
}

#[test]
fn the_pages_show_and_find_orders() {
    let sandbox = Server::sandbox(&[]);
    let desk = Desk::at(sandbox.url());
    desk.call("O<1>", &[], 0);
    let mut command = Command::new(env!("CARGO_BIN_EXE_lianlian"));
    without_settings(&mut command);
    let server = Server::start(command.args(["books", "serve", "--port", "0", "--db", &desk.db]));
    let url = server.url();
    let (status, headers, list) = page(url);
    assert_eq!(
        (status, &headers["x-frame-options"]),
        (200, &"DENY".parse().expect("a value"))
    );
    assert!(
        headers["content-security-policy"]
            .to_str()
            .expect("text")
            .contains("default-src 'none'")
    );
    assert!(
        list.contains("O&lt;1&gt;") && !list.contains("O<1>"),
        "{list}"
    );
    let found = page(&format!("{url}?q=O%3C1%3E&which=open")).2;
    assert!(found.contains("O&lt;1&gt;"), "{found}");
    assert!(page(&format!("{url}?q=O2")).2.contains("No such order."));
    let link = list.split_once("href=\"/order?").expect("a link").1;
    let link = link.split_once('"').expect("its end").0;
    let (status, _, detail) = page(&format!("{url}order?{link}"));
    assert_eq!(status, 200);
    assert!(
        detail.contains("What was said") && detail.contains("pending"),
        "{detail}"
    );
    assert_eq!(page(&format!("{url}order?key=nobody")).0, 404);
    assert_eq!(page(&format!("{url}style.css")).0, 200);
}
