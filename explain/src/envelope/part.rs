//! The parts of an envelope, by name.

use std::fmt;

use lianlian_core::words::Words;

/// A part of an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The sealed HMAC key, E1.
    HmacKey,
    /// The sealed AES key, E2.
    AesKey,
    /// The nonce, N.
    Nonce,
    /// The ciphertext, C.
    Ciphertext,
    /// The MAC, M.
    Mac,
}

impl Part {
    /// Its name for people.
    pub const fn words(self) -> Words {
        match self {
            Self::HmacKey => Words::new("HMAC key (E1)", "HMAC 密钥（E1）"),
            Self::AesKey => Words::new("AES key (E2)", "AES 密钥（E2）"),
            Self::Nonce => Words::new("nonce (N)", "nonce（N）"),
            Self::Ciphertext => Words::new("ciphertext (C)", "密文（C）"),
            Self::Mac => Words::new("MAC (M)", "MAC（M）"),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.words().fmt(f)
    }
}
