//! The entry points that strangers' bytes reach, each with what must hold of it whatever the bytes are: it doesn't
//! panic, what was read and written is read again as the same, what was believed was signed, and what is said of it is
//! bounded and fit for a terminal.
//!
//! The fuzz targets in `fuzz/` call these functions, and so does an ordinary test, with the corpora that they found.

#![forbid(unsafe_code)]

mod accept;
mod config;
mod envelope;
mod explain;
mod folder;
mod form;
mod journal;
mod keys;
mod message;
mod notification;
mod parties;
mod report;
mod said;
mod sent;
mod tables;

pub use accept::accept;
pub use config::config;
pub use envelope::envelope;
pub use explain::explain;
pub use form::form;
pub use journal::journal;
pub use keys::keys;
pub use message::message_json;
pub use notification::notification;
pub use parties::{journal_key, merchant, merchant_key, platform};
pub use report::report;
pub use tables::{SOUND_TABLES, tables};

/// An entry point by the name of its fuzz target.
pub type Entry = (&'static str, fn(&[u8]));

/// All entry points.
pub const ENTRIES: [Entry; 11] = [
    ("accept", accept),
    ("config", config),
    ("envelope", envelope),
    ("explain", explain),
    ("form", form),
    ("journal", journal),
    ("keys", keys),
    ("message_json", message_json),
    ("notification", notification),
    ("report", report),
    ("tables", tables),
];
