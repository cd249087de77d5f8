//! The crates of the workspace that a manifest asks for, for tests as well.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use super::circle::circles;

use super::members::{Manifest, folders, manifest};

/// The circles among the manifests of the workspace at `root`, in words. A crate that asks for itself, with
/// other features in its tests, makes none.
pub(super) fn faults(root: &Path) -> io::Result<Vec<String>> {
    let manifests: Result<Vec<_>, _> = folders(root)?
        .iter()
        .map(|folder| manifest(&root.join(folder)))
        .collect();
    Ok(among(&manifests?))
}

fn among(manifests: &[Manifest]) -> Vec<String> {
    let known: BTreeSet<&str> = manifests.iter().filter_map(Manifest::name).collect();
    let needs = manifests.iter().filter_map(|manifest| {
        let name = manifest.name()?;
        let others = manifest.needs().filter(move |need| *need != name);
        Some(others.map(move |need| (name, need)))
    });
    let needs: BTreeSet<(&str, &str)> = needs
        .flatten()
        .filter(|(_, need)| known.contains(need))
        .collect();
    let told = |group: Vec<&str>| {
        let ends = needs
            .iter()
            .filter(|(from, to)| group.contains(from) && group.contains(to));
        let ends: Vec<_> = ends
            .map(|(from, to)| format!("\n  {from} → {to}"))
            .collect();
        format!("a circle of manifests:{}", ends.concat())
    };
    circles(needs.iter().copied())
        .into_iter()
        .map(told)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Manifest {
        toml::from_str(text).unwrap()
    }

    #[test]
    fn what_only_tests_need_closes_a_circle() {
        let a = "[package]\nname = \"a\"\n[dependencies]\nserde = \"1\"\nb.workspace = true";
        let b = "[package]\nname = \"b\"\n[dev-dependencies]\na = { path = \"../a\" }";
        let faults = among(&[read(a), read(b)]);
        assert_eq!(faults, ["a circle of manifests:\n  a → b\n  b → a"]);
    }

    #[test]
    fn a_crate_may_ask_for_its_own_features() {
        let text = "[package]\nname = \"a\"\n[dev-dependencies]\na = { path = \".\" }";
        assert!(among(&[read(text)]).is_empty());
    }
}
