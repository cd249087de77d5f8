//! Violations for a person: one a line.

use lianlian::check::Violations;
use lianlian::words::Words;

use crate::language::{language, say};
use crate::output::Grid;

/// Each violation with its rule, then the page that asks for what was broken.
pub(crate) fn words(violations: &Violations) -> String {
    let mut grid = Grid::new();
    for violation in violations {
        grid.add([&violation.message_in(language()), violation.rule.as_str()]);
    }
    let mut text = grid.text();
    if violations.more() > 0 {
        text += &format!("\n {}", say(AND_MORE.with([violations.more().into()])));
    }
    if let Some(page) = violations.page() {
        text += &format!("\n {}", say(PAGE.with([page.into()])));
    }
    text
}

const AND_MORE: Words = Words::new("and {0} more", "另有 {0} 项");
const PAGE: Words = Words::new("page: {0}", "文档：{0}");
