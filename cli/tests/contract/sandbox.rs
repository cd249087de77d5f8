//! A running `lianlian sandbox`.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use lianlian_tests::OID_PARTNER;
use serde_json::Value;

use crate::tools::{merchant_key, platform_key, without_settings};

/// The process; it ends with this value.
pub struct Sandbox {
    /// What it said when it began to listen.
    pub said: Value,
    child: Child,
}

impl Sandbox {
    /// A sandbox on a free port that knows the tests' merchant.
    pub fn start(options: &[&str]) -> Self {
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
        let mut child = command
            .args(usual)
            .args(options)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the sandbox starts");
        let mut line = String::new();
        let mut output = BufReader::new(child.stdout.take().expect("piped"));
        output.read_line(&mut line).expect("a line");
        let said = serde_json::from_str(&line).expect("JSON");
        Self { said, child }
    }

    pub fn url(&self) -> &str {
        self.said["url"].as_str().expect("a URL")
    }

    /// Asks it to end, as a process manager does, and gives how it ended.
    #[cfg(unix)]
    pub fn terminate(mut self) -> std::process::ExitStatus {
        lianlian_tests::run(Command::new("kill").arg(self.child.id().to_string()), b"");
        self.child.wait().expect("ended")
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _ended_already = self.child.wait();
    }
}
