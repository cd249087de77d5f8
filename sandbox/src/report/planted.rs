//! Troubles in reports: what a merchant's reconciliation has to find.

use serde::Deserialize;

use super::line::Line;

/// Troubles in a report, each for the orders and refunds of these numbers. Whoever asks for the report gives them, so
/// that the same report can be had without.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ReportTroubles {
    /// The line is missing. Numbers with commas between them, here and below. Of a payment that was given back only
    /// its own line is: its refund is there without it.
    pub missing: String,
    /// The line comes twice.
    pub twice: String,
    /// The line has an amount that is one fen more.
    pub amount: String,
}

impl ReportTroubles {
    pub(super) fn plant<'a>(&self, lines: &[Line<'a>]) -> Vec<Line<'a>> {
        let is_named =
            |numbers: &str, line: &Line<'_>| numbers.split(',').any(|it| it == line.number);
        let mut planted = Vec::with_capacity(lines.len());
        for line in lines.iter().filter(|line| !is_named(&self.missing, line)) {
            let mut line = line.clone();
            if is_named(&self.amount, &line) {
                line.fen += if line.is_refund() { -1 } else { 1 };
            }
            if is_named(&self.twice, &line) {
                planted.push(line.clone());
            }
            planted.push(line);
        }
        planted
    }
}
