//! The outcomes: `outcome(Name = "code", …)`.

use proc_macro2::Span;
use syn::{Ident, LitStr};

use super::errors::Errors;
use super::keys::Key;
use super::model::Outcome;

pub(super) fn parse(key: &Key, errors: &mut Errors) -> Vec<Outcome> {
    let pairs = errors.keep(key.names_with_codes()).unwrap_or_default();
    let mut outcomes: Vec<Outcome> = Vec::new();
    for (name, ret_code) in pairs {
        check_outcome(&name, &ret_code, &outcomes, errors);
        outcomes.push(Outcome { name, ret_code });
    }
    outcomes
}

fn check_outcome(name: &Ident, ret_code: &LitStr, earlier: &[Outcome], errors: &mut Errors) {
    let mut refuse = |span: Span, message: String| errors.push(span, message);
    let code = ret_code.value();
    if !name
        .to_string()
        .starts_with(|c: char| c.is_ascii_uppercase())
    {
        refuse(
            name.span(),
            format!("`{name}` becomes a variant: write it in camel case"),
        );
    }
    if code.len() != 4 || !code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        refuse(
            ret_code.span(),
            "a return code has 4 digits or letters".to_owned(),
        );
    }
    if earlier.iter().any(|outcome| outcome.name == *name) {
        refuse(name.span(), format!("there is another outcome `{name}`"));
    }
    if earlier
        .iter()
        .any(|outcome| outcome.ret_code.value() == code)
    {
        refuse(
            ret_code.span(),
            format!("there is another outcome of the return code {code}"),
        );
    }
}
