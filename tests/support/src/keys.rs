//! Both sides with keys that were generated for the tests.

use std::sync::LazyLock;

use lianlian_core::sign::PrivateKey;
use lianlian_core::{Environment, Merchant, Platform, Randomness, RandomnessError};

/// The merchant's number in LianLian's sample.
pub const OID_PARTNER: &str = "201304121000001004";

/// A key pair generated for the tests, 2048 bits: the merchant's.
pub static MERCHANT_KEY: LazyLock<PrivateKey> = LazyLock::new(|| key(MERCHANT));

/// A key pair generated for the tests, 2048 bits: LianLian's.
pub static PLATFORM_KEY: LazyLock<PrivateKey> = LazyLock::new(|| key(PLATFORM));

const MERCHANT: &str = include_str!("../../fixtures/merchant_private.pem");
const PLATFORM: &str = include_str!("../../fixtures/platform_private.pem");

fn key(pem: &str) -> PrivateKey {
    PrivateKey::parse(pem).expect("the fixture is a key")
}

/// A merchant whose requests go to a server on this machine.
pub fn merchant() -> Merchant {
    merchant_with(false)
}

/// The same merchant; strict where no unsigned refusal is to be believed.
pub fn merchant_with(strict_refusals: bool) -> Merchant {
    merchant_of("http://127.0.0.1:9", strict_refusals)
}

/// A merchant whose requests go to this URL; strict where no unsigned refusal is to be believed.
///
/// # Panics
/// The URL can't be a server's.
pub fn merchant_of(base_url: &str, strict_refusals: bool) -> Merchant {
    Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(MERCHANT_KEY.clone())
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .environment(Environment::at(base_url).expect("a URL"))
        .clock(clock)
        .strict_refusals(strict_refusals)
        .build()
        .expect("right settings")
}

/// Stands still at the time of the tables' examples, 2018-08-28 15:35:43 in UTC+8: requests that say when they are
/// sent are the same in every run.
fn clock() -> jiff::Timestamp {
    jiff::Timestamp::constant(1_535_441_743, 0)
}

/// The side of LianLian.
pub fn platform() -> Platform {
    Platform::new(PLATFORM_KEY.clone())
}

/// Counts: the same "random" bytes in every run.
pub struct Counting(pub u8);

impl Randomness for Counting {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), RandomnessError> {
        for byte in bytes {
            self.0 = self.0.wrapping_add(7);
            *byte = self.0;
        }
        Ok(())
    }
}
