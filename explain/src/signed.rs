//! The content of a signature: the digest that was signed, in whatever wrapping.

use crate::crypto::{self, Hash};
use lianlian_core::sign::PublicKey;

/// The content of a signature, once the right key opened it.
pub(super) enum Signed {
    /// A digest in PKCS#1 v1.5's DigestInfo, as it should be.
    Digest {
        hash: Hash,
        digest: Vec<u8>,
        has_null: bool,
    },
    /// A DigestInfo of a hash that isn't known here.
    OtherHash,
    /// PKCS#1 v1.5 padding around something else: a bare digest, its hex text, the string itself.
    Bare(Vec<u8>),
    /// A PSS block.
    Pss {
        hash: Hash,
        salt: Vec<u8>,
        digest: Vec<u8>,
    },
}

impl Signed {
    /// Opens a signature; `None` when this key did not make it.
    pub fn open(key: &PublicKey, signature: &[u8]) -> Option<Self> {
        let block = crypto::rsa_recover(key, signature)?;
        match pkcs1v15_payload(&block) {
            Some(payload) => Some(Self::of_payload(payload)),
            None => Hash::ALL.into_iter().find_map(|hash| {
                let (salt, digest) = crypto::unmask_pss(&block, key.bits(), hash)?;
                Some(Self::Pss { hash, salt, digest })
            }),
        }
    }

    fn of_payload(payload: &[u8]) -> Self {
        match crypto::digest_info(payload) {
            Some(info) => match info.hash {
                Some(hash) => Self::Digest {
                    hash,
                    digest: info.digest.to_vec(),
                    has_null: info.has_null,
                },
                None => Self::OtherHash,
            },
            None => Self::Bare(payload.to_vec()),
        }
    }

    /// The hashes that may have made it, the likely ones first.
    pub fn hashes(&self) -> Vec<Hash> {
        match self {
            Self::Digest { hash, .. } | Self::Pss { hash, .. } => vec![*hash],
            Self::OtherHash => Vec::new(),
            Self::Bare(payload) => {
                let is_of = |hash: &Hash| [hash.size(), hash.size() * 2].contains(&payload.len());
                let found: Vec<_> = Hash::ALL.into_iter().filter(is_of).collect();
                match found.is_empty() {
                    true => vec![Hash::Md5],
                    false => found,
                }
            }
        }
    }

    /// Tells whether it was made of this text.
    pub fn is_of(&self, text: &[u8], hash: Hash) -> bool {
        match self {
            Self::Digest { digest, .. } => hash.digest(text) == *digest,
            Self::OtherHash => false,
            Self::Bare(payload) => {
                let is_digest = payload.len() == hash.size() && hash.digest(text) == *payload;
                is_digest || text == payload.as_slice()
            }
            Self::Pss { salt, digest, .. } => crypto::matches_pss(hash, salt, digest, text),
        }
    }

    /// The digest that was signed, where one is recognised.
    pub fn digest(&self) -> Option<&[u8]> {
        match self {
            Self::Digest { digest, .. } => Some(digest),
            Self::OtherHash | Self::Bare(_) | Self::Pss { .. } => None,
        }
    }
}

/// The bytes after the padding 00 01 FF … FF 00.
fn pkcs1v15_payload(block: &[u8]) -> Option<&[u8]> {
    let padded = block.strip_prefix(&[0, 1])?;
    let filled = padded.iter().take_while(|byte| **byte == 0xff).count();
    match padded.get(filled..)? {
        [0, payload @ ..] if filled >= 8 => Some(payload),
        _ => None,
    }
}
