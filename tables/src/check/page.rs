//! Checks that the heads of operations and notifications have in common.

use super::Report;
use crate::At;
use crate::names;

/// The page, and where the parameters come from otherwise.
pub(super) fn check(page: &At<String>, origin: Option<&At<String>>, report: &mut Report) {
    if !page.starts_with("https://") {
        let message = format!("page `{page}` must begin with `https://`");
        report.at(page, message);
    }
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

/// The field of a form that carries all parameters.
pub(super) fn check_form_field(field: Option<&At<String>>, is_form: bool, report: &mut Report) {
    let Some(field) = field else { return };
    if !is_form {
        report.at(field, "only a form has a form_field");
    }
    if !names::is_snake_case(field) {
        let message = format!("`{field}` can't be a form's field: expected one like `req_data`");
        report.at(field, message);
    }
}
