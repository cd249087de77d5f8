//! What a right request can be declined for.

/// Why a request is declined that LianLian's side could read, believed and found no fault with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Declined {
    /// The token is unknown, used up, expired, or another merchant's or user's.
    NoToken,
    /// The SMS code is wrong; there are tries left.
    WrongCode,
    /// The SMS code is wrong, once too often.
    TooManyTries,
    /// The operating system gave no random numbers.
    NoRandomness,
    /// The tables have no example for a parameter that the answer needs.
    NoExample,
}

impl Declined {
    /// LianLian's return code for it.
    pub const fn ret_code(self) -> &'static str {
        match self {
            Self::NoToken => "1000",
            Self::WrongCode => "9700",
            Self::TooManyTries => "9702",
            Self::NoRandomness | Self::NoExample => "9999",
        }
    }
}

impl From<getrandom::Error> for Declined {
    fn from(_: getrandom::Error) -> Self {
        Self::NoRandomness
    }
}
