//! The products' features, which are written by hand in two manifests.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use lianlian_tables::{Tables, names};
use serde::Deserialize;

/// The manifests that have a feature for each product.
const MANIFESTS: [&str; 2] = ["api/Cargo.toml", "lianlian/Cargo.toml"];

/// The feature that has all the others.
const ALL: &str = "all-products";

/// Tells which features the manifests lack, a line each.
///
/// # Errors
/// A manifest can't be read, or has no features.
pub fn missing_features(root: &Path, tables: &Tables) -> io::Result<Vec<String>> {
    let mut missing = Vec::new();
    for name in MANIFESTS {
        let manifest = toml::from_str(&fs::read_to_string(root.join(name))?);
        let Manifest { features } = manifest.map_err(io::Error::other)?;
        let all = features.get(ALL).map(Vec::as_slice).unwrap_or_default();
        for product in &tables.products {
            let feature = names::feature(&product.name);
            if !features.contains_key(&feature) {
                missing.push(format!("{name} lacks the feature `{feature}`"));
            }
            if !all.contains(&feature) {
                missing.push(format!("{name} lacks `{feature}` in `{ALL}`"));
            }
        }
    }
    Ok(missing)
}

#[derive(Deserialize)]
struct Manifest {
    features: BTreeMap<String, Vec<String>>,
}
