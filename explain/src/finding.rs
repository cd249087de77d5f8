//! The mistakes that a message's signature can have.

use std::fmt;

use super::made::Made;
use super::text_form::TextForm;
use crate::crypto::Hash;
use lianlian_core::sign::SignType;

/// One thing that is wrong; holds no value of the message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The message isn't UTF-8; it was read as GBK.
    NotUtf8,
    /// The message is UTF-16, as Windows' tools write it.
    Utf16,
    /// The message begins with a byte order mark.
    ByteOrderMark,
    /// The message has a member twice.
    MemberTwice,
    /// `sign` is missing or empty.
    SignAbsent,
    /// `sign` is neither base64 nor anything that usually replaces it.
    SignUnreadable,
    /// `sign` was cut: it is base64 that is shorter than any key's signature, and has no end.
    SignCut {
        /// The characters that are there.
        characters: usize,
        /// The characters that a signature of each of the keys has.
        expected: Vec<usize>,
    },
    /// `sign` is the old signature with an MD5 key: 32 hex digits.
    Md5Key,
    /// `sign` is not base64, but can be read.
    SignForm(TextForm),
    /// `sign_type` is absent, or none of the protocol's.
    SignType,
    /// No key to verify with.
    NoKey,
    /// The signature is as long as none of the keys.
    KeySize {
        /// Its length in bits.
        signature: usize,
        /// The keys' lengths in bits.
        keys: Vec<usize>,
    },
    /// None of the keys opens the signature.
    OtherKey {
        /// The number of keys tried that have its length.
        tried: usize,
    },
    /// The signature was made with another hash than `sign_type` promises.
    OtherHash {
        /// The hash found in the signature.
        found: Hash,
        /// The algorithm that the message names.
        promised: SignType,
    },
    /// The signature was made with a hash that isn't known here.
    UnknownHash,
    /// The signature holds the digest without its DigestInfo, or the text itself.
    NoDigestInfo,
    /// The DigestInfo lacks the NULL after the name of the hash.
    NoNull,
    /// The signature has PSS padding.
    Pss {
        /// The hash that it is made with.
        hash: Hash,
    },
    /// The right key signed a string that was made by mistake.
    Mistake(Made),
    /// The right key signed something else, and no usual mistake explains it.
    OtherContent {
        /// The number of strings tried.
        tried: usize,
    },
    /// The signature is right, but a value reads like further members.
    Ambiguous,
}

impl Finding {
    /// Its name, for programs.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "not_utf8",
            Self::Utf16 => "message_utf16",
            Self::ByteOrderMark => "message_byte_order_mark",
            Self::MemberTwice => "member_twice",
            Self::SignAbsent => "sign_absent",
            Self::SignUnreadable => "sign_unreadable",
            Self::SignCut { .. } => "sign_cut",
            Self::Md5Key => "md5_key",
            Self::SignForm(form) => form.name(),
            Self::SignType => "sign_type",
            Self::NoKey => "no_key",
            Self::KeySize { .. } => "key_size",
            Self::OtherKey { .. } => "other_key",
            Self::OtherHash { .. } => "other_hash",
            Self::UnknownHash => "unknown_hash",
            Self::NoDigestInfo => "no_digest_info",
            Self::NoNull => "no_null",
            Self::Pss { .. } => "pss",
            Self::Mistake(made) => made.mistake().name(),
            Self::OtherContent { .. } => "other_content",
            Self::Ambiguous => "ambiguous",
        }
    }

    /// The names of the members that it is about, where it is about some and not about all alike.
    pub fn members(&self) -> &[String] {
        match self {
            Self::Mistake(made) => made.members(),
            _ => &[],
        }
    }

    /// The mistake in a sentence.
    pub fn what(&self) -> String {
        match self {
            Self::NotUtf8 => "The message is not UTF-8; read as GBK it makes sense.".into(),
            Self::Utf16 => "The message is UTF-16, not UTF-8.".into(),
            Self::ByteOrderMark => "The message begins with a byte order mark.".into(),
            Self::MemberTwice => "A member is in the message twice.".into(),
            Self::SignAbsent => "The message has no sign, or an empty one.".into(),
            Self::SignUnreadable => "sign is not base64, nor anything like it.".into(),
            Self::SignCut { characters, expected } => {
                let expected: Vec<_> = expected.iter().map(usize::to_string).collect();
                format!(
                    "sign was cut: it has {characters} characters, and a signature of the keys given has {}.",
                    expected.join(" or ")
                )
            }
            Self::Md5Key => {
                "sign is the old signature with an MD5 key (32 hex digits), which isn't served here.".into()
            }
            Self::SignForm(form) => format!("sign can be read, but not as it should: {}", form.what()),
            Self::SignType => "sign_type is neither RSA nor SHA256withRSA.".into(),
            Self::NoKey => "There is no key to verify the signature with.".into(),
            Self::KeySize { signature, keys } => {
                let keys: Vec<_> = keys.iter().map(usize::to_string).collect();
                format!(
                    "The signature has {signature} bits, the keys given have {}: another key made it, or it was cut.",
                    keys.join(", ")
                )
            }
            Self::OtherKey { tried: 1 } => {
                "The key given doesn't open the signature: another key made it, or its bytes were changed.".into()
            }
            Self::OtherKey { tried } => format!(
                "None of the {tried} keys of the right length opens the signature: another key made it, or its bytes were changed."
            ),
            Self::OtherHash { found, promised } => {
                format!("The signature was made with {found}, but sign_type {promised} promises {}.", Hash::of(*promised))
            }
            Self::UnknownHash => "The signature was made with a hash that this protocol never has.".into(),
            Self::NoDigestInfo => {
                "The signature holds bare data: the DigestInfo, which names the hash, is missing.".into()
            }
            Self::NoNull => "The DigestInfo in the signature lacks the NULL after the hash's name.".into(),
            Self::Pss { hash } => format!("The signature has PSS padding (with {hash}), not PKCS#1 v1.5."),
            Self::Mistake(made) => made.what(),
            Self::OtherContent { tried } => format!(
                "The right key signed, but something else than this message: it was changed after it was signed, or signed in a way that none of {tried} usual mistakes and pairs of them explains."
            ),
            Self::Ambiguous => {
                "The signature is right, but a value reads like further members, so that it fits two messages.".into()
            }
        }
    }

    /// The remedy in a sentence.
    pub const fn remedy(&self) -> &'static str {
        match self {
            Self::NotUtf8 => {
                "Send the message in UTF-8, and say charset=utf-8 in its Content-Type."
            }
            Self::Utf16 => {
                "Write the message in UTF-8 (PowerShell's > and Notepad's Unicode write UTF-16)."
            }
            Self::ByteOrderMark => "Send the message in UTF-8 without a byte order mark.",
            Self::MemberTwice => "Send every member once: two readers could see two messages.",
            Self::SignAbsent => {
                "Don't believe an answer without it; put the signature in base64 into sign when you send."
            }
            Self::SignUnreadable => "Put the bytes of the signature in standard base64.",
            Self::SignCut { .. } => {
                "Make room for it: a database column, a log or a form field of 100, 128 or 255 characters is too short."
            }
            Self::Md5Key => {
                "Sign with an RSA key (sign_type RSA), whose public half is registered at LianLian."
            }
            Self::SignForm(form) => form.remedy(),
            Self::SignType => "Name the algorithm: RSA (MD5withRSA) or SHA256withRSA.",
            Self::NoKey => "Give the public key of whoever signed.",
            Self::KeySize { .. } | Self::OtherKey { .. } => {
                "Compare keys: for an answer it must be LianLian's public key (of the same environment), for your request the one registered at LianLian, whose private half signed."
            }
            Self::OtherHash { .. } => {
                "Sign with the hash of the sign_type that you send: RSA is MD5withRSA."
            }
            Self::UnknownHash => "Sign with MD5withRSA (sign_type RSA) or SHA256withRSA.",
            Self::NoDigestInfo => {
                "Use a function that signs (MD5withRSA), not one that encrypts with the private key."
            }
            Self::NoNull => {
                "Use a library's signature (MD5withRSA) instead of a DigestInfo made by hand."
            }
            Self::Pss { .. } => "Sign with PKCS#1 v1.5 padding (MD5withRSA, SHA256withRSA).",
            Self::Mistake(made) => made.mistake().remedy(),
            Self::OtherContent { .. } => {
                "Ask for the string that was signed: given it, this diagnosis shows where it differs."
            }
            Self::Ambiguous => "Don't let values hold & followed by a member's name.",
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.what(), self.remedy())
    }
}
