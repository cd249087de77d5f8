//! A sealed journal: evidence, for disputes, of what was sent to LianLian and what came back.
//!
//! ```
//! use lianlian_journal::{Journal, JournalKey, unsettled, verify};
//!
//! # let folder = tempfile::tempdir()?;
//! # let path = folder.path().join("journal.jsonl");
//! let key = JournalKey::generate()?;
//! let journal = Journal::open(&path, &key)?;
//! // The client writes each exchange down; what is still open is asked after later.
//! assert!(unsettled(&path)?.is_empty());
//! assert!(verify(&path, &key)?.faults.is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Two records an exchange: `sent`, on disk before the request leaves, and `answered` or `failed`. So
//! an exchange that a crash cut off is found again: its outcome is unknown, and its order is to be
//! settled.
//!
//! Each record is one line of JSON. Time, operation, order number, return code and outcome can be
//! read by any tool; what was sent and received is sealed with AES-256-GCM, which authenticates the
//! readable part too. Values that the tables hide whole (CVV2, SMS code, card expiry, risk data, links that
//! pay) are left out before anything is sealed, of requests and of answers. A `pay_load` is not kept either: it
//! holds the CVV2, sealed for LianLian.
//!
//! ```json
//! {"ended":null,"event":"sent","exchange":"…","operation":"mpay/PaymentApply","order":"1",
//!  "previous":"","ret_code":null,"salt":"…","time":"2018-08-28T07:35:43Z","sealed":"…"}
//! ```
//!
//! Where a product has several series of numbers, as in the second generation, the record names the one of `order`:
//! `"series":"refund_seqno"`.
//!
//! - Each record has 32 random bytes, the `salt`, and a key of its own, HMAC-SHA256(journal key,
//!   "lianlian journal" + salt). The nonce is zero: that key seals nothing else, whichever processes and
//!   hosts write, forked and restored ones included.
//! - The header's bytes, from `{` up to `,"sealed"`, are the associated data.
//! - `previous` is the SHA-256 of the complete line before, so a record that is changed, moved or taken
//!   out is found by [`verify`]. Records cut off at the end are not, unless the last line's hash is kept
//!   elsewhere: [`Report::last`] gives it.
//! - Writers lock the file, write a record in one piece and wait for the disk. A line that a crash tore
//!   is passed over; the next record begins on a line of its own, and nothing is ever overwritten.
//!   A file that is moved away, as log rotation does, is left behind, and a new journal begins.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

mod about;
mod cipher;
mod content;
mod error;
mod header;
mod in_flight;
mod key;
mod left_out;
mod line;
mod reader;
mod tail;
mod verify;
mod writer;

pub use content::Draft;
pub use error::JournalError;
pub use header::{Ended, Event, Header};
pub use in_flight::InFlight;
pub use key::JournalKey;
pub use reader::{Line, Record, Records, unsettled};
pub use verify::{Fault, FaultKind, Report, verify};
pub use writer::Journal;
