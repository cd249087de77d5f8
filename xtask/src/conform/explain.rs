//! Differences and the errata that explain them.

use std::collections::BTreeSet;

use super::compare::Found;
use crate::tables::{Difference, Erratum, Fault, Tables};

/// The errata, and which of their claims have met a difference.
pub(super) struct Explanations<'a> {
    tables: &'a Tables,
    /// Erratum, page and parameter; of differences of whole pages, no parameter.
    met: BTreeSet<(&'a str, &'a str, &'a str)>,
    kinds: BTreeSet<(&'a str, Difference)>,
}

impl<'a> Explanations<'a> {
    pub fn new(tables: &'a Tables) -> Self {
        Self {
            tables,
            met: BTreeSet::new(),
            kinds: BTreeSet::new(),
        }
    }

    /// Whether an erratum explains a difference.
    pub fn explain(&mut self, page: &str, found: &Found) -> bool {
        let mut explained = false;
        for (id, erratum) in self.tables.errata.iter() {
            let pages = erratum.pages.iter().find(|name| name.as_str() == page);
            let Some(page) = pages.filter(|_| claims(erratum, found.kind)) else {
                continue;
            };
            let mut meet = |field: &'a str| {
                self.met.insert((id, page, field));
                self.kinds.insert((id, found.kind));
                explained = true;
            };
            if found.kind.is_of_page() {
                meet("");
            }
            let names = erratum.fields.iter();
            for field in names.filter(|field| found.names.contains(&***field)) {
                meet(field);
            }
        }
        explained
    }

    /// What errata claim to explain, and no page shows any more.
    pub fn stale(&self, is_page: impl Fn(&str) -> bool) -> Vec<Fault> {
        let errata = &self.tables.errata;
        let mut faults = Vec::new();
        for (id, erratum) in errata.iter() {
            let mut fault = |place: usize, message: String| {
                faults.push(errata.source.fault(place, message));
            };
            for kind in &erratum.explains {
                if !self.kinds.contains(&(id.as_str(), **kind)) {
                    let message =
                        format!("`{id}` explains `{kind}`, but no such difference is left");
                    fault(kind.offset(), message);
                }
            }
            if erratum.explains.is_empty() {
                continue;
            }
            // What is no page is a sample or an older revision: it is not compared.
            for page in erratum.pages.iter().filter(|page| page.ends_with(".md")) {
                if !is_page(page) {
                    fault(page.offset(), format!("there is no official page `{page}`"));
                    continue;
                }
                for field in claimed(erratum) {
                    if !self.met.contains(&(id, page, field)) {
                        let what = match field {
                            "" => format!("`{page}`"),
                            field => format!("`{field}` on {page}"),
                        };
                        let message = format!("`{id}` explains nothing any more of {what}");
                        fault(page.offset(), message);
                    }
                }
            }
        }
        faults
    }
}

fn claims(erratum: &Erratum, kind: Difference) -> bool {
    erratum.explains.iter().any(|claimed| **claimed == kind)
}

/// The parameters that must differ on each page; none but the page itself where only that differs.
fn claimed(erratum: &Erratum) -> Vec<&str> {
    match erratum.explains.iter().all(|kind| kind.is_of_page()) {
        true => vec![""],
        false => erratum.fields.iter().map(|field| field.as_str()).collect(),
    }
}
