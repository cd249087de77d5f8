//! Violations for a person: one a line.

use lianlian::check::Violations;

use crate::output::Grid;

/// Each violation with its rule, then the page that asks for what was broken.
pub(crate) fn words(violations: &Violations) -> String {
    let mut grid = Grid::new();
    for violation in violations {
        grid.add([&violation.message, violation.rule.as_str()]);
    }
    let mut text = grid.text();
    if violations.more() > 0 {
        text += &format!("\n and {} more", violations.more());
    }
    if let Some(page) = violations.page() {
        text += &format!("\n page: {page}");
    }
    text
}
