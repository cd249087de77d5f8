//! Holds `spec/` against the official tables and against LianLian's code, row by row.

mod accp;
mod code;
mod compare;
mod count;
mod explain;
mod facing;
mod official;
mod report;
mod row;
mod tally;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use compare::Found;
use explain::Explanations;
use facing::{Declared, name_of};
use lianlian_tables::{Body, Difference, Fault, File, Operation, Product, Tables};
use official::Page;
use tally::Tally;

pub use accp::{AccpReport, Trust};
pub use count::Count;
pub use report::{CodeReport, PageReport, Report};
pub use tally::Decided;

/// Compares the tables with the official ones in some files, and with what LianLian's code sends and reads
/// in another.
///
/// # Errors
/// A file can't be read, or has another shape than `docs/conformance.md` describes.
pub fn conform(
    tables: &Tables,
    official: &[PathBuf],
    code: Option<&Path>,
    accp: Option<&Path>,
) -> Result<Report, Vec<Fault>> {
    let files = official.iter().map(|path| official::read(path));
    let files: Vec<File<Vec<Page>>> = files.collect::<Result<_, _>>()?;
    let pages = || {
        files
            .iter()
            .flat_map(|file| file.iter().map(move |page| (file, page)))
    };
    let mut explanations = Explanations::new(tables);
    let mut report = Report::default();
    for (file, page) in pages() {
        let declared = Declared::of(tables, &page.page);
        report.faults.extend(undeclared(file, page, &declared));

        let facings = facing::facings(tables, &declared, page);
        let mut found: Vec<Found> = facings
            .iter()
            .flat_map(|facing| compare::compare(tables, &page.page, facing))
            .collect();
        if let Some(operation) = declared.operations.first() {
            found.extend(differing_page(operation, page));
        }
        let faced = facings.iter().flat_map(|facing| &facing.theirs);
        let faced = faced.map(|theirs| theirs.number).collect();
        let counted = count(page, &faced, found, &mut explanations, &mut report);
        report.pages.push(counted);
    }
    if let Some(path) = code {
        let unexplained = &mut report.unexplained;
        let compared = code::conform(tables, path, &mut explanations, unexplained)?;
        report.code = Some(compared);
        report.faults.extend(explanations.stale_code());
    }
    if let Some(path) = accp {
        let unexplained = &mut report.unexplained;
        let compared = accp::conform(tables, path, &mut explanations, unexplained)?;
        report.accp = Some(compared);
    }
    let is_page = |name: &str| pages().any(|(_, page)| page.page == name);
    report.faults.extend(unknown_pages(tables, is_page));
    report
        .faults
        .extend(explanations.stale(is_page, accp.is_some()));
    report.unexplained.sort();
    report.faults.sort();
    Ok(report)
}

/// The faults of a page that has no table here, or several of a kind.
fn undeclared(official: &File<Vec<Page>>, page: &Page, declared: &Declared) -> Vec<Fault> {
    let mut faults = Vec::new();
    let Page {
        page: name, title, ..
    } = page;
    let mut fault = |message: String| {
        let place = official::place(official, name);
        faults.push(official.source.fault(place, message));
    };
    let (operations, notifications) = (&declared.operations, &declared.notifications);
    match (&page.url, operations.len(), notifications.len()) {
        (None, 0, 0) if name == facing::RISK_PAGE || !declared.reports.is_empty() => {}
        (None, _, 1) | (Some(_), 1, _) => {}
        (None, _, 0) => fault(format!(
            "no notification in spec/ has the page `{name}`, {title}"
        )),
        (Some(_), 0, _) => fault(format!(
            "no operation in spec/ has the page `{name}`, {title}"
        )),
        _ => {}
    }
    if operations.len() > 1 || notifications.len() > 1 {
        let operations = operations.iter().map(|file| &file.source);
        let notifications = notifications.iter().map(|file| &file.source);
        let paths = operations.chain(notifications);
        let paths: Vec<String> = paths
            .map(|source| source.path.display().to_string())
            .collect();
        let message = "has more than one table of a kind in spec/";
        fault(format!("page `{name}` {message}: {}", paths.join(", ")));
    }
    faults
}

/// The tables here whose page is none of the official ones.
fn unknown_pages(tables: &Tables, is_page: impl Fn(&str) -> bool) -> Vec<Fault> {
    let products = &tables.products;
    let operations = products
        .iter()
        .flat_map(|product: &Product| &product.operations);
    let operations = operations.map(|file| (&file.source, &file.page, &file.origin));
    let notifications = products.iter().flat_map(|product| &product.notifications);
    let notifications = notifications.map(|file| (&file.source, &file.page, &file.origin));
    let reports = products.iter().flat_map(|product| &product.reports);
    let reports = reports.map(|file| (&file.source, &file.page, &None));
    operations
        .chain(notifications)
        .chain(reports)
        .filter(|(_, page, origin)| origin.is_none() && !is_page(name_of(page)))
        .map(|(source, page, _)| {
            let message = format!("`{}` is none of the official pages", name_of(page));
            source.fault(page.offset(), message)
        })
        .collect()
}

/// The differences of the page as a whole.
fn differing_page(operation: &File<Operation>, page: &Page) -> Vec<Found> {
    let here = format!("https://{}{}", *operation.host, *operation.endpoint);
    let there = page.url.as_deref().unwrap_or("no URL");
    let sealed = |is_sealed| if is_sealed { "sealed" } else { "plain" };
    let is_sealed = operation.body == Body::Envelope;
    let found = |kind: Difference, here: &str, there: &str| Found {
        kind,
        names: Vec::new(),
        number: None,
        fault: operation.source.fault(
            operation.endpoint.offset(),
            format!("{kind}: here {here}, on {}: {there}", page.page),
        ),
    };
    let mut differences = Vec::new();
    if here != there {
        differences.push(found(Difference::Url, &here, there));
    }
    if is_sealed != page.envelope_in_sample {
        let (here, there) = (sealed(is_sealed), sealed(page.envelope_in_sample));
        differences.push(found(Difference::Envelope, here, there));
    }
    differences
}

/// Counts the page's rows by the worst that was found at each. A row that faces nothing here was
/// reported with its page, and counts as unexplained.
fn count(
    page: &Page,
    faced: &BTreeSet<usize>,
    found: Vec<Found>,
    explanations: &mut Explanations,
    all: &mut Report,
) -> PageReport {
    let mut tally = Tally::default();
    for found in found {
        let explained = explanations.explain(&page.page, &found);
        tally.add(found.number, explained);
        if explained.is_none() {
            all.unexplained.push(found.fault);
        }
    }
    let rows: usize = page.tables.iter().map(|table| table.fields.len()).sum();
    let unfaced = (0..rows).filter(|number| !faced.contains(number));
    for number in unfaced {
        tally.add(Some(number), None);
    }
    all.decided.extend(&tally.decided());
    PageReport {
        page: page.page.clone(),
        rows: tally.rows(0..rows),
        beside: tally.beside,
    }
}
