//! Both sides, with new keys of one length.

use lianlian::sign::PrivateKey;
use lianlian::{Environment, Merchant, Platform};
use lianlian_test_support::OID_PARTNER;

/// A merchant and LianLian's side.
pub struct Parties {
    /// The merchant, who signs with the first key.
    pub merchant: Merchant,
    /// The merchant's private key.
    pub merchant_key: PrivateKey,
    /// LianLian's side, which signs with the second key.
    pub platform: Platform,
    /// LianLian's private key.
    pub platform_key: PrivateKey,
}

impl Parties {
    /// Both sides with new keys of this length.
    ///
    /// # Panics
    /// No keys of this length are made.
    pub fn new(bits: usize) -> Self {
        let key = || PrivateKey::generate(bits).expect("a key");
        Self::with(key(), key())
    }

    /// Both sides with these keys.
    ///
    /// # Panics
    /// The settings are wrong.
    pub fn with(merchant_key: PrivateKey, platform_key: PrivateKey) -> Self {
        let merchant = Merchant::builder()
            .oid_partner(OID_PARTNER)
            .signer(merchant_key.clone())
            .platform_keys(vec![platform_key.public_key()])
            .environment(Environment::at("http://127.0.0.1").expect("a URL"))
            .build()
            .expect("right settings");
        Self {
            merchant,
            merchant_key,
            platform: Platform::new(platform_key.clone()),
            platform_key,
        }
    }
}
