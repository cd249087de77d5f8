//! Changes of an operation that both states have: its head and its request.

use super::parameters::compare as compare_messages;
use super::report::Impact::{Addition, Breaking, Change};
use super::sheet::Sheet;
use super::stated::{Stated, request};
use super::{Report, answer, echo, outcome, words};
use lianlian_tables::{Body, Operation};

pub(super) fn compare(old: Stated<'_>, new: Stated<'_>, report: &mut Report) {
    let (was, is) = (old.1, new.1);
    let mut sheet = Sheet {
        old: &was.source,
        new: &is.source,
        report,
    };
    address(was, is, &mut sheet);
    travel(was, is, &mut sheet);
    named(was, is, &mut sheet);
    made(was, is, &mut sheet);
    settled(was, is, &mut sheet);
    let texts = |it: &Operation| {
        let head = [Some(&it.summary), Some(&it.page), it.origin.as_ref()];
        (head.map(|text| text.cloned()), it.doc.clone())
    };
    let is_same = texts(was) == texts(is);
    sheet.described(is_same, is.summary.offset(), &format!("the {}", kind(is)));

    let (before, now) = (request(old), request(new));
    for found in compare_messages(&before, &now) {
        sheet.found(&found, "the request");
    }
    outcome::compare(was, is, &mut sheet);
    answer::compare(old, new, &mut sheet);
    echo::compare(old, new, &mut sheet);
}

/// The word for it.
pub(super) fn kind(operation: &Operation) -> &'static str {
    match operation.body {
        Body::Form => "redirect",
        Body::Plain | Body::Envelope => "operation",
    }
}

fn address(was: &Operation, is: &Operation, sheet: &mut Sheet<'_>) {
    let pairs = [
        ("path", &was.endpoint, &is.endpoint),
        ("host", &was.host, &is.host),
    ];
    for (what, was, is) in pairs {
        if was != is {
            let words = format!("the {what} is `{is}`, it was `{was}`: requests go elsewhere");
            sheet.say(Breaking, is.offset(), words);
        }
    }
}

fn travel(was: &Operation, is: &Operation, sheet: &mut Sheet<'_>) {
    let at = is.endpoint.offset();
    let travels = |body| match body {
        Body::Plain => "as plain JSON",
        Body::Envelope => "in an envelope",
        Body::Form => "as the browser's form",
    };
    if was.body != is.body {
        let (is, was) = (travels(is.body), travels(was.body));
        sheet.say(
            Breaking,
            at,
            format!("requests travel {is}, they travelled {was}"),
        );
    }
    sheet.form_field(at, was.form_field.as_ref(), is.form_field.as_ref());
}

/// Compares the order that it makes: the meaning of an unsigned refusal depends on it.
fn made(was: &Operation, is: &Operation, sheet: &mut Sheet<'_>) {
    let at = is.endpoint.offset();
    let at = is.order.as_ref().map_or(at, |order| order.offset());
    match (&was.order, &is.order) {
        (was, is) if was == is => {}
        (_, Some(is)) => {
            let words =
                format!("its orders are known by `{is}`: unsigned refusals may leave one unknown");
            sheet.say(Breaking, at, words);
        }
        (_, None) => sheet.say(Change, at, "it makes no order"),
    }
    match (was.query, is.query) {
        (true, false) => sheet.say(Breaking, at, "it does more than ask"),
        (false, true) => sheet.say(Change, at, "it only asks"),
        _ => {}
    }
}

/// Compares the query after an order, and the state that an answer tells.
fn settled(was: &Operation, is: &Operation, sheet: &mut Sheet<'_>) {
    let at = is.endpoint.offset();
    match (&was.queried_by, &is.queried_by) {
        (None, Some(queried)) => {
            let words = format!("its orders are asked after by `{}`", queried.query);
            sheet.say(Addition, queried.offset(), words);
        }
        (Some(was), None) => {
            let words = format!("no query asks after its orders, it was `{}`", was.query);
            sheet.say(Breaking, at, words);
        }
        (Some(was), Some(is)) if was != is => {
            let (query, by) = (&is.query, words::all_of(&is.by));
            let words = format!(
                "its orders are asked after by `{query}` with {by}, it was `{}` with {}",
                was.query,
                words::all_of(&was.by)
            );
            sheet.say(Breaking, is.offset(), words);
        }
        _ => {}
    }
    let says = |name: &str| format!("`{name}` says how an order went");
    let gone = "no parameter says how an order went";
    sheet.told(at, was.state.as_ref(), is.state.as_ref(), says, gone);
}

fn named(was: &Operation, is: &Operation, sheet: &mut Sheet<'_>) {
    let at = is.endpoint.offset();
    match (was.nameless_answers, is.nameless_answers) {
        (true, false) => {
            let words = "answers must name the merchant: those without `oid_partner` are refused";
            sheet.say(Breaking, at, words);
        }
        (false, true) => sheet.say(Change, at, "answers may leave out the merchant's name"),
        _ => {}
    }
}
