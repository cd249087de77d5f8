//! The register itself, in either database.

use std::time::Duration;

use lianlian::OrderState;
use lianlian::client::Found;
use lianlian::client::register::{
    Begun, End, Noting, OrderKey, Placed, Register, RegisterError, Sending, Ticket,
};

use super::connection::{Counts, Place, Statements as _};
use super::order::Order;
use super::settling::{Asked, Settling};
use super::{BooksError, Filter, noting};

/// The time from a request's leaving, and from its answer, until the order is asked after: by then it was answered, and
/// told of, where all is well.
const FIRST_QUESTION: Duration = Duration::from_secs(60);

/// The number of orders that are read at once.
const PAGE: u32 = 500;

/// A merchant's register of orders. Clones share connections.
#[derive(Clone, Debug)]
pub struct Books {
    database: Database,
    first_question: Duration,
}

#[derive(Clone, Debug)]
enum Database {
    #[cfg(feature = "sqlite")]
    Sqlite(super::sqlite::SqliteFile),
    #[cfg(feature = "postgres")]
    Postgres(sqlx::PgPool),
}

/// Does work in a transaction, and gives what it gives.
macro_rules! in_transaction {
    ($books:expr, $connection:ident => $work:expr) => {
        match &$books.database {
            #[cfg(feature = "sqlite")]
            Database::Sqlite(file) => {
                let mut transaction = file.begin().await?;
                let $connection = &mut *transaction;
                let done = $work;
                transaction.commit().await?;
                done
            }
            #[cfg(feature = "postgres")]
            Database::Postgres(pool) => {
                let mut transaction = pool.begin().await?;
                let $connection = &mut *transaction;
                let done = $work;
                transaction.commit().await?;
                done
            }
        }
    };
}

/// Reads through a connection.
macro_rules! reading {
    ($books:expr, $connection:ident => $work:expr) => {
        match &$books.database {
            #[cfg(feature = "sqlite")]
            Database::Sqlite(file) => {
                let mut acquired = file.pool.acquire().await?;
                let $connection = &mut *acquired;
                $work
            }
            #[cfg(feature = "postgres")]
            Database::Postgres(pool) => {
                let mut acquired = pool.acquire().await?;
                let $connection = &mut *acquired;
                $work
            }
        }
    };
}

impl Books {
    /// Opens `sqlite:PATH`, which is made where it is not there, or `postgres://…`, and brings the tables up to date.
    ///
    /// # Errors
    /// [`BooksError`] when it can't be opened, or is something else.
    pub async fn open(address: &str) -> Result<Self, BooksError> {
        #[cfg(feature = "sqlite")]
        if let Some(file) = address.strip_prefix("sqlite:") {
            let file = super::sqlite::SqliteFile::open(file.as_ref()).await?;
            return Ok(Self::of(Database::Sqlite(file)));
        }
        #[cfg(feature = "postgres")]
        if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            let pool = super::postgres::connect(address).await?;
            return Ok(Self::of(Database::Postgres(pool)));
        }
        Err(BooksError::Address)
    }

    /// A register beside the shop's own tables in an SQLite file.
    ///
    /// # Errors
    /// [`BooksError`] when its tables can't be made.
    #[cfg(feature = "sqlite")]
    pub async fn in_sqlite(pool: sqlx::SqlitePool) -> Result<Self, BooksError> {
        let file = super::sqlite::SqliteFile::with_pool(pool).await?;
        Ok(Self::of(Database::Sqlite(file)))
    }

    /// A register beside the shop's own tables in PostgreSQL.
    ///
    /// # Errors
    /// [`BooksError`] when its tables can't be made.
    #[cfg(feature = "postgres")]
    pub async fn in_postgres(pool: sqlx::PgPool) -> Result<Self, BooksError> {
        super::postgres::migrate(&pool).await?;
        Ok(Self::of(Database::Postgres(pool)))
    }

    const fn of(database: Database) -> Self {
        Self {
            database,
            first_question: FIRST_QUESTION,
        }
    }

    /// Another time than a minute from a request's leaving, and from its answer, until the order is asked after. Let it
    /// be longer than the client's timeout.
    #[must_use]
    pub fn first_question(self, first_question: Duration) -> Self {
        Self {
            first_question,
            ..self
        }
    }

    /// The order of this key.
    ///
    /// # Errors
    /// [`BooksError`] when the database can't be read.
    pub async fn order(&self, key: &OrderKey) -> Result<Option<Order>, BooksError> {
        let locked = in_transaction!(self, connection => connection.lock(key).await?);
        Ok(locked.map(|locked| locked.order))
    }

    /// Orders, the newest first: those behind `behind`, or the newest, as many as are read at once. None are left where
    /// it gives none.
    ///
    /// # Errors
    /// [`BooksError`] when the database can't be read.
    pub async fn list(
        &self,
        filter: &Filter,
        behind: Option<&Order>,
    ) -> Result<Vec<Order>, BooksError> {
        let place = behind.map(|order| Place {
            intended_at: order.intended_at,
            identity: order.key.to_string(),
        });
        let behind = place.as_ref();
        Ok(reading!(self, connection => connection.list(filter, behind, PAGE).await?))
    }

    /// Asks after the orders of this merchant that were given up once more; gives how many.
    ///
    /// # Errors
    /// [`BooksError`] when the database can't be written.
    pub async fn take_up_again(&self, oid_partner: &str) -> Result<u64, BooksError> {
        Ok(in_transaction!(self, connection => connection.take_up_again(oid_partner).await?))
    }

    /// Notes what a person found out, where LianLian shows it, of an order that nobody could settle, or that was told
    /// to have two ends. Gives `false` where there is no such order.
    ///
    /// # Errors
    /// [`BooksError`] when the database can't be written.
    pub async fn decide(&self, key: &OrderKey, state: OrderState) -> Result<bool, BooksError> {
        Ok(in_transaction!(self, connection => noting::decided(connection, key, state).await?))
    }

    /// Forgets the orders that came to an end before `age` ago; gives how many. Those that contradict themselves, and
    /// those that were given up, stay.
    ///
    /// # Errors
    /// [`BooksError`] when the database can't be written.
    pub async fn forget(&self, age: Duration) -> Result<u64, BooksError> {
        Ok(in_transaction!(self, connection => connection.forget(age).await?))
    }

    pub(super) async fn claim(
        &self,
        oid_partner: &str,
        holder: &str,
        lease: Duration,
    ) -> Result<Option<Order>, BooksError> {
        Ok(in_transaction!(self, connection => connection.claim(oid_partner, holder, lease).await?))
    }

    pub(super) async fn asked(
        &self,
        (order, holder): (&Order, &str),
        result: Asked,
        settling: &Settling,
    ) -> Result<Option<Order>, BooksError> {
        let [random] = random()?;
        let (asked, by) = ((order, holder), (settling, random));
        Ok(in_transaction!(self, connection => noting::asked(connection, asked, result, by).await?))
    }

    pub(super) async fn counts(&self) -> Result<Counts, BooksError> {
        Ok(reading!(self, connection => connection.counts().await?))
    }

    async fn begin_order(&self, order: &Placed, sending: Sending) -> Result<Begun, BooksError> {
        let with = (random_name()?, self.first_question);
        Ok(
            in_transaction!(self, connection => noting::begin(connection, order, sending, with).await?),
        )
    }

    async fn end_call(&self, ticket: &Ticket, end: End) -> Result<(), BooksError> {
        let first = self.first_question;
        in_transaction!(self, connection => noting::end(connection, ticket, end, first).await?);
        Ok(())
    }

    async fn note_found(&self, key: &OrderKey, found: &Found) -> Result<(), BooksError> {
        in_transaction!(self, connection => noting::found(connection, key, found).await?);
        Ok(())
    }
}

impl Register for Books {
    fn begin<'a>(&'a self, order: &'a Placed, sending: Sending) -> Noting<'a, Begun> {
        let begun = self.begin_order(order, sending);
        Box::pin(async { begun.await.map_err(RegisterError::new) })
    }

    fn end<'a>(&'a self, ticket: &'a Ticket, end: End) -> Noting<'a, ()> {
        let ended = self.end_call(ticket, end);
        Box::pin(async { ended.await.map_err(RegisterError::new) })
    }

    fn found<'a>(&'a self, order: &'a OrderKey, found: &'a Found) -> Noting<'a, ()> {
        let noted = self.note_found(order, found);
        Box::pin(async { noted.await.map_err(RegisterError::new) })
    }
}

/// A random name, of a ticket or of whoever holds an order.
pub(super) fn random_name() -> Result<String, getrandom::Error> {
    let bytes: [u8; 16] = random()?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
