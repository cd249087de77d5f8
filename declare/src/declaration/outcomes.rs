//! The outcomes: `outcome(Name = "code", Other = "code" | "code")`.

use syn::{Ident, LitStr};

use super::errors::Errors;
use super::keys::Key;
use super::model::Outcome;

pub(super) fn parse(key: &Key, errors: &mut Errors) -> Vec<Outcome> {
    let pairs = errors.keep(key.names_with_codes()).unwrap_or_default();
    let mut outcomes: Vec<Outcome> = Vec::new();
    for (name, ret_codes) in pairs {
        check_name(&name, &outcomes, errors);
        outcomes.push(Outcome {
            name,
            ret_codes: Vec::new(),
        });
        for ret_code in ret_codes {
            check_code(&ret_code, &outcomes, errors);
            if let Some(outcome) = outcomes.last_mut() {
                outcome.ret_codes.push(ret_code);
            }
        }
    }
    outcomes
}

fn check_name(name: &Ident, earlier: &[Outcome], errors: &mut Errors) {
    let starts_large = |c: char| c.is_ascii_uppercase();
    if !name.to_string().starts_with(starts_large) {
        let message = format!("`{name}` becomes a variant: write it in camel case");
        errors.push(name.span(), message);
    }
    if earlier.iter().any(|outcome| outcome.name == *name) {
        errors.push(name.span(), format!("there is another outcome `{name}`"));
    }
}

fn check_code(ret_code: &LitStr, outcomes: &[Outcome], errors: &mut Errors) {
    let code = ret_code.value();
    if code.len() != 4 || !code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        errors.push(ret_code.span(), "a return code has 4 digits or letters");
    }
    let mut earlier = outcomes.iter().flat_map(|outcome| &outcome.ret_codes);
    if earlier.any(|earlier| earlier.value() == code) {
        let message = format!("there is another outcome of the return code {code}");
        errors.push(ret_code.span(), message);
    }
}
