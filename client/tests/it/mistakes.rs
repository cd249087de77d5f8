//! Mistakes in settings that nobody would see, or that an error would show to too many.

use std::process::Command;

use lianlian_client::config::Config;
use lianlian_core::{Environment, EnvironmentError};
use lianlian_test_support::*;

use super::config::{SANDBOX, read, refused};

const JOURNAL_KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// `PRIVATE_KEY_FILE=$(cat key.pem)`: the error is going to stand in a log.
#[test]
fn a_key_in_place_of_its_file_is_not_shown() {
    let pem = include_str!("../../../tests/fixtures/merchant_private.pem");
    let base64 = MERCHANT_KEY.to_base64();
    let cut_off = &base64[..200];
    for (name, key) in [
        ("PRIVATE_KEY", pem),
        ("PRIVATE_KEY", &*base64),
        ("PRIVATE_KEY", cut_off),
        ("JOURNAL_KEY", JOURNAL_KEY),
    ] {
        let variables = [
            (format!("LIANLIAN_{name}_FILE"), key),
            ("LIANLIAN_JOURNAL_FILE".to_owned(), "FOLDER/journal"),
        ];
        let variables = variables
            .each_ref()
            .map(|(name, value)| (name.as_str(), *value));
        let message = read(SANDBOX, &variables).expect_err("no file");
        let setting = name.to_lowercase();
        assert_eq!(
            message,
            format!(
                "`{setting}_file` (from LIANLIAN_{name}_FILE): this reads like a key, and no such file \
                 can be read: write a file's path here, or the key itself into `{setting}`"
            )
        );
    }
    let in_file = SANDBOX.replace("merchant_private.pem", &base64);
    let message = read(&in_file, &[]).expect_err("no file");
    assert!(!message.contains(&base64[..20]), "{message}");
}

/// Somebody wants evidence, and would get none.
#[test]
fn a_journals_key_without_its_file() {
    for name in ["LIANLIAN_JOURNAL_KEY", "LIANLIAN_JOURNAL_KEY_FILE"] {
        refused(
            SANDBOX,
            &[(name, JOURNAL_KEY)],
            "`journal_file` is not set: write it into the file, or set LIANLIAN_JOURNAL_FILE",
        );
    }
}

/// A host that matches nothing would let requests go where they were not to go.
#[test]
fn hosts_are_names() {
    for host in ["mpayapi.lianlianpay.com ", "MPAYapi.LianLianPay.com"] {
        let urls = format!("{host}= http://127.0.0.1:1");
        let config = read(SANDBOX, &[("LIANLIAN_BASE_URLS", &urls)]).expect("right");
        let request = config.merchant.prepare(&card_bind_apply());
        let request = request.expect("prepared");
        assert_eq!(request.uri(), "http://127.0.0.1:1/v1/bankcardbind");
    }
    for host in [
        "https://mpayapi.lianlianpay.com",
        "mpayapi.lianlianpay.com/v1",
        "",
    ] {
        refused(
            SANDBOX,
            &[("LIANLIAN_BASE_URLS", &format!("{host}=http://127.0.0.1:1"))],
            "`base_urls` (from LIANLIAN_BASE_URLS): the host must be a name alone, mpayapi.lianlianpay.com",
        );
    }
}

/// A client with a sandbox's settings must not move money.
#[test]
fn a_sandbox_is_not_lianlian() {
    for url in [
        "https://mpayapi.lianlianpay.com",
        "https://MPAYAPI.lianlianpay.com.:443/",
    ] {
        refused(
            SANDBOX,
            &[("LIANLIAN_BASE_URL", url)],
            "`base_url` (from LIANLIAN_BASE_URL): this is LianLian itself: say environment = \"production\" and leave the URL out",
        );
        let one = format!("mpayapi.lianlianpay.com={url}");
        refused(
            SANDBOX,
            &[("LIANLIAN_BASE_URLS", &one)],
            "`base_urls` (from LIANLIAN_BASE_URLS): this is LianLian itself: say environment = \"production\" and leave the URL out",
        );
        assert!(Environment::at(url).expect("a URL").is_production());
    }
    for url in [
        "https://lianlianpay.com.example",
        "https://notlianlianpay.com",
    ] {
        assert!(!Environment::at(url).expect("a URL").is_production());
    }
}

/// It would stand in every Debug, and nothing would send it.
#[test]
fn a_url_holds_no_password() {
    for url in ["https://user:secret@host", "https://user@host"] {
        assert_eq!(Environment::at(url), Err(EnvironmentError::NotAUrl));
    }
}

/// Secrets that something mounts end with a line break.
#[test]
fn space_around_a_variable_is_dropped() {
    let variables = [
        ("LIANLIAN_OID_PARTNER", "42\n"),
        ("LIANLIAN_ENVIRONMENT", " sandbox\n"),
        ("LIANLIAN_PRIVATE_KEY_FILE", "FOLDER/merchant_private.pem\n"),
    ];
    let config = read(SANDBOX, &variables).expect("right");
    assert_eq!(config.merchant.oid_partner(), "42");
}

/// The work of the other process.
#[test]
#[ignore = "runs in a process of its own"]
fn load() {
    println!("{}", Config::load(None).expect_err("incomplete"));
}

/// Other variables of the environment don't concern us.
#[cfg(unix)]
#[test]
fn variables_that_are_no_text() {
    use std::os::unix::ffi::OsStrExt as _;
    let bytes = std::ffi::OsStr::from_bytes(b"\xff");
    let said = |variable: &str| {
        let output = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "mistakes::load", "--ignored", "--nocapture"])
            .env_remove("LIANLIAN_ENVIRONMENT")
            .env(variable, bytes)
            .output()
            .expect("it runs");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let of_others = said("UNRELATED");
    assert!(
        of_others.contains("`environment` is not set"),
        "{of_others}"
    );
    let ours = said("LIANLIAN_ENVIRONMENT");
    assert!(
        ours.contains("`environment` (from LIANLIAN_ENVIRONMENT): write a text"),
        "{ours}"
    );
}
