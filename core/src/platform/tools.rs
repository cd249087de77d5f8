//! Tools for LianLian's side: looking into an envelope, and signing members that no table has.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::Platform;
use crate::envelope::{self, OpenError};
use crate::message::RawMessage;
use crate::sign::{SignError, SignType, Signer};

impl Platform {
    /// The plaintext of an envelope, neither verified nor checked: show it to nobody but its owner.
    ///
    /// # Errors
    /// [`OpenError`] says what is wrong, for the eyes of whoever holds the private key.
    pub fn open(&self, pay_load: &str) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        envelope::open(pay_load, &self.key)
    }

    /// Why a request doesn't verify or its envelope doesn't open, where the merchant has these keys and
    /// the operation these rows. Values are masked in it.
    ///
    /// # Errors
    /// [`MessageError`](crate::message::MessageError) for a text that is not a message at all.
    #[cfg(feature = "explain")]
    pub fn explain(
        &self,
        request: &[u8],
        keys: &[crate::sign::PublicKey],
        rows: &'static [crate::Row],
    ) -> Result<crate::explain::Explanation, crate::message::MessageError> {
        let clues = crate::explain::Clues {
            keys,
            private_key: Some(&self.key),
            tables: &[rows],
            ..crate::explain::Clues::default()
        };
        crate::explain::explain(request, &clues)
    }

    /// Signs a message that was changed, by its own `sign_type` as it is spelled there, which is
    /// part of the sign string.
    ///
    /// # Errors
    /// [`SignError`] when no signature can be made.
    pub fn sign_again(&self, message: &mut RawMessage<'_>) -> Result<(), SignError> {
        let sign_type = message.text("sign_type").and_then(|name| name.parse().ok());
        let sign_type: SignType = sign_type.unwrap_or_default();
        let signature = self
            .key
            .sign(sign_type, message.sign_string(&[]).as_bytes())?;
        message.set("sign", &STANDARD.encode(signature));
        Ok(())
    }
}
