//! Claims, of which one statement grants many. All statements here look up one row after the other by an index,
//! whatever the planner believes of the table's size: it can't know it of a new one.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use sqlx::{PgConnection, query_as, query_scalar};

use super::line::Together;
use super::millis;
use crate::inbox::sql::refused;
use crate::inbox::{Claim, Entry, Holder};

/// A request to deliver something, for as long as `lease`.
pub(super) struct Asked {
    pub entry: Entry,
    pub holder: Holder,
    pub lease: Duration,
}

impl Together for Asked {
    type Answer = Claim;

    fn identity(&self) -> &str {
        &self.entry.identity
    }

    async fn write(connection: &mut PgConnection, all: &[Self]) -> Result<Vec<Claim>, sqlx::Error> {
        let granted = grant(connection, all).await?;
        let is_granted = |asked: &&Self| granted.contains(asked.identity());
        let (yes, no): (Vec<_>, Vec<_>) = all.iter().partition(is_granted);
        // After these entries are there: of two that come at once, one at least sees the other.
        let contradicting = contradicting(connection, &yes).await?;
        let kept = kept(connection, &no).await?;
        let answers = all.iter().map(|asked| {
            if is_granted(&asked) {
                Claim::Granted {
                    holder: asked.holder.clone(),
                    contradicts: contradicting.contains(asked.identity()),
                }
            } else {
                refused(&asked.entry, kept.get(asked.identity()))
            }
        });
        Ok(answers.collect())
    }
}

/// Grants what can be granted, and gives the identities.
async fn grant(
    connection: &mut PgConnection,
    all: &[Asked],
) -> Result<HashSet<String>, sqlx::Error> {
    let column = |of: fn(&Asked) -> &str| all.iter().map(of).collect::<Vec<_>>();
    // A lease that ends later than if it began now was given before the clock was set back.
    let granted = query_scalar(concat!(
        "INSERT INTO lianlian_inbox
             (identity, name, fingerprint, holder, order_identity, ending,
              held_until, lease, deliveries, first_at)
         SELECT identity, name, fingerprint, holder, order_identity, ending, ",
        now!(),
        " + lease, lease, 1, ",
        now!(),
        "
         FROM UNNEST($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[])
             AS asked (identity, name, fingerprint, holder, order_identity, ending, lease), ",
        bounded!(),
        "
         ORDER BY identity
         ON CONFLICT (identity) DO UPDATE SET holder = excluded.holder,
             order_identity = excluded.order_identity, ending = excluded.ending,
             held_until = excluded.held_until, lease = excluded.lease,
             deliveries = lianlian_inbox.deliveries + 1
         WHERE lianlian_inbox.done_at IS NULL
             AND (lianlian_inbox.held_until <= ",
        now!(),
        "
                 OR lianlian_inbox.held_until > ",
        now!(),
        " + lianlian_inbox.lease)
             AND lianlian_inbox.fingerprint = excluded.fingerprint
         RETURNING identity"
    ))
    .bind(column(|asked| &asked.entry.identity))
    .bind(column(|asked| &asked.entry.name))
    .bind(column(|asked| &asked.entry.fingerprint))
    .bind(column(|asked| &asked.holder.name))
    .bind(orders(all))
    .bind(endings(all))
    .bind(all.iter().map(|asked| millis(asked.lease)).collect::<Vec<_>>())
    .fetch_all(connection)
    .await?;
    Ok(granted.into_iter().collect())
}

/// The identities of those of whose order another end was told.
async fn contradicting(
    connection: &mut PgConnection,
    granted: &[&Asked],
) -> Result<HashSet<String>, sqlx::Error> {
    if granted.is_empty() {
        return Ok(HashSet::new());
    }
    let rows: Vec<(String, bool)> = query_as(
        "SELECT identity, EXISTS (
             SELECT 1 FROM lianlian_inbox
             WHERE order_identity = granted.order_identity AND ending <> granted.ending)
         FROM UNNEST($1::text[], $2::text[], $3::text[])
             AS granted (identity, order_identity, ending)",
    )
    .bind(identities(granted))
    .bind(orders(granted.iter().copied()))
    .bind(endings(granted.iter().copied()))
    .fetch_all(connection)
    .await?;
    let contradicting = rows.into_iter().filter(|(_, contradicts)| *contradicts);
    Ok(contradicting.map(|(identity, _)| identity).collect())
}

/// The fingerprint that is kept of each, and when it was dealt with.
async fn kept(
    connection: &mut PgConnection,
    refused: &[&Asked],
) -> Result<HashMap<String, (String, Option<i64>)>, sqlx::Error> {
    if refused.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(String, String, Option<i64>)> = query_as(
        "SELECT kept.identity, kept.fingerprint, kept.done_at
         FROM UNNEST($1::text[]) AS refused (identity)
         CROSS JOIN LATERAL (
             SELECT * FROM lianlian_inbox WHERE identity = refused.identity LIMIT 1) AS kept",
    )
    .bind(identities(refused))
    .fetch_all(connection)
    .await?;
    let kept = rows.into_iter();
    Ok(kept
        .map(|(identity, fingerprint, done_at)| (identity, (fingerprint, done_at)))
        .collect())
}

fn identities<'a>(all: &[&'a Asked]) -> Vec<&'a str> {
    all.iter().map(|asked| asked.identity()).collect()
}

fn orders<'a>(all: impl IntoIterator<Item = &'a Asked>) -> Vec<Option<&'a str>> {
    let orders = all.into_iter().map(|asked| asked.entry.order.as_deref());
    orders.collect()
}

fn endings<'a>(all: impl IntoIterator<Item = &'a Asked>) -> Vec<Option<&'a str>> {
    let endings = all.into_iter().map(|asked| asked.entry.ending.as_deref());
    endings.collect()
}
