//! A `lianlian` that serves until it is stopped.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use lianlian_test_support::OID_PARTNER;
use serde_json::Value;

use crate::tools::{merchant_key, platform_key, without_settings};

/// The process; it ends with this value.
pub struct Server {
    /// The line that it printed when it began to listen.
    pub said: Value,
    later: Arc<Mutex<Vec<Value>>>,
    child: Child,
}

impl Server {
    /// Waits until it listens.
    pub fn start(command: &mut Command) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let output = BufReader::new(child.stdout.take().expect("piped"));
        let mut lines = output.lines().map(|line| {
            let line = line.expect("UTF-8");
            serde_json::from_str(&line).expect("JSON")
        });
        let said = lines.next().expect("a line");
        let later = Arc::<Mutex<Vec<Value>>>::default();
        let kept = Arc::clone(&later);
        std::thread::spawn(move || {
            lines.for_each(|line| kept.lock().expect("unpoisoned").push(line));
        });
        Self { said, later, child }
    }

    /// A sandbox on a free port that knows the tests' merchant.
    pub fn sandbox(options: &[&str]) -> Self {
        let merchant = format!("{OID_PARTNER}={}", merchant_key());
        let key = platform_key();
        let usual = [
            "sandbox",
            "--port",
            "0",
            "--platform-key",
            &key,
            "--merchant",
            &merchant,
        ];
        let mut command = Command::new(env!("CARGO_BIN_EXE_lianlian"));
        without_settings(&mut command);
        Self::start(command.args(usual).args(options))
    }

    pub fn url(&self) -> &str {
        self.said["url"].as_str().expect("a URL")
    }

    /// The lines that it has printed since.
    pub fn later(&self) -> Vec<Value> {
        self.later.lock().expect("unpoisoned").clone()
    }

    /// Asks it to end, as a process manager does, and gives how it ended.
    #[cfg(unix)]
    pub fn terminate(mut self) -> std::process::ExitStatus {
        lianlian_test_support::run(Command::new("kill").arg(self.child.id().to_string()), b"");
        self.child.wait().expect("ended")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _reaped = self.child.wait();
    }
}
