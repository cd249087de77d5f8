//! Notes that something is dealt with, of which one statement writes many.

use std::collections::HashSet;

use sqlx::{PgConnection, query_scalar};

use super::line::Together;
use crate::inbox::Holder;

impl Together for Holder {
    type Answer = bool;

    fn identity(&self) -> &str {
        &self.identity
    }

    /// Tells of each holder whether it was noted. An `INSERT` whose rows are all there: it takes them in the order
    /// given and finds each by its key. An `UPDATE` would join the table in whichever way and order the planner
    /// thinks best: in a new table it reads all that is open, and two that lock in different orders end in a deadlock.
    async fn write(
        connection: &mut PgConnection,
        holders: &[Self],
    ) -> Result<Vec<bool>, sqlx::Error> {
        let column = |of: fn(&Self) -> &str| holders.iter().map(of).collect::<Vec<_>>();
        let noted: Vec<String> = query_scalar(concat!(
            "INSERT INTO lianlian_inbox
                 (identity, name, fingerprint, holder, held_until, deliveries, first_at, done_at)
             SELECT kept.identity, name, fingerprint, kept.holder, held_until, deliveries, first_at, ",
            now!(),
            "
             FROM (SELECT identity, holder
                   FROM UNNEST($1::text[], $2::text[]) AS told (identity, holder), ",
            bounded!(),
            "
                   ORDER BY identity) AS told
             CROSS JOIN LATERAL (
                 SELECT * FROM lianlian_inbox
                 WHERE identity = told.identity AND holder = told.holder AND done_at IS NULL
                 FOR UPDATE) AS kept
             ON CONFLICT (identity) DO UPDATE SET done_at = excluded.done_at
             RETURNING identity"
        ))
        .bind(column(|holder| &holder.identity))
        .bind(column(|holder| &holder.name))
        .fetch_all(connection)
        .await?;
        let noted: HashSet<_> = noted.into_iter().collect();
        Ok(holders
            .iter()
            .map(|holder| noted.contains(&holder.identity))
            .collect())
    }
}
