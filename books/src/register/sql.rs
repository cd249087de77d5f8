//! The statements of both databases, in each one's dialect. `$now` is the database's own clock, in milliseconds: hosts
//! may disagree. `$locked` and `$unclaimed` lock the rows that are read, where the database locks rows.

use std::time::Duration;

use lianlian::jiff::Timestamp;
use sqlx::SqlSafeStr as _;
use sqlx::migrate::{Migration, MigrationType, Migrator};

/// Writes the statements for one of sqlx's databases.
macro_rules! statements {
    ($connection:ty, $row:ty, now = $now:literal, locked = $locked:literal, unclaimed = $unclaimed:literal) => {
        use std::time::Duration;

        use lianlian::client::register::{OrderKey, Placed};
        use lianlian::jiff::Timestamp;
        use sqlx::{Row as _, query};

        use $crate::register::connection::{Connection, Counts, Locked, Place, Statements};
        use $crate::register::order::{GivenUp, Order, Step};
        use $crate::register::sql::{listed, millis, time};
        use $crate::register::{BooksError, Filter, Which, stored};

        impl Connection for $connection {}

        impl Statements for $connection {
            async fn insert(&mut self, placed: &Placed, first: Duration) -> Result<bool, BooksError> {
                let asked_by = serde_json::json!(placed.asked_by).to_string();
                let steps = stored::steps(&[Step::intended(&placed.operation)]).to_string();
                let inserted = query(concat!(
                    "INSERT INTO lianlian_orders
                         (identity, oid_partner, product, series, number, operation, asked_by, amount, currency, steps,
                          state, words, contradicts, questions, holder, held_until, lease,
                          intended_at, changed_at, next_at)
                     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'unknown', '[]', 0, 0, '', 0, 0, ",
                    $now, ", ", $now, ", ", $now,
                    " + $11)
                     ON CONFLICT (identity) DO NOTHING"
                ))
                .bind(placed.key.to_string())
                .bind(&placed.key.oid_partner)
                .bind(&placed.key.product)
                .bind(&placed.key.series)
                .bind(&placed.key.number)
                .bind(&placed.operation)
                .bind(asked_by)
                .bind(placed.amount.map(|amount| amount.to_string()))
                .bind(&placed.currency)
                .bind(steps)
                .bind(millis(first))
                .execute(self)
                .await?;
                Ok(inserted.rows_affected() == 1)
            }

            async fn lock(&mut self, key: &OrderKey) -> Result<Option<Locked>, BooksError> {
                let row = query(concat!(
                    "SELECT *, ", $now, " AS now FROM lianlian_orders WHERE identity = $1", $locked
                ))
                .bind(key.to_string())
                .fetch_optional(self)
                .await?;
                let locked = row.map(|row| {
                    Ok::<_, BooksError>(Locked {
                        order: read(&row)?,
                        now: time(row.try_get("now")?),
                    })
                });
                locked.transpose()
            }

            async fn save(&mut self, order: &Order) -> Result<(), BooksError> {
                let millis = |time: Option<Timestamp>| time.map(Timestamp::as_millisecond);
                query(concat!(
                    "UPDATE lianlian_orders SET operation = $2, asked_by = $3, amount = $4, currency = $5,
                         state = $6, lianlian_number = $7, steps = $8, words = $9, contradicts = $10,
                         sent_at = $11, answered_at = $12, told_at = $13, settled_at = $14, questions = $15,
                         next_at = $16, given_up_at = $17, given_up_why = $18, changed_at = ", $now,
                    " WHERE identity = $1"
                ))
                .bind(order.key.to_string())
                .bind(&order.operation)
                .bind(serde_json::json!(order.asked_by).to_string())
                .bind(order.amount.map(|amount| amount.to_string()))
                .bind(&order.currency)
                .bind(order.state.as_str())
                .bind(&order.lianlian_number)
                .bind(stored::steps(&order.steps).to_string())
                .bind(stored::words(&order.words).to_string())
                .bind(i64::from(order.contradicts))
                .bind(millis(order.sent_at))
                .bind(millis(order.answered_at))
                .bind(millis(order.told_at))
                .bind(millis(order.settled_at))
                .bind(i64::from(order.questions))
                .bind(millis(order.next_at))
                .bind(millis(order.given_up.as_ref().map(|given_up| given_up.at)))
                .bind(order.given_up.as_ref().map(|given_up| &given_up.why))
                .execute(self)
                .await?;
                Ok(())
            }

            async fn claim(
                &mut self,
                oid_partner: &str,
                holder: &str,
                lease: Duration,
            ) -> Result<Option<Order>, BooksError> {
                // A lease that ends later than if it began now was given before the clock was set back.
                let row = query(concat!(
                    "UPDATE lianlian_orders SET holder = $1, lease = $2, held_until = ", $now, " + $2
                     WHERE identity = (
                         SELECT identity FROM lianlian_orders
                         WHERE next_at <= ", $now, " AND oid_partner = $3
                             AND (held_until <= ", $now, " OR held_until > ", $now, " + lease)
                         ORDER BY next_at LIMIT 1", $unclaimed,
                    ") RETURNING *"
                ))
                .bind(holder)
                .bind(millis(lease))
                .bind(oid_partner)
                .fetch_optional(self)
                .await?;
                row.map(|row| read(&row)).transpose()
            }

            async fn release(&mut self, key: &OrderKey, holder: &str) -> Result<bool, BooksError> {
                let released = query(
                    "UPDATE lianlian_orders SET holder = '', held_until = 0 WHERE identity = $1 AND holder = $2",
                )
                .bind(key.to_string())
                .bind(holder)
                .execute(self)
                .await?;
                Ok(released.rows_affected() == 1)
            }

            async fn list(
                &mut self,
                filter: &Filter,
                behind: Option<&Place>,
                most: u32,
            ) -> Result<Vec<Order>, BooksError> {
                let is_any = filter.number.is_none();
                let statement = match (filter.which, is_any) {
                    (Which::All, true) => listed!("TRUE", any),
                    (Which::All, false) => listed!("TRUE", number),
                    (Which::Open, true) => listed!("next_at IS NOT NULL", any),
                    (Which::Open, false) => listed!("next_at IS NOT NULL", number),
                    (Which::GivenUp, true) => listed!("given_up_at IS NOT NULL", any),
                    (Which::GivenUp, false) => listed!("given_up_at IS NOT NULL", number),
                    (Which::Contradicting, true) => listed!("contradicts = 1", any),
                    (Which::Contradicting, false) => listed!("contradicts = 1", number),
                };
                let rows = query(statement)
                .bind(filter.product.as_deref().unwrap_or_default())
                .bind(filter.state.as_deref().unwrap_or_default())
                .bind(filter.number.as_deref().unwrap_or_default())
                .bind(behind.map_or(i64::MAX, |place| place.intended_at.as_millisecond()))
                .bind(behind.map_or("", |place| place.identity.as_str()))
                .bind(i64::from(most))
                .fetch_all(self)
                .await?;
                rows.iter().map(read).collect()
            }

            async fn counts(&mut self) -> Result<Counts, BooksError> {
                let row = query(concat!(
                    "WITH open AS (
                         SELECT ",
                    $now,
                    " - COALESCE(sent_at, intended_at) AS age
                         FROM lianlian_orders WHERE next_at IS NOT NULL)
                     SELECT COUNT(CASE WHEN age < 60000 THEN 1 END) AS minute,
                         COUNT(CASE WHEN age >= 60000 AND age < 3600000 THEN 1 END) AS hour,
                         COUNT(CASE WHEN age >= 3600000 AND age < 86400000 THEN 1 END) AS day,
                         COUNT(CASE WHEN age >= 86400000 THEN 1 END) AS older,
                         (SELECT COUNT(*) FROM lianlian_orders WHERE given_up_at IS NOT NULL) AS given_up,
                         (SELECT COUNT(*) FROM lianlian_orders WHERE contradicts = 1) AS contradicting
                     FROM open"
                ))
                .fetch_one(self)
                .await?;
                let count = |column: &str| {
                    let count: i64 = row.try_get(column)?;
                    Ok::<_, sqlx::Error>(u64::try_from(count).unwrap_or(0))
                };
                Ok(Counts {
                    open: [count("minute")?, count("hour")?, count("day")?, count("older")?],
                    given_up: count("given_up")?,
                    contradicting: count("contradicting")?,
                })
            }

            async fn take_up_again(&mut self, oid_partner: &str) -> Result<u64, BooksError> {
                let taken_up = query(concat!(
                    "UPDATE lianlian_orders SET next_at = ", $now,
                    ", questions = 0, given_up_at = NULL, given_up_why = NULL
                     WHERE given_up_at IS NOT NULL AND oid_partner = $1"
                ))
                .bind(oid_partner)
                .execute(self)
                .await?;
                Ok(taken_up.rows_affected())
            }

            async fn forget(&mut self, age: Duration) -> Result<u64, BooksError> {
                let forgotten = query(concat!(
                    "DELETE FROM lianlian_orders
                     WHERE next_at IS NULL AND given_up_at IS NULL AND contradicts = 0 AND settled_at <= ", $now,
                    " - $1"
                ))
                .bind(millis(age))
                .execute(self)
                .await?;
                Ok(forgotten.rows_affected())
            }
        }

        /// Reads an order from its row.
        fn read(row: &$row) -> Result<Order, BooksError> {
            let identity: String = row.try_get("identity")?;
            let text = |column: &'static str| row.try_get::<Option<String>, _>(column);
            let needed = |column: &'static str| row.try_get::<String, _>(column);
            let at = |column: &'static str| {
                let millis: Option<i64> = row.try_get(column)?;
                Ok::<_, sqlx::Error>(millis.map(time))
            };
            let wrong = |column| BooksError::Row {
                order: identity.clone(),
                column,
            };
            let given_up_at = at("given_up_at")?;
            Ok(Order {
                key: OrderKey {
                    oid_partner: needed("oid_partner")?,
                    product: needed("product")?,
                    series: text("series")?,
                    number: needed("number")?,
                },
                operation: needed("operation")?,
                asked_by: stored::read_members(&needed("asked_by")?).ok_or_else(|| wrong("asked_by"))?,
                amount: match text("amount")? {
                    None => None,
                    Some(amount) => Some(amount.parse().map_err(|_| wrong("amount"))?),
                },
                currency: text("currency")?,
                state: stored::read_state(&needed("state")?).ok_or_else(|| wrong("state"))?,
                lianlian_number: text("lianlian_number")?,
                steps: stored::read_steps(&needed("steps")?).ok_or_else(|| wrong("steps"))?,
                words: stored::read_words(&needed("words")?).ok_or_else(|| wrong("words"))?,
                contradicts: row.try_get::<i64, _>("contradicts")? != 0,
                intended_at: time(row.try_get("intended_at")?),
                sent_at: at("sent_at")?,
                answered_at: at("answered_at")?,
                told_at: at("told_at")?,
                settled_at: at("settled_at")?,
                questions: u32::try_from(row.try_get::<i64, _>("questions")?).unwrap_or(0),
                next_at: at("next_at")?,
                given_up: match given_up_at {
                    None => None,
                    Some(at) => Some(GivenUp {
                        at,
                        why: text("given_up_why")?.unwrap_or_default(),
                    }),
                },
            })
        }
    };
}

/// The statement that lists orders of a kind, of any number or of one: each kind and each number has an index.
macro_rules! listed {
    ($kind:literal, any) => {
        listed!($kind, "CAST($3 AS TEXT) IS NOT NULL")
    };
    ($kind:literal, number) => {
        listed!($kind, "(number = $3 OR lianlian_number = $3)")
    };
    ($kind:literal, $number:literal) => {
        concat!(
            "SELECT * FROM lianlian_orders WHERE ",
            $kind,
            " AND ",
            $number,
            " AND ($1 = '' OR product = $1) AND ($2 = '' OR state = $2)
                AND (intended_at < $4 OR (intended_at = $4 AND identity < $5))
             ORDER BY intended_at DESC, identity DESC LIMIT $6"
        )
    };
}

pub(super) use {listed, statements};

/// The table of the register's migrations that were made: the merchant's own may be in the usual one.
const MIGRATIONS: &str = "lianlian_orders_migrations";

/// Brings the tables up to date, by steps: the number of each, its name, and its file.
pub(super) fn migrator(steps: &[(i64, &'static str, &'static str)]) -> Migrator {
    let steps = steps.iter().map(|&(number, name, sql)| {
        let kind = MigrationType::Simple;
        Migration::new(number, name.into(), kind, sql.into_sql_str(), false)
    });
    let mut migrator = Migrator::with_migrations(steps.collect());
    migrator.dangerous_set_table_name(MIGRATIONS);
    migrator
}

pub(super) fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX / 4)
}

/// The time of a column; the beginning of 1970 where it is none.
pub(super) fn time(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(millis).unwrap_or(Timestamp::UNIX_EPOCH)
}
