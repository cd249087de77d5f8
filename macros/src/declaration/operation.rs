//! The keys on the struct.

use proc_macro2::{Span, TokenStream};
use syn::{Ident, LitStr, Path};

use super::errors::Errors;
use super::keys::{self, Key};
use super::model::{Operation, Outcome};

const ALLOWED: &str =
    "`endpoint`, `host`, `body`, `page`, `outcome`, `nameless_answers`, `item` and `crate`";

/// What the attribute on the struct says.
pub(super) struct Head {
    pub lianlian: Option<Path>,
    pub is_item: bool,
    /// None for an item.
    pub operation: Option<Operation>,
}

pub(super) fn parse(arguments: TokenStream, name: &Ident, errors: &mut Errors) -> Head {
    let keys = keys::parse(arguments, errors);
    let mut head = Head {
        lianlian: None,
        is_item: keys.iter().any(|key| key.name == "item"),
        operation: None,
    };
    let mut found = Found::default();
    for key in &keys {
        match key.name.to_string().as_str() {
            "crate" => head.lianlian = errors.keep(key.path()),
            "item" => drop(errors.keep(key.flag())),
            "endpoint" | "host" | "body" | "page" | "outcome" | "nameless_answers"
                if head.is_item =>
            {
                let message = format!("an item has no `{}`", key.name);
                errors.push(key.span(), message);
            }
            "endpoint" => {
                found.endpoint = read(key, is_path, "a path such as \"/v1/name\"", errors)
            }
            "host" => found.host = read(key, is_host, "a host name such as \"a.b.com\"", errors),
            "body" => found.body = read(key, is_body, "\"plain\" or \"envelope\"", errors),
            "page" => found.page = read(key, is_page, "a URL", errors),
            "nameless_answers" => found.nameless_answers = errors.keep(key.flag()).is_some(),
            "outcome" => found.outcomes = outcomes(key, errors),
            _ => {
                let message = format!("unknown key `{}`: allowed are {ALLOWED}", key.name);
                errors.push(key.span(), message);
            }
        }
    }
    if !head.is_item {
        for required in ["endpoint", "host", "outcome"] {
            if keys.iter().all(|key| key.name != required) {
                errors.push(
                    name.span(),
                    format!("`{required}` is missing in `lianlian_api(…)`"),
                );
            }
        }
        head.operation = Some(found.into_operation());
    }
    head
}

/// What was found so far; what is missing has been reported.
#[derive(Default)]
struct Found {
    endpoint: Option<String>,
    host: Option<String>,
    body: Option<String>,
    page: Option<String>,
    nameless_answers: bool,
    outcomes: Vec<Outcome>,
}

impl Found {
    fn into_operation(self) -> Operation {
        Operation {
            endpoint: self.endpoint.unwrap_or_default(),
            host: self.host.unwrap_or_default(),
            page: self.page.unwrap_or_default(),
            envelope: self.body.as_deref() == Some("envelope"),
            nameless_answers: self.nameless_answers,
            outcomes: self.outcomes,
        }
    }
}

/// Reads a text that must satisfy `valid`.
fn read(key: &Key, valid: fn(&str) -> bool, form: &str, errors: &mut Errors) -> Option<String> {
    let text = errors.keep(key.text())?;
    if !valid(&text.value()) {
        errors.push(text.span(), format!("`{}` must be {form}", key.name));
    }
    Some(text.value())
}

fn is_path(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    text.len() > 1 && text.starts_with('/') && text.chars().all(allowed)
}

fn is_host(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
    text.contains('.') && text.chars().all(allowed)
}

fn is_body(text: &str) -> bool {
    matches!(text, "plain" | "envelope")
}

fn is_page(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

fn outcomes(key: &Key, errors: &mut Errors) -> Vec<Outcome> {
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
