//! The ready HTTP [`client`], and a merchant's settings in [`config`]. Use them through the crate [`lianlian`](https://docs.rs/lianlian), which re-exports
//! both.

#![forbid(unsafe_code)]

#[cfg(feature = "http")]
pub mod client;
#[cfg(feature = "config")]
pub mod config;
