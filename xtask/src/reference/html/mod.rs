//! Static pages. They need no server: all links are relative, nothing comes from elsewhere.

mod banks;
mod chinese;
mod codes;
mod doctor;
mod envelope;
mod errata;
mod index;
mod layout;
mod notification;
mod operation;
mod parameters;
mod prose;
mod reading;
mod report;
mod ret_codes;
mod risk;
mod search;
mod sign;
mod table;

use std::path::{Path, PathBuf};

use maud::Markup;

use lianlian_core::words::Language;
use lianlian_tables::Tables;

/// The pages' files, with style and script.
pub(super) fn files(tables: &Tables) -> Vec<(PathBuf, String)> {
    let folder = Path::new("html");
    let assets = ASSETS.into_iter();
    let mut files: Vec<_> = assets
        .map(|(name, text)| (folder.join(name), text.to_owned()))
        .collect();
    files.push((folder.join("search-index.js"), search::script(tables)));
    let pages = pages(tables).into_iter();
    files
        .extend(pages.map(|(path, page)| (folder.join(path + ".html"), page.into_string() + "\n")));
    files
}

const ASSETS: [(&str, &str); 6] = [
    ("style.css", include_str!("assets/style.css")),
    ("search.js", include_str!("assets/search.js")),
    ("narrow.js", include_str!("assets/narrow.js")),
    ("doctor-words.js", include_str!("assets/doctor-words.js")),
    ("doctor.js", include_str!("assets/doctor.js")),
    (
        "doctor-example.js",
        include_str!("assets/doctor-example.js"),
    ),
];

/// The pages, by their paths without ending.
fn pages(tables: &Tables) -> Vec<(String, Markup)> {
    let mut pages = vec![
        ("index".to_owned(), index::page(tables)),
        ("reading".to_owned(), reading::page()),
        ("ret_codes".to_owned(), ret_codes::page(tables)),
        ("parameters".to_owned(), parameters::page(tables)),
        ("risk".to_owned(), risk::page(tables)),
        ("errata".to_owned(), errata::page(tables)),
        ("banks".to_owned(), banks::page(tables)),
    ];
    pages.extend(Language::ALL.map(|language| {
        let file = doctor::file(language).to_owned();
        (file, doctor::page(tables, language))
    }));
    for product in &tables.products {
        let path = |stem: &str| format!("{}/{stem}", product.name);
        for file in &product.operations {
            pages.push((path(file.stem()), operation::page(tables, product, file)));
        }
        for file in &product.notifications {
            pages.push((path(file.stem()), notification::page(tables, product, file)));
        }
        for file in &product.reports {
            pages.push((path(file.stem()), report::page(tables, product, file)));
        }
    }
    pages
}
