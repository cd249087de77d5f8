//! The tables by the names that a person gives them.

use lianlian::api::{NOTIFICATIONS, OPERATIONS, REPORTS};
use lianlian::notification::Notification;
use lianlian::report::Report;
use lianlian::{Operation, Row};

use crate::error::Unusable;

/// A table of the crate's.
#[derive(Clone, Copy)]
pub(crate) enum Table {
    Operation(&'static Operation),
    Notification(&'static Notification),
    Report(&'static Report),
}

impl Table {
    /// All tables: the operations, then the notifications, then the reports.
    pub fn all() -> impl Iterator<Item = Self> {
        let operations = OPERATIONS.iter().copied().map(Self::Operation);
        let notifications = NOTIFICATIONS.iter().copied().map(Self::Notification);
        let reports = REPORTS.iter().copied().map(Self::Report);
        operations.chain(notifications).chain(reports)
    }

    /// The table's own name: `mpay/CardBindApply`.
    pub fn name(self) -> String {
        match self {
            Self::Operation(operation) => operation.table(),
            Self::Notification(notification) => notification.table(),
            Self::Report(report) => report.table(),
        }
    }

    /// The last part of an operation's path, which some operations share.
    pub fn path_end(self) -> &'static str {
        match self {
            Self::Operation(operation) => operation.id(),
            Self::Notification(_) | Self::Report(_) => "",
        }
    }

    /// The purpose of the operation or notification, or the content of the report.
    pub fn meaning(self) -> &'static str {
        let meaning = match self {
            Self::Operation(operation) => operation.meaning,
            Self::Notification(notification) => notification.meaning,
            Self::Report(report) => report.meaning,
        };
        meaning.unwrap_or_default()
    }

    /// The rows of each of its messages: the request and the outcomes, or the notification, or the line.
    pub fn rows(self) -> Vec<&'static [Row]> {
        match self {
            Self::Operation(operation) => operation.messages().collect(),
            Self::Notification(notification) => vec![notification.rows],
            Self::Report(report) => vec![report.columns],
        }
    }

    /// The table of this name: its own, the last part of an operation's path, or a part of one of them, `bankcardbin`
    /// for `bankcardbin.htm` and `CardBindApply` for `mpay/CardBindApply`.
    pub fn find(name: &str) -> Result<Self, Unusable> {
        let tables: Vec<_> = Self::all().collect();
        for is_called in [Self::is_named, Self::is_at, Self::is_short_for] {
            let called = |table: &&Self| !name.is_empty() && is_called(**table, name);
            let found: Vec<_> = tables.iter().filter(called).collect();
            match *found {
                [] => {}
                [table] => return Ok(*table),
                [..] => {
                    let names: Vec<_> = found.iter().map(|table| table.name()).collect();
                    return Err(Unusable::SharedName {
                        names: names.join(", "),
                    });
                }
            }
        }
        Err(unknown(name, &tables))
    }

    fn is_named(self, name: &str) -> bool {
        self.name() == name
    }

    fn is_at(self, path_end: &str) -> bool {
        self.path_end() == path_end
    }

    fn is_short_for(self, name: &str) -> bool {
        let without_suffix = self.path_end().split_once('.');
        let own = self.name();
        let without_product = own.split_once('/').map(|(_, name)| name);
        without_suffix.is_some_and(|(short, _)| short == name) || without_product == Some(name)
    }
}

/// The products, each once.
pub(crate) fn products() -> Vec<&'static str> {
    let mut products: Vec<_> = OPERATIONS.iter().filter_map(|o| o.product).collect();
    products.dedup();
    products
}

/// The operation of this name.
pub(crate) fn operation(name: &str) -> Result<&'static Operation, Unusable> {
    match Table::find(name)? {
        Table::Operation(operation) => Ok(operation),
        Table::Notification(_) | Table::Report(_) => Err(Unusable::NoOperation),
    }
}

/// The table's own name, of an operation: `mpay/CardBindApply`.
pub(crate) fn name_of(operation: &'static Operation) -> String {
    Table::Operation(operation).name()
}

/// The known name that was perhaps meant.
pub(crate) fn nearest(name: &str, known: impl Iterator<Item = String>) -> Option<String> {
    let likeness = |known: &str| strsim::jaro_winkler(name, known);
    known
        .filter(|known| likeness(known) > 0.85)
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
}

/// An error that names what was perhaps meant.
fn unknown(name: &str, tables: &[Table]) -> Unusable {
    let names = tables
        .iter()
        .flat_map(|t| [t.name(), t.path_end().to_owned()])
        .filter(|name| !name.is_empty());
    Unusable::UnknownTable {
        hint: nearest(name, names).map_or_else(
            || "`lianlian spec list` shows them all".to_owned(),
            |known| format!("did you mean {known}?"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str) -> String {
        match Table::find(name) {
            Ok(table) => table.name(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn names_are_found_without_what_stands_around_them() {
        for (name, table) in [
            ("card/CardBinQuery", "card/CardBinQuery"),
            ("bankcardbin.htm", "card/CardBinQuery"),
            ("bankcardbin", "card/CardBinQuery"),
            ("CardBinQuery", "card/CardBinQuery"),
            // The operation whose path ends so comes before the one that has a suffix.
            ("bankcardbind", "mpay/CardBindApply"),
            (
                "WithdrawalNotification",
                "accp_trade/WithdrawalNotification",
            ),
        ] {
            assert_eq!(found(name), table, "{name}");
        }
    }

    #[test]
    fn a_name_of_several_names_them() {
        let queries = "easypay/PaymentQuery, mpay/PaymentQuery";
        assert!(found("orderquery.htm").contains(queries));
        assert!(found("orderquery").contains(queries));
        assert!(found("PaymentQuery").contains("aggregate/PaymentQuery"));
        // Of both generations.
        let told = "accp_trade/RefundNotification, refund/RefundNotification";
        assert!(found("RefundNotification").contains(told));
        assert!(found("").contains("spec list"));
        assert!(found("bankcardbni").contains("did you mean bankcardbin"));
    }
}
