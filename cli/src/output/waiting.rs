//! A sign that something is under way.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::ProgressBar;

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
