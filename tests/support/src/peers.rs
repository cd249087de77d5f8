//! Other programs that tests run.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

/// Runs another program with `input` on its standard input, and gives its standard output.
///
/// # Panics
/// When the program can't be run, or fails: what it says goes into the message.
pub fn run(command: &mut Command, input: impl AsRef<[u8]>) -> Vec<u8> {
    let output = output(command, input);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {stderr}");
    output.stdout
}

/// Runs another program with `input` on its standard input, however it ends.
///
/// # Panics
/// When the program can't be run.
pub fn output(command: &mut Command, input: impl AsRef<[u8]>) -> Output {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.as_ref().to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().expect("the program ends");
    let _closed_early = writer.join();
    output
}

/// Tells whether a program is installed. Prints a line where it is missing, for the test is then
/// skipped.
///
/// # Panics
/// When it is not, and the environment says `LIANLIAN_TEST_PEERS=required`.
pub fn installed(program: &str, args: &[&str]) -> bool {
    let output = Command::new(program).args(args).output();
    let found = output.is_ok_and(|output| output.status.success());
    if !found {
        let missing = format!("`{program} {}` does not run here", args.join(" "));
        let required = std::env::var("LIANLIAN_TEST_PEERS").is_ok_and(|peers| peers == "required");
        assert!(!required, "{missing}");
        eprintln!("skipped: {missing}");
    }
    found
}
