//! Lengths: whether all that was allowed still is.

use super::pair::Pair;
use super::report::Impact::{self, Change};
use lianlian_tables::Row;

/// The change of a parameter's length. That of a code is never looked at.
pub(super) fn compare(pair: &Pair<'_, '_>) -> Option<(Impact, String)> {
    let (was, is) = (in_words(pair.before.row), in_words(pair.now.row));
    let is_code = !pair.now.codes().is_empty();
    (was != is).then(|| {
        let impact = match is_code {
            true => Change,
            false => pair.refuses(!allows_all(pair.before.row, pair.now.row)),
        };
        (impact, format!("may have {is}, it was {was}"))
    })
}

fn allows_all(old: &Row, new: &Row) -> bool {
    let fits = |length: usize| {
        new.max_len.as_ref().is_none_or(|most| length <= **most)
            && new
                .len
                .as_ref()
                .is_none_or(|lengths| lengths.contains(&length))
    };
    match (&old.max_len, &old.len) {
        (_, Some(lengths)) => lengths.iter().all(|length| fits(*length)),
        (Some(most), None) => new.len.is_none() && fits(**most),
        (None, None) => new.max_len.is_none() && new.len.is_none(),
    }
}

fn in_words(row: &Row) -> String {
    match (&row.max_len, &row.len) {
        (_, Some(lengths)) => format!("exactly {}", characters(lengths)),
        (Some(most), None) => format!("at most {}", characters(&[**most])),
        (None, None) => "any number of characters".to_owned(),
    }
}

/// "16 or 32 characters".
fn characters(lengths: &[usize]) -> String {
    let unit = if lengths == [1] {
        "character"
    } else {
        "characters"
    };
    let lengths: Vec<String> = lengths.iter().map(ToString::to_string).collect();
    format!("{} {unit}", lengths.join(" or "))
}
