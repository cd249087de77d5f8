//! The command `lianlian help`.

use crate::tools::{stdout, text};

#[test]
fn help() {
    for command in [
        "",
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
        "spec show",
        "spec example",
        "config show",
        "keys generate",
        "sandbox",
        "sandbox advance",
        "notify",
        "notify listen",
        "notify send",
        "notify replay",
        "journal",
        "journal key",
        "journal list",
        "journal show",
        "journal verify",
        "report",
        "report show",
        "report convert",
        "books",
        "books list",
        "books show",
        "books open",
        "books export",
        "books settle",
        "books settled",
        "books serve",
        "completions",
        "man",
    ] {
        let args: Vec<_> = command.split_whitespace().chain(["--help"]).collect();
        let name = format!("help_{}", command.replace(' ', "_"));
        insta::assert_snapshot!(name, text(&stdout(&args, "", 0)));
    }
}
