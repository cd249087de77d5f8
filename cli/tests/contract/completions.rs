//! The command `lianlian completions`.

use std::process::Command;

use lianlian_test_support::{installed, run};
use tempfile::TempDir;

use crate::tools::{stdout, text, unusable, write};

#[test]
fn each_shell_has_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = stdout(&["completions", shell], "", 0);
        let script = text(&script);
        for named in ["settle", "unsettled", "replay", "sandbox", "json"] {
            assert!(script.contains(named), "{shell}: {named}");
        }
    }
    unusable(&["completions", "tcsh"], "");
}

#[test]
fn bash_reads_its_own() {
    if !installed("bash", &["--version"]) {
        return;
    }
    let dir = TempDir::new().expect("a folder");
    let script = write(
        &dir,
        "lianlian.bash",
        &stdout(&["completions", "bash"], "", 0),
    );
    run(Command::new("bash").arg("-n").arg(&script), b"");
    // And it completes.
    let ask = format!(
        "source {} && COMP_WORDS=(lianlian journal l) COMP_CWORD=2 && _lianlian lianlian l journal \
         && echo \"${{COMPREPLY[@]}}\"",
        script.display()
    );
    let completed = run(Command::new("bash").args(["-c", &ask]), b"");
    assert_eq!(text(&completed).trim(), "list");
}
