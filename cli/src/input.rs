//! Standard input and key files, with their limits.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use lianlian::explain::pasted as pasted_in;
use lianlian::message::RawMessage;
use lianlian::sign::{Found, KeyError, PrivateKey, PublicKey};
use zeroize::Zeroizing;

use crate::error::Unusable;

/// The bytes of a message on standard input.
pub(crate) fn message() -> Result<Zeroizing<Vec<u8>>, Unusable> {
    bytes(RawMessage::MAX_BYTES)
}

/// The bytes of the message in what was pasted to standard input: a dump of HTTP, a form, a JSON string.
pub(crate) fn pasted() -> Result<Zeroizing<Vec<u8>>, Unusable> {
    let bytes = message()?;
    Ok(match std::str::from_utf8(&bytes) {
        Ok(text) => Zeroizing::new(pasted_in(text).into_owned().into_bytes()),
        Err(_) => bytes,
    })
}

/// Standard input as it is, up to `most` bytes.
pub(crate) fn bytes(most: usize) -> Result<Zeroizing<Vec<u8>>, Unusable> {
    let mut bytes = Zeroizing::new(Vec::new());
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let input = io::stdin().lock();
    input
        .take(limit)
        .read_to_end(&mut bytes)
        .map_err(Unusable::Input)?;
    match bytes.len() > most {
        true => Err(Unusable::TooLong { most }),
        false => Ok(bytes),
    }
}

pub(crate) fn private_key(path: &Path) -> Result<PrivateKey, Unusable> {
    PrivateKey::parse(&*file(path)?).map_err(|error| unusable_key(path, error))
}

/// A public key, or the public half of a private one.
pub(crate) fn public_key(path: &Path) -> Result<PublicKey, Unusable> {
    let text = file(path)?;
    match PublicKey::parse(&*text) {
        Err(KeyError::NotPublic(Found::PrivateKey)) => {
            private_key(path).map(|key| key.public_key())
        }
        other => other.map_err(|error| unusable_key(path, error)),
    }
}

pub(crate) fn file(path: &Path) -> Result<Zeroizing<Vec<u8>>, Unusable> {
    let read = fs::read(path).map(Zeroizing::new);
    read.map_err(|error| Unusable::File {
        path: path.to_owned(),
        error,
    })
}

fn unusable_key(path: &Path, error: KeyError) -> Unusable {
    Unusable::Key {
        path: path.to_owned(),
        error,
    }
}
