//! `lianlian demo` and `lianlian sandbox`

use std::process::{Command, Stdio};

use lianlian_tests::run;
use serde_json::{Value, json};

use crate::tools::{code, json_of, lianlian, merchant_key, platform_key, stdout, text};

/// Everything that the demo prints, searched for what it must not.
#[test]
fn the_demo_shows_each_step_and_no_secret() {
    let output = lianlian(&["demo"], "");
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

#[test]
fn the_sandbox_runs_until_it_is_stopped() {
    use std::io::{BufRead as _, BufReader};
    let merchant = format!("201304121000001004={}", merchant_key());
    let mut child = Command::new(env!("CARGO_BIN_EXE_lianlian"))
        .args([
            "sandbox",
            "--listen",
            "127.0.0.1",
            "--port",
            "0",
            "--platform-key",
            &platform_key(),
            "--merchant",
            &merchant,
        ])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the sandbox starts");
    let mut line = String::new();
    let mut output = BufReader::new(child.stdout.take().expect("piped"));
    output.read_line(&mut line).expect("a line");
    let said: Value = serde_json::from_str(&line).expect("JSON");
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
    json_of(&["verify", "--key", &platform_key()], &answer, 0);
    let answer: Value = serde_json::from_slice(&answer).expect("JSON");
    assert_eq!(answer["ret_code"], "1004");

    let inspector = said["inspector"].as_str().expect("a URL");
    let mut page = agent.get(inspector).call().expect("a page");
    let page = page.body_mut().read_to_string().expect("text");
    assert!(page.contains("mpay/CardBindVerify") && page.contains("1004"));

    #[cfg(unix)]
    {
        run(Command::new("kill").arg(child.id().to_string()), b"");
        assert!(
            child.wait().expect("ended").success(),
            "SIGTERM ends it cleanly"
        );
    }
    #[cfg(not(unix))]
    child.kill().expect("killed");
}
