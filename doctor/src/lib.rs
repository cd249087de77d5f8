//! The doctor of the reference site: a message that was pasted, explained and checked.
//!
//! [`diagnose`] is all of it, an ordinary function of texts. In the browser, where the crate is WebAssembly, a thin
//! shim hands it what was typed, and the page shows what it says: nothing leaves the page.

#![forbid(unsafe_code)]

#[cfg(target_arch = "wasm32")]
mod browser;
mod checked;
mod diagnosis;
mod explained;
mod tables;
mod unusable;

pub use checked::{Checked, Violated};
pub use diagnosis::{Diagnosis, Question, diagnose};
pub use explained::{Envelope, Found, Signature};
pub use tables::Table;
pub use unusable::Unusable;
