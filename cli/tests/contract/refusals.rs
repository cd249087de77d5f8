//! LianLian's refusals, which mostly come unsigned: told whole, and believed as far as they can be.

use lianlian_test_support::{Act, Peer, unsigned};
use serde_json::Value;
use tempfile::TempDir;

use crate::tools::{assert_no_secret, code, json_of, pay_out, request, settings, stdout, text};

/// A server that answers everything like this, and settings that reach it.
fn refusing(ret_code: &'static str, ret_msg: &'static str) -> (Peer, TempDir) {
    let peer = Peer::start(move |_, _| unsigned(ret_code, ret_msg));
    (peer, TempDir::new().expect("a folder"))
}

fn config((peer, dir): &(Peer, TempDir), more: &str) -> String {
    settings(dir, &format!("http://{}", peer.address), more)
}

#[test]
fn a_refusal_at_the_gate_is_told_whole_and_believed() {
    let server = refusing("1004", "商户请求参数[dt_order]非法。");
    let config = config(&server, "");
    let args = ["call", "instant_payment/PaymentApply", "--config", &config];
    let said = json_of(&args, pay_out("O1"), 1);
    assert_eq!(said["outcome"], "refused");
    assert_eq!(said["signed"], false);
    assert_eq!(said["ret_code"], "1004");
    assert_eq!(said["ret_msg"], "商户请求参数[dt_order]非法。");
    for words in ["explanation", "advice", "error"] {
        assert!(
            said[words].as_str().is_some_and(|text| text.len() > 10),
            "{words}"
        );
    }
}

#[test]
fn what_speaks_of_money_stays_unknown_without_a_signature() {
    let server = refusing("6001", "余额不足");
    let config = config(&server, "");
    let args = ["call", "instant_payment/PaymentApply", "--config", &config];
    let said = json_of(&args, pay_out("O1"), 3);
    assert_eq!(
        (&said["outcome"], &said["signed"]),
        (&"unknown".into(), &false.into())
    );
    assert_eq!(said["ret_code"], "6001");
    // A binding makes no order: the code says what a signed one would say.
    let said = json_of(
        &["call", "bankcardbind", "--config", &config],
        request().to_string(),
        1,
    );
    assert_eq!(
        (&said["outcome"], &said["signed"]),
        (&"failed".into(), &false.into())
    );
}

#[test]
fn where_tls_ends_elsewhere_no_unsigned_refusal_is_sure() {
    let server = refusing("1004", "x");
    let config = config(&server, "strict_refusals = true\n");
    let args = ["call", "instant_payment/PaymentApply", "--config", &config];
    let said = json_of(&args, pay_out("O1"), 3);
    assert_eq!(
        (&said["outcome"], &said["ret_code"]),
        (&"unknown".into(), &"1004".into())
    );
}

#[test]
fn words_that_quote_a_secret_are_masked() {
    let server = refusing("1114", "手机号18667341234有误，卡号8888888888888888");
    let config = config(&server, "");
    let args = ["call", "bankcardbind", "--config", &config];
    let said = stdout(&args, request().to_string(), 1);
    assert_no_secret(&said);
    assert!(text(&said).contains("186****1234"), "{}", text(&said));
}

/// LianLian says no more than 1001: what was signed is the first thing to look at.
#[test]
fn a_refused_signature_shows_the_string_that_was_signed_masked() {
    let server = refusing("1001", "商户请求签名错误");
    let config = config(&server, "");
    let args = ["call", "bankcardbind", "--config", &config];
    let said = json_of(&args, request().to_string(), 1);
    let string = said["sign_string"].as_str().expect("the string");
    for part in ["card_no=888888******8888&", "&sign_type=", "&user_id=u1"] {
        assert!(string.contains(part), "{part}: {string}");
    }
    for form in ["--json", "--words"] {
        let said = stdout(&[&args[..], &[form]].concat(), request().to_string(), 1);
        assert!(text(&said).contains("888888******8888"), "{}", text(&said));
        assert_no_secret(&said);
    }
}

#[test]
fn an_order_that_is_not_there_is_told_after_patience() {
    let server = refusing("8901", "没有记录");
    let config = config(&server, "");
    let args = [
        "settle",
        "instant_payment/PaymentApply",
        "--config",
        &config,
        "--within",
        "2",
    ];
    let said = json_of(&args, pay_out("O1"), 3);
    assert_eq!(
        (&said["outcome"], &said["signed"]),
        (&"not_found".into(), &false.into())
    );
    assert_eq!(
        (&said["ret_code"], &said["ret_msg"]),
        (&"8901".into(), &"没有记录".into())
    );
    assert!(
        said["queries"].as_u64().is_some_and(|queries| queries >= 2),
        "{said}"
    );
    assert!(
        said["since"]
            .as_str()
            .is_some_and(|since| since.starts_with("20")),
        "{said}"
    );
    let error = said["error"].as_str().expect("words");
    assert!(error.contains("only under the same number"), "{error}");
}

#[test]
fn a_refusal_that_asking_again_does_not_mend_ends_the_asking() {
    let server = refusing("1001", "商户请求签名错误");
    let config = config(&server, "");
    let args = [
        "settle",
        "instant_payment/PaymentApply",
        "--config",
        &config,
        "--within",
        "60",
    ];
    let said = json_of(&args, pay_out("O1"), 3);
    assert_eq!(
        (&said["outcome"], &said["ret_code"]),
        (&"unknown".into(), &"1001".into())
    );
    let advice = format!("{}{}", said["explanation"], said["advice"]);
    assert!(
        advice.contains("sign string") && advice.contains("lianlian explain"),
        "{advice}"
    );
    assert_eq!(server.0.requests(), 1);
}

/// None of these answers can be used; each is named, and none loses the order.
#[test]
fn answers_that_are_none_are_named() {
    let long = format!(r#"{{"ret_code":"{}","ret_msg":"x"}}"#, "1".repeat(200_000));
    for (body, says) in [
        (r#"{"ret_msg":"x"}"#, "no ret_code"),
        (
            r#"{"ret_code":1001}"#,
            "a ret_code that isn't a JSON string",
        ),
        (&long, "a ret_code that isn't a code"),
        (r#"{"ret_code":"0000","ret_msg":"x"}"#, "it has no sign"),
        ("<html>", "not a JSON object"),
    ] {
        let answer = body.as_bytes().to_vec();
        let peer = Peer::start(move |_, _| Act::Answer(200, answer.clone()));
        let dir = TempDir::new().expect("a folder");
        let config = settings(&dir, &format!("http://{}", peer.address), "");
        let args = ["call", "instant_payment/PaymentApply", "--config", &config];
        let said: Value = json_of(&args, pay_out("O1"), 3);
        assert_eq!(said["outcome"], "unknown");
        let error = said["error"].as_str().expect("words");
        assert!(error.contains(says) && error.len() < 400, "{error}");
    }
}

/// Ctrl-C while the request is under way.
#[cfg(unix)]
#[test]
fn an_interrupted_call_says_which_order_may_exist() {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    use std::time::Duration;

    use crate::tools::{until, without_settings};

    let peer = Peer::start(|_, _| Act::Hang(Duration::from_secs(20)));
    let dir = TempDir::new().expect("a folder");
    let config = settings(&dir, &format!("http://{}", peer.address), "");
    let mut command = Command::new(env!("CARGO_BIN_EXE_lianlian"));
    without_settings(&mut command);
    let mut child = command
        .args(["call", "instant_payment/PaymentApply", "--config", &config])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    let mut input = child.stdin.take().expect("piped");
    input.write_all(pay_out("O 1").as_bytes()).expect("written");
    drop(input);
    until("the request arrives", || peer.requests() == 1);
    let interrupted = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(interrupted.expect("kill runs").success());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(code(&output), 3);
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(
        (&said["outcome"], &said["order"]),
        (&"unknown".into(), &"O 1".into())
    );
    assert_eq!(
        said["settle"],
        format!(
            "lianlian settle instant_payment/PaymentApply --config {config} --set 'no_order=O 1' < /dev/null"
        )
    );
}
