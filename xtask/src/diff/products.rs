//! Products, and which of their tables came and went.

use std::collections::BTreeMap;

use super::report::Impact::{Addition, Breaking};
use super::sheet::Sheet;
use super::{Report, columns, notification, operation};
use lianlian_tables::names;
use lianlian_tables::{File, Operation, Product, Tables};

pub(super) fn compare(old: &Tables, new: &Tables, report: &mut Report) {
    let (was, is) = (products(old), products(new));
    for (name, gone) in was.iter().filter(|(name, _)| !is.contains_key(*name)) {
        let words = format!(
            "the product `{name}` is gone, and the feature `{}`",
            names::feature(name)
        );
        report.add(Breaking, gone.info.source.fault(0, words));
    }
    for (name, now) in &is {
        match was.get(name) {
            None => {
                let words = format!("the product `{name}` is new");
                report.add(Addition, now.info.source.fault(0, words));
            }
            Some(before) => {
                let mut sheet = Sheet {
                    old: &before.info.source,
                    new: &now.info.source,
                    report,
                };
                let (was, is) = (&before.info.title, &now.info.title);
                sheet.described(was == is, is.offset(), "the product");
            }
        }
    }
    operations(old, new, report);
    notifications(old, new, report);
    reports(old, new, report);
}

fn products(tables: &Tables) -> BTreeMap<&str, &Product> {
    let products = tables.products.iter();
    products
        .map(|product| (product.name.as_str(), product))
        .collect()
}

/// The files of one kind, by product and name.
type Files<'a, T> = BTreeMap<(&'a str, &'a str), &'a File<T>>;

fn files<T>(tables: &Tables, of: impl Fn(&Product) -> &[File<T>]) -> Files<'_, T> {
    let products = tables.products.iter();
    products
        .flat_map(|product| {
            let files = of(product).iter();
            files.map(|file| ((product.name.as_str(), file.stem()), file))
        })
        .collect()
}

fn operations(old: &Tables, new: &Tables, report: &mut Report) {
    let was = files(old, |product| &product.operations);
    let is = files(new, |product| &product.operations);
    for (_, gone) in was.iter().filter(|(name, _)| !is.contains_key(*name)) {
        let mut came = is.iter().filter(|(name, _)| !was.contains_key(*name));
        let heir = came.find(|(_, file)| url(file) == url(gone));
        let heir = heir.map_or_else(String::new, |((product, name), _)| {
            format!(": `{product}/{name}` has its URL")
        });
        let words = format!("the {} is gone{heir}", operation::kind(gone));
        report.add(Breaking, gone.source.fault(0, words));
    }
    for (name, now) in &is {
        match was.get(name) {
            None => {
                let words = format!("the {} is new", operation::kind(now));
                report.add(Addition, now.source.fault(0, words));
            }
            Some(before) => {
                operation::compare((&old.dictionary, before), (&new.dictionary, now), report)
            }
        }
    }
}

fn url(operation: &Operation) -> (&str, &str) {
    (&operation.host, &operation.endpoint)
}

fn notifications(old: &Tables, new: &Tables, report: &mut Report) {
    let was = files(old, |product| &product.notifications);
    let is = files(new, |product| &product.notifications);
    for (_, gone) in was.iter().filter(|(name, _)| !is.contains_key(*name)) {
        report.add(Breaking, gone.source.fault(0, "the notification is gone"));
    }
    for (name, now) in &is {
        match was.get(name) {
            None => report.add(Addition, now.source.fault(0, "the notification is new")),
            Some(before) => {
                notification::compare((&old.dictionary, before), (&new.dictionary, now), report)
            }
        }
    }
}

fn reports(old: &Tables, new: &Tables, report: &mut Report) {
    let was = files(old, |product| &product.reports);
    let is = files(new, |product| &product.reports);
    for (_, gone) in was.iter().filter(|(name, _)| !is.contains_key(*name)) {
        report.add(Breaking, gone.source.fault(0, "the report is gone"));
    }
    for (name, now) in &is {
        match was.get(name) {
            None => report.add(Addition, now.source.fault(0, "the report is new")),
            Some(before) => {
                columns::compare((&old.dictionary, before), (&new.dictionary, now), report)
            }
        }
    }
}
