//! The report, a line for each load.

use std::path::Path;
use std::time::Duration;

use crate::drive::Figures;

/// A line of the report.
pub struct Row {
    line: String,
    figures: [f64; 2],
}

/// Prints the head of the table.
pub fn head(time: Duration, folder: &Path) {
    println!("{} s each; SQLite in {}", time.as_secs(), folder.display());
    println!(
        "{:<24} {:>8} {:>9} {:>9} {:>7} {:>17}  beside",
        "server", "rate", "p50", "p99", "failed", "memory"
    );
}

impl Row {
    pub fn of(what: &str, figures: &Figures) -> Self {
        let (rate, p99) = (figures.rate(), millis(figures.percentile(99)));
        let (start, end) = figures.memory.unwrap_or_default();
        let line = format!(
            "{what:<24} {rate:>6.0}/s {:>6.1} ms {p99:>6.1} ms {:>7} {:>5} to {:>3} MB",
            millis(figures.percentile(50)),
            figures.failed,
            start / 1024,
            end / 1024,
        );
        Self {
            line,
            figures: [rate, p99],
        }
    }

    /// Beside what can be done at most: the part of it is to be `goal` at least.
    pub fn beside(self, what: &str, bound: f64, goal: f64) -> Self {
        let part = self.figures[0] / bound;
        let line = format!(
            "{}  {what} {bound:.0}/s: {part:.2}, goal {goal:.1}",
            self.line
        );
        Self { line, ..self }
    }

    /// Ninety-nine of a hundred are to be answered within this time.
    pub fn within(self, goal: Duration) -> Self {
        let line = format!("{}  goal: p99 {:.0} ms", self.line, millis(goal));
        Self { line, ..self }
    }

    pub fn print(&self) {
        println!("{}", self.line);
    }
}

fn millis(time: Duration) -> f64 {
    1000.0 * time.as_secs_f64()
}
