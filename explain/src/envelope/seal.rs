//! Keys that were sealed in another way than by RSA-OAEP with SHA-1.

use zeroize::Zeroizing;

use super::{EnvelopeFinding, Part};
use crate::catalogue::catalogue;
use crate::crypto;
use lianlian_core::sign::PrivateKey;

catalogue! {
    /// A wrong way of sealing the key, instead of RSA-OAEP with SHA-1.
    SealMistake {
        OaepSha256 "oaep_sha256"
            "It was sealed with RSA-OAEP with SHA-256."
            "加密用了 SHA-256 的 RSA-OAEP。"
            "Use OAEP with SHA-1 and MGF1 with SHA-1 (OAEPWithSHA-1AndMGF1Padding)."
            "请用 SHA-1 的 OAEP，MGF1 也用 SHA-1（OAEPWithSHA-1AndMGF1Padding）。"
        OaepSha256Mgf1Sha1 "oaep_sha256_mgf1_sha1"
            "It was sealed with RSA-OAEP with SHA-256 and MGF1 with SHA-1, as Java takes it by default."
            "加密用了 SHA-256 的 RSA-OAEP、SHA-1 的 MGF1（Java 的默认值）。"
            "Use OAEP with SHA-1 and MGF1 with SHA-1 (OAEPWithSHA-1AndMGF1Padding)."
            "请用 SHA-1 的 OAEP，MGF1 也用 SHA-1（OAEPWithSHA-1AndMGF1Padding）。"
        Pkcs1v15 "seal_pkcs1v15"
            "It was sealed with PKCS#1 v1.5 padding."
            "加密用了 PKCS#1 v1.5 填充。"
            "Use OAEP with SHA-1: the padding's name must be given (RSA/ECB/OAEPWithSHA-1AndMGF1Padding)."
            "请用 SHA-1 的 OAEP：须写明填充方式（RSA/ECB/OAEPWithSHA-1AndMGF1Padding）。"
    }
}

/// Unseals a key, if need be as somebody else sealed it.
pub(super) fn unseal(
    key: &PrivateKey,
    sealed: &[u8],
    part: Part,
    findings: &mut Vec<EnvelopeFinding>,
) -> Option<Zeroizing<Vec<u8>>> {
    if sealed.len() != key.public_key().size() {
        return None;
    }
    let right = crypto::oaep_sha1_decrypt(key, sealed);
    let opened = right.or_else(|| {
        let unsealed = |mistake: SealMistake| Some((mistake, unseal_as(mistake, key, sealed)?));
        let found = SealMistake::ALL.iter().copied().find_map(unsealed);
        findings.push(match &found {
            Some((mistake, _)) => EnvelopeFinding::Sealed {
                part,
                mistake: *mistake,
            },
            None => EnvelopeFinding::OtherKey { part },
        });
        found.map(|(_, opened)| opened)
    })?;
    if opened.len() != 32 {
        findings.push(EnvelopeFinding::Length {
            part,
            found: opened.len(),
            expected: 32,
        });
    } else if !opened
        .iter()
        .all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
    {
        findings.push(EnvelopeFinding::KeyAlphabet { part });
    }
    Some(opened)
}

fn unseal_as(mistake: SealMistake, key: &PrivateKey, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    match mistake {
        SealMistake::OaepSha256 => crypto::oaep_sha256_decrypt(key, sealed),
        SealMistake::OaepSha256Mgf1Sha1 => crypto::oaep_sha256_mgf1_sha1_decrypt(key, sealed),
        SealMistake::Pkcs1v15 => crypto::pkcs1v15_decrypt(key, sealed),
    }
}
