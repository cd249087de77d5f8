//! `lianlian report show`.

use std::path::Path;

use lianlian::message::Masked;
use lianlian_books::report::{Line, LineError};
use serde_json::json;

use super::files;
use super::shown::Shown;
use super::totals::Totals;
use crate::Verdict;
use crate::args::Reports;
use crate::error::Unusable;
use crate::output::{self, Form, Grid};

/// The rows that a person is shown.
const MOST_SHOWN: usize = 200;

pub(super) fn run<T: Shown>(reports: &Reports, form: Form) -> Result<Verdict, Unusable> {
    let mut screen = Screen::new::<T>(form);
    for path in &reports.files {
        for line in files::open::<T>(reports, path)? {
            match line {
                Ok(line) => screen.row(path, &line)?,
                Err(error) => screen.fault(path, &error)?,
            }
        }
    }
    screen.finish()
}

/// Shows lines as they come, or, to a person, as one table.
struct Screen {
    form: Form,
    grid: Grid,
    rows: usize,
    totals: Totals,
    verdict: Verdict,
}

impl Screen {
    fn new<T: Shown>(form: Form) -> Self {
        let names = T::COLUMNS.iter().map(|(_, title)| *title);
        Self {
            form,
            grid: Grid::with_columns(["line"].into_iter().chain(names)),
            rows: 0,
            totals: Totals::default(),
            verdict: Verdict::Yes,
        }
    }

    fn row<T: Shown>(&mut self, path: &Path, line: &Line<T>) -> Result<(), Unusable> {
        let file = path.display().to_string();
        for remark in &line.remarks {
            output::words(&format!("{file}: line {}: {remark}", line.number));
        }
        line.row.add_to(&mut self.totals);
        self.rows += 1;
        match self.form {
            Form::Json => output::json(&json!({
                "file": file,
                "line": line.number,
                "row": serde_json::to_value(Masked::new(&line.row)).unwrap_or_default(),
            })),
            Form::Words => {
                if self.rows <= MOST_SHOWN {
                    self.grid.add_cells(cells(line));
                }
                Ok(())
            }
        }
    }

    fn fault(&mut self, path: &Path, error: &LineError) -> Result<(), Unusable> {
        self.verdict = Verdict::No;
        let file = path.display().to_string();
        match self.form {
            Form::Json => output::json(&json!({
                "file": file,
                "line": error.line,
                "error": error.fault.to_string(),
            })),
            Form::Words => {
                output::words(&format!("{file}: {error}"));
                Ok(())
            }
        }
    }

    fn finish(self) -> Result<Verdict, Unusable> {
        let result = json!({ "totals": self.totals.json() });
        self.form.verdict_as(&result, self.verdict, || {
            let mut text = match self.rows {
                0 => "no rows: an empty day".to_owned(),
                _ => self.grid.text(),
            };
            if let Some(more) = self.rows.checked_sub(MOST_SHOWN).filter(|more| *more > 0) {
                text += &format!("\nand {more} more rows: --json shows them all");
            }
            if !self.totals.is_empty() {
                text += &format!("\n\n{}", self.totals.words());
            }
            text
        })
    }
}

/// The cells of a line, masked as its table says.
fn cells<T: Shown>(line: &Line<T>) -> Vec<String> {
    let texts = line.row.write();
    let cell = |name: &str| {
        let column = T::REPORT.column(name)?;
        let (row, text) = (T::REPORT.columns.get(column)?, texts.get(column)?);
        Some(row.secrecy.mask(text).to_string())
    };
    let number = [line.number.to_string()].into_iter();
    let columns = T::COLUMNS.iter();
    number
        .chain(columns.map(|(name, _)| cell(name).unwrap_or_default()))
        .collect()
}
