//! The tables in `spec/`: what LianLian documents, as data.

#![forbid(unsafe_code)]

mod at;
mod check;
mod condition;
mod data;
mod declaration;
pub mod doc;
mod erratum;
mod format_if;
mod groups;
mod load;
mod message;
mod model;
pub mod names;
mod report;
mod row;
mod rows;
mod source;
mod vocabulary;

pub use at::At;
pub use condition::Condition;
pub use data::{Bank, Banks, Currencies, Currency, Risk, RiskGroup};
pub use declaration::{Declaration, View};
pub use erratum::{Class, Difference, Errata, Erratum, Evidence, Refused};
pub use format_if::{FormatIf, FormatsIf};
pub use lianlian_core::check::Format;
pub use lianlian_core::field::Secrecy;
pub use lianlian_core::report::Period;
pub use lianlian_core::ret_code::Meaning;
pub use lianlian_core::{Generation, OrderState};
pub use load::load;
pub use message::{Answer, Body, Notification, NotificationBody, Operation, Outcome, QueriedBy};
pub use model::{Code, Dictionary, Field, ProductInfo, RetCode, RetCodes, Side};
pub use report::Report;
pub use row::Row;
pub use rows::Rows;
pub use source::{Fault, File, Source};

/// All tables, read and found to be sound.
#[derive(Debug)]
pub struct Tables {
    /// The dictionary of parameters: `fields.toml`.
    pub dictionary: File<Dictionary>,
    /// The return codes of the first generation: `ret_codes.toml`.
    pub ret_codes: File<RetCodes>,
    /// Those of the second: `ret_codes_accp.toml`.
    pub accp_ret_codes: File<RetCodes>,
    /// The contradictions of the official pages, with the decisions taken: `errata.toml`.
    pub errata: File<Errata>,
    /// The parameters inside `risk_item`: `risk.toml`.
    pub risk: File<Risk>,
    /// The currencies: `currencies.toml`.
    pub currencies: File<Currencies>,
    /// The banks: `banks.toml`.
    pub banks: File<Banks>,
    /// The products, sorted by name: one folder each.
    pub products: Vec<Product>,
}

impl Tables {
    /// The code list of the currencies, which has a file of its own.
    pub const CURRENCY: &str = "Currency";

    /// The return codes of a generation.
    pub fn ret_codes_of(&self, generation: Generation) -> &File<RetCodes> {
        match generation {
            Generation::Accp => &self.accp_ret_codes,
            _ => &self.ret_codes,
        }
    }

    /// All rows with those of lists' items, each with its side; the parameters inside `risk_item` are a request's.
    pub fn rows(&self) -> impl Iterator<Item = (Side, &Row)> {
        let risk = self.risk.groups.iter().flat_map(|group| &group.rows);
        let products = self.products.iter();
        let of_tables = products.flat_map(|product| {
            let operations = product.operations.iter();
            let notifications = product.notifications.iter();
            let reports = product.reports.iter();
            operations
                .flat_map(|file| file.sided_rows())
                .chain(notifications.flat_map(|file| file.sided_rows()))
                .chain(reports.flat_map(|file| file.sided_rows()))
        });
        of_tables
            .chain(risk.map(|row| (Side::Request, row)))
            .flat_map(|(side, row)| row.with_items().into_iter().map(move |row| (side, row)))
    }
}

/// A product: a folder with a `product.toml`, and a table per operation, notification and report.
#[derive(Debug)]
pub struct Product {
    /// The folder's name.
    pub name: String,
    /// The content of `product.toml`.
    pub info: File<ProductInfo>,
    /// The operations, sorted by name.
    pub operations: Vec<File<Operation>>,
    /// The notifications, sorted by name.
    pub notifications: Vec<File<Notification>>,
    /// The reports, sorted by name.
    pub reports: Vec<File<Report>>,
}

impl Product {
    /// The generation of the protocol that its operations speak.
    pub fn generation(&self) -> Generation {
        self.info.protocol
    }

    /// The tables' files, each with its rows; those of lists' items are in their lists.
    pub fn tables(&self) -> Vec<(&Source, Vec<&Row>)> {
        let operations = self.operations.iter();
        let notifications = self.notifications.iter();
        let reports = self.reports.iter();
        operations
            .map(|file| (&file.source, file.all_rows()))
            .chain(notifications.map(|file| (&file.source, file.rows.iter().collect())))
            .chain(reports.map(|file| (&file.source, file.rows.iter().collect())))
            .collect()
    }
}
