//! LianLian's patience with notifications that nobody acknowledges.

use jiff::SignedDuration;

use crate::Inner;

/// LianLian's pause between two sendings of a notification.
pub const REPEAT_EVERY: SignedDuration = SignedDuration::from_mins(2);

/// So often LianLian sends a notification that is not acknowledged.
pub const REPEATS: u32 = 30;

/// The pause between two sendings of a notification of ACCP's trades.
pub const ACCP_REPEAT_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// So often a notification of ACCP's trades is sent that is not acknowledged.
pub const ACCP_REPEATS: u32 = 12;

/// The patience with notifications of one table.
#[derive(Clone, Copy)]
pub(crate) struct Patience {
    pub repeat_every: SignedDuration,
    pub repeats: u32,
}

impl Inner {
    /// The patience with notifications of this table: as the sandbox was set, else as LianLian's.
    pub fn patience(&self, table: &str) -> Patience {
        let (every, times) = match table.starts_with("accp_trade/") {
            true => (ACCP_REPEAT_EVERY, ACCP_REPEATS),
            false => (REPEAT_EVERY, REPEATS),
        };
        Patience {
            repeat_every: self.repeat_every.unwrap_or(every),
            repeats: self.repeats.unwrap_or(times),
        }
    }
}
