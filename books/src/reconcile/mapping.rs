//! The columns of a merchant's file of orders.

use std::collections::BTreeMap;
use std::io;

use lianlian::OrderState;
use lianlian::field::Decimal;
use lianlian::words::one_line;
use serde_json::value::RawValue;

use super::order::Order;

/// The names of the columns, or members, of a merchant's file of orders, and of its states.
///
/// ```
/// use lianlian::OrderState;
/// use lianlian_books::reconcile::Mapping;
///
/// let mut mapping = Mapping::default();
/// mapping.name("money_order", "total")?;
/// mapping.states.insert("paid".to_owned(), OrderState::Succeeded);
/// # Ok::<(), lianlian_books::reconcile::MappingError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Mapping {
    names: Fields<String>,
    /// States in the merchant's words; the names of [`OrderState`] are known besides.
    pub states: BTreeMap<String, OrderState>,
}

/// A column that no order has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a column of an order: write no_order, money_order, state, currency, refunded or settle_date before the name \
     that your file has for it"
)]
pub struct MappingError;

/// The reason why an order can't be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OrderFault {
    /// The file can't be read further.
    #[error("the file can't be read further: {0}")]
    Io(#[source] io::Error),
    /// The line is not CSV, or has another number of columns than the header.
    #[error("{0}")]
    Csv(#[source] csv::Error),
    /// The line is not a JSON object.
    #[error("not a JSON object with a text or a number for each member: {0}")]
    Json(#[source] serde_json::Error),
    /// The header lacks these columns.
    #[error("the header lacks {0}: name the column that your file has for it")]
    NoColumn(String),
    /// The order has no value there.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// The value is not a decimal number, or negative.
    #[error("{0} must be a decimal number, not negative, such as 55.44")]
    Amount(&'static str),
    /// The state is none of those that are known.
    #[error(
        "the state {0} is not known: it must be succeeded, failed, returned, to_confirm, pending or unknown, or be \
         given its meaning"
    )]
    State(String),
    /// The value is a floating-point number, in which no amount is exact.
    #[error(
        "an amount in a floating-point number is not exact: cast it to a text with two decimals in the query"
    )]
    Float,
    /// The value of a query can't be read as a text.
    #[cfg(all(feature = "sqlite", feature = "postgres"))]
    #[error("the value can't be read as a text: {0}")]
    Value(#[source] sqlx::Error),
    /// The value is not a day.
    #[error("settle_date must be a day, yyyyMMdd or yyyy-MM-dd")]
    Day,
}

/// Something for each column of an order.
#[derive(Debug, Clone)]
pub(super) struct Fields<T> {
    no_order: T,
    money_order: T,
    state: T,
    currency: T,
    refunded: T,
    settle_date: T,
}

impl<T> Fields<T> {
    pub fn map<'a, U>(&'a self, mut change: impl FnMut(&'a T) -> U) -> Fields<U> {
        Fields {
            no_order: change(&self.no_order),
            money_order: change(&self.money_order),
            state: change(&self.state),
            currency: change(&self.currency),
            refunded: change(&self.refunded),
            settle_date: change(&self.settle_date),
        }
    }
}

impl Default for Mapping {
    /// The names of LianLian's own members.
    fn default() -> Self {
        let names = Fields {
            no_order: "no_order",
            money_order: "money_order",
            state: "state",
            currency: "currency",
            refunded: "refunded",
            settle_date: "settle_date",
        };
        Self {
            names: names.map(|name| (*name).to_owned()),
            states: BTreeMap::new(),
        }
    }
}

impl Mapping {
    /// Says which name the file has for a column.
    ///
    /// # Errors
    /// [`MappingError`] where no order has such a column.
    pub fn name(&mut self, column: &str, name: &str) -> Result<(), MappingError> {
        let names = &mut self.names;
        let known = match column {
            "no_order" => &mut names.no_order,
            "money_order" => &mut names.money_order,
            "state" => &mut names.state,
            "currency" => &mut names.currency,
            "refunded" => &mut names.refunded,
            "settle_date" => &mut names.settle_date,
            _ => return Err(MappingError),
        };
        name.clone_into(known);
        Ok(())
    }

    /// The places of the columns under this header.
    pub(super) fn columns(&self, header: &[String]) -> Result<Fields<Option<usize>>, OrderFault> {
        let columns = self
            .names
            .map(|name| header.iter().position(|column| column == name));
        let names = &self.names;
        let needed = [
            (columns.no_order, &names.no_order),
            (columns.money_order, &names.money_order),
            (columns.state, &names.state),
        ];
        let missing: Vec<_> = needed.iter().filter(|(at, _)| at.is_none()).collect();
        match missing.is_empty() {
            true => Ok(columns),
            false => {
                let names: Vec<_> = missing.iter().map(|(_, name)| name.as_str()).collect();
                Err(OrderFault::NoColumn(one_line(&names.join(", "))))
            }
        }
    }

    /// The members of a JSON object that are an order's: texts, and numbers as they are written.
    pub(super) fn object(&self, json: &str) -> Result<Fields<Option<String>>, OrderFault> {
        let members: BTreeMap<String, &RawValue> =
            serde_json::from_str(json).map_err(OrderFault::Json)?;
        let text = |name: &String| match members.get(name).map(|value| value.get()) {
            None | Some("null") => Ok(None),
            Some(text) if text.starts_with('"') => serde_json::from_str(text).map(Some),
            Some(number) => Ok(Some(number.to_owned())),
        };
        let mut fault = None;
        let values = self.names.map(|name| {
            text(name).unwrap_or_else(|error| {
                fault.get_or_insert(error);
                None
            })
        });
        match fault {
            Some(error) => Err(OrderFault::Json(error)),
            None => Ok(values),
        }
    }

    /// The order of these texts. A currency that isn't there is CNY.
    pub(super) fn order<'a>(
        &self,
        texts: &Fields<Option<&'a str>>,
    ) -> Result<Order<'a>, OrderFault> {
        let filled = |text: &Option<&'a str>| text.filter(|text| !text.is_empty());
        let texts = texts.map(filled);
        let state = texts.state.ok_or(OrderFault::Missing("state"))?;
        let money_order = texts
            .money_order
            .ok_or(OrderFault::Missing("money_order"))?;
        let refunded = texts.refunded.map(|text| amount(text, "refunded"));
        let settle_date = texts.settle_date.map(|text| {
            let day = text.replace('-', "");
            day.parse().map_err(|_| OrderFault::Day)
        });
        Ok(Order {
            no_order: texts.no_order.ok_or(OrderFault::Missing("no_order"))?,
            money_order: amount(money_order, "money_order")?,
            currency: texts.currency.unwrap_or("CNY"),
            state: self.state(state)?,
            refunded: refunded.transpose()?,
            settle_date: settle_date.transpose()?,
        })
    }

    fn state(&self, text: &str) -> Result<OrderState, OrderFault> {
        let known = OrderState::ALL;
        let own = self.states.get(text).copied();
        own.or_else(|| known.into_iter().find(|state| state.as_str() == text))
            .ok_or_else(|| OrderFault::State(one_line(text)))
    }
}

fn amount(text: &str, column: &'static str) -> Result<Decimal, OrderFault> {
    let amount = Decimal::from_str_exact(text).ok();
    amount
        .filter(|amount| !amount.is_sign_negative())
        .ok_or(OrderFault::Amount(column))
}
