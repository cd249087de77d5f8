//! Each published package carries what crates.io, docs.rs and a reviewer look for.

use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

#[test]
fn each_published_package_is_complete() {
    let packages = published();
    assert!(packages.len() > 10, "{packages:?}");
    for (folder, manifest) in packages {
        let package = &manifest["package"];
        for key in [
            "description",
            "repository",
            "license",
            "rust-version",
            "include",
        ] {
            assert!(package.get(key).is_some(), "{folder:?} has no {key}");
        }
        for (key, most) in [("keywords", 5), ("categories", 5)] {
            let words = package.get(key).and_then(Value::as_array);
            let number = words.map_or(0, Vec::len);
            assert!((1..=most).contains(&number), "{folder:?}: {number} {key}");
        }
        for file in ["README.md", "LICENSE-MIT", "LICENSE-APACHE"] {
            let text = fs::read_to_string(folder.join(file));
            assert!(
                text.is_ok_and(|text| text.len() > 100),
                "{folder:?} has no {file}"
            );
        }
    }
}

/// The steps of a database are listed in the source: none is forgotten there.
#[test]
fn each_migration_is_a_step() {
    let mut steps = 0;
    for (folder, _) in published() {
        let migrations = files(&folder.join("migrations"));
        let source: String = files(&folder.join("src"))
            .iter()
            .filter_map(|file| fs::read_to_string(file).ok())
            .collect();
        for file in &migrations {
            let path = file.strip_prefix(&folder).expect("inside").display();
            let named = format!("include_str!(\"../../{path}\")");
            assert!(source.contains(&named), "{folder:?} leaves out {path}");
        }
        steps += migrations.len();
    }
    assert!(steps > 10, "{steps} migrations");
}

/// The files in a folder and below.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

#[test]
fn each_published_library_is_documented_with_all_features_and_their_badges() {
    for (folder, manifest) in published() {
        let Ok(root) = fs::read_to_string(folder.join("src/lib.rs")) else {
            continue;
        };
        let docs = &manifest["package"]["metadata"]["docs"]["rs"];
        assert_eq!(docs["all-features"].as_bool(), Some(true), "{folder:?}");
        assert_eq!(
            docs["rustdoc-args"][1].as_str(),
            Some("docsrs"),
            "{folder:?}"
        );
        assert!(
            root.contains("#![cfg_attr(docsrs, feature(doc_cfg))]"),
            "{folder:?}"
        );
        let name = manifest["package"]["name"].as_str().expect("a name");
        let pages = manifest["package"]["documentation"].as_str();
        assert_eq!(pages, Some(format!("https://docs.rs/{name}").as_str()));
    }
}

/// A crate whose unit tests are not built has none.
#[test]
fn no_unit_test_is_left_out() {
    for (folder, manifest) in members() {
        let library = manifest.get("lib").and_then(|lib| lib.get("test"));
        if library.and_then(Value::as_bool) != Some(false) {
            continue;
        }
        for file in files(&folder.join("src")) {
            let text = fs::read_to_string(&file).unwrap_or_default();
            assert!(!text.contains("#[cfg(test)]"), "{file:?} has unit tests");
        }
    }
}

#[test]
fn no_crate_has_unsafe_code() {
    for (folder, _) in members() {
        let roots = ["src/lib.rs", "src/main.rs"].map(|root| folder.join(root));
        for root in roots.iter().filter(|root| root.exists()) {
            let text = fs::read_to_string(root).expect("a crate's root");
            assert!(text.contains("#![forbid(unsafe_code)]"), "{root:?}");
        }
    }
}

#[test]
fn what_is_published_depends_on_nothing_unpublished() {
    let workspace = manifest(&root());
    let crates = &workspace["workspace"]["dependencies"];
    let is_ours = |name: &str| {
        crates
            .get(name)
            .is_some_and(|entry| entry.get("path").is_some())
    };
    let has_version = |name: &str| crates[name].get("version").is_some();
    let packages = published();
    let names: Vec<_> = packages
        .iter()
        .filter_map(|(_, manifest)| manifest["package"]["name"].as_str())
        .collect();
    for (folder, manifest) in &packages {
        for name in dependencies(manifest, "dependencies").filter(|name| is_ours(name)) {
            assert!(
                has_version(name) && names.contains(&name),
                "{folder:?} depends on {name}"
            );
        }
        // Without a version, what only tests need is left out of the package.
        for name in dependencies(manifest, "dev-dependencies").filter(|name| is_ours(name)) {
            assert!(
                !has_version(name) || names.contains(&name),
                "{folder:?} is tested with {name}"
            );
        }
    }
}

fn dependencies<'a>(manifest: &'a Table, section: &str) -> impl Iterator<Item = &'a str> {
    let table = manifest.get(section).and_then(Value::as_table);
    table.into_iter().flat_map(Table::keys).map(String::as_str)
}

fn published() -> Vec<(PathBuf, Table)> {
    let is_published =
        |package: &Value| package.get("publish").and_then(Value::as_bool) != Some(false);
    members()
        .into_iter()
        .filter(|(_, manifest)| is_published(&manifest["package"]))
        .collect()
}

fn members() -> Vec<(PathBuf, Table)> {
    let workspace = manifest(&root());
    let members = workspace["workspace"]["members"]
        .as_array()
        .expect("members");
    let folders = members
        .iter()
        .map(|member| root().join(member.as_str().expect("a folder")));
    folders
        .map(|folder| (folder.clone(), manifest(&folder)))
        .collect()
}

fn manifest(folder: &Path) -> Table {
    let text = fs::read_to_string(folder.join("Cargo.toml")).expect("a manifest");
    text.parse().expect("TOML")
}

fn root() -> PathBuf {
    xtask::root().expect("the tests run in a checkout")
}
