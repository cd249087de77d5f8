//! The command line as scripts see it: standard input, standard output, exit codes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use lianlian_tests::{installed, output, run};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Runs `lianlian` with standard input.
fn lianlian(args: &[&str], input: impl AsRef<[u8]>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lianlian"));
    output(command.args(args).env_remove("COLUMNS"), input)
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// Standard output of a run that ends with `code`.
#[track_caller]
fn stdout(args: &[&str], input: impl AsRef<[u8]>, expected: i32) -> Vec<u8> {
    let output = lianlian(args, input);
    assert_eq!(
        code(&output),
        expected,
        "{args:?}: {}",
        text(&output.stderr)
    );
    output.stdout
}

#[track_caller]
fn json_of(args: &[&str], input: impl AsRef<[u8]>, expected: i32) -> Value {
    serde_json::from_slice(&stdout(args, input, expected)).expect("JSON")
}

/// Unusable input: exit code 2, nothing on standard output, a sentence on standard error.
#[track_caller]
fn unusable(args: &[&str], input: impl AsRef<[u8]>) -> String {
    let output = lianlian(args, input);
    let stderr = text(&output.stderr);
    assert_eq!(code(&output), 2, "{args:?}: {stderr}");
    assert!(output.stdout.is_empty(), "{args:?}");
    stderr.to_owned()
}

fn fixture(name: &str) -> String {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures");
    fixtures.join(name).to_str().expect("UTF-8").to_owned()
}

fn vector(name: &str) -> Vec<u8> {
    fs::read(fixture(&format!("vectors/{name}"))).expect("the vector")
}

fn merchant_key() -> String {
    fixture("merchant_private.pem")
}

fn platform_key() -> String {
    fixture("platform_private.pem")
}

const MESSAGE: &str = r#"{"user_id":"u1","ret_msg":"交易成功","empty":"","none":null,"n":1.50,"list":[ 1, {"a": "b c"} ]}"#;

#[test]
fn sign_prints_the_signed_message() {
    let key = merchant_key();
    let signed = stdout(&["sign", "--key", &key], MESSAGE, 0);
    let message: Value = serde_json::from_slice(&signed).expect("JSON");
    assert_eq!(message["sign_type"], "RSA");
    assert_eq!(message["user_id"], "u1");
    assert!(
        text(&signed).contains(r#""n":1.50"#),
        "numbers stay as they are"
    );
    let valid = json_of(&["verify", "--key", &key], &signed, 0);
    assert_eq!(valid, json!({ "valid": true, "sign_type": "RSA" }));

    // An old signature is replaced, not signed.
    let again = stdout(&["sign", "--key", &key], &signed, 0);
    assert_eq!(again, signed);
}

#[test]
fn sign_takes_the_options_type_before_the_messages() {
    let key = merchant_key();
    let message = r#"{"a":"1","sign_type":"RSA"}"#;
    let signed = stdout(
        &["sign", "--key", &key, "--sign-type", "SHA256withRSA"],
        message,
        0,
    );
    let valid = json_of(&["verify", "--key", &key], &signed, 0);
    assert_eq!(valid["sign_type"], "SHA256withRSA");

    let own = stdout(
        &["sign", "--key", &key],
        r#"{"a":"1","sign_type":"SHA256withRSA"}"#,
        0,
    );
    assert_eq!(
        json_of(&["verify", "--key", &key], &own, 0)["sign_type"],
        "SHA256withRSA"
    );
    unusable(&["sign", "--key", &key], r#"{"sign_type":"DSA"}"#);
    unusable(&["sign", "--key", &key, "--sign-type", "DSA"], "{}");
}

#[test]
fn sign_string_is_exact() {
    let expected = "list=[1,{\"a\":\"b c\"}]&n=1.50&ret_msg=交易成功&sign_type=RSA&user_id=u1";
    let string = stdout(&["sign", "--string"], MESSAGE, 0);
    assert_eq!(text(&string), expected);
    let string = stdout(&["sign", "--string", "--key", &merchant_key()], MESSAGE, 0);
    assert_eq!(text(&string), expected);
    let args = ["sign", "--string", "--sign-type", "SHA256withRSA"];
    let string = stdout(&args, r#"{"sign":"x","sign_type":"RSA","a":"1"}"#, 0);
    assert_eq!(text(&string), "a=1&sign_type=SHA256withRSA");
}

#[test]
fn verify_answers_with_json_and_exit_code() {
    let lianlian_key = fixture("vectors/lianlian-public.b64");
    let args = ["verify", "--key", &lianlian_key];
    let valid = stdout(&args, vector("instant-payment-4005.json"), 0);
    assert_eq!(text(&valid), "{\"sign_type\":\"RSA\",\"valid\":true}\n");
    let altered = json_of(&args, vector("mpay-verify-altered.json"), 1);
    assert_eq!(altered, json!({ "valid": false, "sign_type": "RSA" }));

    let merchant = fixture("vectors/merchant-test-private.b64");
    json_of(
        &["verify", "--key", &merchant],
        vector("instant-payment-confirm.json"),
        0,
    );

    for message in [
        r#"{"sign_type":"RSA"}"#,
        r#"{"sign_type":"RSA","sign":""}"#,
        r#"{"sign_type":"RSA","sign":"no base64"}"#,
        r#"{"sign_type":"RSA","sign":"AAAA"}"#,
    ] {
        let output = lianlian(&args, message);
        assert_eq!(code(&output), 1, "{message}");
        assert!(text(&output.stdout).contains("\"valid\":false"));
        assert!(
            text(&output.stderr).contains("sign"),
            "{}",
            text(&output.stderr)
        );
    }
    for message in [
        r#"{"sign":"AAAA"}"#,
        r#"{"sign_type":"DSA","sign":"AAAA"}"#,
        r#"{"sign_type":"RSA","sign":"AAAA","sign":"AAAA"}"#,
        "[]",
        "",
    ] {
        unusable(&args, message);
    }
}

#[test]
fn verify_takes_the_algorithm_given() {
    let key = merchant_key();
    // The message says RSA and is signed with SHA-256, over its own text.
    let string = stdout(&["sign", "--string"], r#"{"a":"1","sign_type":"RSA"}"#, 0);
    assert_eq!(text(&string), "a=1&sign_type=RSA");
    let private = lianlian::sign::PrivateKey::parse(fs::read(&key).expect("read")).expect("a key");
    let signature =
        lianlian::sign::Signer::sign(&private, lianlian::sign::SignType::Sha256WithRsa, &string)
            .expect("signed");
    let mut message =
        lianlian::message::RawMessage::parse(br#"{"a":"1","sign_type":"RSA"}"#).expect("a message");
    message.set("sign", &base64(&signature));
    let json = message.to_json();
    json_of(&["verify", "--key", &key], &*json, 1);
    let args = ["verify", "--key", &key, "--sign-type", "SHA256withRSA"];
    assert_eq!(json_of(&args, &*json, 0)["sign_type"], "SHA256withRSA");
}

#[test]
fn verify_leaves_unsigned_members_out() {
    let key = merchant_key();
    let signed = stdout(&["sign", "--key", &key], r#"{"a":"1"}"#, 0);
    let added = text(&signed).replacen('{', r#"{"b":"2","c":"3","#, 1);
    json_of(&["verify", "--key", &key], &added, 1);
    json_of(
        &[
            "verify",
            "--key",
            &key,
            "--unsigned",
            "b",
            "--unsigned",
            "c",
        ],
        &added,
        0,
    );
}

#[test]
fn seal_and_open_are_exact() {
    let key = platform_key();
    for plaintext in [&b""[..], b"{}", "长\r\n\0 ".as_bytes(), &[0xff; 5000]] {
        let args = ["seal", "--key", &key, "--oid-partner", "201304121000001004"];
        let sealed = json_of(&args, plaintext, 0);
        assert_eq!(sealed["oid_partner"], "201304121000001004");
        assert_eq!(sealed.as_object().map(|members| members.len()), Some(2));
        let opened = stdout(&["open", "--key", &key], sealed.to_string(), 0);
        assert_eq!(opened, plaintext);
    }
}

#[test]
fn open_tells_no_from_unusable() {
    let key = platform_key();
    let args = ["seal", "--key", &key, "--oid-partner", "1"];
    let sealed = json_of(&args, "secret", 0)["pay_load"]
        .as_str()
        .expect("text")
        .to_owned();
    let open = |pay_load: &str| {
        lianlian(
            &["open", "--key", &key],
            json!({ "pay_load": pay_load }).to_string(),
        )
    };

    let other_key = json!({ "pay_load": sealed }).to_string();
    assert_eq!(
        code(&lianlian(&["open", "--key", &merchant_key()], other_key)),
        1
    );
    let mut parts: Vec<_> = sealed.split('$').map(str::to_owned).collect();
    parts[4] = "AAAA".to_owned();
    let changed = open(&parts.join("$"));
    assert_eq!(code(&changed), 1);
    assert!(changed.stdout.is_empty());
    for malformed in [
        "",
        "lianpay1_0_1$",
        "lianpay1_0_1$?$b$c$d$e",
        &sealed.replace("lianpay1", "lianpay2"),
    ] {
        assert_eq!(code(&open(malformed)), 2, "{malformed}");
    }
    unusable(&["open", "--key", &key], "{}");
    unusable(&["open", "--key", &key], "no JSON");
    unusable(
        &["open", "--key", &key],
        r#"{"pay_load":"a","pay_load":"b"}"#,
    );
    // LianLian's sample was sealed for a key that was never published.
    unusable(
        &["open", "--key", &key],
        vector("mpay-card-bind-envelope.json"),
    );
    let merchant = fixture("vectors/merchant-test-private.b64");
    let sample = lianlian(
        &["open", "--key", &merchant],
        vector("mpay-card-bind-envelope.json"),
    );
    assert_eq!(code(&sample), 1);
}

fn request() -> Value {
    json!({
        "user_id": "u1", "pay_type": "2", "risk_item": "{}", "id_type": "0",
        "id_no": "11010519491231002X", "acct_name": "李天增",
        "card_no": "8888888888888888", "bind_mob": "18667341234",
    })
}

#[test]
fn check_lists_violations() {
    let none = stdout(&["check", "bankcardbind"], request().to_string(), 0);
    assert_eq!(text(&none), "{\"violations\":[]}\n");

    let mut wrong = request();
    wrong["pay_type"] = "3".into();
    wrong["bind_mob"] = 18667341234_u64.into();
    wrong["oid_partner"] = "2013041210000010041".into();
    wrong["extra"] = "1".into();
    let found = json_of(&["check", "bankcardbind"], wrong.to_string(), 1);
    let violations = found["violations"].as_array().expect("a list");
    let rules: Vec<_> = violations
        .iter()
        .map(|v| (v["field"].as_str(), v["rule"].as_str()))
        .collect();
    let expected = [
        ("bind_mob", "type"),
        ("cvv2", "required_if"),
        ("extra", "unknown_member"),
        ("oid_partner", "max_len"),
        ("vali_date", "required_if"),
    ];
    assert_eq!(
        rules,
        expected.map(|(field, rule)| (Some(field), Some(rule)))
    );
    assert_eq!(
        violations[1]["message"],
        "cvv2 is required when pay_type is 3"
    );
}

#[test]
fn check_has_luhn_by_choice() {
    let mut wrong = request();
    wrong["card_no"] = "622202112313213123".into();
    json_of(&["check", "bankcardbind"], wrong.to_string(), 0);
    let found = json_of(&["check", "bankcardbind", "--luhn"], wrong.to_string(), 1);
    assert_eq!(found["violations"][0]["rule"], "luhn");
}

#[test]
fn check_refuses_what_is_no_request() {
    let message = unusable(&["check", "bankcardbid"], "{}");
    assert!(message.contains("did you mean bankcardbind?"), "{message}");
    let message = unusable(&["check", "nothing-like-it"], "{}");
    assert!(message.contains("lianlian spec list"), "{message}");
    unusable(&["check", "bankcardbind"], "[]");
    unusable(
        &["check", "bankcardbind"],
        r#"{"user_id":"1","user_id":"2"}"#,
    );
    let long = format!("{{\"a\":\"{}\"}}", "x".repeat(1 << 20));
    let message = unusable(&["check", "bankcardbind"], long);
    assert!(message.contains("more than 1048576 bytes"), "{message}");
}

#[test]
fn spec_shows_the_tables() {
    insta::assert_snapshot!("spec_list", text(&stdout(&["spec", "list"], "", 0)));
    for operation in [
        "bankcardbind",
        "bankcardbindverfy",
        "mpay/PaymentNotification",
    ] {
        let shown = stdout(&["spec", "show", operation], "", 0);
        let name = operation.replace('/', "_");
        insta::assert_snapshot!(format!("spec_show_{name}"), text(&shown));
    }
    let list = json_of(&["spec", "list", "--json"], "", 0);
    let names: Vec<_> = list["tables"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|table| table["table"].as_str().unwrap_or_default())
        .collect();
    let operations = lianlian::api::OPERATIONS.iter();
    let operations = operations.map(|o| format!("{}/{}", o.product, o.name));
    let notifications = lianlian::api::NOTIFICATIONS.iter();
    let notifications = notifications.map(|n| format!("{}/{}", n.product, n.name));
    assert_eq!(names, operations.chain(notifications).collect::<Vec<_>>());
    unusable(&["spec", "show", "nothing"], "");

    let shared = unusable(&["check", "orderquery.htm"], "{}");
    assert!(
        shared.contains("easypay/PaymentQuery, mpay/PaymentQuery"),
        "{shared}"
    );
    let order = r#"{"oid_paybill":"2018082971158876"}"#;
    let checked = json_of(&["check", "mpay/PaymentQuery"], order, 0);
    assert_eq!(checked, json!({ "violations": [] }));
    let message = unusable(&["check", "mpay/PaymentNotification"], "{}");
    assert!(message.contains("only requests"), "{message}");
}

#[test]
fn spec_json_is_complete() {
    let shown = json_of(&["spec", "show", "bankcardbind", "--json"], "", 0);
    assert_eq!(
        shown["url"],
        "https://mpayapi.lianlianpay.com/v1/bankcardbind"
    );
    assert_eq!(shown["body"], "envelope");
    let rows = shown["request"].as_array().expect("rows");
    let row = |name: &str| rows.iter().find(|row| row["name"] == name).expect("a row");
    assert_eq!(row("api_version")["fixed"], "2.1");
    assert_eq!(row("user_id")["max_len"], 32);
    assert_eq!(
        row("id_type")["codes"],
        json!(["0", "2", "3", "4", "6", "9", "X"])
    );
    assert_eq!(row("cvv2")["secrecy"], "hidden");
    let credit = json!({ "rule": "required_if", "if": { "field": "pay_type", "values": ["3"] } });
    assert_eq!(row("vali_date")["presence"], credit);
    assert_eq!(shown["outcomes"][0]["ret_codes"], json!(["8888"]));
}

fn generate(dir: &Path) -> Output {
    let dir = dir.to_str().expect("UTF-8");
    lianlian(&["keys", "generate", "--bits", "1024", "--out", dir], "")
}

#[test]
fn keys_are_generated_once() {
    let dir = TempDir::new().expect("a folder");
    let out = dir.path().join("new/keys");
    let output = generate(&out);
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(said["bits"], 1024);
    assert_eq!(said["fingerprint"].as_str().map(str::len), Some(64));

    let path = |name: &str| out.join(name).to_str().expect("UTF-8").to_owned();
    for private in ["merchant_private.pem", "merchant_private.b64"] {
        let signed = stdout(&["sign", "--key", &path(private)], "{}", 0);
        for public in ["merchant_public.pem", "merchant_public.b64"] {
            json_of(&["verify", "--key", &path(public)], &signed, 0);
        }
        assert_mode(&out.join(private), 0o600);
    }
    let base64 = fs::read_to_string(out.join("merchant_public.b64")).expect("written");
    assert_eq!(base64.trim_end().lines().count(), 1);

    let before = fs::read(out.join("merchant_private.pem")).expect("written");
    assert_eq!(code(&generate(&out)), 2);
    assert_eq!(
        fs::read(out.join("merchant_private.pem")).expect("kept"),
        before
    );
}

#[test]
fn one_file_in_the_way_and_none_is_written() {
    let dir = TempDir::new().expect("a folder");
    write(&dir, "merchant_public.b64", b"old");
    assert_eq!(code(&generate(dir.path())), 2);
    assert_eq!(fs::read_dir(dir.path()).expect("read").count(), 1);
    unusable(
        &[
            "keys",
            "generate",
            "--bits",
            "512",
            "--out",
            dir.path().join("x").to_str().expect("UTF-8"),
        ],
        "",
    );
}

#[cfg(unix)]
fn assert_mode(path: &Path, expected: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(path).expect("written").permissions().mode();
    assert_eq!(mode & 0o777, expected);
}

#[cfg(not(unix))]
fn assert_mode(_: &Path, _: u32) {}

fn write(dir: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = dir.path().join(name);
    fs::write(&path, bytes).expect("written");
    path
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[test]
fn a_wrong_key_file_says_what_it_is() {
    let public = fixture("vectors/lianlian-public.b64");
    let message = unusable(&["sign", "--key", &public], "{}");
    assert!(message.contains("found an RSA public key"), "{message}");
    let message = unusable(&["verify", "--key", &fixture("vectors/README.md")], "{}");
    assert!(message.contains("README.md"), "{message}");
    unusable(&["sign"], "{}");
    unusable(&["sign", "--key", "/nowhere"], "{}");
}

#[test]
fn openssl_agrees() {
    if !installed("openssl", &["version"]) {
        return;
    }
    let key = merchant_key();
    let dir = TempDir::new().expect("a folder");
    let public = run(
        Command::new("openssl").args(["pkey", "-pubout", "-in", &key]),
        b"",
    );
    let public = write(&dir, "public.pem", &public);
    let signed = json_of(&["sign", "--key", &key], MESSAGE, 0);
    let signature = signed["sign"].as_str().expect("signed").to_owned() + "\n";
    let signature = run(
        Command::new("openssl").args(["base64", "-d", "-A"]),
        signature.trim_end().as_bytes(),
    );
    let signature = write(&dir, "signature", &signature);
    let string = stdout(&["sign", "--string"], MESSAGE, 0);
    let mut verify = Command::new("openssl");
    verify
        .args(["dgst", "-md5", "-verify"])
        .arg(&public)
        .arg("-signature")
        .arg(&signature);
    assert_eq!(run(&mut verify, &string), b"Verified OK\n");
}

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

#[test]
fn help() {
    for command in [
        "",
        "sign",
        "verify",
        "seal",
        "open",
        "check",
        "spec show",
        "keys generate",
        "sandbox",
    ] {
        let args: Vec<_> = command.split_whitespace().chain(["--help"]).collect();
        let name = format!("help_{}", command.replace(' ', "_"));
        insta::assert_snapshot!(name, text(&stdout(&args, "", 0)));
    }
}

/// A reader that goes away early changes no verdict; nor does a standard error that can't be written.
#[cfg(unix)]
#[test]
fn a_verdict_stands_whoever_reads_it() {
    let status = |script: &str, input: &[u8]| {
        let mut command = Command::new("bash");
        command
            .args(["-c", script])
            .env("LIANLIAN", env!("CARGO_BIN_EXE_lianlian"));
        output(&mut command, input).status.code()
    };
    let closed = "exec 3>&1; { sleep 0.2; \"$LIANLIAN\" check bankcardbind; echo $? >&3; } | true";
    let mut command = Command::new("bash");
    command
        .args(["-c", closed])
        .env("LIANLIAN", env!("CARGO_BIN_EXE_lianlian"));
    assert_eq!(text(&output(&mut command, b"{}").stdout).trim(), "1");
    if Path::new("/dev/full").exists() {
        let key = merchant_key();
        let message = br#"{"sign":"AAAA","sign_type":"RSA"}"#;
        let script = format!("\"$LIANLIAN\" verify --key {key} 2>/dev/full >/dev/null");
        assert_eq!(status(&script, message), Some(1));
    }
}

#[test]
fn an_empty_sign_type_is_none() {
    for message in [
        r#"{"a":"1","sign_type":""}"#,
        r#"{"a":"1","sign_type":null}"#,
    ] {
        let string = stdout(&["sign", "--string"], message, 0);
        assert_eq!(text(&string), "a=1&sign_type=RSA");
    }
    unusable(&["sign", "--string"], r#"{"a":"1","sign_type":"DSA"}"#);
}

#[test]
fn what_is_sealed_can_be_opened() {
    let seal = [
        "seal",
        "--key",
        &platform_key(),
        "--oid-partner",
        "201304121000001004",
    ];
    let largest = vec![0xff; 780_288];
    let sealed = stdout(&seal, &largest, 0);
    assert_eq!(
        stdout(&["open", "--key", &platform_key()], sealed, 0),
        largest
    );
    unusable(&seal, vec![0xff; 780_289]);
}
