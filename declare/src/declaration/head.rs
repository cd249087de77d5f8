//! The keys on the struct.

use proc_macro2::TokenStream;
use syn::{Ident, LitStr, Path};

use super::errors::Errors;
use super::keys::{self, Key};
use super::model::{
    Body, FormField, Kind, Notification, Operation, Outcome, QueriedBy, Report, Way,
};
use super::outcomes;
use crate::protocol::Generation;

const ALLOWED: &str = "`protocol`, `endpoint`, `host`, `body`, `form_field`, `product`, `page`, `outcome`, \
                       `nameless_answers`, `order`, `unnamed_order`, `query`, `queried_by`, `state`, `notification`, \
                       `identity`, `amount`, `foreign`, `report`, `periods`, `joiner`, `item` and \
                       `crate`";

/// The keys of the attribute on the struct.
pub(super) struct Head {
    pub lianlian: Option<Path>,
    pub generation: Generation,
    pub kind: Kind,
}

pub(super) fn parse(arguments: TokenStream, name: &Ident, errors: &mut Errors) -> Head {
    let keys = keys::parse(arguments, errors);
    let form = Form::of(&keys);
    let mut found = Found::default();
    for key in &keys {
        found.read(key, &form, errors);
    }
    for required in form.required() {
        if keys.iter().all(|key| key.name != required) {
            let message = format!("`{required}` is missing in `lianlian_api(…)`");
            errors.push(name.span(), message);
        }
    }
    if let Form::Notification = form {
        found.check_form_field(&keys, errors);
    }
    check_unnamed_order(&form, &keys, errors);
    found.check_body(&form, &keys, errors);
    found.into_head(&form)
}

/// The declarations that a struct can be, and the keys that each takes beside `crate`.
enum Form {
    Call,
    Redirect,
    Notification,
    Report,
    Item,
}

impl Form {
    fn of(keys: &[Key]) -> Self {
        let has = |name: &str| keys.iter().any(|key| key.name == name);
        let is_form =
            |key: &Key| key.name == "body" && key.text().is_ok_and(|b| b.value() == "form");
        match () {
            () if has("item") => Self::Item,
            () if has("notification") => Self::Notification,
            () if has("report") => Self::Report,
            () if keys.iter().any(is_form) => Self::Redirect,
            () => Self::Call,
        }
    }

    const fn what(&self) -> &'static str {
        match self {
            Self::Call => "an operation whose body is not a form",
            Self::Redirect => "an operation whose body is a form",
            Self::Notification => "a notification",
            Self::Report => "a report",
            Self::Item => "an item",
        }
    }

    fn takes(&self, key: &str) -> bool {
        let keys: &[&str] = match self {
            Self::Call => &[
                "protocol",
                "endpoint",
                "host",
                "body",
                "product",
                "ret_codes",
                "errata",
                "page",
                "outcome",
                "nameless_answers",
                "order",
                "unnamed_order",
                "query",
                "queried_by",
                "state",
            ],
            Self::Redirect => &[
                "protocol",
                "endpoint",
                "host",
                "body",
                "form_field",
                "product",
                "errata",
                "page",
                "order",
                "queried_by",
            ],
            Self::Notification => &[
                "protocol",
                "notification",
                "body",
                "form_field",
                "product",
                "page",
                "identity",
                "order",
                "amount",
                "state",
                "foreign",
            ],
            Self::Report => &["report", "periods", "joiner", "product", "page"],
            Self::Item => &["item"],
        };
        keys.contains(&key)
    }

    const fn required(&self) -> &'static [&'static str] {
        match self {
            Self::Call => &["endpoint", "host", "outcome"],
            Self::Redirect => &["endpoint", "host"],
            Self::Report => &["periods"],
            Self::Notification | Self::Item => &[],
        }
    }
}

/// The keys found so far; those that are missing or wrong have been reported.
#[derive(Default)]
struct Found {
    lianlian: Option<Path>,
    generation: Generation,
    endpoint: Option<String>,
    host: Option<String>,
    body: Option<String>,
    form_field: FormField,
    product: Option<String>,
    ret_codes: Option<Path>,
    errata: Option<Path>,
    page: Option<String>,
    nameless_answers: bool,
    order: Option<Way>,
    unnamed_order: bool,
    amount: Option<Way>,
    is_query: bool,
    queried_by: Option<QueriedBy>,
    state: Option<Ident>,
    identity: Vec<Way>,
    foreign: Vec<LitStr>,
    prefix: Option<String>,
    periods: Vec<LitStr>,
    joiner: Option<String>,
    outcomes: Vec<Outcome>,
}

impl Found {
    fn read(&mut self, key: &Key, form: &Form, errors: &mut Errors) {
        let name = key.name.to_string();
        if name == "crate" {
            self.lianlian = errors.keep(key.path());
            return;
        }
        let of_another = [
            Form::Call,
            Form::Redirect,
            Form::Notification,
            Form::Report,
            Form::Item,
        ];
        if !of_another.iter().any(|form| form.takes(&name)) {
            let message = format!("unknown key `{name}`: allowed are {ALLOWED}");
            return errors.push(key.span(), message);
        }
        if !form.takes(&name) {
            let message = format!("{} has no `{name}`", form.what());
            return errors.push(key.span(), message);
        }
        match name.as_str() {
            "protocol" => self.generation = generation(key, errors),
            "endpoint" => {
                self.endpoint = read(key, is_path, "a path such as \"/v1/name\"", errors);
            }
            "host" => self.host = read(key, is_host, "a host name such as \"a.b.com\"", errors),
            "body" => self.body = body(key, form, errors),
            "form_field" => self.form_field = read(key, is_name, "a name", errors),
            "product" => self.product = read(key, is_name, "a name", errors),
            "ret_codes" => self.ret_codes = errors.keep(key.path()),
            "errata" => self.errata = errors.keep(key.path()),
            "page" => self.page = read(key, is_page, "a URL with https", errors),
            "nameless_answers" => self.nameless_answers = errors.keep(key.flag()).is_some(),
            "queried_by" => self.queried_by = queried_by(key, errors),
            "order" => self.order = errors.keep(key.way()),
            "unnamed_order" => self.unnamed_order = errors.keep(key.flag()).is_some(),
            "amount" => self.amount = errors.keep(key.way()),
            "query" => self.is_query = errors.keep(key.flag()).is_some(),
            "foreign" => self.foreign = errors.keep(key.texts()).unwrap_or_default(),
            "report" => {
                self.prefix = read(
                    key,
                    is_prefix,
                    "letters and digits, such as \"JYMX\"",
                    errors,
                )
            }
            "periods" => self.periods = periods(key, errors),
            "joiner" => self.joiner = read(key, is_joiner, "one sign, such as \"|\"", errors),
            "state" => self.state = errors.keep(key.field()),
            "identity" => self.identity = errors.keep(key.ways()).unwrap_or_default(),
            "outcome" => self.outcomes = outcomes::parse(key, errors),
            _ => drop(errors.keep(key.flag())),
        }
    }

    /// A form field is of a form.
    fn check_form_field(&self, keys: &[Key], errors: &mut Errors) {
        let key = keys.iter().find(|key| key.name == "form_field");
        if let (Some(key), false) = (key, self.body.as_deref() == Some("form")) {
            errors.push(key.span(), "only a form has a `form_field`");
        }
    }

    /// The second generation signs the bytes of a body: it seals none, and what a browser carries is in one field.
    fn check_body(&self, form: &Form, keys: &[Key], errors: &mut Errors) {
        let key = keys.iter().find(|key| key.name == "body");
        let (Some(key), Generation::Accp) = (key, self.generation) else {
            return;
        };
        let is_form = self.body.as_deref() == Some("form");
        match form {
            Form::Call | Form::Redirect if self.body.as_deref() != Some("plain") => {
                let message = "an operation of \"accp\" travels as plain JSON: leave `body` out";
                errors.push(key.span(), message);
            }
            Form::Notification if is_form && self.form_field.is_none() => {
                let message =
                    "the bytes that \"accp\" signs are in one field: name it in `form_field`";
                errors.push(key.span(), message);
            }
            _ => {}
        }
    }

    fn into_head(self, form: &Form) -> Head {
        let is_form = self.body.as_deref() == Some("form");
        let page = self.page.unwrap_or_default();
        let product = self.product.unwrap_or_default();
        let kind = match form {
            Form::Item => Kind::Item,
            Form::Notification => Kind::Notification(Notification {
                page,
                product,
                form: is_form.then_some(self.form_field),
                identity: self.identity,
                order: self.order,
                amount: self.amount,
                state: self.state,
                foreign: self.foreign,
            }),
            Form::Report => Kind::Report(Report {
                page,
                product,
                prefix: self.prefix.unwrap_or_default(),
                periods: self.periods,
                joiner: self.joiner.and_then(|joiner| joiner.chars().next()),
            }),
            Form::Call | Form::Redirect => Kind::Operation(Operation {
                endpoint: self.endpoint.unwrap_or_default(),
                host: self.host.unwrap_or_default(),
                page,
                product,
                body: match self.body.as_deref() {
                    Some("envelope") => Body::Envelope,
                    Some("form") => Body::Form(self.form_field),
                    _ => Body::Plain,
                },
                ret_codes: self.ret_codes,
                errata: self.errata,
                nameless_answers: self.nameless_answers,
                order: self.order,
                unnamed_order: self.unnamed_order,
                // What says how an order went only asks.
                is_query: self.is_query || self.state.is_some(),
                queried_by: self.queried_by,
                state: self.state,
                outcomes: self.outcomes,
            }),
        };
        Head {
            lianlian: self.lianlian,
            generation: self.generation,
            kind,
        }
    }
}

/// Without an order no answer has to name one.
fn check_unnamed_order(form: &Form, keys: &[Key], errors: &mut Errors) {
    let find = |name: &str| keys.iter().find(|key| key.name == name);
    let unnamed = find("unnamed_order").filter(|_| form.takes("unnamed_order"));
    if let (Some(key), None) = (unnamed, find("order")) {
        errors.push(key.span(), "`unnamed_order` goes with `order`");
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

fn generation(key: &Key, errors: &mut Errors) -> Generation {
    let text = errors.keep(key.text());
    let Some(text) = text else {
        return Generation::default();
    };
    let known = Generation::ALL.into_iter();
    let named = known
        .clone()
        .find(|generation| generation.as_str() == text.value());
    named.unwrap_or_else(|| {
        let names: Vec<_> = known
            .map(|generation| format!("\"{}\"", generation.as_str()))
            .collect();
        let message = format!("`protocol` must be {}", names.join(" or "));
        errors.push(text.span(), message);
        Generation::default()
    })
}

fn body(key: &Key, form: &Form, errors: &mut Errors) -> Option<String> {
    match form {
        Form::Notification => {
            let valid = |text: &str| matches!(text, "json" | "form");
            read(key, valid, "\"json\" or \"form\"", errors)
        }
        _ => {
            let valid = |text: &str| matches!(text, "plain" | "envelope" | "form");
            read(key, valid, "\"plain\", \"envelope\" or \"form\"", errors)
        }
    }
}

fn periods(key: &Key, errors: &mut Errors) -> Vec<LitStr> {
    let periods = errors.keep(key.texts()).unwrap_or_default();
    for period in &periods {
        if !matches!(period.value().as_str(), "day" | "month") {
            errors.push(period.span(), "a period is \"day\" or \"month\"");
        }
    }
    errors.repeated(periods.iter().map(|period| (period.value(), period.span())));
    periods
}

fn queried_by(key: &Key, errors: &mut Errors) -> Option<QueriedBy> {
    let (query, fields) = errors.keep(key.path_with_fields())?;
    Some(QueriedBy { query, fields })
}

fn is_path(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "/._-".contains(c);
    text.len() > 1 && text.starts_with('/') && text.chars().all(allowed)
}

fn is_host(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || ".-".contains(c);
    text.contains('.') && text.chars().all(allowed)
}

fn is_name(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_';
    !text.is_empty() && text.chars().all(allowed)
}

/// The prefix ends where the `_` before the merchant's number is.
fn is_prefix(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric())
}

fn is_joiner(text: &str) -> bool {
    let mut signs = text.chars();
    let is_sign = |c: char| c.is_ascii_punctuation() || c == '\t';
    signs.next().is_some_and(is_sign) && signs.next().is_none()
}

fn is_page(text: &str) -> bool {
    text.starts_with("https://")
}
