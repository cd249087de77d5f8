//! Signatures: the canonical sign string, the keys, signing and verifying.

mod key;
mod recut;
mod sign_type;
mod signer;
mod string;
mod verify;

pub use key::{Found, GenerateError, KeyError, PrivateKey, PublicKey};
pub(crate) use recut::{may_hold_anything, pretended};
pub use sign_type::{SignType, UnknownSignType};
pub use signer::{SignError, Signer, sign};
pub(crate) use verify::verify_rows;
pub use verify::{SignatureFault, verify, verify_as};

pub(crate) use string::SignString;
#[cfg(feature = "explain")]
pub(crate) use string::one_line;
