//! The rows of ours that face the rows of a page.

use std::collections::BTreeSet;

use super::official;
use super::official::{Page, Table, When};
use lianlian_tables::{
    Body, Condition, File, Notification, Operation, Outcome, Report, Row, Side, Source, Tables,
};

/// The page of the parameters inside `risk_item`.
pub(super) const RISK_PAGE: &str = "payment-risk-item.md";

/// The return codes under which a row appears; for a message other than an answer, one empty code.
pub(super) type Codes<'a> = BTreeSet<&'a str>;

const NO_CODE: &str = "";

/// Rows of ours and those of the page that describe the same message.
pub(super) struct Facing<'a> {
    /// The file of our rows.
    pub source: &'a Source,
    /// The place in it that represents a missing row.
    pub place: usize,
    /// The return codes of all outcomes.
    pub all: Codes<'a>,
    pub ours: Vec<Ours<'a>>,
    pub theirs: Vec<Theirs<'a>>,
}

impl Facing<'_> {
    /// Tells whether the rows depend on no return code.
    pub fn is_plain(&self) -> bool {
        self.all.contains(NO_CODE)
    }
}

/// A row of ours.
#[derive(Clone)]
pub(super) struct Ours<'a> {
    pub row: &'a Row,
    pub codes: Codes<'a>,
    pub when: Option<&'a Condition>,
}

/// A row of the page.
pub(super) struct Theirs<'a> {
    /// Its number among all rows of the page.
    pub number: usize,
    pub row: &'a official::Row,
    pub codes: Codes<'a>,
    /// Further conditions than the return code's.
    pub when: Option<&'a When>,
    /// The section of the page that has it.
    pub section: String,
    /// The name that the table of its items gives it, where it is a list.
    pub items_of: Option<&'a str>,
}

/// The tables of ours that have this page.
pub(super) struct Declared<'a> {
    pub operations: Vec<&'a File<Operation>>,
    pub notifications: Vec<&'a File<Notification>>,
    pub reports: Vec<&'a File<Report>>,
}

impl<'a> Declared<'a> {
    pub fn of(tables: &'a Tables, page: &str) -> Self {
        let products = &tables.products;
        let operations = products.iter().flat_map(|product| &product.operations);
        let notifications = products.iter().flat_map(|product| &product.notifications);
        let reports = products.iter().flat_map(|product| &product.reports);
        Self {
            operations: operations
                .filter(|file| file.origin.is_none() && name_of(&file.page) == page)
                .collect(),
            notifications: notifications
                .filter(|file| file.origin.is_none() && name_of(&file.page) == page)
                .collect(),
            reports: reports.filter(|file| name_of(&file.page) == page).collect(),
        }
    }
}

/// The name of the page's file.
pub(super) fn name_of(page: &str) -> &str {
    page.rsplit('/').next().unwrap_or(page)
}

/// The messages of a page, each with our rows and the page's.
pub(super) fn facings<'a>(
    tables: &'a Tables,
    declared: &Declared<'a>,
    page: &'a Page,
) -> Vec<Facing<'a>> {
    if page.page == RISK_PAGE {
        return groups(tables, page);
    }
    if !declared.reports.is_empty() {
        return reports(&declared.reports, page);
    }
    let numbered = numbered(page);
    let (asked, told): (Vec<_>, Vec<_>) = numbered
        .into_iter()
        .enumerate()
        .partition(|(index, (_, table))| is_request(page, *index, table));
    let [asked, mut told] = [asked, told].map(|numbered| {
        let tables = numbered.into_iter().map(|(_, table)| table);
        tables.collect::<Vec<_>>()
    });

    let mut facings = Vec::new();
    let operation = declared.operations.first();
    let notification = declared.notifications.first();
    if let Some(operation) = operation {
        facings.extend(lists(request(operation), asked));
        if operation.body != Body::Form {
            facings.extend(lists(response(operation), std::mem::take(&mut told)));
        }
    }
    // What the browser brings back from a redirect is a notification.
    match (notification, operation) {
        (Some(notification), _) => facings.extend(lists(notified(notification), told)),
        (None, Some(operation)) => {
            let nothing = plain(&operation.source, operation.request.offset(), &[]);
            facings.extend(lists(nothing, told));
        }
        (None, None) => {}
    }
    facings
}

/// A page's first table is the request's, unless it has what answers have.
fn is_request(page: &Page, index: usize, table: &Table) -> bool {
    let has_code = table.fields.iter().any(|row| row.name == "ret_code");
    page.url.is_some() && index == 0 && !has_code
}

/// The tables, each with the number of its first row.
fn numbered(page: &Page) -> Vec<(usize, &Table)> {
    let mut number = 0;
    let tables = page.tables.iter().map(|table| {
        let first = number;
        number += table.fields.len();
        (first, table)
    });
    tables.collect()
}

/// The groups of risk parameters, each by its section of the page.
fn groups<'a>(tables: &'a Tables, page: &'a Page) -> Vec<Facing<'a>> {
    let risk = &tables.risk;
    let ours = risk.groups.iter().map(|group| {
        let facing = plain(&risk.source, group.name.offset(), &group.rows);
        (group.section.as_str(), facing)
    });
    by_section(ours, &risk.source, page)
}

/// The reports of a page, each by its section.
fn reports<'a>(reports: &[&'a File<Report>], page: &'a Page) -> Vec<Facing<'a>> {
    let ours = reports.iter().map(|report| {
        let facing = plain(&report.source, report.rows.offset(), &report.rows);
        (report.section.as_str(), facing)
    });
    let first = reports.first().map(|report| &report.source);
    first.map_or_else(Vec::new, |source| by_section(ours, source, page))
}

/// Puts the page's tables in front of ours of the same section, and those of other sections in front of nothing.
fn by_section<'a>(
    ours: impl Iterator<Item = (&'a str, Facing<'a>)>,
    source: &'a Source,
    page: &'a Page,
) -> Vec<Facing<'a>> {
    let mut numbered = numbered(page);
    let mut facings = Vec::new();
    for (section, facing) in ours {
        let (theirs, others): (Vec<_>, Vec<_>) = numbered
            .into_iter()
            .partition(|(_, table)| table.section == section);
        numbered = others;
        facings.extend(lists(facing, theirs));
    }
    facings.extend(lists(plain(source, 0, &[]), numbered));
    facings
}

fn plain<'a>(source: &'a Source, place: usize, rows: &'a [Row]) -> Facing<'a> {
    let all = Codes::from([NO_CODE]);
    let ours = rows.iter().map(|row| Ours {
        row,
        codes: all.clone(),
        when: None,
    });
    Facing {
        source,
        place,
        ours: ours.collect(),
        theirs: Vec::new(),
        all,
    }
}

fn request(operation: &File<Operation>) -> Facing<'_> {
    plain(
        &operation.source,
        operation.request.offset(),
        &operation.request,
    )
}

fn notified(notification: &File<Notification>) -> Facing<'_> {
    plain(
        &notification.source,
        notification.rows.offset(),
        &notification.rows,
    )
}

fn response(operation: &File<Operation>) -> Facing<'_> {
    let outcomes = || operation.outcomes.iter();
    let mut ours = Vec::new();
    for answer in &operation.response {
        let covered = outcomes().filter(|outcome| answer.covers(&outcome.name));
        let codes: Codes = covered.flat_map(codes_of).collect();
        ours.extend(answer.rows.iter().map(|row| Ours {
            row,
            codes: codes.clone(),
            when: answer.when.as_deref(),
        }));
    }
    let first = operation.rows(Side::Response).into_iter().next();
    Facing {
        source: &operation.source,
        place: first.map_or(0, |row| row.name.offset()),
        all: outcomes().flat_map(codes_of).collect(),
        ours,
        theirs: Vec::new(),
    }
}

fn codes_of(outcome: &Outcome) -> impl Iterator<Item = &str> {
    outcome.codes().map(|code| code.as_str())
}

/// Puts the page's tables in front of ours; those of a list's items in front of that list's.
fn lists<'a>(mut facing: Facing<'a>, tables: Vec<(usize, &'a Table)>) -> Vec<Facing<'a>> {
    let (items, rows): (Vec<_>, Vec<_>) = tables
        .into_iter()
        .partition(|(_, table)| table.items_of.is_some());
    let caption = items
        .first()
        .and_then(|(_, table)| table.items_of.as_deref());
    for (first, table) in rows {
        let theirs = theirs(first, table, &facing.all, caption);
        facing.theirs.extend(theirs);
    }
    let list = facing.ours.iter().find_map(|ours| ours.row.items.as_ref());
    let mut listed = match list {
        Some(list) => plain(facing.source, list.offset(), list),
        None => plain(facing.source, facing.place, &[]),
    };
    for (first, table) in items {
        let theirs = theirs(first, table, &listed.all, None);
        listed.theirs.extend(theirs);
    }
    match listed.ours.is_empty() && listed.theirs.is_empty() {
        true => vec![facing],
        false => vec![facing, listed],
    }
}

fn theirs<'a>(
    first: usize,
    table: &'a Table,
    all: &Codes<'a>,
    caption: Option<&'a str>,
) -> Vec<Theirs<'a>> {
    let of_code = table.when.as_ref().filter(|when| when.field == "ret_code");
    let codes = of_code.map_or_else(|| all.clone(), |when| Codes::from([when.is.as_str()]));
    let when = table.when.as_ref().filter(|_| of_code.is_none());
    let section = match &table.when {
        Some(when) => format!("{}, {when}", table.section),
        None => table.section.clone(),
    };
    let rows = table.fields.iter().enumerate();
    rows.map(|(index, row)| Theirs {
        number: first + index,
        row,
        codes: codes.clone(),
        when,
        section: section.clone(),
        items_of: caption.filter(|_| row.kind == official::Type::List),
    })
    .collect()
}
