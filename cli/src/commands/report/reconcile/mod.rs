//! `lianlian report reconcile`.

mod html;
mod journal;
mod orders;
mod remarks;
mod reports;
mod result;

use std::io::Write as _;

use lianlian_books::reconcile::{Finding, reconcile};
use serde_json::Value;

use crate::Verdict;
use crate::args::ReportReconcile;
use crate::error::Unusable;
use crate::new_file::{Eyes, create};
use crate::output::{self, Form, Grid};
use remarks::Remarks;
use reports::Given;
use result::{Comparison, cells, result};

/// The differences that a person is shown.
const MOST_SHOWN: usize = 200;

/// The differences that a page holds: more than anybody reads.
const MOST_ON_A_PAGE: usize = 10_000;

pub(super) fn run(arguments: &ReportReconcile, form: Form) -> Result<Verdict, Unusable> {
    // Before the work is done, for the file may be there already.
    let page = arguments.html.as_deref().map(|path| {
        create(path, Eyes::Owner).map_err(|error| Unusable::File {
            path: path.to_owned(),
            error,
        })
    });
    let page = page.transpose()?;
    let mut remarks = Remarks::new(form);
    let orders = orders::read(arguments, &mut remarks)?;
    let Given { reports, summaries } = reports::read(arguments, &mut remarks)?;
    let mut grid = Grid::with_header(result::HEADER);
    let (mut count, mut closed) = (0_usize, Ok(()));
    let mut kept: Vec<Finding> = Vec::new();
    let summed_up = reconcile(&reports, &orders, |finding| {
        count += 1;
        match form {
            Form::Json if closed.is_ok() => {
                closed = output::json(&serde_json::to_value(&finding).unwrap_or_default());
            }
            Form::Words if count <= MOST_SHOWN => grid.add_cells(cells(&finding)),
            _ => {}
        }
        if page.is_some() && kept.len() < MOST_ON_A_PAGE {
            kept.push(finding);
        }
    });
    let summed_up = summed_up.map_err(Unusable::Temporary)?;
    let comparison = Comparison::new(summed_up, &summaries, remarks.count());
    if let (Some(mut page), Some(path)) = (page, &arguments.html) {
        let text = html::page(&comparison, &kept, count).into_string();
        page.write_all(text.as_bytes())
            .map_err(|error| Unusable::File {
                path: path.clone(),
                error,
            })?;
    }
    let verdict = match comparison.agrees() {
        true => Verdict::Yes,
        false => Verdict::No,
    };
    let said: Value = result(&comparison);
    form.verdict_as(&said, verdict, || {
        let mut text = String::new();
        if count > 0 {
            text = format!("{}\n\n", grid.text());
        }
        if let Some(more) = count.checked_sub(MOST_SHOWN).filter(|more| *more > 0) {
            text += &format!("and {more} more differences: --json shows them all\n\n");
        }
        text + &result::words(&comparison)
    })
}
