//! Tools that the tests of several rooms share. The tests of `lianlian-core` take the files that need no table from
//! here as they are, for what depends on that crate can't help to test it.

#![forbid(unsafe_code)]

#[cfg(feature = "browser")]
mod browser;
mod keys;
mod messages;
mod peer;
mod peers;
mod signed;
#[cfg(feature = "tls")]
mod tls;

#[cfg(feature = "browser")]
pub use browser::*;
pub use keys::*;
pub use messages::*;
pub use peer::*;
pub use peers::*;
pub use signed::*;
#[cfg(feature = "tls")]
pub use tls::*;
