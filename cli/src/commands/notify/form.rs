//! The type of a form's body.

pub(super) const FORM: &str = "application/x-www-form-urlencoded";
