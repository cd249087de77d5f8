//! Helpers of the tests: keys that were generated for them, and messages with published values.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use lianlian::api::codes::{IdType, PayType};
use lianlian::api::mpay::{CardBindApplyCodeSent, CardBindApplyRequest, CardBindVerifyRequest};
use lianlian::field::{RiskItem, Timestamp};
use lianlian::sign::PrivateKey;
use lianlian::{Environment, Merchant, Platform, Randomness, RandomnessError, Row};

/// The merchant's number in LianLian's sample.
pub const OID_PARTNER: &str = "201304121000001004";

/// A key pair generated for the tests, 2048 bits: the merchant's.
pub static MERCHANT_KEY: LazyLock<PrivateKey> = LazyLock::new(|| fixture("merchant_private.pem"));

/// A key pair generated for the tests, 2048 bits: LianLian's.
pub static PLATFORM_KEY: LazyLock<PrivateKey> = LazyLock::new(|| fixture("platform_private.pem"));

fn fixture(name: &str) -> PrivateKey {
    let path = format!("{}/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read(path).expect("the fixture is there");
    PrivateKey::parse(text).expect("the fixture is a key")
}

/// A merchant whose requests go to a server on this machine.
pub fn merchant() -> Merchant {
    merchant_with(false)
}

/// The same merchant; strict where no unsigned refusal is to be believed.
///
/// # Panics
/// Never: the settings are right.
pub fn merchant_with(strict_refusals: bool) -> Merchant {
    Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(MERCHANT_KEY.clone())
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .environment(Environment::at("http://127.0.0.1:9").expect("a URL"))
        .strict_refusals(strict_refusals)
        .build()
        .expect("right settings")
}

/// The side of LianLian.
pub fn platform() -> Platform {
    Platform::new(PLATFORM_KEY.clone())
}

/// A time of the sample page.
pub fn dt_order() -> Timestamp {
    "20180828153543".parse().expect("a time")
}

/// A binding of a debit card, with the values of LianLian's sample and a right id number.
pub fn card_bind_apply() -> CardBindApplyRequest {
    CardBindApplyRequest::builder()
        .user_id("20180828153543")
        .pay_type(PayType::NewAuthenticated)
        .risk_item(RiskItem::from_text(
            r#"{"frms_ware_category":"1009","user_info_bind_phone":"13958069593"}"#,
        ))
        .id_type(IdType::IdCard)
        .id_no("11010519491231002X")
        .acct_name("李天增")
        .card_no("8888888888888888")
        .bind_mob("18667341234")
        .notify_url("http://test.yintong.com.cn/help/notify.php")
        .no_order("20180828153543")
        .dt_order(dt_order())
        .build()
}

/// A credit card's binding, with everything that is secret: canaries to look for.
pub fn with_secrets() -> CardBindApplyRequest {
    CardBindApplyRequest::builder()
        .user_id("u1")
        .pay_type(PayType::QuickCredit)
        .vali_date("3012")
        .cvv2("871")
        .risk_item(RiskItem::from_text(r#"{"device":"canary-device"}"#))
        .id_type(IdType::IdCard)
        .id_no("11010519491231002X")
        .acct_name("欧阳锋")
        .card_no("6222021001999991")
        .bind_mob("13900001111")
        .no_order("20180828153543")
        .dt_order(dt_order())
        .build()
}

/// The answer to [`card_bind_apply`].
pub fn code_sent() -> CardBindApplyCodeSent {
    CardBindApplyCodeSent::builder()
        .user_id("20180828153543")
        .no_order("20180828153543")
        .dt_order(dt_order())
        .token("D096DBA0E3E0CC8F1D504C06E71D292D")
        .build()
}

/// The request that completes a binding.
pub fn card_bind_verify() -> CardBindVerifyRequest {
    CardBindVerifyRequest::builder()
        .token("D096DBA0E3E0CC8F1D504C06E71D292D")
        .user_id("20180828153543")
        .verify_code("666666")
        .build()
}

/// Counts: the same "random" bytes in every run.
pub struct Counting(pub u8);

impl Randomness for Counting {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), RandomnessError> {
        for byte in bytes {
            self.0 = self.0.wrapping_add(7);
            *byte = self.0;
        }
        Ok(())
    }
}

/// Looks in a text for the examples of secret rows, and counts those that it looked for.
///
/// # Panics
/// When the text shows one.
#[track_caller]
pub fn assert_hidden(printed: &str, rows: &[Row]) -> usize {
    let items = rows.iter().filter_map(|row| row.items).flatten();
    // Some examples are published masked; short ones may be part of anything.
    let is_masked = |row: &Row| row.secrecy.mask(row.example).to_string() == row.example;
    let secret = |row: &&Row| row.example.len() > 4 && !is_masked(row);
    let secrets: Vec<_> = rows.iter().chain(items).filter(secret).collect();
    for row in &secrets {
        let shown = printed.contains(row.example);
        assert!(!shown, "{} is shown:\n{printed}", row.name);
    }
    secrets.len()
}

/// Runs another program with `input` on its standard input, and gives its standard output.
///
/// # Panics
/// When the program can't be run, or fails: what it says goes into the message.
pub fn run(command: &mut Command, input: impl AsRef<[u8]>) -> Vec<u8> {
    let output = output(command, input);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {stderr}");
    output.stdout
}

/// Runs another program with `input` on its standard input, however it ends.
///
/// # Panics
/// When the program can't be run.
pub fn output(command: &mut Command, input: impl AsRef<[u8]>) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.as_ref().to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("the program ends");
    let _closed_early = writer.join();
    output
}

/// Tells whether a program is installed. Prints a line where it is missing, for the test is then
/// skipped.
///
/// # Panics
/// When it is not, and the environment says `LIANLIAN_TEST_PEERS=required`.
pub fn installed(program: &str, args: &[&str]) -> bool {
    let output = Command::new(program).args(args).output();
    let found = output.is_ok_and(|output| output.status.success());
    if !found {
        let missing = format!("`{program} {}` does not run here", args.join(" "));
        let required = std::env::var("LIANLIAN_TEST_PEERS").is_ok_and(|peers| peers == "required");
        assert!(!required, "{missing}");
        eprintln!("skipped: {missing}");
    }
    found
}
