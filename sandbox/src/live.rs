//! The pulse of the inspector's pages: they hear that something changed, and fetch what they show again.

use tokio::sync::watch;

/// An event that all followers hear.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beat {
    /// Something that a page may show is another.
    Changed,
    /// The sandbox ends.
    Ends,
}

/// Tells all followers at once. Several changes in a row may be heard as one.
pub(crate) struct Live(watch::Sender<Beat>);

impl Default for Live {
    fn default() -> Self {
        Self(watch::Sender::new(Beat::Changed))
    }
}

impl Live {
    /// Tells that something changed.
    pub fn changed(&self) {
        // An end is never taken back.
        self.0.send_if_modified(|beat| *beat == Beat::Changed);
    }

    /// Tells that the sandbox ends.
    pub fn end(&self) {
        self.0.send_replace(Beat::Ends);
    }

    /// Hears what happens from now on.
    pub fn follow(&self) -> watch::Receiver<Beat> {
        self.0.subscribe()
    }
}
