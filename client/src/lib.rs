//! What a merchant's service needs beside the messages: the ready HTTP [`client`], and its settings in
//! [`config`]. Use it through the crate [`lianlian`](https://docs.rs/lianlian), which re-exports both.

#![forbid(unsafe_code)]

#[cfg(feature = "http")]
pub mod client;
#[cfg(feature = "config")]
pub mod config;
