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
use http::HeaderMap;

pub use members::members;
pub use rejection::{Reason, Rejection};

use crate::generation::Generation;
use crate::message::{JsonBody, Message, Protocol};
use crate::sign::{
    PrivateKey, PublicKey, SignError, SignString, SignType, Signer, body_string, put_signature,
};

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

    /// Writes and signs a message, by the rules of its generation.
    fn written(
        &self,
        generation: Generation,
        message: &dyn Message,
        protocol: Protocol<'_>,
        sign_type: SignType,
    ) -> Result<Written, SignError> {
        let sign_type = generation.sign_type(sign_type);
        let protocol = Protocol {
            sign_type: Some(sign_type.as_str()),
            ..protocol
        };
        if generation.signs_bytes() {
            let body = JsonBody::of(message, protocol, 0).to_vec();
            let sign = self.signature(&body_string(&body), sign_type)?;
            return Ok(Written {
                body,
                sign,
                is_beside: true,
            });
        }
        let sign = self.signature(&SignString::of(message, protocol, 0), sign_type)?;
        let protocol = Protocol {
            sign: Some(&sign),
            ..protocol
        };
        let body = JsonBody::of(message, protocol, 0).to_vec();
        Ok(Written {
            body,
            sign,
            is_beside: false,
        })
    }

    /// The signature of a string, in base64.
    fn signature(&self, string: &str, sign_type: SignType) -> Result<String, SignError> {
        Ok(STANDARD.encode(self.key.sign(sign_type, string.as_bytes())?))
    }
}

/// A signed message.
struct Written {
    body: Vec<u8>,
    sign: String,
    /// True where the signature is beside the body, not in it.
    is_beside: bool,
}

impl Written {
    /// Adds the headers of a signature that is not in the body.
    fn add_headers(&self, headers: &mut HeaderMap) {
        if self.is_beside {
            put_signature(headers, &self.sign);
        }
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
