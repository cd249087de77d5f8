//! Advancing the clock: what waits for its time need not be waited for.

use jiff::{SignedDuration, Span, SpanRelativeTo};

use crate::{Sandbox, StoreError};

/// The furthest that a sandbox's clock may be ahead, all advances together.
pub const MOST_AHEAD: SignedDuration = SignedDuration::from_hours(10 * 366 * 24);

/// The reason why the clock was not advanced.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AdvanceError {
    /// The text names no length of time.
    #[error("not a length of time: write 31m, 2h 30m or 8d")]
    Unreadable,
    /// Time only goes on.
    #[error("the clock goes forward alone: give more than 0")]
    NotForward,
    /// It would be more than [`MOST_AHEAD`].
    #[error("the clock may be ten years ahead at most: begin with a new database")]
    TooFar,
    /// Its database can't be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Sandbox {
    /// Advances the sandbox's clock, and gives how far it is ahead now: tokens and orders expire, money under way
    /// arrives, and notifications are sent, as if so much time had passed. A notification that is due is sent once,
    /// however many times it would have been sent meanwhile.
    ///
    /// The times of requests (`timestamp`, `time_stamp`) are still compared with the clock that was not advanced, for
    /// the merchant's wasn't either. A sandbox with a file remembers how far it is ahead.
    ///
    /// # Errors
    /// [`AdvanceError`]; the clock is as it was then.
    pub async fn advance(&self, by: SignedDuration) -> Result<SignedDuration, AdvanceError> {
        if !by.is_positive() {
            return Err(AdvanceError::NotForward);
        }
        if by > MOST_AHEAD - self.ahead() {
            return Err(AdvanceError::TooFar);
        }
        let mut work = self.0.store.begin().await.map_err(StoreError::from)?;
        let ahead = work.advance(by).await.map_err(StoreError::from)?;
        work.commit().await.map_err(StoreError::from)?;
        self.0.clock.set_ahead(ahead);
        self.0.notifier.wake();
        self.0.live.changed();
        Ok(ahead)
    }

    /// Advances the clock by a length of time as people write it: `31m`, `2h 30m`, `8d`.
    pub(crate) async fn advance_by(&self, text: &str) -> Result<SignedDuration, AdvanceError> {
        self.advance(length_of_time(text)?).await
    }

    /// The time by which the clock was advanced.
    pub fn ahead(&self) -> SignedDuration {
        self.0.clock.ahead()
    }
}

fn length_of_time(text: &str) -> Result<SignedDuration, AdvanceError> {
    let span: Span = text.trim().parse().map_err(|_| AdvanceError::Unreadable)?;
    let length = span.to_duration(SpanRelativeTo::days_are_24_hours());
    length.map_err(|_| AdvanceError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_are_read_as_people_write_them() {
        for (text, seconds) in [
            ("31m", 31 * 60),
            (" 2h 30m ", 9000),
            ("90s", 90),
            ("8d", 8 * 86_400),
            ("PT31M", 31 * 60),
            ("31 minutes", 31 * 60),
        ] {
            let read = length_of_time(text).expect(text);
            assert_eq!(read, SignedDuration::from_secs(seconds), "{text}");
        }
        for text in ["", "31", "soon", "2 months", "1y", "31m;"] {
            assert!(length_of_time(text).is_err(), "{text}");
        }
    }
}
