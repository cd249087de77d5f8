//! The project's own tasks.
//!
//! [`tables`] reads what LianLian documents from `spec/` and refuses what is malformed;
//! [`codegen`] renders it as the annotated structs of `core/src/api/`; [`mod@write`] puts them there;
//! [`mod@conform`] holds it against the official tables; [`docs`] makes the reference of it;
//! [`mod@diff`] says what changed since a revision; [`mod@build_times`] measures what it costs.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod build_times;
pub mod codegen;
pub mod conform;
pub mod diff;
pub mod docs;
mod names;
pub mod tables;
pub mod write;
