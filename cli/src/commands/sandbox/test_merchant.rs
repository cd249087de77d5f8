//! A merchant to try things out with, for whoever names none.

use std::path::{Path, PathBuf};

use crate::args::{DEFAULT_BITS, MerchantKey};
use crate::commands::keys;
use crate::error::Unusable;

/// The folder of its keys and settings, in the working directory.
pub(super) const FOLDER: &str = "lianlian-sandbox";

/// The merchant's number in LianLian's sample.
const OID_PARTNER: &str = "201304121000001004";

/// A merchant with its files.
pub(super) struct TestMerchant {
    pub merchant: MerchantKey,
    pub settings: PathBuf,
    /// The key of LianLian's side: the same at the next start, because the settings have its public half.
    pub platform_key: PathBuf,
}

impl TestMerchant {
    /// The merchant of the folder. Its keys are made where they are not there yet.
    pub fn prepare() -> Result<Self, Unusable> {
        let folder = Path::new(FOLDER);
        let keys = keys::Files::in_folder(folder);
        if !keys.private_pem.exists() {
            keys.make(DEFAULT_BITS)?;
        }
        Ok(Self {
            merchant: MerchantKey {
                oid_partner: OID_PARTNER.to_owned(),
                file: keys.private_pem,
            },
            settings: folder.join("lianlian.toml"),
            platform_key: folder.join("platform_private.pem"),
        })
    }
}
