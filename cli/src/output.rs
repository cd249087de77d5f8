//! Writing to standard output.

use std::io::{self, ErrorKind, Write};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::ProgressBar;
use serde_json::Value;

use crate::Verdict;
use crate::error::Unusable;

/// Writes bytes as they are.
pub(crate) fn bytes(bytes: &[u8]) -> Result<(), Unusable> {
    let mut output = io::stdout().lock();
    let written = output.write_all(bytes).and_then(|()| output.flush());
    written.map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Unusable::OutputClosed,
        _ => Unusable::Output(error),
    })
}

/// Writes a line.
pub(crate) fn line(text: &str) -> Result<(), Unusable> {
    bytes(format!("{text}\n").as_bytes())
}

/// Writes words for a person. That nobody reads them changes nothing.
pub(crate) fn words(text: &str) {
    let _nobody_reads = writeln!(io::stderr(), "{text}");
}

/// Writes the JSON of a verdict, which is valid even if nobody reads the JSON to its end.
pub(crate) fn verdict(value: &Value, verdict: Verdict) -> Result<Verdict, Unusable> {
    match json(value) {
        Ok(()) | Err(Unusable::OutputClosed) => Ok(verdict),
        Err(error) => Err(error),
    }
}

/// Writes JSON on one line.
pub(crate) fn json(value: &Value) -> Result<(), Unusable> {
    line(&value.to_string())
}

/// Shows that something is under way, from its second second on and on a terminal alone, until it is
/// dropped.
pub(crate) fn waiting(what: &'static str) -> Waiting {
    let (done, is_done) = mpsc::channel::<()>();
    let shows = thread::spawn(move || {
        if is_done.recv_timeout(Duration::from_secs(1)) == Err(RecvTimeoutError::Timeout) {
            let spinner = ProgressBar::new_spinner().with_message(what);
            spinner.enable_steady_tick(Duration::from_millis(100));
            let _closed = is_done.recv();
            spinner.finish_and_clear();
        }
    });
    Waiting {
        done: Some(done),
        shows: Some(shows),
    }
}

/// Something under way.
pub(crate) struct Waiting {
    done: Option<Sender<()>>,
    shows: Option<JoinHandle<()>>,
}

impl Drop for Waiting {
    fn drop(&mut self) {
        drop(self.done.take());
        let _shown = self.shows.take().map(JoinHandle::join);
    }
}
