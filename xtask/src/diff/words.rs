//! The tables' single words, said in a few.

use std::fmt::Display;

use super::when::When;
use lianlian_tables::{At, Format, OrderState, Secrecy};

/// "`a`, `b` or `c`".
pub(super) fn any_of(names: impl IntoIterator<Item = impl Display>) -> String {
    list(names, "or")
}

/// "`a`, `b` and `c`".
pub(super) fn all_of(names: impl IntoIterator<Item = impl Display>) -> String {
    list(names, "and")
}

/// "`kind` is `1` or `2`".
pub(super) fn condition(when: When<'_>) -> String {
    let field = when.field;
    match when.is {
        [] => format!("`{field}` is there"),
        values => format!("`{field}` is {}", any_of(values)),
    }
}

/// A text that no longer has to look like anything.
pub(super) fn no_form(was: Format) -> String {
    format!(
        "may look like anything, it {}",
        was.expected.to_string().replacen("must", "had to", 1)
    )
}

/// The words for another type.
pub(super) fn kind(is: &str, was: &str) -> String {
    format!("has the type `{is}`, it was `{was}`: code that uses it no longer compiles")
}

/// The part that may be shown.
pub(super) fn secrecy(secrecy: Secrecy) -> &'static str {
    match secrecy {
        Secrecy::Public => "shown in full",
        Secrecy::Card => "masked as a card number",
        Secrecy::Name => "masked as a name",
        Secrecy::IdNumber => "masked as an id number",
        Secrecy::Mobile => "masked as a mobile number",
        Secrecy::Hidden => "hidden whole",
    }
}

/// The state of an order.
pub(super) fn state(state: Option<OrderState>) -> &'static str {
    match state {
        Some(OrderState::Succeeded) => "succeeded",
        Some(OrderState::Failed) => "failed",
        Some(OrderState::Returned) => "returned",
        Some(OrderState::ToConfirm) => "to be confirmed",
        Some(OrderState::Pending) => "pending",
        Some(OrderState::Unknown) => "unknown",
        None => "nothing",
    }
}

/// A value or its absence.
pub(super) fn or_none(text: Option<&At<String>>) -> String {
    text.map_or_else(|| "none".to_owned(), |text| format!("`{text}`"))
}

fn list(names: impl IntoIterator<Item = impl Display>, word: &str) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.split_last() {
        Some((last, others)) if !others.is_empty() => {
            format!("{} {word} {last}", others.join(", "))
        }
        _ => names.concat(),
    }
}
