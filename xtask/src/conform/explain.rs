//! Differences and the errata that explain them.

use std::collections::BTreeSet;

use super::code::Entry;
use super::compare::Found;
use lianlian_tables::names;
use lianlian_tables::{At, Class, Difference, Erratum, Fault, Tables};

/// The beginning of the names of the second generation's pages.
const ACCP: &str = "accp/";

/// The errata, and which of their claims have met a difference.
pub(super) struct Explanations<'a> {
    tables: &'a Tables,
    /// Erratum, page and parameter; of differences of whole pages, no parameter.
    met: BTreeSet<(&'a str, &'a str, &'a str)>,
    kinds: BTreeSet<(&'a str, Difference)>,
    /// Erratum and parameter, of differences to code.
    met_code: BTreeSet<(&'a str, &'a str)>,
    kinds_code: BTreeSet<(&'a str, Difference)>,
}

impl<'a> Explanations<'a> {
    pub fn new(tables: &'a Tables) -> Self {
        Self {
            tables,
            met: BTreeSet::new(),
            kinds: BTreeSet::new(),
            met_code: BTreeSet::new(),
            kinds_code: BTreeSet::new(),
        }
    }

    /// The class of evidence by which an erratum explains a difference to a page; `None` where it
    /// stays unexplained.
    pub fn explain(&mut self, page: &str, found: &Found) -> Option<Class> {
        let mut explained = None;
        for (id, erratum) in self.tables.errata.iter() {
            let pages = erratum.pages.iter().find(|name| name.as_str() == page);
            let Some(page) = pages.filter(|_| claims(erratum, found.kind)) else {
                continue;
            };
            let mut meet = |field: &'a str| {
                self.met.insert((id, page, field));
                self.kinds.insert((id, found.kind));
                explained = explained.or(Some(deciding(erratum)));
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

    /// The class of evidence by which an erratum explains a difference to LianLian's code. It names the
    /// entry's project among the evidence, on any side.
    pub fn explain_code(&mut self, entry: &Entry, table: &str, found: &Found) -> Option<Class> {
        let mut explained = None;
        for (id, erratum) in self.tables.errata.iter() {
            let claims = erratum
                .explains_code
                .iter()
                .any(|kind| **kind == found.kind);
            if !(claims && touches(erratum, table) && names(erratum, entry)) {
                continue;
            }
            let mut meet = |field: &'a str| {
                self.met_code.insert((id, field));
                self.kinds_code.insert((id, found.kind));
                explained = explained.or(Some(deciding(erratum)));
            };
            if found.kind.is_of_page() {
                meet("");
            }
            let fields = erratum.fields.iter();
            for field in fields.filter(|field| found.names.contains(&***field)) {
                meet(field);
            }
        }
        explained
    }

    /// Claims of errata to explain a difference of LianLian's code that it no longer shows.
    pub fn stale_code(&self) -> Vec<Fault> {
        let errata = &self.tables.errata;
        let mut faults = Vec::new();
        for (id, erratum) in errata.iter() {
            for kind in &erratum.explains_code {
                if !self.kinds_code.contains(&(id.as_str(), **kind)) {
                    let message =
                        format!("`{id}` explains `{kind}` of code, but no such difference is left");
                    faults.push(errata.source.fault(kind.offset(), message));
                }
            }
            if erratum.explains_code.is_empty() || !erratum.explains.is_empty() {
                continue;
            }
            for field in &erratum.fields {
                if !self.met_code.contains(&(id.as_str(), field.as_str())) {
                    let message = format!("`{id}` explains nothing any more of `{field}` in code");
                    faults.push(errata.source.fault(field.offset(), message));
                }
            }
        }
        faults
    }

    /// Claims of errata to explain a difference that the pages no longer show.
    /// Those of the second generation are asked where it `was_compared`.
    pub fn stale(&self, is_page: impl Fn(&str) -> bool, was_compared: bool) -> Vec<Fault> {
        let errata = &self.tables.errata;
        let mut faults = Vec::new();
        let of_accp = |erratum: &Erratum| erratum.pages.iter().all(|page| page.starts_with(ACCP));
        for (id, erratum) in errata.iter() {
            if of_accp(erratum) && !was_compared {
                continue;
            }
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
            let is_compared = |page: &&At<String>| page.ends_with(".md") || page.starts_with(ACCP);
            for page in erratum.pages.iter().filter(is_compared) {
                if !page.starts_with(ACCP) && !is_page(page) {
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

/// The strongest evidence for what holds; where none is named, the pages decide among themselves.
fn deciding(erratum: &Erratum) -> Class {
    let classes = erratum.stronger.iter().map(|evidence| *evidence.class);
    classes.min().unwrap_or(Class::Table)
}

/// An erratum that names no tables touches all of them.
fn touches(erratum: &Erratum, table: &str) -> bool {
    let snake = |name: &str| {
        let (product, name) = name.split_once('/').unwrap_or_default();
        format!("{product}/{}", names::snake_case(name))
    };
    let mut operations = erratum.operations.iter();
    erratum.operations.is_empty() || operations.any(|of| *of.as_str() == snake(table))
}

fn names(erratum: &Erratum, entry: &Entry) -> bool {
    let evidence = erratum.stronger.iter().chain(&erratum.weaker);
    let mut evidence = evidence.chain(&erratum.elsewhere);
    evidence.any(|it| {
        let source = it.source.as_str();
        *it.class == entry.class() && source.split(": ").next() == Some(entry.project())
    })
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
