//! How long, and how often, to ask after an order.

use std::time::Duration;

use backon::{BackoffBuilder as _, ExponentialBuilder};

/// How long to ask after an order, and how often.
///
/// The pauses double from the shortest to the longest; each is drawn out by a random part, so that many
/// merchants don't ask in step after an outage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// After this time it is given up.
    pub deadline: Duration,
    /// The pause after the first query.
    pub shortest: Duration,
    /// No pause is longer, but for its random part.
    pub longest: Duration,
}

/// One minute, with pauses of one to fifteen seconds.
impl Default for Patience {
    fn default() -> Self {
        Self {
            deadline: Duration::from_secs(60),
            shortest: Duration::from_secs(1),
            longest: Duration::from_secs(15),
        }
    }
}

impl Patience {
    /// The usual pauses, for as long as this.
    pub fn of(deadline: Duration) -> Self {
        Self {
            deadline,
            ..Self::default()
        }
    }

    /// The pauses, without end.
    pub(super) fn pauses(&self) -> impl Iterator<Item = Duration> + use<> {
        ExponentialBuilder::new()
            .with_min_delay(self.shortest)
            .with_max_delay(self.longest)
            .without_max_times()
            .with_jitter()
            .build()
    }
}
