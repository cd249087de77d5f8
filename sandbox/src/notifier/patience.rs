//! LianLian's patience with notifications that nobody acknowledges.

use jiff::SignedDuration;

use crate::Inner;

/// LianLian's pause between two sendings of a notification.
pub const REPEAT_EVERY: SignedDuration = SignedDuration::from_mins(2);

/// The number of times that LianLian sends a notification that is not acknowledged.
pub const REPEATS: u32 = 30;

/// LianLian's pause between two sendings of a notification of ACCP's trades.
pub const ACCP_REPEAT_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// The number of times that LianLian sends a notification of ACCP's trades that is not acknowledged.
pub const ACCP_REPEATS: u32 = 12;

/// The patience with a notification.
#[derive(Clone, Copy)]
pub(crate) struct Patience {
    pub repeat_every: SignedDuration,
    pub repeats: u32,
}

/// LianLian's usual patience.
const USUAL: Patience = Patience {
    repeat_every: REPEAT_EVERY,
    repeats: REPEATS,
};

/// The products with whose notifications LianLian has another patience.
const OF_PRODUCTS: [(&str, Patience); 1] = [(
    "accp_trade",
    Patience {
        repeat_every: ACCP_REPEAT_EVERY,
        repeats: ACCP_REPEATS,
    },
)];

impl Inner {
    /// The patience with notifications of a table, `mpay/PaymentNotification`: as the sandbox was set, else
    /// LianLian's.
    pub fn patience(&self, table: &str) -> Patience {
        let product = table.split('/').next();
        let mut known = OF_PRODUCTS.iter();
        let found = known.find(|(name, _)| Some(*name) == product);
        let (_, own) = found.copied().unwrap_or(("", USUAL));
        Patience {
            repeat_every: self.repeat_every.unwrap_or(own.repeat_every),
            repeats: self.repeats.unwrap_or(own.repeats),
        }
    }
}
