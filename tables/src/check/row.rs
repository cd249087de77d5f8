//! A row: against the dictionary, and against the rows beside it.

use std::collections::BTreeMap;

use super::value::{self, allows};
use super::{Report, presence};
use crate::names;
use crate::{At, Condition, Dictionary, Field, Row, Side};

/// Checks rows that stand beside each other: a side's, or those of a list's items.
pub(super) fn check_all(dictionary: &Dictionary, side: Side, rows: &[&Row], report: &mut Report) {
    let beside = Beside {
        dictionary,
        side,
        rows,
    };
    for row in rows {
        let entry = row.entry();
        match dictionary.get(entry.as_str()) {
            Some(field) => beside.check(row, field, report),
            None => report.at(entry, format!("`{entry}` is not in the dictionary")),
        }
    }
}

/// Two wire names can't become one field of a struct, as `pay_load` and `payLoad` would.
pub(super) fn check_names(rows: &[&Row], report: &mut Report) {
    let mut seen = BTreeMap::new();
    for row in rows {
        let field = names::field(&row.name);
        let first = *seen.entry(field).or_insert(&row.name);
        if *first != row.name {
            let message = format!("`{}` and `{first}` become one field", row.name);
            report.at(&row.name, message);
        }
    }
}

/// Checks the condition under which the response has a whole table; another check makes sure that
/// its field is in the response.
pub(super) fn check_when(
    dictionary: &Dictionary,
    rows: &[&Row],
    when: &Condition,
    report: &mut Report,
) {
    let beside = Beside {
        dictionary,
        side: Side::Response,
        rows,
    };
    if let Some(other) = rows.iter().find(|row| row.name == when.field) {
        beside.check_values(other, when, report);
    }
}

/// The rows beside each other.
struct Beside<'a> {
    dictionary: &'a Dictionary,
    side: Side,
    rows: &'a [&'a Row],
}

impl Beside<'_> {
    fn check(&self, row: &Row, field: &Field, report: &mut Report) {
        self.check_entry(row, report);
        self.check_spelling(row, report);
        if self.is_protocol(row) && row.field.is_none() {
            self.check_protocol(row, field, report);
        }
        presence::check(row, report);
        value::check(row, field, self.side, report);
        self.check_side(row, report);
        self.check_conditions(row, field, report);
        self.check_items(row, field, report);
    }

    /// A row with an entry of another name.
    fn check_entry(&self, row: &Row, report: &mut Report) {
        let (name, Some(alias)) = (&row.name, &row.field) else {
            return;
        };
        if !names::is_wire(name) {
            report.at(
                name,
                format!("`{name}` can't be a field's name: expected one like `card_no`"),
            );
        }
        if alias == name {
            report.at(
                alias,
                format!("the entry is `{name}` anyway: leave out `field`"),
            );
        }
        let protocol = [name, alias]
            .into_iter()
            .find(|name| self.belongs(name.as_str()));
        if let (Some(protocol), true) = (protocol, alias != name) {
            let message = format!("`{protocol}` belongs to the protocol: it has no alias");
            report.at(alias, message);
        }
    }

    /// Another spelling is nobody else's name.
    fn check_spelling(&self, row: &Row, report: &mut Report) {
        let Some(alias) = &row.alias else { return };
        if !names::is_wire(alias) {
            let message =
                format!("`{alias}` can't be a name on the wire: expected one like `card_no`");
            report.at(alias, message);
        }
        let is_taken = |other: &&Row| {
            let same_alias = other.alias.as_ref() == Some(alias) && other.name != row.name;
            other.name == *alias || same_alias
        };
        if self.rows.iter().any(is_taken) {
            let message = format!("`{alias}` is the name of a row beside `{}`", row.name);
            report.at(alias, message);
        }
    }

    fn check_protocol(&self, row: &Row, field: &Field, report: &mut Report) {
        let name = &row.name;
        if !field.is_protocol_of(self.side) {
            report.at(
                name,
                format!("`{name}` does not belong to the {}'s protocol", self.side),
            );
        }
        let plain = Row {
            max_len: None,
            len: None,
            ..row.clone()
        };
        if plain != Row::named(name.clone()) {
            let message = format!("`{name}` belongs to the protocol: its row has a length at most");
            report.at(name, message);
        }
    }

    fn check_side(&self, row: &Row, report: &mut Report) {
        if let (Some(value), None) = (row.accepts.first(), &row.fixed) {
            report.at(value, "only beside a fixed value others are accepted");
        }
        match (self.side, &row.fixed) {
            (Side::Response | Side::Notification, Some(fixed)) => {
                report.at(fixed, "only a request's value can be fixed");
            }
            (Side::Request, _) if row.unsigned => {
                let message = format!("`{}`: all that is sent is signed", row.name);
                report.at(&row.name, message);
            }
            _ => {}
        }
        if let (Side::Request, Some(alias)) = (self.side, &row.alias) {
            report.at(
                alias,
                "what is sent has one spelling: only LianLian's side has an alias",
            );
        }
        if self.side == Side::Request && row.needed {
            let message = "what is sent is required or not: only LianLian's side has needed rows";
            report.at(&row.name, format!("`{}`: {message}", row.name));
        }
        let among_rows = [&row.excludes, &row.equals];
        for other in among_rows.into_iter().flatten() {
            match self.side {
                Side::Request => self.check_other(row, other, report),
                Side::Response | Side::Notification => {
                    report.at(
                        other,
                        "only what is sent is held to `excludes` and `equals`",
                    );
                }
            }
        }
        if row.assigned && self.side != Side::Response {
            let message = format!("`{}`: only an answer's row is assigned", row.name);
            report.at(&row.name, message);
        }
    }

    fn check_conditions(&self, row: &Row, field: &Field, report: &mut Report) {
        let presence = [&row.required_if, &row.required_unless];
        for condition in presence.into_iter().flatten() {
            self.check_condition(row, condition, report);
        }
        for format_if in row.formats_if() {
            self.check_condition(row, &format_if.condition(), report);
        }
        if let (Some(format_if), Some(_)) = (&row.format_if, &field.format) {
            let message = format!("`{}` has a format in the dictionary", row.name);
            report.at(format_if, message);
        }
    }

    /// Checks a row that another one is compared with: it is on the same side, and comes from the
    /// caller.
    fn check_other(&self, row: &Row, name: &At<String>, report: &mut Report) {
        let any = Condition {
            field: name.clone(),
            is: Vec::new(),
        };
        self.check_condition(row, &any, report);
    }

    fn check_condition(&self, row: &Row, condition: &Condition, report: &mut Report) {
        let name = &condition.field;
        if *name == row.name {
            report.at(name, format!("`{name}` can't depend on itself"));
        }
        let Some(other) = self.rows.iter().find(|other| other.name == *name) else {
            report.at(
                name,
                format!("`{name}` does not stand beside `{}`", row.name),
            );
            return;
        };
        self.check_values(other, condition, report);
    }

    /// A condition can be met: the other row does not belong to the protocol, and has these values.
    fn check_values(&self, other: &Row, condition: &Condition, report: &mut Report) {
        let name = &condition.field;
        let Some(field) = self.dictionary.get(other.entry().as_str()) else {
            return; // The row itself is reported.
        };
        if self.is_protocol(other) {
            report.at(
                name,
                format!("`{name}` belongs to the protocol: no row can depend on it"),
            );
            return;
        }
        for value in &condition.is {
            if !allows(other, field, value) {
                report.at(
                    value,
                    format!("`{value}` is none of the codes of `{name}` here"),
                );
            }
        }
    }

    fn check_items(&self, row: &Row, field: &Field, report: &mut Report) {
        match (&row.items, field.item_type()) {
            (Some(items), Some(_)) => {
                presence::check_bare(row, report);
                report.repeated("row", items.iter().map(|item| &item.name));
                for item in items.iter().filter(|item| self.is_protocol(item)) {
                    let message = format!("`{}` belongs to the protocol, not to a list", item.name);
                    report.at(&item.name, message);
                }
                let items: Vec<&Row> = items.iter().collect();
                check_names(&items, report);
                check_all(self.dictionary, self.side, &items, report);
            }
            (Some(items), None) => {
                report.at(
                    items,
                    format!("`{}` is not a list in the dictionary", row.name),
                );
            }
            (None, Some(_)) => {
                report.at(
                    &row.name,
                    format!("`{}` is a list: give its items", row.name),
                );
            }
            (None, None) => {}
        }
    }

    /// Tells whether the row is one of the protocol's. A notification may bring what an answer has
    /// as a part of the protocol, and there it is a row like any other.
    fn is_protocol(&self, row: &Row) -> bool {
        self.belongs(row.entry())
    }

    fn belongs(&self, entry: &str) -> bool {
        let field = self.dictionary.get(entry);
        field.is_some_and(|field| match self.side {
            Side::Notification => field.is_protocol_of(self.side),
            Side::Request | Side::Response => field.is_protocol(),
        })
    }
}
