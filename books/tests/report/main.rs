//! The reports as files: what is read of them, and what is said of what can't be.

#![cfg(feature = "report")]

mod files;
mod random;
mod support;
