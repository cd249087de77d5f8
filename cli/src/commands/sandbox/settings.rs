//! Settings by which a merchant reaches the sandbox, so that the first call needs no file by hand.

use std::fs;
use std::io::Write as _;
use std::path::{Path, absolute};

use lianlian::sign::{PrivateKey, PublicKey};

use crate::args::MerchantKey;
use crate::error::Unusable;
use crate::input;
use crate::new_file::{Eyes, create};

/// The first line of such a file. A file that begins with another line is never overwritten.
const MARK: &str = "# Written by `lianlian sandbox --settings`.\n";

/// Writes the settings of this merchant, and tells whether requests can be signed by them: where its file holds the
/// private key, it is named there.
pub(super) fn write(
    file: &Path,
    url: &str,
    merchant: &MerchantKey,
    platform_key: &PublicKey,
) -> Result<bool, Unusable> {
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
    let can_sign = PrivateKey::parse(&*input::file(&merchant.file)?).is_ok();
    if can_sign {
        let key = absolute(&merchant.file).map_err(cant)?;
        text += &format!("private_key_file = {}\n", quoted(&key.to_string_lossy()));
    }
    let written = match fs::read_to_string(file) {
        // What was added to it stays.
        Ok(written) if written.starts_with(&text) => Ok(()),
        Ok(written) if !written.starts_with(MARK) => Err(Unusable::Exists {
            path: file.to_owned(),
        }),
        Ok(_) => fs::write(file, text).map_err(cant),
        Err(_) => create(file, Eyes::Owner)
            .and_then(|mut new| new.write_all(text.as_bytes()))
            .map_err(cant),
    };
    written.map(|()| can_sign)
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}
