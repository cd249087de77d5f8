//! The time and the pauses of asking after an order.

use std::time::Duration;

use backon::{BackoffBuilder as _, ExponentialBuilder};
use tokio::time::Instant;

/// The time during which an order is asked after, and the pauses between the queries.
///
/// The pauses double from the shortest to the longest; each is drawn out by a random part, so that many
/// merchants don't ask in step after an outage. Before the deadline there is a last query, by the time
/// of the shortest pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// After this time it is given up.
    pub deadline: Duration,
    /// The pause after the first query; no pause is shorter than 10 ms.
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

    /// This time from now; as far away as makes no difference, where a clock can't count so far.
    pub(super) fn from_now(time: Duration) -> Instant {
        const FAR: Duration = Duration::from_secs(60 * 60 * 24 * 365);
        Instant::now() + time.min(FAR)
    }

    /// The pauses, without end.
    pub(super) fn pauses(&self) -> impl Iterator<Item = Duration> + use<> {
        ExponentialBuilder::new()
            .with_min_delay(self.shortest.max(Duration::from_millis(10)))
            .with_max_delay(self.longest)
            .without_max_times()
            .with_jitter()
            .build()
    }
}
