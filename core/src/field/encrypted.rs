//! Texts that LianLian alone can read.

use std::borrow::Cow;
use std::fmt;

use super::{AnswerValue, Secrecy, Value};
use crate::format::{self, Format};

/// A text that LianLian alone can read, such as `pap_agree_no`, an agreement on paying without a password: encrypted
/// under LianLian's public key with RSA (PKCS#1 v1.5), in base64. [`Merchant::encrypt`](crate::Merchant::encrypt)
/// makes it. Nothing of it is shown.
#[derive(Clone)]
pub struct Encrypted(String);

impl Encrypted {
    /// Takes what was encrypted, in base64.
    pub(crate) const fn new(base64: String) -> Self {
        Self(base64)
    }
}

impl fmt::Debug for Encrypted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Encrypted({})", Self::SECRECY.mask(&self.0))
    }
}

impl Value for Encrypted {
    const SECRECY: Secrecy = Secrecy::Hidden;
    const FORMATS: &'static [Format] = &[format::ENCRYPTED];

    fn wire(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }

    fn from_wire(text: &str) -> Option<Self> {
        Some(Self::new(text.to_owned()))
    }
}

impl AnswerValue for Encrypted {}
