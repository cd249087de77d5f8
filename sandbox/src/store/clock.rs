//! The time by which the clock was advanced.

use jiff::SignedDuration;
use sqlx::query_scalar;

use super::Work;

impl Work {
    /// The time by which the clock was advanced.
    pub async fn ahead(&mut self) -> Result<SignedDuration, sqlx::Error> {
        let ahead = query_scalar("SELECT ahead FROM clock");
        let ahead = ahead.fetch_one(&mut *self.transaction).await?;
        Ok(SignedDuration::from_millis(ahead))
    }

    /// Advances the clock further, and gives how far it is ahead then.
    pub async fn advance(&mut self, by: SignedDuration) -> Result<SignedDuration, sqlx::Error> {
        let ahead = query_scalar("UPDATE clock SET ahead = ahead + ? RETURNING ahead")
            .bind(i64::try_from(by.as_millis()).unwrap_or_default())
            .fetch_one(&mut *self.transaction)
            .await?;
        Ok(SignedDuration::from_millis(ahead))
    }
}
