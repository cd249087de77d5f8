//! `sign_type`: which algorithm a signature was made with.

use std::fmt;
use std::str::FromStr;

/// The algorithm of a signature; always RSA with PKCS#1 v1.5 padding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum SignType {
    /// `RSA` on the wire: MD5withRSA. Every operation takes it.
    #[default]
    Md5WithRsa,
    /// `SHA256withRSA` on the wire. The MPAY pages name it as the alternative.
    Sha256WithRsa,
}

/// A `sign_type` that this protocol doesn't have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown sign_type: use RSA or SHA256withRSA")]
pub struct UnknownSignType;

impl SignType {
    /// The name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Md5WithRsa => "RSA",
            Self::Sha256WithRsa => "SHA256withRSA",
        }
    }
}

impl fmt::Display for SignType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Upper and lower case are the same: answers also spell it `SHA256WITHRSA`.
impl FromStr for SignType {
    type Err = UnknownSignType;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        [Self::Md5WithRsa, Self::Sha256WithRsa]
            .into_iter()
            .find(|known| known.as_str().eq_ignore_ascii_case(name))
            .ok_or(UnknownSignType)
    }
}
