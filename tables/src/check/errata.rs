//! The errata: what they name must exist, and what they explain must have a place.

use std::collections::BTreeSet;

use lianlian_core::check::{Rule, format};

use super::Report;
use super::values::values_of;
use crate::{At, Difference, Erratum, Evidence, Fault, Tables};

pub(super) fn check(tables: &Tables, faults: &mut Vec<Fault>) {
    let operations = operation_paths(tables);
    let names = wire_names(tables);
    let rules = rules(tables);
    let mut report = Report::new(&tables.errata.source, faults);
    for (id, erratum) in tables.errata.iter() {
        for operation in &erratum.operations {
            if !operations.contains(operation.as_str()) {
                report.at(
                    operation,
                    format!("there is no table spec/{operation}.toml"),
                );
            }
        }
        let is_known = |field: &str| {
            tables.dictionary.contains_key(field) || names.contains(field) || is_elsewhere(erratum)
        };
        for field in erratum.fields.iter().filter(|field| !is_known(field)) {
            report.at(field, format!("`{field}` is not in the dictionary"));
        }
        for refused in &erratum.refuses {
            let rule = &refused.rule;
            if !rules.contains(rule.as_str()) {
                report.at(rule, format!("there is no rule `{rule}`"));
            }
            if erratum.fields.is_empty() {
                let message = format!("`{rule}` is a rule of parameters: give their `fields`");
                report.at(rule, message);
            }
        }
        check_explains(id, erratum, &mut report);
        check_evidence(id, erratum, &mut report);
    }
}

/// Checks that the overruling evidence is at least as strong as the overruled.
fn check_evidence(id: &At<String>, erratum: &Erratum, report: &mut Report) {
    let (stronger, weaker) = (&erratum.stronger, &erratum.weaker);
    if stronger.is_empty() != weaker.is_empty() {
        report.at(
            id,
            format!("`{id}` names the evidence of one side: give `stronger` and `weaker`"),
        );
    }
    for evidence in stronger.iter().chain(weaker).chain(&erratum.elsewhere) {
        report.not_empty(&evidence.source);
    }
    let best = |evidence: &[Evidence]| evidence.iter().map(|it| it.class.clone()).min();
    if let (Some(holds), Some(overruled)) = (best(stronger), best(weaker))
        && overruled < holds
    {
        let message = format!("`{id}` has `{overruled}` overruled by `{holds}`, which counts less");
        report.at(&overruled, message);
    }
}

/// Tells whether the erratum may name parameters that the official pages or code alone have.
fn is_elsewhere(erratum: &Erratum) -> bool {
    let is_of_page = |kind: &Difference| matches!(kind, Difference::Missing | Difference::Name);
    let mut kinds = erratum.explains.iter().chain(&erratum.explains_code);
    kinds.any(|kind| is_of_page(kind))
}

fn check_explains(id: &At<String>, erratum: &Erratum, report: &mut Report) {
    let explains = &erratum.explains;
    for kinds in [explains, &erratum.explains_code] {
        check_kinds(erratum, kinds, report);
    }
    if erratum.pages.is_empty() && !explains.is_empty() {
        report.at(id, format!("`{id}` explains differences: give its `pages`"));
    }
    let evidence = [&erratum.stronger, &erratum.weaker, &erratum.elsewhere];
    if !erratum.explains_code.is_empty() && evidence.into_iter().all(Vec::is_empty) {
        let message = format!("`{id}` explains differences to code: name the evidence");
        report.at(id, message);
    }
}

fn check_kinds(erratum: &Erratum, kinds: &[At<Difference>], report: &mut Report) {
    let mut seen = BTreeSet::new();
    for kind in kinds {
        if !seen.insert(**kind) {
            report.at(kind, format!("`{kind}` is here twice"));
        }
        if erratum.fields.is_empty() && !kind.is_of_page() {
            report.at(
                kind,
                format!("`{kind}` is a difference of rows: give their `fields`"),
            );
        }
    }
}

/// The names of all rules that a parameter may break.
fn rules(tables: &Tables) -> BTreeSet<&'static str> {
    let types = tables.dictionary.values();
    let of_types = types.filter_map(|field| values_of(&field.rust_type));
    let of_types = of_types.flat_map(|row| row.type_formats);
    let formats = of_types.chain(&format::OF_TEXTS).map(|format| format.name);
    formats.chain(Rule::PLAIN.map(Rule::as_str)).collect()
}

fn wire_names(tables: &Tables) -> BTreeSet<&str> {
    tables.rows().map(|(_, row)| row.name.as_str()).collect()
}

fn operation_paths(tables: &Tables) -> BTreeSet<String> {
    let paths = tables.products.iter().flat_map(|product| {
        let tables = product.tables().into_iter();
        tables.map(|(source, _)| format!("{}/{}", product.name, source.stem()))
    });
    paths.collect()
}
