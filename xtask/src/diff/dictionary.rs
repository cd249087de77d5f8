//! The dictionary: a change of a parameter in all of its places, said once.

use super::report::Impact::{self, Breaking, Change};
use super::sheet::Sheet;
use super::{Report, codes, secrecy, words};
use lianlian_tables::{Field, Row, Side, Tables};

/// An entry that came or went came or went with the rows that name it.
pub(super) fn compare(old: &Tables, new: &Tables, report: &mut Report) {
    let mut sheet = Sheet {
        old: &old.dictionary.source,
        new: &new.dictionary.source,
        report,
    };
    for (name, now) in new.dictionary.iter() {
        let Some(before) = old.dictionary.get(name) else {
            continue;
        };
        let use_of_it = Use::of(old, name).and(Use::of(new, name));
        let differences = [
            kind(before, now, use_of_it),
            secrecy::compare(*before.secrecy, *now.secrecy)
                .map(|(impact, says)| (now.secrecy.offset(), impact, says)),
            format(before, now, use_of_it),
        ];
        for (at, impact, says) in differences.into_iter().flatten() {
            sheet.say(impact, at, format!("`{name}` {says}"));
        }
        let texts = |field: &Field| (field.meaning.clone(), field.example.clone());
        let is_same = texts(before) == texts(now);
        sheet.described(is_same, now.meaning.offset(), &format!("`{name}`"));
    }
    codes::compare(&old.dictionary, &new.dictionary, &mut sheet);
}

/// The sides on which the fields of an entry are, besides the protocol's own.
#[derive(Debug, Clone, Copy)]
struct Use {
    is_sent: bool,
    is_received: bool,
}

impl Use {
    fn of(tables: &Tables, entry: &str) -> Self {
        let field = tables.dictionary.get(entry);
        let stands = |side: Side, rows: &[&Row]| {
            let is_protocol = field.is_some_and(|field| field.is_protocol_of(side));
            let mut rows = rows.iter().flat_map(|row| row.with_items());
            !is_protocol && rows.any(|row| row.entry().as_str() == entry)
        };
        let products = &tables.products;
        let mut operations = products.iter().flat_map(|product| &product.operations);
        let mut notifications = products.iter().flat_map(|product| &product.notifications);
        let mut reports = products.iter().flat_map(|product| &product.reports);
        let mut groups = tables.risk.groups.iter();
        let is_asked = operations
            .clone()
            .any(|file| stands(Side::Request, &file.rows(Side::Request)));
        let is_answered = operations.any(|file| stands(Side::Response, &file.rows(Side::Response)));
        Self {
            is_sent: is_asked
                || groups
                    .any(|group| stands(Side::Request, &group.rows.iter().collect::<Vec<_>>())),
            is_received: is_answered
                || notifications
                    .any(|file| stands(Side::Notification, &file.rows.iter().collect::<Vec<_>>()))
                || reports.any(|file| stands(Side::Report, &file.rows.iter().collect::<Vec<_>>())),
        }
    }

    const fn and(self, other: Self) -> Self {
        Self {
            is_sent: self.is_sent && other.is_sent,
            is_received: self.is_received && other.is_received,
        }
    }
}

type Difference = Option<(usize, Impact, String)>;

fn kind(before: &Field, now: &Field, use_of_it: Use) -> Difference {
    let (was, is) = (&before.rust_type, &now.rust_type);
    let impact = match use_of_it.is_sent || use_of_it.is_received {
        true => Breaking,
        false => Change,
    };
    (was != is).then(|| (is.offset(), impact, words::kind(is, was)))
}

/// Only what is sent is held to its format.
fn format(before: &Field, now: &Field, use_of_it: Use) -> Difference {
    match (&before.format, &now.format) {
        (was, is) if was == is => None,
        (_, Some(format)) => {
            let impact = if use_of_it.is_sent { Breaking } else { Change };
            let says = format.expected.to_string();
            Some((format.offset(), impact, says))
        }
        (Some(was), None) => Some((now.rust_type.offset(), Change, words::no_form(**was))),
        (None, None) => None,
    }
}
