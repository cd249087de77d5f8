//! The ready HTTP [`client`] of a merchant's service, and its settings in [`config`]. Use it through the crate [`lianlian`](https://docs.rs/lianlian), which re-exports both.

#![forbid(unsafe_code)]

#[cfg(feature = "http")]
pub mod client;
#[cfg(feature = "config")]
pub mod config;
