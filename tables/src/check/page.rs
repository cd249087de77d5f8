//! The pages that operations and notifications are made of.

use super::Report;
use crate::At;

/// The page, and where the parameters come from otherwise.
pub(super) fn check(page: &At<String>, origin: Option<&At<String>>, report: &mut Report) {
    match origin {
        Some(origin) if !is_origin(origin) => {
            let message = format!("source `{origin}` must be like `Project: path/in/it`");
            report.at(origin, message);
        }
        None if !page.ends_with(".md") => {
            let message =
                format!("page `{page}` is not an English page (`.md`): name the `source`");
            report.at(page, message);
        }
        _ => {}
    }
}

fn is_origin(origin: &str) -> bool {
    let parts = origin.split_once(": ");
    parts.is_some_and(|(project, path)| !project.is_empty() && !path.is_empty())
}
