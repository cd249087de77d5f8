//! What the comparison found, page by page.

use std::fmt;

use crate::tables::Fault;

/// What the comparison of `spec/` with the official tables found.
#[derive(Debug, Default)]
pub struct Report {
    /// The pages, in the order of the official file.
    pub pages: Vec<PageReport>,
    /// The differences that no erratum explains.
    pub unexplained: Vec<Fault>,
    /// Pages without a table, tables without a page, and errata that explain nothing any more.
    pub faults: Vec<Fault>,
}

/// What was found on one page.
#[derive(Debug, Default)]
pub struct PageReport {
    /// The name of the page's file.
    pub page: String,
    /// The page's rows.
    pub rows: Count,
    /// What differs at no row of the page: rows that only `spec/` has, the URL, the envelope.
    pub beside: Count,
}

/// How many of some things are equal, explained by an erratum, or neither.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// The same here and there.
    pub equal: usize,
    /// Different, and an erratum says why.
    pub explained: usize,
    /// Different.
    pub unexplained: usize,
}

impl Count {
    /// All of them.
    pub fn total(self) -> usize {
        self.equal + self.explained + self.unexplained
    }

    fn add(&mut self, other: Self) {
        self.equal += other.equal;
        self.explained += other.explained;
        self.unexplained += other.unexplained;
    }
}

impl Report {
    /// Whether every difference is explained, and nothing else is wrong.
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
        writeln!(
            f,
            "{} pages, {} rows: {} equal, {} explained, {} unexplained; beside the rows: {} explained, {} unexplained",
            self.pages.len(),
            rows.total(),
            rows.equal,
            rows.explained,
            rows.unexplained,
            beside.explained,
            beside.unexplained
        )
    }
}
