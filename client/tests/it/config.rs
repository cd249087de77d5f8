//! Settings from a file and from the environment, and errors that name them.

use std::path::{Path, PathBuf};
use std::time::Duration;

use lianlian_client::config::{Config, unknown_variables};
use lianlian_core::sign::PrivateKey;
use lianlian_test_support::*;
use tempfile::TempDir;

pub const SANDBOX: &str = r#"
environment = "sandbox"
base_url = "http://127.0.0.1:8899"
oid_partner = "201304121000001004"
private_key_file = "merchant_private.pem"
platform_key_files = ["platform.b64"]
"#;

/// A folder with the keys and a configuration.
fn folder(text: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures");
    let key = "merchant_private.pem";
    std::fs::copy(fixtures.join(key), folder.path().join(key)).expect("copied");
    let platform = PLATFORM_KEY.public_key().to_base64();
    std::fs::write(folder.path().join("platform.b64"), platform).expect("written");
    let own = MERCHANT_KEY.public_key().to_base64();
    std::fs::write(folder.path().join("merchant_public.b64"), own).expect("written");
    let file = folder.path().join("lianlian.toml");
    std::fs::write(&file, text).expect("written");
    (folder, file)
}

pub fn read(text: &str, variables: &[(&str, &str)]) -> Result<Config, String> {
    let (folder, file) = folder(text);
    let variables = variables.iter().map(|(name, value)| {
        let value = value.replace("FOLDER", &folder.path().display().to_string());
        (name.to_string(), value)
    });
    let here = format!("{}/", folder.path().display());
    Config::read(Some(&file), variables).map_err(|error| error.to_string().replace(&here, ""))
}

#[track_caller]
pub fn refused(text: &str, variables: &[(&str, &str)], message: &str) {
    assert_eq!(read(text, variables).expect_err("refused"), message);
}

#[test]
fn a_file() {
    let config = read(SANDBOX, &[]).expect("right");
    assert_eq!(config.merchant.oid_partner(), OID_PARTNER);
    assert!(!config.is_production);
    let request = config
        .merchant
        .prepare(&card_bind_apply())
        .expect("prepared");
    assert_eq!(request.uri(), "http://127.0.0.1:8899/v1/bankcardbind");
    assert_eq!((config.timeout, config.connect_timeout), (None, None));
}

/// The settings that the guide shows.
#[test]
fn the_guides_file() {
    let guide = include_str!("../../../docs/client.md");
    let shown = guide.split("```toml\n").nth(1).expect("settings");
    let shown = shown.split("```").next().expect("an end");
    let (folder, file) = folder(shown);
    for (from, to) in [
        ("merchant_private.pem", "keys/merchant_private.pem"),
        ("platform.b64", "platform_public.b64"),
    ] {
        std::fs::create_dir_all(folder.path().join("keys")).expect("made");
        std::fs::rename(folder.path().join(from), folder.path().join(to)).expect("moved");
    }
    let key = lianlian_journal::JournalKey::generate().expect("a key");
    std::fs::write(folder.path().join("journal.key"), key.to_base64()).expect("written");
    let config = Config::read(Some(&file), []).expect("right");
    assert_eq!(config.timeout, Some(Duration::from_secs(30)));
    assert!(config.journal.is_some() && !config.is_production);
}

#[test]
fn the_environment_comes_first_and_puts_aside_what_says_the_same_otherwise() {
    let config = read(
        SANDBOX,
        &[
            ("LIANLIAN_OID_PARTNER", "42"),
            ("LIANLIAN_TIMEOUT_SECONDS", "7"),
            ("LIANLIAN_PRIVATE_KEY", &MERCHANT_KEY.to_base64()),
            (
                "LIANLIAN_BASE_URLS",
                "mpayapi.lianlianpay.com=http://127.0.0.1:1,a.b=http://127.0.0.1:2",
            ),
            ("LIANLIAN_UNRELATED", "x"),
            ("OID_PARTNER", "43"),
        ],
    )
    .expect("right");
    assert_eq!(config.merchant.oid_partner(), "42");
    assert_eq!(config.timeout, Some(Duration::from_secs(7)));
    let request = config
        .merchant
        .prepare(&card_bind_apply())
        .expect("prepared");
    assert_eq!(request.uri(), "http://127.0.0.1:1/v1/bankcardbind");
}

/// During a change of keys: answers under either, and envelopes for the one that is named.
#[test]
fn several_keys_and_the_one_that_seals() {
    let old = PrivateKey::generate(1024).expect("a key").public_key();
    let new = PLATFORM_KEY.public_key();
    let keys = format!("{}, {}", old.to_base64(), new.to_base64());
    let variables = [
        ("LIANLIAN_PLATFORM_KEYS", keys.as_str()),
        ("LIANLIAN_SEALING_KEY", &new.to_base64()),
    ];
    let config = read(SANDBOX, &variables).expect("right");
    let request = config.merchant.prepare(&card_bind_apply());
    let body = request.expect("prepared").into_body();
    let platform = lianlian_core::Platform::new(PLATFORM_KEY.clone());
    let merchant_key = |_: &str| Some(MERCHANT_KEY.public_key());
    let opened = platform.receive::<lianlian_api::mpay::CardBindApplyRequest>(
        &http::HeaderMap::new(),
        &body,
        merchant_key,
    );
    assert!(opened.is_ok(), "sealed for the one that is named");
}

#[test]
fn the_environment_alone() {
    let platform = PLATFORM_KEY.public_key().to_base64();
    let keys = format!("{platform}, {platform}");
    let variables = [
        ("LIANLIAN_ENVIRONMENT", "production"),
        ("LIANLIAN_OID_PARTNER", OID_PARTNER),
        ("LIANLIAN_PRIVATE_KEY", &MERCHANT_KEY.to_base64()),
        ("LIANLIAN_PLATFORM_KEYS", &keys),
        ("LIANLIAN_SIGN_TYPE", "SHA256withRSA"),
    ];
    let variables = variables.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let config = Config::read(None, variables).expect("right");
    assert!(config.is_production);
    let request = config
        .merchant
        .prepare(&card_bind_apply())
        .expect("prepared");
    assert_eq!(
        request.uri(),
        "https://mpayapi.lianlianpay.com/v1/bankcardbind"
    );
    assert!(
        config
            .merchant
            .sign_string(&card_bind_apply())
            .contains("sign_type=SHA256withRSA")
    );
}

/// Each error names the setting, its origin, and the remedy.
#[test]
fn errors() {
    let without = |setting: &str| {
        let lines = SANDBOX.lines().filter(|line| !line.starts_with(setting));
        lines.collect::<Vec<_>>().join("\n")
    };
    refused(
        &without("environment"),
        &[],
        "`environment` is not set: write it into the file, or set LIANLIAN_ENVIRONMENT",
    );
    refused(
        &without("base_url"),
        &[],
        "`base_url` is not set: write it into the file, or set LIANLIAN_BASE_URL",
    );
    refused(
        &without("private_key_file"),
        &[],
        "`private_key_file` is not set: write it into the file, or set LIANLIAN_PRIVATE_KEY_FILE",
    );
    refused(
        SANDBOX,
        &[("LIANLIAN_ENVIRONMENT", "prod")],
        "`environment` (from LIANLIAN_ENVIRONMENT): write `production` or `sandbox`",
    );
    refused(
        SANDBOX,
        &[("LIANLIAN_ENVIRONMENT", "production")],
        "`base_url` (in lianlian.toml): production has URLs of its own: leave it out, or say environment = \"sandbox\"",
    );
    refused(
        SANDBOX,
        &[("LIANLIAN_BASE_URL", "http://pay.example")],
        "`base_url` (from LIANLIAN_BASE_URL): plain http is allowed to loopback addresses only: use https",
    );
    refused(
        &SANDBOX.replace("merchant_private.pem", "gone.pem"),
        &[],
        "`private_key_file` (in lianlian.toml): gone.pem: can't be read: No such file or directory (os error 2)",
    );
    refused(
        &SANDBOX.replace("merchant_private.pem", "platform.b64"),
        &[],
        "`private_key_file` (in lianlian.toml): expected an RSA private key (PKCS#8 or PKCS#1, in base64, PEM or DER), found an RSA public key",
    );
    refused(
        &format!("{SANDBOX}\nprivate_key = \"x\""),
        &[],
        "`private_key` (in lianlian.toml): `private_key_file` is set too: keep one of them",
    );
    refused(
        &format!("{SANDBOX}\ntimeout_seconds = 0"),
        &[],
        "`timeout_seconds` (in lianlian.toml): write whole seconds, from 1 to 3600",
    );
    refused(
        &format!("{SANDBOX}\nsign_type = \"MD5\""),
        &[],
        "`sign_type` (in lianlian.toml): write `RSA` or `SHA256withRSA`",
    );
    refused(
        &SANDBOX.replace("[\"platform.b64\"]", "[]"),
        &[],
        "`platform_key_files` (in lianlian.toml): no platform key: give LianLian's public key",
    );
    let other = PrivateKey::generate(1024).expect("a key").public_key();
    let one = PLATFORM_KEY.public_key();
    let keys = format!("{}, {}", one.to_base64(), other.to_base64());
    refused(
        SANDBOX,
        &[("LIANLIAN_PLATFORM_KEYS", &keys)],
        "`platform_keys` (from LIANLIAN_PLATFORM_KEYS): several platform keys and no sealing key: name as \
         `sealing_key` the one that LianLian opens envelopes with",
    );
    let own = MERCHANT_KEY.public_key().to_base64();
    let not_theirs = "is the public half of the merchant's own key";
    for (name, key) in [("platform", "platform_keys"), ("sealing", "sealing_key")] {
        let variable = format!("LIANLIAN_{}", key.to_uppercase());
        let message = read(SANDBOX, &[(&variable, &own)]).expect_err("the merchant's own");
        let origin = format!("`{key}` (from {variable}): ");
        assert!(message.starts_with(&origin), "{message}");
        assert!(
            message.contains(&format!("{name} key {not_theirs}")),
            "{message}"
        );
    }
    let (in_file, file) = ("[\"platform.b64\"]", "[\"merchant_public.b64\"]");
    let message = read(&SANDBOX.replace(in_file, file), &[]).expect_err("the merchant's own");
    assert!(message.starts_with("`platform_key_files` (in lianlian.toml): a platform key is"));
    refused(
        &format!("{SANDBOX}\nsealing_key = \"MIIB\""),
        &[],
        "`sealing_key` (in lianlian.toml): expected an RSA public key (SubjectPublicKeyInfo or PKCS#1, or a \
         certificate, in base64, PEM or DER), found the beginning of one: copy it to its end",
    );
    refused(
        &SANDBOX.replace("[\"platform.b64\"]", "7"),
        &[],
        "`platform_key_files` (in lianlian.toml): write a list of texts",
    );
    refused(
        &SANDBOX.replace("oid_partner", "oid_parner"),
        &[],
        "lianlian.toml: there is no setting `oid_parner`; there are `base_url`, `base_urls`, \
         `connect_timeout_seconds`, `environment`, `extra_root_files`, `journal_file`, \
         `journal_key`, `journal_key_file`, `oid_partner`, `platform_key_files`, `platform_keys`, `private_key`, \
         `private_key_file`, `sealing_key`, `sealing_key_file`, `sign_type`, `strict_refusals`, `timeout_seconds`",
    );
}

/// A file that is not TOML may hold a key in the line that is wrong.
#[test]
fn the_file_is_not_quoted() {
    let message = read("oid_partner = \"1\"\nprivate_key = MIISECRET", &[]).expect_err("no TOML");
    assert_eq!(
        message,
        "lianlian.toml: isn't TOML (line 2, column 15): compare it with the documentation of lianlian::config"
    );
    let missing = Config::read(Some(Path::new("/nowhere/lianlian.toml")), []);
    assert_eq!(
        missing.expect_err("missing").to_string(),
        "/nowhere/lianlian.toml: can't be read: No such file or directory (os error 2)"
    );
}

/// LianLian's published private key works against a sandbox, never in production.
#[test]
fn a_published_key_is_refused_in_production() {
    let key = include_str!("../../../tests/fixtures/vectors/merchant-test-private.b64");
    let sandbox = read(SANDBOX, &[("LIANLIAN_PRIVATE_KEY", key)]);
    assert!(sandbox.is_ok(), "{sandbox:?}");
    let production = SANDBOX
        .replace("\"sandbox\"", "\"production\"")
        .replace("base_url", "#");
    refused(
        &production,
        &[("LIANLIAN_PRIVATE_KEY", key)],
        "`private_key` (from LIANLIAN_PRIVATE_KEY): this private key is published in LianLian's samples: make one of your own for production",
    );
}

/// In a file it is an error; in the environment, which others fill too, it is a warning.
#[test]
fn misspelt_variables_are_named() {
    let names = [
        "LIANLIAN_OID_PARTNR",
        "LIANLIAN_BASE_URL",
        "LIANLIAN_COLOUR",
        "PATH",
        "lianlian_x",
        "LIANLIAN_\u{1b}",
    ];
    let unknown = unknown_variables(names.map(str::to_owned));
    let said: Vec<_> = unknown.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "LIANLIAN_OID_PARTNR is passed over: there is no setting `oid_partnr`; `oid_partner` may be meant, \
             LIANLIAN_OID_PARTNER",
            "LIANLIAN_COLOUR is passed over: there is no setting `colour`",
            "LIANLIAN_\\u{1b} is passed over: there is no setting `\\u{1b}`",
        ]
    );
}
