//! Both sides, with keys that everybody may have. They are short, so that a target gets far in its time.

use std::sync::LazyLock;

use lianlian::journal::JournalKey;
use lianlian::sign::{PrivateKey, PublicKey, SignError, SignType, Signer};
use lianlian::{Environment, Merchant, Platform};

/// The merchant's number in LianLian's samples.
pub(crate) const OID_PARTNER: &str = "201304121000001004";

/// A key that LianLian's own samples publish, 1024 bits.
const KEY: &str = include_str!("../../fixtures/vectors/merchant-test-private.b64");

static PRIVATE_KEY: LazyLock<PrivateKey> =
    LazyLock::new(|| PrivateKey::parse(KEY).expect("the published key"));

/// The merchant's private key; here LianLian's too.
pub fn merchant_key() -> &'static PrivateKey {
    &PRIVATE_KEY
}

/// The public half, which verifies both sides' signatures.
pub(crate) fn public_key() -> PublicKey {
    PRIVATE_KEY.public_key()
}

/// A merchant of the sandbox.
pub fn merchant() -> &'static Merchant {
    static MERCHANT: LazyLock<Merchant> = LazyLock::new(|| {
        let merchant = Merchant::builder()
            .oid_partner(OID_PARTNER)
            .signer(Device)
            .platform_keys(vec![public_key()])
            .environment(Environment::at("http://127.0.0.1:9").expect("a URL"));
        merchant.build().expect("right settings")
    });
    &MERCHANT
}

/// Signs without saying with which key: a merchant whose key is known to be LianLian's too is refused.
struct Device;

impl Signer for Device {
    fn sign(&self, sign_type: SignType, message: &[u8]) -> Result<Vec<u8>, SignError> {
        PRIVATE_KEY.sign(sign_type, message)
    }
}

/// The side of LianLian.
pub fn platform() -> &'static Platform {
    static PLATFORM: LazyLock<Platform> = LazyLock::new(|| Platform::new(PRIVATE_KEY.clone()));
    &PLATFORM
}

/// The key of the journals that the corpus holds.
///
/// # Panics
/// Never: the key is written here.
pub fn journal_key() -> JournalKey {
    JournalKey::parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").expect("32 bytes")
}
