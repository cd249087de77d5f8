//! Changes of a notification that both states have.

use super::message::Message;
use super::parameters::compare as compare_messages;
use super::report::Impact::{Breaking, Change};
use super::sheet::Sheet;
use super::{Report, words};
use lianlian_tables::{At, Dictionary, File, Notification, NotificationBody, Side};

/// A notification of one state, with the state's dictionary.
type Stated<'a> = (&'a Dictionary, &'a File<Notification>);

pub(super) fn compare(old: Stated<'_>, new: Stated<'_>, report: &mut Report) {
    let (was, is) = (old.1, new.1);
    let mut sheet = Sheet {
        old: &was.source,
        new: &is.source,
        report,
    };
    travel(was, is, &mut sheet);
    identity(was, is, &mut sheet);
    order(was, is, &mut sheet);
    foreign(was, is, &mut sheet);
    let texts = |it: &Notification| {
        let head = [Some(&it.summary), Some(&it.page), it.origin.as_ref()];
        (head.map(|text| text.cloned()), it.doc.clone())
    };
    sheet.described(
        texts(was) == texts(is),
        is.summary.offset(),
        "the notification",
    );
    for found in compare_messages(&message(old), &message(new)) {
        sheet.found(&found, "");
    }
}

fn message<'a>((dictionary, notification): Stated<'a>) -> Message<'a> {
    Message::new(dictionary, Side::Notification, notification.rows.iter())
}

/// The parameters that say which order is meant, how much, and how it went.
fn order(was: &Notification, is: &Notification, sheet: &mut Sheet<'_>) {
    let at = is.summary.offset();
    for (what, was, is) in [
        ("order", &was.order, &is.order),
        ("amount", &was.amount, &is.amount),
        ("state", &was.state, &is.state),
    ] {
        let says = |name: &str| format!("its {what} is told by `{name}`");
        let gone = format!("no parameter tells its {what}");
        sheet.told(at, was.as_ref(), is.as_ref(), says, &gone);
    }
}

/// The parameters that mark another table's message.
fn foreign(was: &Notification, is: &Notification, sheet: &mut Sheet<'_>) {
    let at = is.summary.offset();
    for name in is.foreign.iter().filter(|name| !was.foreign.contains(name)) {
        let words = format!("messages with `{name}` are another table's, and refused");
        sheet.say(Breaking, name.offset(), words);
    }
    for name in was.foreign.iter().filter(|name| !is.foreign.contains(name)) {
        sheet.say(
            Change,
            at,
            format!("messages with `{name}` are no longer refused"),
        );
    }
}

/// A repetition is no longer known as one, or two orders are taken for one.
fn identity(was: &Notification, is: &Notification, sheet: &mut Sheet<'_>) {
    if was.identity != is.identity {
        let at = is
            .identity
            .first()
            .map_or(is.summary.offset(), |name| name.offset());
        let named = |names: &[At<String>]| match names {
            [] => "all of it".to_owned(),
            names => words::all_of(names),
        };
        let (is, was) = (named(&is.identity), named(&was.identity));
        sheet.say(
            Breaking,
            at,
            format!("what is told is known by {is}, it was known by {was}"),
        );
    }
}

fn travel(was: &Notification, is: &Notification, sheet: &mut Sheet<'_>) {
    let at = is.summary.offset();
    let travels = |body| match body {
        NotificationBody::Json => "as JSON",
        NotificationBody::Form => "as a form",
    };
    if was.body != is.body {
        let (is, was) = (travels(is.body), travels(was.body));
        sheet.say(
            Breaking,
            at,
            format!("the notification is read {is}, it was read {was}"),
        );
    }
    sheet.form_field(at, was.form_field.as_ref(), is.form_field.as_ref());
}
