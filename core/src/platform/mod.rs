//! LianLian's side, without I/O: the mirror image of [`Merchant`](crate::Merchant), made of the same
//! types. Sandboxes and tests are built on it.

mod answer;
mod members;
mod notify;
mod receive;
mod rejection;
mod tools;

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

pub use members::members;
pub use rejection::{Reason, Rejection};

use crate::message::{Message, Protocol};
use crate::sign::{PrivateKey, PublicKey, SignError, SignString, SignType, Signer};

/// LianLian's side of the protocol.
#[derive(Clone)]
pub struct Platform {
    key: PrivateKey,
}

impl Platform {
    /// A platform that signs answers and opens envelopes with this key.
    pub const fn new(key: PrivateKey) -> Self {
        Self { key }
    }

    /// The key that merchants verify answers and seal envelopes with.
    pub fn public_key(&self) -> PublicKey {
        self.key.public_key()
    }

    /// The signature of a message, in base64.
    fn signature(
        &self,
        message: &dyn Message,
        protocol: Protocol<'_>,
        sign_type: SignType,
    ) -> Result<String, SignError> {
        let string = SignString::of(message, protocol, 0);
        Ok(STANDARD.encode(self.key.sign(sign_type, string.as_bytes())?))
    }
}

/// Without the key.
impl fmt::Debug for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Platform")
            .field("public_key", &self.public_key())
            .finish()
    }
}
