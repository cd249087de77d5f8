//! Tables beside the messages: risk parameters, currencies and banks.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{At, Row};

/// The currencies, by their codes.
pub type Currencies = BTreeMap<At<String>, Currency>;

/// The banks, by LianLian's codes.
pub type Banks = BTreeMap<At<String>, Bank>;

/// The parameters that travel inside `risk_item`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Risk {
    /// The groups, in the page's order.
    #[serde(default, rename = "group")]
    pub groups: Vec<RiskGroup>,
}

/// One group of risk parameters: what a kind of goods asks for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskGroup {
    /// The group's name in Rust, without the `Risk` at its end.
    pub name: At<String>,
    /// The page's heading over it.
    pub section: At<String>,
    /// The first line of the documentation.
    pub summary: At<String>,
    /// The member that holds several of the group.
    pub list: Option<At<String>>,
    /// The rows of the group.
    pub rows: Vec<Row>,
}

/// A currency of orders.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Currency {
    /// The currency's name.
    pub name: At<String>,
}

/// A bank that LianLian names.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bank {
    /// Its name in Chinese.
    pub name: At<String>,
    /// Its name in English, where LianLian gives one.
    pub english: Option<At<String>>,
}
