//! The ready HTTP [`client`], and a merchant's settings in [`config`]. Use them through the crate
//! [`lianlian`](https://docs.rs/lianlian), which re-exports both.
//!
//! ```
//! # mod lianlian {
//! #     pub use {lianlian_client::{client, config}, lianlian_core::*};
//! # }
//! use lianlian::client::Client;
//! use lianlian::config::Config;
//! use lianlian::sign::PrivateKey;
//!
//! // In earnest `Config::load` reads a TOML file and the process's environment.
//! let key = PrivateKey::generate(2048)?;
//! let settings = [
//!     ("LIANLIAN_ENVIRONMENT", "production".to_owned()),
//!     ("LIANLIAN_OID_PARTNER", "201304121000001004".to_owned()),
//!     ("LIANLIAN_PRIVATE_KEY", key.to_base64().to_string()),
//!     ("LIANLIAN_PLATFORM_KEYS", PrivateKey::generate(2048)?.public_key().to_base64()),
//! ];
//! let config = Config::read(None, settings.map(|(name, value)| (name.to_owned(), value)))?;
//! assert!(config.is_production);
//! let client = Client::new(config.merchant)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

#[cfg(feature = "http")]
pub mod client;
#[cfg(feature = "config")]
pub mod config;
