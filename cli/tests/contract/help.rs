//! `lianlian help`

use crate::tools::{stdout, text};

#[test]
fn help() {
    for command in [
        "",
        "sign",
        "verify",
        "explain",
        "seal",
        "open",
        "check",
        "codes",
        "spec show",
        "keys generate",
        "sandbox",
    ] {
        let args: Vec<_> = command.split_whitespace().chain(["--help"]).collect();
        let name = format!("help_{}", command.replace(' ', "_"));
        insta::assert_snapshot!(name, text(&stdout(&args, "", 0)));
    }
}
