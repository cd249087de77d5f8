//! The mistakes that an envelope can have.

use std::fmt;

use super::{CipherMistake, MacMistake, Part, PlaintextMistake, SealMistake};
use crate::TextForm;

/// One thing that is wrong with an envelope; holds no value of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EnvelopeFinding {
    /// It doesn't begin with the version.
    Version,
    /// It has not six parts.
    PartCount {
        /// The number of parts found.
        found: usize,
    },
    /// A part is not base64, but can be read.
    Form {
        /// The part at fault.
        part: Part,
        /// The form that it has instead.
        form: TextForm,
    },
    /// A part is neither base64 nor anything that usually replaces it.
    Unreadable {
        /// The part at fault.
        part: Part,
    },
    /// A private key to open it with is missing.
    NoKey,
    /// A part that was sealed is not as long as the private key.
    KeySize {
        /// The part at fault.
        part: Part,
        /// Its length in bits.
        sealed: usize,
        /// The private key's length in bits.
        key: usize,
    },
    /// A part has a wrong length.
    Length {
        /// The part at fault.
        part: Part,
        /// Its length in bytes.
        found: usize,
        /// The length that it must have.
        expected: usize,
    },
    /// A key was sealed in another way.
    Sealed {
        /// The part at fault.
        part: Part,
        /// In which way.
        mistake: SealMistake,
    },
    /// A part was sealed for another key.
    OtherKey {
        /// The part at fault.
        part: Part,
    },
    /// A key inside has characters that LianLian's software never draws.
    KeyAlphabet {
        /// The part at fault.
        part: Part,
    },
    /// The MAC was made by mistake of something else.
    Mac(MacMistake),
    /// The MAC is of something else, and no usual mistake explains it.
    MacMismatch,
    /// The plaintext was encrypted in another way.
    Cipher(CipherMistake),
    /// No usual mistake explains how it was encrypted.
    CipherUnknown,
    /// The plaintext is not what it should be.
    Plaintext(PlaintextMistake),
}

impl EnvelopeFinding {
    /// Its name, for programs.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Version => "envelope_version",
            Self::PartCount { .. } => "part_count",
            Self::Form { form, .. } => form.name(),
            Self::Unreadable { .. } => "part_unreadable",
            Self::NoKey => "no_private_key",
            Self::KeySize { .. } => "sealed_key_size",
            Self::Length { .. } => "part_length",
            Self::Sealed { mistake, .. } => mistake.name(),
            Self::OtherKey { .. } => "sealed_for_other_key",
            Self::KeyAlphabet { .. } => "key_alphabet",
            Self::Mac(mistake) => mistake.name(),
            Self::MacMismatch => "mac_mismatch",
            Self::Cipher(mistake) => mistake.name(),
            Self::CipherUnknown => "cipher_unknown",
            Self::Plaintext(mistake) => mistake.name(),
        }
    }

    /// The mistake in a sentence.
    pub fn what(&self) -> String {
        match self {
            Self::Version => format!("pay_load doesn't begin with {}$.", lianlian_core::envelope::VERSION),
            Self::PartCount { found } => format!("pay_load has {found} parts between its $, it must have 6."),
            Self::Form { part, form } => format!("The {part} can be read, but not as it should: {}", form.what()),
            Self::Unreadable { part } => format!("The {part} is not base64, nor anything like it."),
            Self::NoKey => "There is no private key to open the envelope with.".into(),
            Self::KeySize { part, sealed, key } => format!(
                "The {part} has {sealed} bits, the private key {key}: it was sealed for another key."
            ),
            Self::Length { part, found, expected } => format!("The {part} has {found} bytes, it must have {expected}."),
            Self::Sealed { part, mistake } => format!("The {part} opens, but not as it should: {}", mistake.what()),
            Self::OtherKey { part } => format!("The {part} doesn't open: it was sealed for another key, or damaged."),
            Self::KeyAlphabet { part } => format!("The {part} holds other characters than 0-9 and A-Z."),
            Self::Mac(mistake) => mistake.what().into(),
            Self::MacMismatch => "The MAC doesn't match: the envelope was changed on its way, or the MAC made in a way that no usual mistake explains.".into(),
            Self::Cipher(mistake) => mistake.what().into(),
            Self::CipherUnknown => "Decrypted, the text makes no sense: it was encrypted in a way that no usual mistake explains.".into(),
            Self::Plaintext(mistake) => mistake.what().into(),
        }
    }

    /// The remedy in a sentence.
    pub const fn remedy(&self) -> &'static str {
        match self {
            Self::Version | Self::PartCount { .. } => {
                "Join version, HMAC key, AES key, nonce, ciphertext and MAC with $."
            }
            Self::Form { form, .. } => form.remedy(),
            Self::Unreadable { .. } => "Put every part but the version in standard base64.",
            Self::NoKey => {
                "Give the private key that it was sealed for: your own test key, or the sandbox's. LianLian's own is known to nobody else."
            }
            Self::KeySize { .. } | Self::OtherKey { .. } => {
                "Seal with the public half of this private key; check that test and production keys weren't mixed up."
            }
            Self::Length { .. } => {
                "HMAC key and AES key have 32 characters, the nonce 8, the MAC 32 bytes."
            }
            Self::Sealed { mistake, .. } => mistake.remedy(),
            Self::KeyAlphabet { .. } => {
                "Draw keys from 0-9 and A-Z and use their ASCII bytes, as LianLian's software does."
            }
            Self::Mac(mistake) => mistake.remedy(),
            Self::MacMismatch => {
                "Take HMAC-SHA256, under the HMAC key, of N, $ and C exactly as they stand in the envelope."
            }
            Self::Cipher(mistake) => mistake.remedy(),
            Self::CipherUnknown => {
                "Encrypt with AES-256-CTR; the first counter block is the nonce and a 64-bit big-endian 1."
            }
            Self::Plaintext(mistake) => mistake.remedy(),
        }
    }
}

impl fmt::Display for EnvelopeFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.what(), self.remedy())
    }
}
