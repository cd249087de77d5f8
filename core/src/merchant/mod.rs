//! The merchant's side, without I/O: from a typed request to an HTTP request, and from an HTTP
//! response to a verified answer.

mod accept;
mod environment;
mod notification;
mod prepare;
mod published_keys;
mod redirect;
mod words;

use std::fmt;
use std::sync::Arc;

pub use environment::{Environment, EnvironmentError};
pub use prepare::{Draft, envelope_body};

use crate::check::CheckOptions;
use crate::envelope::{self, EncryptError};
use crate::field::Encrypted;
use crate::sign::{PrivateKey, PublicKey, SignType, Signer};

/// A merchant at LianLian: its number, its signer, LianLian's keys, and where requests go.
///
/// ```no_run
/// # extern crate lianlian_core as lianlian;
/// use lianlian::{Merchant, sign::{PrivateKey, PublicKey}};
///
/// # fn keys() -> Result<(), Box<dyn std::error::Error>> {
/// let merchant = Merchant::builder()
///     .oid_partner("201304121000001004")
///     .signer(PrivateKey::parse(std::fs::read("merchant_private.pem")?)?)
///     .platform_keys(vec![PublicKey::parse(std::fs::read("lianlian_public.pem")?)?])
///     .build()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Merchant {
    oid_partner: String,
    signer: Arc<dyn Signer>,
    sign_type: SignType,
    platform_keys: Vec<PublicKey>,
    sealing_key: PublicKey,
    environment: Environment,
    checks: CheckOptions,
    clock: Option<fn() -> jiff::Timestamp>,
    strict_refusals: bool,
}

/// The reason why a merchant's settings can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MerchantError {
    /// `oid_partner` is empty or longer than 18 characters.
    #[error("oid_partner must have 1 to 18 characters: it is the number that LianLian assigned")]
    OidPartner,
    /// No key of LianLian's.
    #[error("no platform key: give LianLian's public key")]
    NoPlatformKey,
    /// Several keys of LianLian's, and none of them is named that seals.
    #[error(
        "several platform keys and no sealing key: name as `sealing_key` the one that LianLian opens \
         envelopes with"
    )]
    NoSealingKey,
    /// A platform key is the merchant's own.
    #[error(
        "a platform key is the public half of the merchant's own key, with which nothing of LianLian's verifies: \
         give LianLian's public key"
    )]
    OwnKey,
    /// The sealing key is the merchant's own.
    #[error(
        "the sealing key is the public half of the merchant's own key, and LianLian could open nothing: give \
         LianLian's public key"
    )]
    OwnSealingKey,
    /// The private key is published in LianLian's samples: everybody can sign with it.
    #[error(
        "this private key is published in LianLian's samples: make one of your own for production"
    )]
    PublishedKey,
}

#[bon::bon]
impl Merchant {
    /// Settings of a merchant. Answers may be signed with any of the platform keys, as during a change of
    /// keys.
    ///
    /// # Errors
    /// [`MerchantError`] names the setting that can't be used.
    #[builder]
    pub fn new(
        #[builder(into)] oid_partner: String,
        signer: impl Signer + 'static,
        platform_keys: Vec<PublicKey>,
        /// The key of LianLian's that envelopes are sealed with. It may be left out where there is one
        /// platform key, which seals then.
        sealing_key: Option<PublicKey>,
        #[builder(default)] sign_type: SignType,
        #[builder(default)] environment: Environment,
        #[builder(default)] checks: CheckOptions,
        /// The clock for the checks of days and times, `jiff::Timestamp::now`. The ready client brings it where
        /// there is none.
        clock: Option<fn() -> jiff::Timestamp>,
        /// No unsigned refusal is believed, and no signed one that names no order: for those whose TLS
        /// ends elsewhere than in this process, so that a verified connection says nothing.
        #[builder(default)]
        strict_refusals: bool,
    ) -> Result<Self, MerchantError> {
        if !(1..=18).contains(&oid_partner.chars().count()) {
            return Err(MerchantError::OidPartner);
        }
        let own_key = signer.key_in_memory().map(PrivateKey::public_key);
        let is_own = |key| own_key.as_ref().is_some_and(|own| is_same(own, key));
        if platform_keys.iter().any(is_own) {
            return Err(MerchantError::OwnKey);
        }
        if sealing_key.as_ref().is_some_and(is_own) {
            return Err(MerchantError::OwnSealingKey);
        }
        let sealing_key = match (sealing_key, platform_keys.as_slice()) {
            (_, []) => return Err(MerchantError::NoPlatformKey),
            (Some(key), _) => key,
            (None, [key, others @ ..]) if others.iter().all(|other| is_same(key, other)) => {
                key.clone()
            }
            (None, _) => return Err(MerchantError::NoSealingKey),
        };
        let is_published = own_key.as_ref().is_some_and(published_keys::contain);
        if environment.is_production() && is_published {
            return Err(MerchantError::PublishedKey);
        }
        Ok(Self {
            oid_partner,
            signer: Arc::new(signer),
            sign_type,
            platform_keys,
            sealing_key,
            environment,
            checks,
            clock,
            strict_refusals,
        })
    }

    /// The same merchant, with this clock where it has none.
    pub fn or_clock(self, clock: fn() -> jiff::Timestamp) -> Self {
        Self {
            clock: self.clock.or(Some(clock)),
            ..self
        }
    }

    /// Encrypts a text under LianLian's key, for a member that asks for it, such as `pap_agree_no`.
    ///
    /// # Errors
    /// [`EncryptError`] where the text is too long for the key, or there are no random numbers.
    pub fn encrypt(&self, text: &str) -> Result<Encrypted, EncryptError> {
        envelope::encrypt(text, &self.sealing_key)
    }

    /// The merchant's number at LianLian.
    pub fn oid_partner(&self) -> &str {
        &self.oid_partner
    }
}

fn is_same(one: &PublicKey, other: &PublicKey) -> bool {
    one.fingerprint() == other.fingerprint()
}

/// Shows the merchant without its keys.
impl fmt::Debug for Merchant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Merchant")
            .field("oid_partner", &self.oid_partner)
            .field("sign_type", &self.sign_type)
            .field("platform_keys", &self.platform_keys)
            .field("environment", &self.environment)
            .finish_non_exhaustive()
    }
}
