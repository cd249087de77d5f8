//! Passes text through `rustfmt`, which sorts imports and has wider lines than `prettyplease`.

use std::io::{self, Write};
use std::process::{Command, Output, Stdio};

/// Formats a text as `cargo fmt` would.
///
/// # Errors
/// `rustfmt` can't be run, or refuses the text.
pub(super) fn format(text: &str) -> io::Result<String> {
    let Output {
        status,
        stdout,
        stderr,
    } = run(text)?;
    if !status.success() {
        let reason = String::from_utf8_lossy(&stderr);
        return Err(io::Error::other(format!("rustfmt: {reason}")));
    }
    String::from_utf8(stdout).map_err(io::Error::other)
}

fn run(text: &str) -> io::Result<Output> {
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    // Dropped at the end of the statement: rustfmt reads to the end before it writes.
    if let Some(mut stdin) = rustfmt.stdin.take() {
        stdin.write_all(text.as_bytes())?;
    }
    rustfmt.wait_with_output()
}
