//! An exchange that is named by the beginning of its id.

use std::collections::BTreeSet;

use crate::error::Unusable;

/// Refuses a beginning that several exchanges have, because it names none of them.
pub(super) fn at_most_one<'a>(ids: impl IntoIterator<Item = &'a str>) -> Result<(), Unusable> {
    let ids: Vec<_> = BTreeSet::from_iter(ids).into_iter().collect();
    match ids.as_slice() {
        [_, _, ..] => Err(Unusable::SeveralExchanges {
            names: ids.join(", "),
        }),
        _ => Ok(()),
    }
}
