//! The result of the comparison, page by page.

use std::fmt;

use super::accp::AccpReport;
use super::count::Count;
use super::tally::Decided;
use lianlian_tables::Fault;

/// The result of comparing `spec/` with the official tables.
#[derive(Debug, Default)]
pub struct Report {
    /// The pages, in the order of the official file.
    pub pages: Vec<PageReport>,
    /// The result of comparing with LianLian's code, where it was asked for.
    pub code: Option<CodeReport>,
    /// The result for the second generation, where it was asked for.
    pub accp: Option<AccpReport>,
    /// The classes of evidence that decided the pages' explained differences.
    pub decided: Decided,
    /// The differences that no erratum explains.
    pub unexplained: Vec<Fault>,
    /// Pages without a table, tables without a page, and errata that explain nothing any more.
    pub faults: Vec<Fault>,
}

/// The result for one page.
#[derive(Debug, Default)]
pub struct PageReport {
    /// The name of the page's file.
    pub page: String,
    /// The page's rows.
    pub rows: Count,
    /// Differences at no row of the page: rows that only `spec/` has, the URL, the envelope.
    pub beside: Count,
}

/// The result for LianLian's code and its signed messages.
#[derive(Debug, Default)]
pub struct CodeReport {
    /// The number of classes, calls and messages that were compared, each with each of its tables.
    pub entries: usize,
    /// The count of their members.
    pub rows: Count,
    /// Differences at no member: rows that only `spec/` has, the signature, the seal.
    pub beside: Count,
    /// The classes of evidence that decided the explained differences.
    pub decided: Decided,
}

impl Report {
    /// Tells whether every difference is explained, and nothing else is wrong.
    pub fn is_conform(&self) -> bool {
        self.unexplained.is_empty() && self.faults.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.pages.iter().map(|page| page.page.len()).max();
        let width = width.unwrap_or_default().max("all pages".len());
        writeln!(
            f,
            "{:width$}  rows  equal  explained  unexplained  beside: explained  unexplained",
            "page"
        )?;
        let mut line = |name: &str, rows: Count, beside: Count| {
            writeln!(
                f,
                "{name:width$}  {:4}  {:5}  {:9}  {:11}  {:17}  {:11}",
                rows.total(),
                rows.equal,
                rows.explained,
                rows.unexplained,
                beside.explained,
                beside.unexplained
            )
        };
        let (mut rows, mut beside) = (Count::default(), Count::default());
        for page in &self.pages {
            rows.add(page.rows);
            beside.add(page.beside);
            line(&page.page, page.rows, page.beside)?;
        }
        line("all pages", rows, beside)?;
        for fault in self.unexplained.iter().chain(&self.faults) {
            writeln!(f, "{fault}")?;
        }
        let pages = self.pages.len();
        writeln!(
            f,
            "{}",
            summary("pages", pages, rows, beside, &self.decided)
        )?;
        if let Some(accp) = &self.accp {
            write!(f, "{accp}")?;
        }
        let Some(code) = &self.code else {
            return Ok(());
        };
        let entries = summary(
            "entries of code",
            code.entries,
            code.rows,
            code.beside,
            &code.decided,
        );
        writeln!(f, "{entries}")?;
        writeln!(
            f,
            "pages {} rows, code {} rows, {} unexplained",
            rows.total(),
            code.rows.total(),
            self.unexplained.len()
        )
    }
}

/// One line on all of something.
fn summary(what: &str, number: usize, rows: Count, beside: Count, decided: &Decided) -> String {
    format!(
        "{number} {what}, {} rows: {} equal, {} explained, {} unexplained; beside the rows: {} explained, {} unexplained; decided by: {decided}",
        rows.total(),
        rows.equal,
        rows.explained,
        rows.unexplained,
        beside.explained,
        beside.unexplained
    )
}
