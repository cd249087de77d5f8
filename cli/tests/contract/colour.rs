//! Colour is for terminals.

use std::process::Command;

use lianlian_test_support::{installed, output};

use crate::tools::{lianlian, text};

const ESCAPE: u8 = 0x1b;

#[test]
fn nothing_is_coloured_when_it_is_piped() {
    for args in [
        &["--help"][..],
        &["call", "--help"],
        &["no-such-command"],
        &["spec", "list"],
        &["codes", "1002"],
        &["demo"],
    ] {
        let output = lianlian(args, "");
        let said = [output.stdout, output.stderr].concat();
        assert!(!said.is_empty());
        assert!(!said.contains(&ESCAPE), "{args:?}: {}", text(&said));
    }
}

/// util-linux's `script` gives the command a terminal.
#[test]
fn a_terminal_is_coloured_unless_no_color_says_otherwise() {
    if !installed("script", &["--version"]) {
        return;
    }
    let on_a_terminal = |no_color: Option<&str>| {
        let mut command = Command::new("script");
        let lianlian = format!("{} --help", env!("CARGO_BIN_EXE_lianlian"));
        command.args(["-qec", &lianlian, "/dev/null"]);
        command
            .env("TERM", "xterm-256color")
            .env_remove("CLICOLOR")
            .env_remove("CLICOLOR_FORCE");
        match no_color {
            Some(value) => command.env("NO_COLOR", value),
            None => command.env_remove("NO_COLOR"),
        };
        output(&mut command, "").stdout
    };
    assert!(on_a_terminal(None).contains(&ESCAPE));
    let plain = on_a_terminal(Some("1"));
    assert!(!plain.is_empty());
    assert!(!plain.contains(&ESCAPE), "{}", text(&plain));
}
