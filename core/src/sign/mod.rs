//! Signatures: the canonical sign string, the keys, signing and verifying.

mod body;
mod key;
mod recut;
mod signer;
mod string;
mod verify;

pub use crate::crypto::{SignType, UnknownSignType};
pub(crate) use body::Detached;
pub use body::{SIGNATURE_DATA, SIGNATURE_TYPE, body_string, put_signature, verify_body};
pub use key::{Form, Found, GenerateError, KeyError, PrivateKey, PublicKey, reads_like_a_key};
pub(crate) use recut::{may_hold_anything, pretended_member};
pub use signer::{SignError, Signer, sign};
pub(crate) use verify::{Checked, verify_rows};
pub use verify::{SignatureFault, verify, verify_as, verify_by_rows};

pub(crate) use string::SignString;
