//! The command `lianlian man`.

use std::process::Command;

use lianlian_test_support::run;
use tempfile::TempDir;

use crate::tools::{stdout, text, write};

/// Each command that does something, as a person writes it.
const COMMANDS: &[&str] = &[
    "demo",
    "call",
    "settle",
    "sign",
    "verify",
    "explain",
    "seal",
    "open",
    "check",
    "codes",
    "spec list",
    "spec show",
    "spec example",
    "config show",
    "keys generate",
    "sandbox",
    "sandbox advance",
    "notify listen",
    "notify send",
    "notify replay",
    "journal key",
    "journal list",
    "journal show",
    "journal verify",
    "report show",
    "report convert",
    "report reconcile",
    "books list",
    "books show",
    "books open",
    "books export",
    "books settle",
    "books settled",
    "books serve",
    "completions",
    "man",
];

#[test]
fn the_page_is_roff_with_every_command() {
    let page = stdout(&["man"], "", 0);
    let page = text(&page);
    assert!(page.contains(".TH lianlian 1"), "{}", &page[..200]);
    for command in COMMANDS {
        let heading = format!(".SH \"LIANLIAN {}\"", command.to_uppercase());
        assert!(page.contains(&heading), "{heading}");
    }
    for section in ["EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"] {
        let heading = format!(".SH \"{section}\"");
        let alone = format!(".SH {section}");
        assert!(
            page.contains(&heading) || page.contains(&alone),
            "{section}"
        );
    }
    for name in lianlian::config::NAMES {
        let variable = format!("LIANLIAN_{}", name.to_uppercase());
        assert!(page.contains(&variable), "{variable}");
    }
    assert!(page.contains("LIANLIAN_CONFIG") && page.contains("lianlian.toml"));
}

#[test]
fn man_renders_every_command() {
    let is_there = |program: &str| {
        let output = Command::new(program).arg("--version").output();
        output.is_ok_and(|output| output.status.success())
    };
    if !is_there("man") || !is_there("groff") {
        eprintln!("skipped: no man here");
        return;
    }
    let dir = TempDir::new().expect("a folder");
    let page = write(&dir, "lianlian.1", &stdout(&["man"], "", 0));
    let mut man = Command::new("man");
    man.arg("-l")
        .arg(page)
        .env("MANPAGER", "cat")
        .env("MANWIDTH", "100");
    let rendered = run(&mut man, b"");
    for command in COMMANDS {
        let heading = format!("LIANLIAN {}", command.to_uppercase());
        assert!(text(&rendered).contains(&heading), "{heading}");
    }
    let example = "lianlian spec example bankcardbind | lianlian call bankcardbind";
    assert!(text(&rendered).contains(example), "as it is run");
}
