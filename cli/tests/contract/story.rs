//! The first day of a new user, with the real processes: the user starts the sandbox, opens the
//! inspector, binds a card, pays, is killed in the middle of a payment, settles it, and gets
//! notifications twice that are delivered once.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use lianlian_test_support::output;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::server::Server;
use crate::tools::{code, text, until, without_settings};

const OID_PARTNER: &str = "201304121000001004";
const TIME: &str = "20261123120000";

/// A process that ends with the test.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ended_already = self.0.kill();
        let _reaped = self.0.wait();
    }
}

/// A folder in which a user works.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lianlian"));
        without_settings(&mut command);
        command.args(args).current_dir(self.folder.path());
        command
    }

    /// Runs a command to its end: its exit code and the JSON that it prints.
    fn run(&self, args: &[&str], input: &Value) -> (i32, Value) {
        let output = output(&mut self.command(args), input.to_string());
        let said = serde_json::from_slice(&output.stdout);
        let said = said.unwrap_or_else(|_| panic!("{args:?}: {}", text(&output.stderr)));
        (code(&output), said)
    }
}

fn get(url: &str) -> String {
    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    agent
        .get(url)
        .call()
        .expect("an answer")
        .body_mut()
        .read_to_string()
        .expect("UTF-8")
}

/// The number of notifications that are kept there, each in two files: its body, and its headers.
fn count(folder: &Path) -> usize {
    std::fs::read_dir(folder).map_or(0, Iterator::count) / 2
}

#[test]
fn the_first_day() {
    let desk = Desk {
        folder: tempfile::tempdir().expect("a folder"),
    };
    let none = json!({});

    // Keys, the sandbox, the inspector.
    desk.run(&["keys", "generate", "--out", "keys"], &none);
    let merchant = format!("{OID_PARTNER}=keys/merchant_private.pem");
    let sandbox = Server::start(&mut desk.command(&[
        "sandbox",
        "--port",
        "0",
        "--db",
        "sandbox.db",
        "--settings",
        "lianlian.toml",
        "--merchant",
        &merchant,
    ]));
    let inspector = sandbox.said["inspector"].as_str().expect("a URL");
    assert!(get(inspector).contains("<title>"));
    let (_, key) = desk.run(&["journal", "key", "--json"], &none);
    std::fs::write(
        desk.path("journal.key"),
        key["key"].as_str().expect("a key"),
    )
    .expect("written");
    let settings = std::fs::read_to_string(desk.path("lianlian.toml")).expect("settings");
    let settings =
        settings + "journal_file = \"journal.jsonl\"\njournal_key_file = \"journal.key\"\n";
    std::fs::write(desk.path("lianlian.toml"), settings).expect("written");
    let listener = Server::start(&mut desk.command(&[
        "notify", "listen", "--port", "0", "--db", "inbox.db", "--save", "told",
    ]));
    let notify_url = listener.said["notify_url"]
        .as_str()
        .expect("a URL")
        .replace("PRODUCT/TABLE", "mpay/PaymentNotification");

    // A card is bound.
    let card = json!({
        "user_id": "u1", "pay_type": "2", "risk_item": "{}", "id_type": "0", "id_no": "11010519491231002X",
        "acct_name": "李天增", "card_no": "8888888888888888", "bind_mob": "18667341234",
    });
    let (code, sent) = desk.run(&["call", "bankcardbind"], &card);
    assert_eq!((code, sent["ret_code"].as_str()), (0, Some("8888")));
    let verify =
        json!({ "user_id": "u1", "token": sent["answer"]["token"], "verify_code": "666666" });
    let (code, bound) = desk.run(&["call", "bankcardbindverfy"], &verify);
    assert_eq!(code, 0, "{bound}");

    // A payment, killed while it waits: the sandbox takes the order and never answers (670011.00).
    let order = |no_order: &str, money: &str| {
        json!({
            "user_id": "u1", "busi_partner": "101001", "no_order": no_order, "dt_order": TIME,
            "name_goods": "羽毛球", "money_order": money, "notify_url": notify_url, "risk_item": "{}",
            "pay_type": "2", "acct_name": "李天增", "no_agree": bound["answer"]["no_agree"],
        })
    };
    let killed = order("A1", "670011.00");
    std::fs::write(desk.path("order.json"), killed.to_string()).expect("written");
    let input = std::fs::File::open(desk.path("order.json")).expect("opened");
    let mut paying = desk.command(&["call", "bankcardprepay"]);
    let paying = paying
        .stdin(input)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let mut paying = Process(paying.expect("it starts"));
    until("the payment never arrived", || !listener.later().is_empty());
    assert!(
        paying.0.try_wait().expect("asked").is_none(),
        "it still waits"
    );
    drop(paying);

    // The journal knows what was sent; LianLian knows what became of it.
    let unsettled = output(
        &mut desk.command(&["journal", "list", "journal.jsonl", "--unsettled", "--json"]),
        "",
    );
    let unsettled: Value = serde_json::from_slice(&unsettled.stdout).expect("one record");
    assert_eq!(
        (unsettled["operation"].as_str(), unsettled["order"].as_str()),
        (Some("mpay/PaymentApply"), Some("A1"))
    );
    let (code, settled) = desk.run(&["settle", "mpay/PaymentApply"], &killed);
    assert_eq!(
        (code, settled["state"].as_str()),
        (0, Some("succeeded")),
        "{settled}"
    );

    // The next payment's notification comes twice (670040.00), and is delivered once.
    let (code, paid) = desk.run(&["call", "bankcardprepay"], &order("A2", "670040.00"));
    assert_eq!(
        (code, paid["outcome"].as_str()),
        (0, Some("answered")),
        "{paid}"
    );
    until("it never came twice", || count(&desk.path("told")) == 3);
    std::thread::sleep(Duration::from_millis(300));
    let told = listener.later();
    let orders: Vec<_> = told
        .iter()
        .filter(|told| told.get("notification").is_some())
        .map(|told| told["members"]["no_order"].as_str())
        .collect();
    assert_eq!(orders, [Some("A1"), Some("A2")]);

    // Nothing was lost, and the inspector has it all.
    let (code, report) = desk.run(
        &[
            "journal",
            "verify",
            "journal.jsonl",
            "--key",
            "journal.key",
            "--json",
        ],
        &none,
    );
    assert_eq!((code, &report["faults"]), (0, &json!([])), "{report}");
    let page = get(inspector);
    assert!(
        page.contains("mpay/PaymentApply") && page.contains("hang"),
        "{page}"
    );
    assert!(!page.contains("8888888888888888"));
}
