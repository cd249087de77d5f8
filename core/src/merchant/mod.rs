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
pub(crate) use prepare::JSON;
pub use prepare::envelope_body;

use crate::check::CheckOptions;
use crate::sign::{PublicKey, SignType, Signer};

/// A merchant at LianLian: its number, its signer, LianLian's keys, and where requests go.
///
/// ```no_run
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
    /// The private key is published in LianLian's samples: everybody can sign with it.
    #[error(
        "this private key is published in LianLian's samples: make one of your own for production"
    )]
    PublishedKey,
}

#[bon::bon]
impl Merchant {
    /// Settings of a merchant. The first of the platform keys is the one that envelopes are sealed
    /// with; answers may be signed with any of them, as during a change of keys.
    ///
    /// # Errors
    /// [`MerchantError`] names the setting that can't be used.
    #[builder]
    pub fn new(
        #[builder(into)] oid_partner: String,
        signer: impl Signer + 'static,
        platform_keys: Vec<PublicKey>,
        #[builder(default)] sign_type: SignType,
        #[builder(default)] environment: Environment,
        #[builder(default)] checks: CheckOptions,
        /// No unsigned refusal is believed, and no signed one that names no order: for those whose TLS
        /// ends elsewhere than in this process, so that a verified connection says nothing.
        #[builder(default)]
        strict_refusals: bool,
    ) -> Result<Self, MerchantError> {
        if !(1..=18).contains(&oid_partner.chars().count()) {
            return Err(MerchantError::OidPartner);
        }
        let sealing_key = platform_keys
            .first()
            .ok_or(MerchantError::NoPlatformKey)?
            .clone();
        let published = |key| published_keys::contain(&crate::sign::PrivateKey::public_key(key));
        if environment.is_production() && signer.key_in_memory().is_some_and(published) {
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
            strict_refusals,
        })
    }

    /// The merchant's number at LianLian.
    pub fn oid_partner(&self) -> &str {
        &self.oid_partner
    }
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
