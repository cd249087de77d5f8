//! A merchant of ACCP.

use lianlian::sign::{PrivateKey, PublicKey};
use lianlian::{Environment, Merchant, MerchantError, jiff};

/// A merchant whose requests say when they are sent.
pub fn merchant(
    oid_partner: &str,
    environment: Environment,
    (own, lianlians): (PrivateKey, PublicKey),
) -> Result<Merchant, MerchantError> {
    Merchant::builder()
        .oid_partner(oid_partner)
        .environment(environment)
        .signer(own)
        .platform_keys(vec![lianlians])
        .clock(jiff::Timestamp::now)
        .build()
}
