//! Writes the first inputs of each corpus, from the samples, the fixtures and the tables' examples:
//! `cargo run -p lianlian-entry --example seed`.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::api::report::TransactionRow;
use lianlian::api::{account, card, easypay, instant_payment, mpay, refund};
use lianlian::example::{self, Extent};
use lianlian::journal::Journal;
use lianlian::notification::NotificationMessage;
use lianlian::report::ReportRow as _;
use lianlian::ret_code::Effect;
use lianlian::sign::SignType;
use lianlian::{OperationType, Redirect, Request, Sent};
use lianlian_entry::{journal_key, merchant, merchant_key, platform};
use serde_json::Value;

type Done = Result<(), Box<dyn Error>>;

const EXTENTS: [Extent; 2] = [Extent::Required, Extent::All];

fn main() -> Done {
    samples()?;
    fixtures()?;
    answers()?;
    notifications()?;
    forms()?;
    explained()?;
    journal()?;
    reports()?;
    tables()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn seed(target: &str, name: &str, content: &[u8]) -> Done {
    let folder = root().join("fuzz/corpus").join(target);
    fs::create_dir_all(&folder)?;
    Ok(fs::write(folder.join(name), content)?)
}

/// The messages that LianLian's pages print.
fn samples() -> Done {
    let text = fs::read_to_string(root().join("tests/fixtures/samples/samples.json"))?;
    let samples: Vec<Value> = serde_json::from_str(&text)?;
    for (number, sample) in samples.iter().enumerate() {
        let field = |name: &str| sample.get(name).and_then(Value::as_str).unwrap_or_default();
        let text = field("text").as_bytes();
        let name = format!("sample_{number:02}");
        let target = match field("side") {
            "answer" => "accept",
            "notification" | "return" => "notification",
            _ if text.starts_with(b"<") => "form",
            _ => "message_json",
        };
        if number % 3 == 0 || target == "notification" {
            seed(target, &name, text)?;
        }
    }
    Ok(())
}

fn fixtures() -> Done {
    let fixtures = root().join("tests/fixtures");
    let read = |name: &str| fs::read(fixtures.join(name));
    for name in ["lf", "crlf", "none"] {
        seed("envelope", name, &read(&format!("envelopes/{name}.txt"))?)?;
    }
    seed("envelope", "empty", b"")?;
    let own = lianlian::envelope::seal(b"{\"a\":\"1\"}", &merchant_key().public_key())?;
    seed("envelope", "own", own.as_bytes())?;
    seed("keys", "platform_private", &read("platform_private.pem")?)?;
    seed(
        "keys",
        "published_private",
        &read("vectors/merchant-test-private.b64")?,
    )?;
    seed(
        "keys",
        "lianlian_public",
        &read("vectors/lianlian-public.b64")?,
    )?;
    seed(
        "keys",
        "platform_public",
        &read("notifications/platform_public.pem")?,
    )?;
    seed("keys", "private_der", &merchant_key().to_der())?;
    seed("keys", "public_der", &merchant_key().public_key().to_der())?;
    for name in ["first", "with_settle_date", "tampered"] {
        seed(
            "notification",
            name,
            &read(&format!("notifications/{name}.json"))?,
        )?;
    }
    for name in [
        "instant-payment-4005",
        "instant-payment-4002",
        "mpay-card-bind-code-sent",
        "easypay-verify-restored",
    ] {
        let content = read(&format!("vectors/{name}.json"))?;
        seed("accept", name, &content)?;
        seed("message_json", name, &content)?;
        seed("explain", name, &content)?;
    }
    seed(
        "message_json",
        "escapes",
        br#"{"a":"\u0041\n\ud83d\ude00\"","b":[1, {"c" : " x\\\" y "}],"d":1e3,"e":null,"":true}"#,
    )?;
    seed("config", "whole", concat!(
        "environment = \"sandbox\"\nbase_url = \"http://127.0.0.1:8899\"\noid_partner = \"201304121000001004\"\n",
        "private_key_file = \"key.pem\"\nplatform_key_files = [\"key.pem\"]\nsign_type = \"SHA256withRSA\"\n",
        "timeout_seconds = 30\nstrict_refusals = true\njournal_file = \"j\"\n",
        "base_urls = { \"mpayapi.lianlianpay.com\" = \"http://127.0.0.1:1\" }\n",
        "\n=====\nLIANLIAN_JOURNAL_KEY=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n",
    ).as_bytes())?;
    seed("config", "variables", concat!(
        "\n=====\nLIANLIAN_ENVIRONMENT=production\nLIANLIAN_OID_PARTNER=201304121000001004\n",
        "LIANLIAN_PRIVATE_KEY=MIIBVAIBADANBgkq\nLIANLIAN_PLATFORM_KEYS=MIGf,MIGf\nLIANLIAN_BASE_URLS=a=b,c=d\n",
        "LIANLIAN_STRICT_REFUSALS=yes\nLIANLIAN_TIMEOUT_SECONDS=0\n",
    ).as_bytes())?;
    seed("config", "unknown", b"oid_partne = \"1\"\n")?;
    seed("config", "no_toml", b"oid_partner = [[\n")?;
    seed("config", "both", b"environment = \"production\"\noid_partner = \"1\"\nprivate_key = \"a\"\nprivate_key_file = \"b\"\n")
}

/// Signed answers, made of the examples.
fn answers() -> Done {
    answer::<mpay::PaymentApplyRequest>("payment_apply")?;
    answer::<mpay::PaymentQueryRequest>("payment_query")?;
    answer::<instant_payment::PaymentApplyRequest>("pay_out")?;
    answer::<easypay::PaymentApplyRequest>("easypay")?;
    answer::<refund::RefundQueryRequest>("refund_query")?;
    answer::<card::BoundCardsQueryRequest>("bound_cards")?;
    answer::<account::SupportedBanksQueryRequest>("banks")?;
    for code in ["1001", "9999", "8901", "0000"] {
        let answer = platform().refuse_unsigned(code, "签名错误");
        seed("accept", &format!("unsigned_{code}"), answer.body())?;
    }
    Ok(())
}

fn answer<R: Request>(name: &str) -> Done {
    let request: R = example::request(Extent::All).ok_or("an example")?;
    let sent = merchant().prepare(&request)?;
    seed("form", &format!("{name}_request"), sent.body())?;
    let key = |_: &str| Some(merchant_key().public_key());
    let received = platform().receive::<R>(&http::HeaderMap::new(), sent.body(), key)?;
    for outcome in R::Operation::OPERATION.outcomes {
        let code = outcome.ret_codes.first().ok_or("a code")?;
        let answer = example::answer(&request, code, Extent::All).ok_or("an example")?;
        let answer = platform().answer(&received, &answer)?;
        seed("accept", &format!("{name}_{code}"), answer.body())?;
    }
    Ok(())
}

fn notifications() -> Done {
    let mut number = 0;
    macro_rules! told {
        (notification $message:path) => {
            number += 1;
            notification::<$message>(&format!("example_{number:02}"))?;
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(told);
    Ok(())
}

fn notification<N: NotificationMessage>(name: &str) -> Done {
    let message: N = example::notification(Extent::All).ok_or("an example")?;
    let (merchant, url) = (merchant().oid_partner(), "http://127.0.0.1/");
    let request = platform().notify(&message, merchant, SignType::Sha256WithRsa, url)?;
    seed("notification", name, request.body())
}

fn forms() -> Done {
    form::<lianlian::api::aggregate::WebRedirectRequest>("aggregate")?;
    form::<lianlian::api::easypay::H5RedirectRequest>("easypay_h5")?;
    form::<lianlian::api::easypay::WebRedirectRequest>("easypay_web")?;
    form::<lianlian::api::online_banking::BankRedirectRequest>("bank")
}

fn form<R: Sent<Operation: Redirect>>(name: &str) -> Done {
    for (number, extent) in EXTENTS.into_iter().enumerate() {
        let request: R = example::request(extent).ok_or("an example")?;
        let Ok(form) = merchant().redirect(&request) else {
            continue;
        };
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(form.fields())
            .finish();
        seed("form", &format!("{name}_{number}"), body.as_bytes())?;
    }
    Ok(())
}

/// Messages to explain: signed rightly, over another string, in another encoding, and envelopes.
fn explained() -> Done {
    use lianlian::sign::Signer as _;
    let request: mpay::PaymentApplyRequest = example::request(Extent::All).ok_or("an example")?;
    let sent = merchant().prepare(&request)?;
    seed("explain", "request", sent.body())?;
    let strings = [
        ("line_feed", "a=1&sign_type=RSA\n"),
        ("empty_kept", "a=1&b=&sign_type=RSA"),
        ("right", "a=1&sign_type=RSA"),
    ];
    for (name, string) in strings {
        let signature = merchant_key().sign(SignType::Md5WithRsa, string.as_bytes())?;
        let base64 = STANDARD.encode(signature);
        let message = format!(
            "{{\"a\":\"1\",\"b\":\"\",\"sign_type\":\"RSA\",\"sign\":\"{base64}\"}}\0{string}"
        );
        seed("explain", name, message.as_bytes())?;
    }
    seed("explain", "gbk", b"a=\xc4\xe3&sign_type=RSA&sign=AAAA")?;
    seed(
        "explain",
        "not_encrypted",
        b"{\"oid_partner\":\"1\",\"pay_load\":\"lianpay1_0_1$a$b$c$eyJhIjoiMSJ9$d\"}",
    )
}

fn journal() -> Done {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("journal");
    let journal = Journal::open(&path, &journal_key())?;
    let request: mpay::PaymentApplyRequest =
        example::request(Extent::Required).ok_or("an example")?;
    let open = journal.sent(merchant(), &request)?;
    seed("journal", "sent", &fs::read(&path)?)?;
    journal.failed(&open, Effect::Unknown, "nothing came back")?;
    seed("journal", "open", &fs::read(&path)?)?;
    let open = journal.sent(merchant(), &request)?;
    let answer = platform().refuse_unsigned("1001", "签名错误");
    journal.answered(&open, &answer, &merchant().accept(&request, &answer))?;
    let whole = fs::read(&path)?;
    seed("journal", "whole", &whole)?;
    seed(
        "journal",
        "torn",
        whole.get(..whole.len() - 40).unwrap_or_default(),
    )?;
    seed("journal", "empty", b"")
}

fn reports() -> Done {
    let line = |number: &str, of: &str, money: &str, status: &str| {
        format!(
            "{number}|201304121000001004|20171216 01:51:25|101001|{of}|20171216|CNY|{money}|CNY|{money}|CNY|{money}|1|\
             {status}|20171216 01:52:00|0.33|WEB|P|\n"
        )
    };
    let paid = line("A1", "2017121671158876", "55.44", "0");
    let day = paid.clone() + &line("R1", "A1", "-8.32", "5") + &line("A2", "2017", "1.005", "0");
    let orders = "no_order,money_order,state,currency,refunded,settle_date\n\
                  A1,55.44,succeeded,CNY,8.32,2017-12-16\nA2,1,lost,,,\nA3,1.00,succeeded,,,\n";
    seed("report", "day", day.as_bytes())?;
    seed(
        "report",
        "orders",
        format!("{day}\n=====\n{orders}").as_bytes(),
    )?;
    let objects = "{\"no_order\":\"A1\",\"money_order\":55.44,\"state\":\"returned\"}\n";
    seed(
        "report",
        "objects",
        format!("{day}\n=====\n{objects}").as_bytes(),
    )?;
    let header: Vec<_> = TransactionRow::REPORT
        .columns
        .iter()
        .map(|column| column.name)
        .collect();
    let header = header.join(" | ").replace("currency_pay", "currenty_pay");
    seed(
        "report",
        "header",
        format!("\u{feff}{header}\r\n{paid}").as_bytes(),
    )?;
    let cut = day.get(..day.len() - 60).unwrap_or_default();
    seed("report", "cut", cut.as_bytes())?;
    let gbk = [
        paid.replace("P|\n", "P|").as_bytes(),
        b"\xd3\xf0\xc3\xab\xc7\xf2\n",
    ]
    .concat();
    seed("report", "gbk", &gbk)?;
    seed(
        "report",
        "summary",
        b"3|2|63.76|1|-8.32|0|\n8|8|551.23|0||0|",
    )?;
    seed(
        "report",
        "older",
        b"1,2,3,4,5,6,7,15,0,0, ,20140528 16:32:53,13,14\n",
    )
}

fn tables() -> Done {
    for (name, sound) in lianlian_entry::SOUND_TABLES {
        let content = format!("{name}\n{sound}");
        seed("tables", &name.replace('/', "_"), content.as_bytes())?;
    }
    for name in ["mpay/payment_apply.toml", "mpay/payment_notification.toml"] {
        let content = format!("\n{}", fs::read_to_string(root().join("spec").join(name))?);
        seed("tables", &name.replace('/', "_"), content.as_bytes())?;
    }
    Ok(())
}
