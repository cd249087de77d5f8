//! The reasons for which a right request can be declined.

/// The reason why a request is declined that LianLian's side could read, believed and found no fault
/// with.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Declined {
    /// The token is unknown, used up, expired, or another merchant's, user's or order's.
    #[error("no such token")]
    NoToken,
    /// The SMS code is wrong; there are tries left.
    #[error("a wrong SMS code")]
    WrongCode,
    /// The SMS code is wrong, once too often.
    #[error("a wrong SMS code too often")]
    TooManyTries,
    /// The merchant has an order or a refund of this number.
    #[error("the number is taken")]
    Duplicate,
    /// The order or refund does not exist.
    #[error("no such record")]
    NoRecord,
    /// The user has bound no such card.
    #[error("no such agreement")]
    NoAgreement,
    /// The amount is not the order's, or more than what was set aside.
    #[error("a wrong amount")]
    WrongAmount,
    /// The merchant's account holds less than that.
    #[error("the balance is too low")]
    Balance,
    /// The user's account holds less than that.
    #[error("the user's balance is too low")]
    UserBalance,
    /// The order is paid already.
    #[error("paid already")]
    PaidAlready,
    /// The payment of the order is under way.
    #[error("under way already")]
    UnderWay,
    /// The order is closed.
    #[error("the order is closed")]
    Closed,
    /// The payment to be refunded does not exist.
    #[error("no such payment")]
    NoPayment,
    /// The payment was not paid, or nothing is set aside.
    #[error("not paid")]
    NotPaid,
    /// All refunds together would be more than the payment.
    #[error("more than the payment")]
    TooMuch,
    /// The pay-out does not exist, or doesn't wait for confirmation.
    #[error("nothing to confirm")]
    NothingToConfirm,
    /// The confirmation code is another.
    #[error("a wrong confirmation code")]
    WrongConfirmation,
    /// A test asked for this return code.
    #[error("return code {0}, as a test asked for it")]
    Scripted(&'static str),
    /// The clock failed.
    #[error("no time")]
    Clock,
    /// The operating system gave no random numbers.
    #[error("no random numbers")]
    Randomness(#[from] getrandom::Error),
    /// The database failed.
    #[error("the database: {0}")]
    Store(#[from] sqlx::Error),
    /// Nothing could be signed.
    #[error("no signature: {0}")]
    Sign(#[from] lianlian::PrepareError),
}

impl Declined {
    pub(crate) const fn accp_ret_code(&self) -> &'static str {
        match self {
            Self::NoToken => "1000",
            Self::WrongCode => "1017",
            Self::TooManyTries => "1019",
            Self::Duplicate => "1010",
            Self::NoRecord => "1011",
            Self::NoAgreement => "1030",
            Self::WrongAmount => "3004",
            Self::Balance => "3006",
            Self::UserBalance => "3005",
            Self::PaidAlready => "3002",
            Self::UnderWay => "3003",
            Self::Closed => "3001",
            Self::NoPayment => "3017",
            Self::NotPaid => "3019",
            Self::TooMuch => "3018",
            Self::NothingToConfirm | Self::WrongConfirmation => "1032",
            Self::Scripted(ret_code) => ret_code,
            Self::Clock | Self::Randomness(_) | Self::Store(_) | Self::Sign(_) => "9999",
        }
    }

    pub(crate) const fn classic_ret_code(&self) -> &'static str {
        match self {
            Self::NoToken => "1000",
            Self::WrongCode => "9700",
            Self::TooManyTries => "9702",
            Self::Duplicate => "1002",
            Self::NoRecord => "8901",
            Self::NoAgreement => "3011",
            Self::WrongAmount => "7017",
            Self::Balance | Self::UserBalance => "5006",
            // Orders of the first generation are made and paid in one.
            Self::PaidAlready | Self::UnderWay | Self::Closed => "9999",
            Self::NoPayment => "5002",
            Self::NotPaid => "5008",
            Self::TooMuch => "5007",
            Self::NothingToConfirm => "4001",
            Self::WrongConfirmation => "4011",
            Self::Scripted(ret_code) => ret_code,
            Self::Clock | Self::Randomness(_) | Self::Store(_) | Self::Sign(_) => "9999",
        }
    }

    /// Tells whether the changes made so far must be undone.
    pub const fn is_failure(&self) -> bool {
        matches!(
            self,
            Self::Clock | Self::Randomness(_) | Self::Store(_) | Self::Sign(_)
        )
    }
}
