//! The shell sessions of docs/client.md and docs/books.md, run as printed but for the port.

use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::tools::{text, without_settings};

/// The text between these lines of the guide.
fn block<'a>(guide: &'a str, after: &str, language: &str) -> &'a str {
    let rest = guide.split_once(after).expect("its heading").1;
    let rest = rest
        .split_once(&format!("```{language}\n"))
        .expect("a block")
        .1;
    rest.split_once("```").expect("its end").0
}

/// After each command whose exit code is promised, a line that holds it to that.
fn held_to_its_promises(session: &str) -> String {
    let line = |line: &str| match line.split_once("exits with ") {
        Some((_, code)) => format!(
            "{line}\n[ $? = {} ] || {{ echo 'not {code}: {line}' >&2; exit 1; }}\n",
            code.trim()
        ),
        None => format!("{line}\n"),
    };
    session.lines().map(line).collect()
}

/// A free port, as a text.
fn free_port() -> String {
    let free = TcpListener::bind("127.0.0.1:0").expect("a port");
    free.local_addr().expect("bound").port().to_string()
}

/// Runs a session in a shell, but for the sandbox's port; gives what it said.
fn run(session: &str, dir: &TempDir, port: &str) -> String {
    let session = held_to_its_promises(session);
    let session = session.replace(
        "lianlian sandbox",
        &format!("lianlian sandbox --port {port}"),
    );
    let program = Path::new(env!("CARGO_BIN_EXE_lianlian"))
        .parent()
        .expect("a folder");
    let path = std::env::var("PATH").expect("a path");
    let mut shell = Command::new("bash");
    without_settings(&mut shell);
    let shell = shell.arg("-c").arg(&session).current_dir(dir.path());
    let shell = shell.env("PATH", format!("{}:{path}", program.display()));
    let output = shell.output().expect("bash runs");
    let (said, errors) = (text(&output.stdout), text(&output.stderr));
    assert!(output.status.success(), "{said}\n{errors}");
    said.to_owned()
}

#[test]
fn all_of_it_in_a_shell() {
    let guide = include_str!("../../../docs/client.md");
    let (dir, port) = (TempDir::new().expect("a folder"), free_port());
    let settings = block(guide, "## Settings", "toml").replace("8899", &port);
    std::fs::write(dir.path().join("lianlian.toml"), settings).expect("written");
    let said = run(block(guide, "## All of it in a shell", "sh"), &dir, &port);
    assert!(
        said.contains(r#""outcome":"unknown""#) && said.contains(r#""state":"succeeded""#),
        "{said}"
    );
    // The order is listed while it is open, and not any more.
    let open = said.matches(r#""ended":"#).count();
    assert!(open == 1 && said.contains(r#""faults":[]"#), "{said}");
}

#[test]
fn the_register_of_orders() {
    let guide = include_str!("../../../docs/books.md");
    let (dir, port) = (TempDir::new().expect("a folder"), free_port());
    let said = run(block(guide, "## Try it", "sh"), &dir, &port);
    assert!(
        said.contains(r#"{"asked":1,"given_up":0,"open":1,"settled":1}"#),
        "{said}"
    );
    let orders = std::fs::read_to_string(dir.path().join("orders.csv")).expect("written");
    assert!(orders.contains("B1,5.00,CNY,pending,"), "{orders}");
    assert!(orders.contains("B2,670010.00,CNY,succeeded,"), "{orders}");
}
