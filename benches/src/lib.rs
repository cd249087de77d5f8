//! Helpers of the benchmarks: works measured in turns, two sides with keys of one length, and the bare
//! cryptographic calls of the backend that the crate was built with.

#![forbid(unsafe_code)]

#[cfg_attr(feature = "openssl", path = "bare/openssl.rs")]
#[cfg_attr(not(feature = "openssl"), path = "bare/rustcrypto.rs")]
mod bare;
mod parties;
mod turns;

pub use bare::Bare;
pub use parties::Parties;
pub use turns::{Turns, Work, median};

/// The backend that the crate was built with.
pub const BACKEND: &str = if cfg!(feature = "openssl") {
    "OpenSSL"
} else {
    "RustCrypto"
};

/// The lengths of keys that are measured: LianLian's own, and what a merchant should have.
pub const BITS: [usize; 2] = [1024, 2048];
