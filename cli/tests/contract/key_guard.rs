//! A key where a file's name belongs: every command and option, and no output that shows it.

use lianlian_test_support::MERCHANT_KEY;

use crate::tools::{code, lianlian, merchant_key, stdout, text, unusable};

/// Every command, by the words that call it, found by their help.
fn commands(words: &[String]) -> Vec<Vec<String>> {
    let help = help(words);
    let listed = help.split_once("\nCommands:\n").map(|(_, listed)| listed);
    let names = listed.into_iter().flat_map(|listed| {
        let lines = listed.lines().take_while(|line| line.starts_with("  "));
        let names = lines.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
        names.filter(|name| !name.is_empty() && *name != "help")
    });
    let inner = names.flat_map(|name| commands(&[words, &[name.to_owned()]].concat()));
    [vec![words.to_vec()], inner.collect()].concat()
}

/// The options of a command that take a value.
fn options(words: &[String]) -> Vec<String> {
    let help = help(words);
    let lines = help.lines().filter(|line| line.contains('<'));
    let named = lines.filter_map(|line| line.trim_start().strip_prefix("--"));
    let named = named.filter_map(|line| line.split([' ', '=']).next());
    named.map(|name| format!("--{name}")).collect()
}

fn help(words: &[String]) -> String {
    let words = words.iter().map(String::as_str);
    let args: Vec<_> = words.chain(["--help"]).collect();
    text(&stdout(&args, "", 0)).to_owned()
}

/// Forms of the private key in which somebody may paste it.
fn keys() -> Vec<String> {
    let (base64, pem) = (MERCHANT_KEY.to_base64(), MERCHANT_KEY.to_pem());
    vec![
        base64.to_string(),
        pem.to_string(),
        pem.replace('\n', "\\n"),
        base64.replace('+', "-").replace('/', "_"),
        base64[..800].to_owned(),
    ]
}

/// No part of the key is in what the command prints.
#[track_caller]
fn assert_silent(args: &[&str], key: &str) {
    let output = lianlian(args, "{}");
    let said = [output.stdout.as_slice(), &output.stderr].map(String::from_utf8_lossy);
    let compact = key.replace("\\n", "\n");
    let parts = compact.lines().filter(|line| !line.contains("-----"));
    for part in parts.flat_map(|line| line.as_bytes().chunks(20)) {
        let part = text(part);
        assert!(part.len() < 16 || !said.concat().contains(part), "{args:?}");
    }
    assert_eq!(code(&output), 2, "{args:?}: {}", said.concat());
    assert!(
        said.concat().contains("a key"),
        "{args:?}: {}",
        said.concat()
    );
}

#[test]
fn no_command_shows_a_key_that_it_is_given() {
    let commands = commands(&[]);
    assert!(commands.len() > 20, "{commands:?}");
    let keys = keys();
    for words in &commands {
        let command: Vec<_> = words.iter().map(String::as_str).collect();
        let key = &keys[0];
        assert_silent(&[&command[..], &["x", "y", "z", key]].concat(), key);
        assert_silent(&[&command[..], &[&format!("--{key}")]].concat(), key);
        for key in &keys {
            assert_silent(&[&command[..], &[key]].concat(), key);
        }
    }
}

#[test]
fn no_option_shows_a_key_that_it_is_given() {
    let keys = keys();
    let mut seen = 0;
    for words in commands(&[]) {
        let command: Vec<_> = words.iter().map(String::as_str).collect();
        for option in options(&words) {
            seen += 1;
            let key = &keys[seen % keys.len()];
            assert_silent(&[&command[..], &[&option, key]].concat(), key);
            let joined = format!("{option}=ID={key}");
            assert_silent(&[&command[..], &[&joined]].concat(), key);
        }
    }
    assert!(seen > 40, "{seen} options");
}

/// Nobody can know that a line of a key, or a journal's key, is one; it is hidden where no such file is there.
#[test]
fn a_part_of_a_key_is_not_shown_for_a_file() {
    let pem = MERCHANT_KEY.to_pem();
    let line = pem.lines().nth(7).expect("a line");
    let journal_key = "q6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=";
    for part in [line, journal_key] {
        let merchant = format!("201304121000001004={part}");
        let file = merchant_key();
        for args in [
            &["sign", "--key", part][..],
            &["verify", "--key", part],
            &["open", "--key", part],
            &["seal", "--oid-partner", "1", "--key", part],
            &["explain", "--key", part],
            &["explain", "--private-key", part],
            &["explain", "--key", &file, "--sign-string", part],
            &["sandbox", "--merchant", &merchant],
            &["sandbox", "--merchant", part],
            &["call", "bankcardbind", "--config", part],
            &["notify", "listen", "--config", part],
            &[
                "notify",
                "send",
                "mpay/PaymentNotification",
                "--oid-partner",
                "1",
            ],
            &["notify", "replay", part, "--url", "http://127.0.0.1:9/"],
            &["sign", "--key", "x", part],
            &["sign", "--sign-type", part],
            &["keys", "generate", "--out", "x", "--bits", part],
        ] {
            let send = ["--url", "http://127.0.0.1:9/", "--key", part];
            let args = match args {
                ["notify", "send", ..] => [args, &send].concat(),
                _ => args.to_vec(),
            };
            let said = unusable(&args, "{}");
            assert!(!said.contains(part), "{said}");
            assert!(said.contains("a key"), "{said}");
        }
    }
}

/// All else is named as before.
#[test]
fn other_mistakes_are_shown() {
    assert!(unusable(&["sign", "--key", "gone.pem"], "{}").contains("gone.pem"));
    assert!(unusable(&["sign", "--keys", "gone.pem"], "{}").contains("--keys"));
    assert!(unusable(&["sing"], "{}").contains("sing"));
    let hash = "ab".repeat(32);
    let args = ["journal", "verify", "gone.jsonl", "--last", &hash];
    assert!(unusable(&args, "").contains("no key: give"));
}
