//! The command `lianlian completions`, in the shells themselves.

use std::path::Path;
use std::process::Command;

use lianlian_test_support::{installed, run};
use tempfile::TempDir;

use crate::tools::{stdout, text, unusable, without_settings, write};

/// Beginnings of command lines, and a word that completes each.
const COMPLETED: [(&str, &str); 9] = [
    ("lianlian jour", "journal"),
    ("lianlian journal l", "list"),
    ("lianlian journal list --uns", "--unsettled"),
    ("lianlian call bankcardbind", "bankcardbindverfy"),
    ("lianlian check mpay/CardBindV", "mpay/CardBindVerify"),
    (
        "lianlian spec show mpay/CardBindN",
        "mpay/CardBindNotification",
    ),
    (
        "lianlian notify send mpay/PaymentN",
        "mpay/PaymentNotification",
    ),
    ("lianlian codes --product inst", "instant_payment"),
    ("lianlian sign --sign-type SHA", "SHA256withRSA"),
];

#[test]
fn each_shell_has_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = stdout(&["completions", shell], "", 0);
        assert!(text(&script).contains("lianlian"), "{shell}");
    }
    unusable(&["completions", "tcsh"], "");
}

#[test]
fn a_notification_is_not_offered_for_an_operation() {
    if installed("bash", &["--version"]) {
        assert_eq!(asked("bash", "lianlian call mpay/PaymentN"), "");
    }
}

#[test]
fn bash_completes() {
    if installed("bash", &["--version"]) {
        assert_completes("bash");
    }
}

#[test]
fn zsh_completes() {
    if installed("zsh", &["--version"]) {
        assert_completes("zsh");
    }
}

#[test]
fn fish_completes() {
    if installed("fish", &["--version"]) {
        assert_completes("fish");
    }
}

#[track_caller]
fn assert_completes(shell: &str) {
    for (line, word) in COMPLETED {
        let offered = asked(shell, line);
        assert!(
            offered.lines().any(|offered| offered == word),
            "{line}: {offered:?}"
        );
    }
}

/// The words that a shell offers for the last word of a line, one a line.
fn asked(shell: &str, line: &str) -> String {
    let dir = TempDir::new().expect("a folder");
    let script = write(&dir, "script", &stdout(&["completions", shell], "", 0));
    let words: Vec<_> = line.split(' ').collect();
    let (last, at) = (words[words.len() - 1], words.len() - 1);
    let script = script.display();
    let ask = match shell {
        "bash" => format!(
            "source {script}; COMP_WORDS=({line}); COMP_CWORD={at}; _clap_complete_lianlian lianlian {last} {}; \
             printf '%s\\n' \"${{COMPREPLY[@]}}\"",
            words[at - 1]
        ),
        // What zsh's own functions would show is printed: each entry is a word, and its meaning behind a colon.
        "zsh" => format!(
            "compdef() {{ }}; _describe() {{ print -rl -- \"${{(@P)@[-1]}}\" }}; source {script}; \
             words=({line}); CURRENT={}; _clap_dynamic_completer_lianlian | sed 's/:.*//'",
            at + 1
        ),
        _ => format!("source {script}; complete -C '{line}' | string replace -r '\\t.*' ''; true"),
    };
    let program = Path::new(env!("CARGO_BIN_EXE_lianlian"));
    let folder = program.parent().expect("a folder").display();
    let path = std::env::var("PATH").expect("a path");
    let mut command = Command::new(shell);
    without_settings(&mut command);
    command.args(["-c", &ask]).current_dir(dir.path());
    let offered = run(command.env("PATH", format!("{folder}:{path}")), b"");
    text(&offered).trim().to_owned()
}
