//! The tables' single words, said in a few.

use super::message::{Entry, Message};
use lianlian_tables::{Body, Class, Condition, NotificationBody, Product, Secrecy};

/// The demand that a parameter be there, as the page says.
pub(super) fn presence(message: &Message, entry: &Entry) -> String {
    let row = &entry.on_page;
    if row.optional {
        return "no".to_owned();
    }
    if let Some(label) = &row.either_of {
        let names: Vec<String> = message
            .choice(label)
            .iter()
            .map(|name| code(name))
            .collect();
        return format!("one of {}", names.join(", "));
    }
    if let Some(when) = &row.required_if {
        return format!("if {}", condition(when));
    }
    if let Some(when) = &row.required_unless {
        return format!("unless {}", condition(when));
    }
    "yes".to_owned()
}

/// A condition: "`pay_type` is `Y` or `W`".
pub(super) fn condition(condition: &Condition) -> String {
    let field = code(&condition.field);
    let values: Vec<String> = condition.is.iter().map(|value| code(value)).collect();
    match values.as_slice() {
        [] => format!("{field} is there"),
        values => format!("{field} is {}", values.join(" or ")),
    }
}

/// The kind of a value, by its type in the dictionary.
pub(super) fn kind(entry: &Entry) -> &'static str {
    if entry.item.is_some() {
        return "List";
    }
    match entry.field.rust_type.as_str() {
        "Amount" => "Amount",
        "Timestamp" => "Time",
        "Date" => "Day",
        "Decimal" => "Decimal",
        "u32" => "Count",
        "RiskItem" => "JSON text",
        "CardNumber" => "Card number",
        "AccountNumber" => "Account number",
        "Cvv2" => "CVV2",
        "CardExpiry" => "Card expiry",
        "Mobile" => "Mobile number",
        _ if !entry.field.codes.is_empty() => "Code",
        _ => "Text",
    }
}

/// The number of characters that a value may have; `None` where that is left open.
pub(super) fn length(entry: &Entry) -> Option<String> {
    let longest = entry.row.max_len.as_ref();
    let longest = longest.map(|max| format!("at most {max}"));
    let exact = entry.row.len.as_ref().map(|lengths| {
        let lengths: Vec<String> = lengths.iter().map(ToString::to_string).collect();
        format!("exactly {}", lengths.join(" or "))
    });
    longest.or(exact)
}

/// The form in which a request travels.
pub(super) fn body(body: Body) -> &'static str {
    match body {
        Body::Plain => "as signed JSON, by POST",
        Body::Envelope => "as signed JSON sealed in an envelope, by POST",
        Body::Form => "as a signed form, posted by the user's browser",
    }
}

/// The form in which a notification travels.
pub(super) fn notification_body(body: NotificationBody) -> &'static str {
    match body {
        NotificationBody::Json => "as signed JSON, posted by LianLian's server",
        NotificationBody::Form => "as a signed form, posted by the user's browser",
    }
}

/// The part of a value that may be shown, in words.
pub(super) fn shown(of: Secrecy) -> &'static str {
    match of {
        Secrecy::Public => "all of it",
        Secrecy::Card => "the first 6 and the last 4 digits",
        Secrecy::Name => "the first character",
        Secrecy::IdNumber => "the first 2 and the last 2 characters",
        Secrecy::Mobile => "the first 3 and the last 4 digits",
        Secrecy::Hidden => "nothing",
    }
}

/// The weight of a source.
pub(super) fn class(class: Class) -> &'static str {
    match class {
        Class::Signed => "signed message",
        Class::Code => "LianLian's code",
        Class::Sample => "sample",
        Class::Table => "table",
        Class::ThirdParty => "third party",
    }
}

/// The name of a product, and the text on it: the parts of its title.
pub(super) fn product(product: &Product) -> (String, String) {
    let title = plain(&product.info.title);
    match title.split_once(": ") {
        Some((name, rest)) => (name.to_owned(), rest.to_owned()),
        None => (product.name.replace('_', " "), title),
    }
}

/// A summary, and what else is to be said.
pub(super) fn described(summary: &str, doc: Option<&str>) -> String {
    let texts = [Some(summary), doc].into_iter().flatten().map(plain);
    texts.collect::<Vec<_>>().join("\n\n")
}

/// A text without the brackets that make a link in Rust's documentation.
pub(super) fn plain(text: &str) -> String {
    text.trim().replace("[`", "`").replace("`]", "`")
}

fn code(text: &str) -> String {
    format!("`{text}`")
}
