//! Settings by which a merchant reaches the sandbox, so that the first call needs no file by hand.

use std::fs;
use std::path::{Path, absolute};

use lianlian::sign::{PrivateKey, PublicKey};

use crate::args::MerchantKey;
use crate::error::Unusable;
use crate::input;

/// The first line of such a file. A file that begins with another line is never overwritten.
const MARK: &str = "# Written by `lianlian sandbox --settings`.\n";

/// Writes the settings of this merchant. Where its file holds the private key, it is named there.
pub(super) fn write(
    file: &Path,
    url: &str,
    merchant: &MerchantKey,
    platform_key: &PublicKey,
) -> Result<(), Unusable> {
    let cant = |error| Unusable::File {
        path: file.to_owned(),
        error,
    };
    let mut text = format!(
        "{MARK}environment = \"sandbox\"\nbase_url = {}\noid_partner = {}\nplatform_keys = [{}]\n",
        quoted(url),
        quoted(&merchant.oid_partner),
        quoted(&platform_key.to_base64()),
    );
    if PrivateKey::parse(&*input::file(&merchant.file)?).is_ok() {
        let key = absolute(&merchant.file).map_err(cant)?;
        text += &format!("private_key_file = {}\n", quoted(&key.to_string_lossy()));
    }
    match fs::read_to_string(file) {
        // What was added to it stays.
        Ok(written) if written.starts_with(&text) => Ok(()),
        Ok(written) if !written.starts_with(MARK) => Err(Unusable::Exists {
            path: file.to_owned(),
        }),
        _ => fs::write(file, text).map_err(cant),
    }
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
