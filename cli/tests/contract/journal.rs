//! The command `lianlian journal`.

use std::fs;
use std::path::PathBuf;

use lianlian_test_support::{Act, Peer};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::server::Server;
use crate::tools::{
    assert_no_secret, code, json_of, lianlian, path, pay_out, platform_key, request, settings,
    stdout, text, unusable, write,
};

/// A journal of three exchanges: a card bound, a pay-out, and a pay-out whose answer was lost.
struct Written {
    dir: TempDir,
    file: String,
    key: String,
}

impl Written {
    fn new() -> Self {
        let dir = TempDir::new().expect("a folder");
        let key = stdout(&["journal", "key"], "", 0);
        let key = path(&write(&dir, "journal.key", &key));
        let journal = "journal_file = \"journal.jsonl\"\njournal_key_file = \"journal.key\"\n";
        let sandbox = Server::sandbox(&[]);
        let config = settings(&dir, sandbox.url(), journal);
        let card = json!({ "cvv2": "987", "vali_date": "2811", "pay_type": "3" });
        let mut apply = request();
        for (name, value) in card.as_object().into_iter().flatten() {
            apply[name] = value.clone();
        }
        json_of(
            &["call", "bankcardbind", "--config", &config],
            apply.to_string(),
            0,
        );
        let pays = ["call", "instant_payment/PaymentApply", "--config", &config];
        json_of(&pays, pay_out("O1"), 0);
        let peer = Peer::start(|_, _| Act::Close);
        let config = settings(&dir, &format!("http://{}", peer.address), journal);
        let pays = ["call", "instant_payment/PaymentApply", "--config", &config];
        json_of(&pays, pay_out("O2"), 3);
        let file = path(&dir.path().join("journal.jsonl"));
        Self { dir, file, key }
    }

    fn lines(&self) -> Vec<String> {
        let text = fs::read_to_string(&self.file).expect("written");
        text.lines().map(str::to_owned).collect()
    }

    /// The journal with other lines, beside the real one.
    fn with(&self, lines: &[String]) -> String {
        let text = lines.join("\n") + "\n";
        path(&write(&self.dir, "other.jsonl", text.as_bytes()))
    }

    fn list(&self, options: &[&str]) -> Vec<Value> {
        let args = [&["journal", "list", &self.file, "--json"], options].concat();
        let listed = stdout(&args, "", 0);
        let lines = text(&listed).lines();
        lines
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    }

    fn verify(&self, file: &str, options: &[&str], expected: i32) -> Value {
        let args = ["journal", "verify", file, "--key", &self.key, "--json"];
        json_of(&[&args[..], options].concat(), "", expected)
    }

    fn show(&self, exchange: &str, options: &[&str], expected: i32) -> Vec<u8> {
        let args = ["journal", "show", &self.file, exchange, "--key", &self.key];
        stdout(&[&args[..], options].concat(), "", expected)
    }
}

#[test]
fn it_is_listed_without_a_key() {
    let journal = Written::new();
    let listed = journal.list(&[]);
    let short: Vec<_> = listed
        .iter()
        .map(|record| {
            json!([
                record["event"],
                record["operation"],
                record["order"],
                record["ended"]
            ])
        })
        .collect();
    let (bind, pay) = ("mpay/CardBindApply", "instant_payment/PaymentApply");
    let expected = json!([
        ["sent", bind, null, null],
        ["answered", bind, null, "outcome"],
        ["sent", pay, "O1", null],
        ["answered", pay, "O1", "outcome"],
        ["sent", pay, "O2", null],
        ["failed", pay, "O2", "unknown"],
    ]);
    assert_eq!(Value::from(short), expected);
    assert_eq!(listed[1]["ret_code"], "8888");
    let unsettled = journal.list(&["--unsettled"]);
    assert_eq!(unsettled.len(), 1);
    assert_eq!(unsettled[0]["order"], "O2");

    let words = stdout(&["journal", "list", &journal.file, "--words"], "", 0);
    assert!(text(&words).contains("instant_payment/PaymentApply"));
    assert_eq!(text(&words).lines().count(), 7);
    for shown in [&words, &fs::read(&journal.file).expect("written")] {
        assert_no_secret(shown);
    }
}

#[test]
fn an_exchange_is_shown_masked_unless_values_are_asked_for() {
    let journal = Written::new();
    let bind = journal.list(&[])[0]["exchange"]
        .as_str()
        .expect("an id")
        .to_owned();
    for options in [&["--words"][..], &["--json"]] {
        let shown = journal.show(&bind[..8], options, 0);
        assert_no_secret(&shown);
        assert!(
            text(&shown).contains("888888******8888"),
            "{}",
            text(&shown)
        );
    }
    let key = path(&write(
        &journal.dir,
        "lianlian.pem",
        lianlian_test_support::PLATFORM_KEY
            .public_key()
            .to_pem()
            .as_bytes(),
    ));
    let shown = journal.show(&bind, &["--json", "--platform-key", &key], 0);
    let shown: Value = serde_json::from_slice(&shown).expect("JSON");
    let [sent, answered] = shown["records"].as_array().expect("records").as_slice() else {
        panic!("two records: {shown}");
    };
    assert_eq!(
        sent["content"]["left_out"],
        json!(["cvv2", "risk_item", "vali_date"])
    );
    assert_eq!(answered["content"]["status"], 200);
    assert_eq!(answered["signature_stands"], true);

    let in_full = journal.show(&bind, &["--show-values", "--json"], 0);
    let in_full: Value = serde_json::from_slice(&in_full).expect("JSON");
    // Only what was sent is searched: the answer's random token and signature may hold any three digits.
    let sent = &in_full["records"][0]["content"]["members"];
    assert_eq!(sent["card_no"], "8888888888888888");
    assert!(
        !sent.to_string().contains("987"),
        "the CVV2 is never kept: {sent}"
    );
}

/// Not LianLian's key: the answer's signature does not stand.
#[test]
fn another_keys_signature_does_not_stand() {
    let journal = Written::new();
    let id = journal.list(&[])[0]["exchange"]
        .as_str()
        .expect("an id")
        .to_owned();
    let key = crate::tools::merchant_key();
    let shown = journal.show(&id, &["--json", "--platform-key", &key], 0);
    let shown: Value = serde_json::from_slice(&shown).expect("JSON");
    assert_eq!(shown["records"][1]["signature_stands"], false);
}

#[test]
fn what_is_not_there_or_does_not_open_is_no() {
    let journal = Written::new();
    assert!(journal.show("zz", &["--words"], 1).is_empty());
    let message = unusable(
        &["journal", "show", &journal.file, "", "--key", &journal.key],
        "",
    );
    assert!(
        message.contains("write more of the exchange's id"),
        "{message}"
    );

    let other = path(&write(
        &journal.dir,
        "other.key",
        &stdout(&["journal", "key"], "", 0),
    ));
    let id = journal.list(&[])[0]["exchange"]
        .as_str()
        .expect("an id")
        .to_owned();
    let output = lianlian(
        &["journal", "show", &journal.file, &id, "--key", &other],
        "",
    );
    assert_eq!((code(&output), output.stdout.len()), (1, 0));
    assert!(text(&output.stderr).contains("line 1 doesn't open"));
    let args = [
        "journal",
        "verify",
        &journal.file,
        "--key",
        &other,
        "--json",
    ];
    let report = json_of(&args, "", 1);
    assert_eq!(report["faults"].as_array().map(Vec::len), Some(6));
}

#[test]
fn it_verifies_as_it_was_written() {
    let journal = Written::new();
    let report = journal.verify(&journal.file, &[], 0);
    let last = report["last"].as_str().expect("a hash").to_owned();
    let expected = json!({
        "records": 6, "torn": [], "faults": [], "cut_off": false, "last": last,
    });
    assert_eq!(report, expected);
    journal.verify(&journal.file, &["--last", &last], 0);
    let args = ["journal", "verify", &journal.file, "--key", &journal.key];
    let args = [&args[..], &["--words"]].concat();
    assert!(text(&stdout(&args, "", 0)).starts_with("6 records"));

    // Records cut off at the end leave no trace but the hash that was kept elsewhere.
    let mut lines = journal.lines();
    lines.pop();
    let cut = journal.with(&lines);
    journal.verify(&cut, &[], 0);
    let report = journal.verify(&cut, &["--last", &last], 1);
    assert_eq!(report["cut_off"], true);
}

#[test]
fn a_torn_line_is_told_and_is_no_fault() {
    let journal = Written::new();
    let mut lines = journal.lines();
    let half = lines[0].len() / 2;
    lines.push(lines[0][..half].to_owned());
    let torn = journal.with(&lines);
    let report = journal.verify(&torn, &[], 0);
    assert_eq!(
        (&report["torn"], &report["records"]),
        (&json!([7]), &json!(6))
    );
    let output = lianlian(&["journal", "list", &torn], "");
    assert_eq!(code(&output), 0);
    assert!(text(&output.stderr).contains("line 7 isn't a whole record"));
}

#[test]
fn what_was_changed_moved_or_taken_out_is_found() {
    let journal = Written::new();
    let lines = journal.lines();
    let faults = |lines: &[String]| -> Vec<u64> {
        let report = journal.verify(&journal.with(lines), &[], 1);
        let faults = report["faults"].as_array().expect("a list").iter();
        faults.filter_map(|fault| fault["line"].as_u64()).collect()
    };
    let mut changed = lines.clone();
    changed[3] = changed[3].replace("\"O1\"", "\"O9\"");
    assert_eq!(
        faults(&changed),
        [4, 5],
        "it doesn't open, and the next follows another"
    );
    let mut taken_out = lines.clone();
    taken_out.remove(2);
    assert_eq!(faults(&taken_out), [3]);
    let mut moved = lines.clone();
    moved.swap(0, 1);
    assert!(!faults(&moved).is_empty());
    let mut copied = lines;
    copied.push(copied[5].clone());
    assert!(faults(&copied).contains(&7));
}

#[test]
fn keys_are_made_and_asked_for() {
    let one = stdout(&["journal", "key"], "", 0);
    assert_ne!(one, stdout(&["journal", "key"], "", 0));
    let as_json = json_of(&["journal", "key", "--json"], "", 0);
    let base64 = as_json["key"].as_str().expect("a key");
    assert_eq!(base64.len(), text(&one).trim_end().len());

    let dir = TempDir::new().expect("a folder");
    let file: PathBuf = write(&dir, "journal.jsonl", b"");
    let file = path(&file);
    for args in [
        &["journal", "show", &file, "1"][..],
        &["journal", "verify", &file],
    ] {
        let message = unusable(args, "");
        assert!(message.contains("LIANLIAN_JOURNAL_KEY"), "{message}");
    }
    // A key of something else is none.
    unusable(&["journal", "verify", &file, "--key", &platform_key()], "");
    unusable(&["journal", "list", "/nowhere"], "");
}
