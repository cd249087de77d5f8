//! The project's own tasks.
//!
//! [`lianlian_tables`] reads what LianLian documents from `spec/` and refuses what is malformed;
//! [`codegen`] renders it as the annotated structs of `api/src/`; [`codegen::write`] puts them there;
//! [`mod@conform`] holds it against the official tables; [`mod@diff`] says what changed in it;
//! [`mod@guide`] explains every key of the tables; [`mod@reference`] makes the reference of it. [`mod@rooms`] draws what imports what, and finds circles.
//! [`mod@words`] holds doc comments against the house style.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod codegen;
pub mod conform;
pub mod diff;
pub mod guide;
pub mod reference;
pub mod rooms;
mod root;
pub mod words;

pub use root::root;
