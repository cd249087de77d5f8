//! A terminal in which commands run, so that they say what a person sees.

use std::io::Read as _;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::shown::is_shown_within;

/// The longest time for what is shown to come.
const PATIENCE: Duration = Duration::from_secs(60);

/// A terminal whose commands stay until they are stopped.
pub struct Terminal {
    child: Child,
    came: Arc<Mutex<String>>,
}

impl Terminal {
    /// Starts commands in a new terminal.
    pub fn open(mut command: Command) -> Self {
        let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = child.expect("script, of util-linux, runs");
        let mut output = child.stdout.take().expect("piped");
        let came = Arc::<Mutex<String>>::default();
        let kept = Arc::clone(&came);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            let mut all = Vec::new();
            while let Ok(length @ 1..) = output.read(&mut bytes) {
                all.extend_from_slice(&bytes[..length]);
                let whole = String::from_utf8_lossy(&all).into_owned();
                // A character may be half there.
                if !whole.ends_with('\u{fffd}') {
                    kept.lock().expect("unpoisoned").push_str(&whole);
                    all.clear();
                }
            }
        });
        Self { child, came }
    }

    /// Waits until this is shown, and passes over what came before.
    #[track_caller]
    pub fn await_shown(&self, text: &str) {
        let give_up = Instant::now() + PATIENCE;
        loop {
            let mut came = self.came.lock().expect("unpoisoned");
            let plain = plain(&came);
            if is_shown_within(text, &plain) {
                came.clear();
                return;
            }
            assert!(
                Instant::now() < give_up,
                "shown:\n{text}\n\nbut there came:\n{plain}"
            );
            drop(came);
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Terminal {
    /// Closes the terminal: whoever runs in it is hung up on.
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// Commands in a terminal of 120 columns.
pub fn command(script: &str) -> Command {
    let mut command = Command::new("script");
    command.args(["--quiet", "--return", "--flush", "--command"]);
    command.arg(format!("stty -echo cols 120\n{script}"));
    command.arg("/dev/null").env("SHELL", "/bin/bash");
    command.env("TERM", "dumb").env("NO_COLOR", "1");
    command.env("LC_ALL", "C.UTF-8");
    command
}

/// The text that a person reads: without the sequences that move the cursor or colour it.
pub fn plain(came: &str) -> String {
    let mut text = String::new();
    let mut characters = came.chars().filter(|character| *character != '\r');
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            let mut rest = characters
                .by_ref()
                .skip_while(|character| *character == '[');
            rest.find(char::is_ascii_alphabetic);
        } else {
            text.push(character);
        }
    }
    text
}
