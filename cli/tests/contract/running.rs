//! `lianlian demo` and `lianlian sandbox`

use std::path::Path;
use std::process::Command;

use lianlian_test_support::run;
use serde_json::{Value, json};

use crate::server::Server;
use crate::tools::{
    code, json_of, lianlian, merchant_key, stdout, text, until, unusable, without_settings,
};

/// Everything that the demo prints, searched for what it must not.
#[test]
fn the_demo_shows_each_step_and_no_secret() {
    let output = lianlian(&["demo", "--words"], "");
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let shown = text(&output.stdout);
    for step in [
        "sign string, masked",
        "AES key",
        "answer, HTTP 200",
        "verified",
        "no_agree",
        "The card is bound",
    ] {
        assert!(shown.contains(step), "no {step}");
    }
    assert_demo_keeps_secrets(shown);
}

#[test]
fn the_sandbox_runs_until_it_is_stopped() {
    let sandbox = Server::sandbox(&[]);
    let said = &sandbox.said;
    assert_eq!(said["merchants"], json!(["201304121000001004"]));
    assert_eq!(said["sms_code"], "666666");

    let agent = ureq::Agent::config_builder()
        .http_status_as_error(false)
        .build()
        .new_agent();
    let url = said["url"].as_str().expect("a URL").to_owned() + "/v1/bankcardbindverfy";
    let signed = stdout(
        &["sign", "--key", &merchant_key()],
        r#"{"oid_partner":"201304121000001004"}"#,
        0,
    );
    let mut answer = agent.post(&url).send(&signed).expect("an answer");
    let answer = answer.body_mut().read_to_vec().expect("a body");
    let answer: Value = serde_json::from_slice(&answer).expect("JSON");
    let refusal = json!({"ret_code": "1004", "ret_msg": "商户请求参数[token]非法。"});
    assert_eq!(answer, refusal, "unsigned, as LianLian's gateway refuses");

    let inspector = said["inspector"].as_str().expect("a URL");
    let mut page = agent.get(inspector).call().expect("a page");
    let page = page.body_mut().read_to_string().expect("text");
    assert!(page.contains("mpay/CardBindVerify") && page.contains("1004"));

    #[cfg(unix)]
    assert!(sandbox.terminate().success(), "SIGTERM ends it cleanly");
}

/// A merchant's first hour: nothing is at hand, and the command that is printed works.
#[test]
fn the_sandbox_needs_no_arguments() {
    let dir = tempfile::tempdir().expect("a folder");
    let start = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lianlian"));
        without_settings(&mut command);
        command.args(["sandbox", "--port", "0"]);
        Server::start(command.current_dir(dir.path()))
    };
    let sandbox = start();
    assert_eq!(sandbox.said["settings"], "lianlian-sandbox/lianlian.toml");
    let key = "lianlian-sandbox/merchant_private.pem";
    assert_eq!(sandbox.said["merchant_key"], key);
    let key = "lianlian-sandbox/platform_private.pem";
    assert_eq!(sandbox.said["platform_key"], key);
    let folder = dir.path().join("lianlian-sandbox");
    #[cfg(unix)]
    for name in [
        "lianlian.toml",
        "merchant_private.pem",
        "platform_private.pem",
    ] {
        use std::os::unix::fs::PermissionsExt as _;
        let about = std::fs::metadata(folder.join(name)).expect("made");
        assert_eq!(about.permissions().mode() & 0o777, 0o600, "{name}");
    }
    let answer = in_a_shell(sandbox.said["try"].as_str().expect("a command"), dir.path());
    assert_eq!(answer["ret_code"], "8888", "{answer}");
    until("no line", || !sandbox.later().is_empty());
    let line = sandbox.later().remove(0);
    assert_eq!(
        (&line["event"], &line["operation"], &line["outcome"]),
        (
            &"answered".into(),
            &"mpay/CardBindApply".into(),
            &"8888".into()
        )
    );
    assert!(
        line["milliseconds"].is_u64() && line["at"].is_string(),
        "{line}"
    );

    // A pay-out is told to its address, where nobody listens.
    let pays = "lianlian spec example instant_payment/PaymentApply | lianlian call instant_payment/PaymentApply \
                --config lianlian-sandbox/lianlian.toml --set no_order=O1 --set notify_url=http://127.0.0.1:9/";
    assert_eq!(in_a_shell(pays, dir.path())["ret_code"], "0000");
    let told = || {
        let mut lines = sandbox.later().into_iter();
        lines.find(|line| line["event"] == "notified")
    };
    until("no notification", || told().is_some());
    let told = told().expect("it is there");
    assert_eq!(
        (&told["order"], &told["acknowledged"]),
        (&"O1".into(), &false.into())
    );

    let key = sandbox.said["platform_public_key"].clone();
    drop(sandbox);
    let again = start();
    assert_eq!(
        again.said["platform_public_key"], key,
        "what is there is taken"
    );
    let answer = in_a_shell(again.said["try"].as_str().expect("a command"), dir.path());
    assert_eq!(answer["ret_code"], "8888", "{answer}");
}

/// The JSON of a command line, run as it is printed.
fn in_a_shell(command: &str, folder: &Path) -> Value {
    let program = Path::new(env!("CARGO_BIN_EXE_lianlian"));
    let program = program.parent().expect("a folder").display();
    let path = std::env::var("PATH").expect("a path");
    let mut shell = Command::new("sh");
    without_settings(&mut shell);
    shell.args(["-c", command]).current_dir(folder);
    let said = run(shell.env("PATH", format!("{program}:{path}")), b"");
    serde_json::from_slice(&said).expect("JSON")
}

#[test]
fn the_sandboxs_clock_is_advanced() {
    let sandbox = Server::sandbox(&[]);
    let url = ["--url", sandbox.url()];
    let advance = |by| [&["sandbox", "advance", by], &url[..]].concat();
    assert_eq!(json_of(&advance("31m"), "", 0)["ahead"], "31m");
    assert_eq!(json_of(&advance("2h 30m"), "", 0)["ahead"], "3h 1m");
    let refused = unusable(&advance("soon"), "");
    assert!(refused.contains("write 31m, 2h 30m or 8d"), "{refused}");
    drop(sandbox);
    let nobody = ["sandbox", "advance", "31m", "--url", "http://127.0.0.1:9"];
    assert!(unusable(&nobody, "").contains("no answer from the sandbox"));
}

#[test]
fn the_demo_says_each_step_as_json_and_no_secret() {
    let output = stdout(&["demo"], "", 0);
    let steps: Vec<Value> = text(&output)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON on one line"))
        .collect();
    let names: Vec<_> = steps
        .iter()
        .filter_map(|step| step["step"].as_str())
        .collect();
    let call = ["request", "sent", "received", "verified"];
    let expected = [&["keys", "sandbox"][..], &call, &call, &["bound"]].concat();
    assert_eq!(names, expected);
    assert_eq!(steps[3]["envelope"]["mac"], 44);
    assert_eq!(steps[5]["ret_code"], "8888");
    assert_eq!(steps[5]["members"]["user_id"], "20180828153543");
    assert_demo_keeps_secrets(text(&output));
}

/// The second generation: each message is signed in its headers, and each end is told and acknowledged.
#[test]
fn the_demo_pays_a_trade_of_accp() {
    let output = stdout(&["demo", "--protocol", "accp"], "", 0);
    let steps: Vec<Value> = text(&output)
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON on one line"))
        .collect();
    let calls: Vec<_> = steps
        .iter()
        .filter(|step| step["step"] == "request")
        .map(|step| step["operation"].as_str().expect("a name"))
        .collect();
    let expected = [
        "tradecreate",
        "payment-bankcard",
        "validation-sms",
        "query-payment",
        "more-payee-refund",
        "query-refund",
        "withdrawal",
        "withdrawal-check",
        "query-withdrawal",
    ];
    assert_eq!(calls, expected);
    let codes = steps.iter().filter(|step| step["step"] == "verified");
    let codes: Vec<_> = codes.map(|step| step["ret_code"].clone()).collect();
    let expected = [
        "0000", "8888", "0000", "0000", "0000", "0000", "8889", "0000", "0000",
    ];
    assert_eq!(codes, expected);

    let told = steps.iter().filter(|step| step["step"] == "notified");
    let told: Vec<_> = told.collect();
    let expected = [
        "accp_trade/PaymentNotification",
        "accp_trade/RefundNotification",
        "accp_trade/WithdrawalNotification",
    ];
    let names: Vec<_> = told
        .iter()
        .map(|step| step["notification"].clone())
        .collect();
    assert_eq!(names, expected);
    for step in &told {
        assert_eq!(step["answered"], "Success");
        assert_eq!(step["members"]["txn_status"], "TRADE_SUCCESS");
    }
    let signed = |step: &&Value| step["signature"]["Signature-Type"] == "RSA";
    assert_eq!(steps.iter().filter(signed).count(), 9 + 9 + 3);
    assert_eq!(steps.last().expect("steps")["step"], "traded");
    assert_demo_keeps_secrets(text(&output));
    assert_demo_keeps_secrets(text(
        &lianlian(&["demo", "--protocol", "accp", "--words"], "").stdout,
    ));
}

fn assert_demo_keeps_secrets(shown: &str) {
    for secret in [
        "8888888888888888",
        "11010519491231002X",
        "李天增",
        "18667341234",
        "666666",
        "2811",
        "frms_ware_category",
    ] {
        assert!(!shown.contains(secret), "the demo shows {secret}");
    }
}
