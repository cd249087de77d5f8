//! Helpers of the tests that cross the rooms.

#![forbid(unsafe_code)]

use lianlian::Row;
pub use lianlian_test_support::*;

/// Looks in a text for the examples of secret rows, and counts those that it looked for.
///
/// # Panics
/// When the text shows one.
#[track_caller]
pub fn assert_hidden(printed: &str, rows: &[Row]) -> usize {
    let items = rows.iter().filter_map(|row| row.items).flatten();
    // Some examples are published masked; short ones may be part of anything.
    let is_masked = |row: &Row, example| row.secrecy.mask(example).to_string() == example;
    let secret = |row: &Row| {
        let example = row.example?;
        (example.len() > 4 && !is_masked(row, example)).then_some((row.name, example))
    };
    let secrets: Vec<_> = rows.iter().chain(items).filter_map(secret).collect();
    for (name, example) in &secrets {
        assert!(!printed.contains(example), "{name} is shown:\n{printed}");
    }
    secrets.len()
}
