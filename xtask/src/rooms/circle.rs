//! Circles among arrows.

use std::collections::{BTreeMap, BTreeSet};

/// The groups of nodes each of which leads to every other of its group.
pub(super) fn circles<N: Ord + Clone>(arrows: impl IntoIterator<Item = (N, N)>) -> Vec<Vec<N>> {
    let mut ahead: BTreeMap<N, BTreeSet<N>> = BTreeMap::new();
    for (from, to) in arrows {
        ahead.entry(from).or_default().insert(to);
    }
    let reach: BTreeMap<&N, BTreeSet<&N>> = ahead
        .keys()
        .map(|node| (node, reached(node, &ahead)))
        .collect();
    let leads = |from: &N, to: &N| reach.get(from).is_some_and(|reached| reached.contains(to));
    let mut groups: Vec<Vec<N>> = Vec::new();
    for node in ahead.keys().filter(|node| leads(node, node)) {
        let group = groups.iter_mut().find(|group| {
            group
                .iter()
                .any(|other| leads(node, other) && leads(other, node))
        });
        match group {
            Some(group) => group.push(node.clone()),
            None => groups.push(vec![node.clone()]),
        }
    }
    groups
}

/// All nodes that one or more arrows lead to from here.
fn reached<'a, N: Ord>(from: &'a N, ahead: &'a BTreeMap<N, BTreeSet<N>>) -> BTreeSet<&'a N> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(node) = open.pop() {
        for next in ahead.get(node).into_iter().flatten() {
            if found.insert(next) {
                open.push(next);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_has_none() {
        assert!(circles([("a", "b"), ("b", "c"), ("a", "c")]).is_empty());
    }

    #[test]
    fn two_circles_are_told_apart() {
        let arrows = [
            ("a", "b"),
            ("b", "a"),
            ("b", "c"),
            ("c", "d"),
            ("d", "e"),
            ("e", "c"),
        ];
        assert_eq!(circles(arrows), [vec!["a", "b"], vec!["c", "d", "e"]]);
    }
}
