//! PostgreSQL's own load generator, with the statements of the inbox.

use std::io::Write as _;
use std::process::Command;
use std::time::Duration;

use crate::done::Done;

/// Notifications a second, over as many connections as the inbox has.
pub fn pgbench(url: &str, time: Duration) -> Done<f64> {
    let mut script = tempfile::NamedTempFile::new()?;
    script.write_all(include_bytes!("inbox.pgbench"))?;
    let output = Command::new("pgbench")
        .args(["--no-vacuum", "--protocol", "prepared"])
        .args(["--client", "20", "--jobs", "2"])
        .args(["--time", &time.as_secs().to_string()])
        .arg("--file")
        .arg(script.path())
        .arg(url)
        .output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let rate = said.lines().find_map(|line| line.strip_prefix("tps = "));
    let rate = rate.and_then(|rest| rest.split_whitespace().next());
    match rate {
        Some(rate) => Ok(rate.parse()?),
        None => Err(format!("pgbench: {}", String::from_utf8_lossy(&output.stderr)).into()),
    }
}
