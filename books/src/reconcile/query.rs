//! The merchant's side: the orders that a query of its own database gives.

use std::io;

use futures_util::TryStreamExt as _;
use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{
    AssertSqlSafe, Column as _, ColumnIndex, ConnectOptions as _, Database, Decode, Executor,
    Postgres, Row as _, Sqlite, TypeInfo as _, ValueRef as _, raw_sql,
};

use super::mapping::{Mapping, OrderFault};
use super::orders::{OrderError, Orders};

/// A query that can't be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum QueryError {
    /// The address is neither one of SQLite nor one of PostgreSQL.
    #[error("write the database as sqlite:PATH or postgres://USER@HOST/NAME")]
    Address,
    /// The database can't be opened, or doesn't understand the query.
    #[error("the query can't be read: {0}")]
    Database(#[from] sqlx::Error),
    /// A temporary file can't be written.
    #[error("the orders need room for temporary files: {0}")]
    Temporary(#[from] io::Error),
}

impl Orders {
    /// Reads the orders that a query gives, row by row; hands over what is wrong with them, by the number of the row.
    /// Gives the number of orders. The database is opened for reading alone.
    ///
    /// # Errors
    /// [`QueryError`].
    pub async fn read_query(
        &mut self,
        address: &str,
        query: &str,
        mapping: &Mapping,
        wrong: impl FnMut(OrderError),
    ) -> Result<u64, QueryError> {
        if address.starts_with("sqlite:") {
            let options: SqliteConnectOptions = address.parse()?;
            let mut connection = options.read_only(true).connect().await?;
            self.read_rows::<Sqlite>(&mut connection, query, mapping, wrong)
                .await
        } else if address.starts_with("postgres") {
            let options: PgConnectOptions = address.parse()?;
            let options = options.options([("default_transaction_read_only", "on")]);
            let mut connection = options.connect().await?;
            self.read_rows::<Postgres>(&mut connection, query, mapping, wrong)
                .await
        } else {
            Err(QueryError::Address)
        }
    }

    async fn read_rows<D>(
        &mut self,
        connection: &mut D::Connection,
        query: &str,
        mapping: &Mapping,
        mut wrong: impl FnMut(OrderError),
    ) -> Result<u64, QueryError>
    where
        D: Database,
        for<'c> &'c mut D::Connection: Executor<'c, Database = D>,
        for<'r> Option<String>: Decode<'r, D>,
        usize: ColumnIndex<D::Row>,
    {
        // The simple protocol: values come as texts, whatever their types.
        let mut rows = raw_sql(AssertSqlSafe(query.to_owned())).fetch(connection);
        let (mut columns, mut line, mut orders) = (None, 0, 0);
        while let Some(row) = rows.try_next().await? {
            line += 1;
            let places = match &columns {
                Some(places) => places,
                None => {
                    let names = row.columns().iter().map(|column| column.name().to_owned());
                    match mapping.columns(&names.collect::<Vec<_>>()) {
                        Ok(places) => columns.insert(places),
                        Err(fault) => {
                            wrong(OrderError { line, fault });
                            return Ok(orders);
                        }
                    }
                }
            };
            let mut fault = None;
            let texts = places.map(|place| {
                let value = place.map(|place| text::<D>(&row, place));
                value.and_then(|value| {
                    value.unwrap_or_else(|found| {
                        fault.get_or_insert(found);
                        None
                    })
                })
            });
            let order = match fault {
                Some(fault) => Err(fault),
                None => mapping.order(&texts.map(Option::as_deref)),
            };
            match order {
                Ok(order) => {
                    self.add(&order)?;
                    orders += 1;
                }
                Err(fault) => wrong(OrderError { line, fault }),
            }
        }
        Ok(orders)
    }
}

/// The text of a value. A floating-point number is none: money in it has been rounded already.
fn text<D>(row: &D::Row, place: usize) -> Result<Option<String>, OrderFault>
where
    D: Database,
    for<'r> Option<String>: Decode<'r, D>,
    usize: ColumnIndex<D::Row>,
{
    let value = row.try_get_raw(place).map_err(OrderFault::Value)?;
    let is_float = ["REAL", "FLOAT4", "FLOAT8"].contains(&value.type_info().name());
    if is_float && !value.is_null() {
        return Err(OrderFault::Float);
    }
    row.try_get_unchecked(place).map_err(OrderFault::Value)
}
