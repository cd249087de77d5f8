//! The sealed journal: what is in it, what a crash leaves of it, and what is found when it is changed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use http::Response;
use lianlian_api::mpay::{CardBindApplyRequest, CardBindApplyResponse, PaymentApplyRequest};
use lianlian_core::example::{self, Extent};
use lianlian_core::{AcceptError, Effect, Verified};
use lianlian_journal::{
    Event, FaultKind, Journal, JournalError, JournalKey, Line, Record, Records, unsettled, verify,
};
use lianlian_test_support::*;
use proptest::prelude::*;
use tempfile::TempDir;

const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

fn key() -> JournalKey {
    JournalKey::parse(KEY).expect("a key")
}

struct Book {
    _folder: TempDir,
    path: PathBuf,
}

/// A journal's place, with nothing there.
fn place() -> Book {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.jsonl");
    Book {
        _folder: folder,
        path,
    }
}

impl Book {
    fn open(&self) -> Journal {
        Journal::open(&self.path, &key()).expect("opened")
    }

    fn bytes(&self) -> Vec<u8> {
        std::fs::read(&self.path).expect("read")
    }

    fn records(&self) -> Vec<Record> {
        records(&self.path)
    }
}

fn records(path: &Path) -> Vec<Record> {
    let lines = Records::open(path).expect("opened");
    let record = |line| match line {
        Line::Record(record) => Some(*record),
        Line::Torn { .. } => None,
    };
    lines
        .filter_map(|line| record(line.expect("read")))
        .collect()
}

fn answer() -> (
    Response<Vec<u8>>,
    Result<Verified<CardBindApplyResponse>, AcceptError>,
) {
    let mut sent = code_sent();
    sent.user_id = Some("u1".to_owned());
    let answer = CardBindApplyResponse::CodeSent(sent);
    let prepared = merchant().prepare(&with_secrets()).expect("prepared");
    let platform = platform();
    let request = platform
        .receive::<CardBindApplyRequest>(&http::HeaderMap::new(), prepared.body(), |_| {
            Some(MERCHANT_KEY.public_key())
        })
        .expect("genuine");
    let response = platform.answer(&request, &answer).expect("signed");
    let result = merchant().accept(&with_secrets(), &response);
    (response, result)
}

/// Two exchanges: one answered, one that failed.
fn written() -> Book {
    let book = place();
    let journal = book.open();
    let (response, result) = answer();
    let exchange = journal.sent(&merchant(), &with_secrets()).expect("written");
    journal
        .answered(&exchange, &response, &result)
        .expect("written");
    let exchange = journal
        .sent(&merchant(), &card_bind_verify())
        .expect("written");
    journal
        .failed(&exchange, Effect::Unknown, "no answer")
        .expect("written");
    book
}

#[test]
fn what_is_written_can_be_read_and_opened() {
    let book = written();
    let records = book.records();
    let said: Vec<_> = records
        .iter()
        .map(|record| {
            let header = &record.header;
            let ended = header.ended.map(|ended| ended.as_str());
            (
                header.event.as_str(),
                header.operation.as_str(),
                header.order.as_deref(),
                header.ret_code.as_deref(),
                ended,
            )
        })
        .collect();
    assert_eq!(
        said,
        [
            (
                "sent",
                "mpay/CardBindApply",
                Some("20180828153543"),
                None,
                None
            ),
            (
                "answered",
                "mpay/CardBindApply",
                Some("20180828153543"),
                Some("8888"),
                Some("outcome")
            ),
            ("sent", "mpay/CardBindVerify", None, None, None),
            ("failed", "mpay/CardBindVerify", None, None, Some("unknown")),
        ]
    );
    assert_eq!(records[0].header.exchange, records[1].header.exchange);
    assert_ne!(records[0].header.exchange, records[2].header.exchange);

    let open = |record: &Record| -> serde_json::Value {
        serde_json::from_slice(&record.open(&key()).expect("opened")).expect("JSON")
    };
    let sent = open(&records[0]);
    assert_eq!(sent["oid_partner"], OID_PARTNER);
    assert_eq!(sent["members"]["card_no"], "6222021001999991");
    assert_eq!(
        sent["left_out"],
        serde_json::json!(["cvv2", "risk_item", "vali_date"])
    );
    assert_eq!(
        open(&records[1])["body"],
        String::from_utf8(answer().0.into_body()).expect("UTF-8")
    );
    assert_eq!(
        open(&records[2])["left_out"],
        serde_json::json!(["verify_code"])
    );
    assert_eq!(open(&records[3])["error"], "no answer");

    let report = verify(&book.path, &key()).expect("read");
    assert_eq!(
        (report.records, report.torn.len(), report.faults.len()),
        (4, 0, 0)
    );
}

#[test]
fn what_is_unknown_is_unsettled() {
    let book = written();
    let journal = book.open();
    // A binding makes no order: nobody has to find out what became of it.
    journal.sent(&merchant(), &with_secrets()).expect("written");
    let order: PaymentApplyRequest = example::request(Extent::Required).expect("examples");
    let answered = journal.sent(&merchant(), &order).expect("written");
    let failed = journal.sent(&merchant(), &order).expect("written");
    journal.sent(&merchant(), &order).expect("written");
    journal
        .failed(&answered, Effect::Failed, "refused")
        .expect("written");
    journal
        .failed(&failed, Effect::Unknown, "no answer")
        .expect("written");
    let open = unsettled(&book.path).expect("read");
    let operations: Vec<_> = open
        .iter()
        .map(|header| header.operation.as_str())
        .collect();
    assert_eq!(operations, ["mpay/PaymentApply", "mpay/PaymentApply"]);
    assert_eq!(open[0].exchange, failed.id());
}

/// CVV2 and SMS code are nowhere, sealed or not; other secrets only where they are sealed.
#[test]
fn secrets() {
    let book = written();
    let journal = book.open();
    // Something in between sends the request back.
    let exchange = journal.sent(&merchant(), &with_secrets()).expect("written");
    for echo in [
        r#"{"cvv2":"871"}"#,
        r#"{"CVV2":"871"}"#,
        r#"{"cvv\u0032":"871","verify_code":"666666"}"#,
        r#"{"vali_date":"3012"}"#,
        r#"{"risk_item":"{\"device\":\"canary-device\"}"}"#,
        r#"{"oid_partner":"1","pay_load":"lianpay1_0_1$canary-envelope"}"#,
    ] {
        let response = Response::new(echo.as_bytes().to_vec());
        let result = merchant().accept(&with_secrets(), &response);
        journal
            .answered(&exchange, &response, &result)
            .expect("written");
    }
    let opened: Vec<_> = book
        .records()
        .iter()
        .map(|record| record.open(&key()).expect("opened"))
        .collect();
    let opened: Vec<&str> = opened
        .iter()
        .map(|text| std::str::from_utf8(text).expect("UTF-8"))
        .collect();
    let opened = opened.concat();
    let file = String::from_utf8(book.bytes()).expect("UTF-8");
    for canary in [
        "\"871\"",
        "\"666666\"",
        "canary-device",
        "canary-envelope",
        "\"3012\"",
    ] {
        assert!(!opened.contains(canary), "{canary} stands in {opened}");
    }
    for canary in [
        "6222021001999991",
        "欧阳锋",
        "13900001111",
        "11010519491231002X",
        "D096DBA0E3E0CC8F1D504C06E71D292D",
    ] {
        assert!(opened.contains(canary), "{canary} is evidence");
        assert!(!file.contains(canary), "{canary} can be read");
    }
    assert!(!format!("{:?} {:?}", key(), book.open()).contains("AAEC"));
}

#[test]
fn an_error_names_the_file() {
    let nowhere = place().path.with_file_name("nowhere").join("journal.jsonl");
    let errors = [
        Journal::open(&nowhere, &key()).err(),
        Records::open(&nowhere).err(),
        verify(&nowhere, &key()).err(),
    ];
    for error in errors {
        let error = error.expect("there is no such folder").to_string();
        assert!(error.contains(&nowhere.display().to_string()), "{error}");
    }
}

#[cfg(unix)]
#[test]
fn others_can_not_read_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let book = written();
    let mode = std::fs::metadata(&book.path)
        .expect("there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn another_key_opens_nothing() {
    let book = written();
    let other = JournalKey::generate().expect("a key");
    let opened = book.records()[0].open(&other);
    assert!(matches!(opened, Err(JournalError::Sealed { line: 1 })));
    let report = verify(&book.path, &other).expect("read");
    assert_eq!(report.faults.len(), 4);
    for wrong in ["", "AAEC", "not base64"] {
        assert!(matches!(JournalKey::parse(wrong), Err(JournalError::Key)));
    }
}

/// A crash may leave any part of the last record. The records before it are kept, and later ones
/// are sound.
#[test]
fn torn_at_every_byte() {
    let whole = written().bytes();
    let before = whole[..whole.len() - 1]
        .iter()
        .rposition(|byte| *byte == b'\n')
        .expect("lines")
        + 1;
    for length in before..=whole.len() {
        let book = place();
        std::fs::write(&book.path, &whole[..length]).expect("written");
        book.open()
            .sent(&merchant(), &card_bind_verify())
            .expect("written");
        assert_eq!(
            book.bytes()[..length],
            whole[..length],
            "overwritten at {length}"
        );
        let report = verify(&book.path, &key()).expect("read");
        assert_eq!(report.faults, [], "torn at {length}");
        let is_whole = length >= whole.len() - 1;
        assert_eq!(
            report.records,
            if is_whole { 5 } else { 4 },
            "torn at {length}"
        );
        let torn = usize::from(!is_whole && length > before);
        assert_eq!(report.torn.len(), torn, "torn at {length}");
    }
}

proptest! {
    /// Any changed byte is found: in the last line perhaps as torn, for a crash could have done it.
    #[test]
    fn a_changed_byte_is_found(at in any::<prop::sample::Index>(), change in 1_u8..) {
        static WHOLE: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(|| written().bytes());
        let book = place();
        let mut bytes = WHOLE.clone();
        let at = at.index(bytes.len() - 1);
        bytes[at] ^= change;
        std::fs::write(&book.path, &bytes).expect("written");
        let report = verify(&book.path, &key()).expect("read");
        prop_assert!(!report.faults.is_empty() || !report.torn.is_empty());
        // A line that goes together with the last one can't be told from one that a crash tore.
        let last = WHOLE[..WHOLE.len() - 1].iter().rposition(|byte| *byte == b'\n').expect("lines");
        if at < last {
            prop_assert!(!report.faults.is_empty(), "{report:?}");
        }
    }
}

#[test]
fn a_line_that_is_taken_out_moved_or_copied_is_found() {
    let whole = String::from_utf8(written().bytes()).expect("UTF-8");
    let lines: Vec<&str> = whole.lines().collect();
    let found = |order: &[usize]| {
        let book = place();
        let text: String = order
            .iter()
            .map(|line| format!("{}\n", lines[*line]))
            .collect();
        std::fs::write(&book.path, text).expect("written");
        let report = verify(&book.path, &key()).expect("read");
        report
            .faults
            .iter()
            .map(|fault| (fault.line, fault.kind))
            .collect::<Vec<_>>()
    };
    assert_eq!(found(&[0, 1, 2, 3]), []);
    assert_eq!(found(&[0, 2, 3]), [(2, FaultKind::Chain)]);
    assert_eq!(found(&[1, 2, 3]), [(1, FaultKind::Chain)]);
    assert_eq!(
        found(&[0, 2, 1, 3])[..2],
        [(2, FaultKind::Chain), (3, FaultKind::Chain)]
    );
    assert_eq!(found(&[0, 1, 1, 2, 3]), [(3, FaultKind::Chain)]);
    // Cut off at the end: only the hash tells.
    assert_eq!(found(&[0, 1, 2]), []);
}

/// The work of the other processes.
#[test]
#[ignore = "runs in a process of its own"]
fn write_many() {
    let path = std::env::var("JOURNAL").expect("a path");
    let journal = Journal::open(path, &key()).expect("opened");
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                for _ in 0..25 {
                    journal
                        .sent(&merchant(), &card_bind_verify())
                        .expect("written");
                }
            });
        }
    });
}

#[test]
fn several_processes_write_at_once() {
    let book = place();
    let writers: Vec<_> = (0..4)
        .map(|_| {
            Command::new(std::env::current_exe().expect("this program"))
                .args(["--exact", "book::write_many", "--ignored"])
                .env("JOURNAL", &book.path)
                .stdout(std::process::Stdio::null())
                .spawn()
                .expect("it runs")
        })
        .collect();
    for mut writer in writers {
        assert!(writer.wait().expect("ended").success());
    }
    let report = verify(&book.path, &key()).expect("read");
    assert_eq!(
        (report.records, report.torn.len(), report.faults.len()),
        (200, 0, 0)
    );
    let text = String::from_utf8(book.bytes()).expect("UTF-8");
    let salts: BTreeSet<_> = text
        .lines()
        .map(|line| {
            let record: serde_json::Value = serde_json::from_str(line).expect("JSON");
            record["salt"].to_string()
        })
        .collect();
    assert_eq!(salts.len(), 200);
}

/// A record longer than what is read of the end at first.
#[test]
fn a_long_last_record_is_found() {
    let book = place();
    let journal = book.open();
    let exchange = journal
        .sent(&merchant(), &card_bind_verify())
        .expect("written");
    let response = Response::new(vec![b'x'; 300_000]);
    let result = merchant().accept(&card_bind_verify(), &response);
    journal
        .answered(&exchange, &response, &result)
        .expect("written");
    book.open()
        .sent(&merchant(), &card_bind_verify())
        .expect("written");
    let report = verify(&book.path, &key()).expect("read");
    assert_eq!((report.records, report.faults.len()), (3, 0));
    assert_eq!(book.records()[1].header.event, Event::Answered);
}

/// Log rotation moves the file away, or somebody deletes it: what comes next must not go with it.
#[cfg(unix)]
#[test]
fn a_journal_that_was_moved_away_begins_anew() {
    let book = place();
    let journal = book.open();
    let exchange = journal.sent(&merchant(), &with_secrets()).expect("written");
    let moved = book.path.with_extension("1");
    std::fs::rename(&book.path, &moved).expect("moved");
    journal
        .failed(&exchange, Effect::Unknown, "no answer")
        .expect("written");
    std::fs::remove_file(&book.path).expect("there again");
    journal
        .sent(&merchant(), &card_bind_verify())
        .expect("written");
    for (path, event) in [(&moved, Event::Sent), (&book.path, Event::Sent)] {
        let events: Vec<_> = records(path).iter().map(|it| it.header.event).collect();
        assert_eq!(events, [event]);
        let report = verify(path, &key()).expect("read");
        assert_eq!((report.faults, report.torn), (vec![], vec![]));
    }
}

/// Python's `cryptography` opens a record by the documented format.
#[test]
fn python_opens_it() {
    if !installed("python3", &["-c", "import cryptography"]) {
        return;
    }
    const PROGRAM: &str = r#"
import base64, hashlib, hmac, json, sys
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
line = sys.stdin.buffer.readline().rstrip(b"\n")
record = json.loads(line)
salt = base64.b64decode(record["salt"])
key = hmac.new(base64.b64decode(sys.argv[1]), b"lianlian journal" + salt, hashlib.sha256).digest()
nonce = bytes(12)
header = line[: line.index(b',"sealed"')]
sys.stdout.buffer.write(AESGCM(key).decrypt(nonce, base64.b64decode(record["sealed"]), header))
"#;
    let book = written();
    let opened = run(
        Command::new("python3").args(["-c", PROGRAM, KEY]),
        book.bytes(),
    );
    assert_eq!(opened, *book.records()[0].open(&key()).expect("opened"));
}
