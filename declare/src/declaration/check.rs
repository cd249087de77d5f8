//! Mistakes that show only when the whole declaration is seen.

use std::collections::HashMap;

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Ident, LitStr};

use super::errors::Errors;
use super::model::{
    AskedBy, Declaration, Field, Kind, Length, Notification, Operation, Outcome, Place, Presence,
    Row, Side, Way,
};
use crate::protocol::Generation;

pub(super) fn check(declaration: &Declaration, errors: &mut Errors) {
    check_names(&declaration.fields, &protocol(declaration), errors);
    for field in &declaration.fields {
        check_field(field, errors);
        check_assigned(declaration, field, errors);
    }
    match &declaration.kind {
        Kind::Item => check_message(declaration, |_| true, HERE, errors),
        Kind::Report(_) => {
            check_message(declaration, |_| true, HERE, errors);
            declaration
                .fields
                .iter()
                .for_each(|field| check_column(field, errors));
        }
        Kind::Notification(notification) => {
            check_message(declaration, |_| true, HERE, errors);
            check_identity(declaration, &notification.identity, errors);
            check_told(declaration, notification, errors);
        }
        Kind::Operation(operation) => {
            check_outcomes(&declaration.fields, &operation.outcomes, errors);
            check_message(declaration, Side::is_request, HERE, errors);
            check_order(declaration, operation, errors);
            for outcome in &operation.outcomes {
                let here = format!("under `{}`", outcome.name);
                check_message(declaration, |side| side.is_under(outcome), &here, errors);
            }
        }
    }
}

/// The place of what is on one side alone.
const HERE: &str = "on this side";

/// The members that no field may be.
fn protocol(declaration: &Declaration) -> Vec<&'static str> {
    let generation = declaration.generation;
    match declaration.kind {
        Kind::Notification(_) => generation.notification().to_vec(),
        Kind::Operation(_) => [generation.request(), generation.answer()].concat(),
        // An item may be part of a message of any generation. The first one's members are a message's alone; the
        // second one's `timestamp` is a word that others use too.
        Kind::Item => {
            let first = Generation::Classic;
            [first.request(), first.answer()].concat()
        }
        Kind::Report(_) => Vec::new(),
    }
}

const WIRE_NAME: &str = "a wire name has letters, digits and `_`";

fn is_wire_name(name: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_';
    !name.is_empty() && name.chars().all(allowed)
}

fn texts(literals: &[LitStr]) -> impl Iterator<Item = (String, Span)> {
    literals
        .iter()
        .map(|literal| (literal.value(), literal.span()))
}

fn idents<'a>(idents: impl Iterator<Item = &'a Ident>) -> impl Iterator<Item = (String, Span)> {
    idents.map(|ident| (ident.to_string(), ident.span()))
}

fn check_names(fields: &[Field], protocol: &[&str], errors: &mut Errors) {
    let mut seen = HashMap::new();
    for field in fields {
        let wire = field.wire.as_str();
        if !is_wire_name(wire) {
            errors.push(field.wire_span, WIRE_NAME);
        }
        if protocol.contains(&wire) {
            let message = format!("`{wire}` belongs to the protocol: leave it out");
            errors.push(field.wire_span, message);
        }
        if seen.insert(wire, ()).is_some() {
            errors.push(field.wire_span, format!("there is another field `{wire}`"));
        }
        check_aliases(field, fields, errors);
    }
}

/// Checks that another spelling is not a name or spelling of another field.
fn check_aliases(field: &Field, fields: &[Field], errors: &mut Errors) {
    let aliases = |field: &'_ Field| -> Vec<LitStr> {
        let rows = field.sides.iter().map(|side| &side.row);
        rows.filter_map(|row| row.alias.clone()).collect()
    };
    for alias in aliases(field) {
        let name = alias.value();
        if !is_wire_name(&name) {
            errors.push(alias.span(), WIRE_NAME);
        }
        let has_same = |other: &&Field| {
            let is_same = |other: LitStr| other.value() == name;
            other.wire != field.wire && aliases(other).into_iter().any(is_same)
        };
        let other = fields
            .iter()
            .find(|other| other.wire == name || has_same(other));
        if let Some(other) = other {
            let message = format!("`{name}` is a name of the field `{}`", other.name);
            errors.push(alias.span(), message);
        }
    }
}

fn check_field(field: &Field, errors: &mut Errors) {
    if let Some(second) = field.sides.iter().filter(|side| side.is_request()).nth(1) {
        let message = format!("`{}` is in the request twice", field.name);
        errors.push(second.span, message);
    }
    for Side { row, span, .. } in &field.sides {
        let bare = row.length.is_none()
            && row.formats.is_empty()
            && row.excludes.is_none()
            && row.equals.is_none()
            && row.fixed.is_none()
            && row.accepts.is_empty()
            && !row.numbers
            && row.codes.is_empty()
            && !row.open;
        if field.item.is_some() && !bare {
            let message = "a list or an object takes `optional`, the conditions, `alias` and `unsigned` only: \
                           the fields inside have the rest";
            errors.push(*span, message);
        }
        if field.is_object && row.unsigned {
            errors.push(
                *span,
                "an object is signed as a whole: `unsigned` is for lists",
            );
        }
        errors.repeated(texts(&row.codes));
        errors.repeated(texts(&row.accepts));
        check_fixed(row, errors);
    }
}

/// LianLian fills in what the request left out: the field itself, or the one of its name in an object of the
/// request.
fn check_assigned(declaration: &Declaration, field: &Field, errors: &mut Errors) {
    let is_asked = |field: &&Field| field.sides.iter().any(Side::is_request);
    let may_be_absent = match field.sides.iter().find(|side| side.is_request()) {
        Some(asked) => !matches!(asked.row.presence, Presence::Required),
        None => {
            let mut asked = declaration.fields.iter().filter(is_asked);
            asked.any(|field| field.is_object)
        }
    };
    for side in &field.sides {
        if side.row.assigned && matches!(side.place, Place::Response(_)) && !may_be_absent {
            let message = "`assigned` is for a field that the request may leave out";
            errors.push(side.span, message);
        }
    }
}

/// A line has one text for each column, and the same columns as all others.
fn check_column(field: &Field, errors: &mut Errors) {
    if let Some(item) = &field.item {
        let message = "a column holds one value: it can't be a list or an object";
        errors.push(item.span(), message);
    }
    if let [_, second, ..] = field.sides.as_slice() {
        errors.push(second.span, format!("`{}` is a column twice", field.name));
    }
    for side in &field.sides {
        if !matches!(side.row.presence, Presence::Required | Presence::Optional) {
            let message = "a column is there, or is `optional`: it has no condition";
            errors.push(side.span, message);
        }
    }
}

fn check_fixed(row: &Row, errors: &mut Errors) {
    let Some(fixed) = &row.fixed else {
        if let Some(value) = row.accepts.first() {
            let message =
                "`accepts` belongs beside `fixed`: a value that callers set is accepted as sent";
            errors.push(value.span(), message);
        }
        return;
    };
    let length = fixed.value().chars().count();
    let fits = match &row.length {
        None => true,
        Some(Length::Max(most)) => length <= *most,
        Some(Length::Exact(lengths)) => lengths.contains(&length),
    };
    if length == 0 || !fits {
        errors.push(
            fixed.span(),
            format!("the fixed value has {length} characters, which is not allowed"),
        );
    }
    if !matches!(row.presence, Presence::Required) {
        errors.push(
            fixed.span(),
            "a fixed value is always sent: it has no condition",
        );
    }
}

fn check_outcomes(fields: &[Field], outcomes: &[Outcome], errors: &mut Errors) {
    let known: Vec<_> = outcomes
        .iter()
        .map(|outcome| format!("`{}`", outcome.name))
        .collect();
    for field in fields {
        for side in &field.sides {
            let Place::Response(names) = &side.place else {
                continue;
            };
            for name in names
                .iter()
                .filter(|name| outcomes.iter().all(|o| o.name != **name))
            {
                let declared = match known.is_empty() {
                    true => "none is declared".to_owned(),
                    false => format!("declared are {}", known.join(", ")),
                };
                errors.push(name.span(), format!("no outcome `{name}`: {declared}"));
            }
        }
        for outcome in outcomes {
            if let Some(second) = field
                .sides
                .iter()
                .filter(|side| side.is_under(outcome))
                .nth(1)
            {
                let message = format!("`{}` is under `{}` twice", field.name, outcome.name);
                errors.push(second.span, message);
            }
        }
    }
}

/// Checks the fields that name the order and tell its state.
fn check_order(declaration: &Declaration, operation: &Operation, errors: &mut Errors) {
    let asked = declaration.rows(Side::is_request);
    let is_always_there = |name: &Ident| {
        let row = asked.iter().find(|(field, _)| field.name == *name);
        row.map(|(_, row)| matches!(row.presence, Presence::Required))
    };
    if let Some(by) = &operation.queried_by {
        errors.repeated(idents(by.fields.iter().map(|by| &by.field)));
        for AskedBy { way, .. } in &by.fields {
            let name = &way.field;
            if is_always_there(name).is_none() {
                errors.push(name.span(), format!("no field `{name}` in the request"));
            }
        }
        let mut ways = by.fields.iter().map(|by| &by.way);
        if !ways.any(|way| is_always_there(&way.field) == Some(true))
            && let Some(first) = by.fields.first()
        {
            let message =
                "an order is asked after by what it always has: each of these may be absent";
            errors.push(first.way.field.span(), message);
        }
    }
    if let Some(order) = &operation.order {
        let row = asked.iter().find(|(field, _)| field.name == order.field);
        let tells = |(field, row): &(&Field, &Row)| row.fixed.is_none() && leads(order, field);
        let sent = is_always_there(&order.field) == Some(true) && row.is_some_and(tells);
        check_order_member(declaration, operation, order, sent, errors);
    }
    let Some(state) = &operation.state else {
        return;
    };
    let answered = operation
        .outcomes
        .iter()
        .flat_map(|outcome| declaration.rows(|side| side.is_under(outcome)));
    let mut rows = answered
        .filter(|(field, _)| field.name == *state)
        .peekable();
    if rows.peek().is_none() {
        errors.push(state.span(), format!("no field `{state}` in an answer"));
    }
    if rows.any(|(_, row)| row.unsigned) {
        let message = format!("`{state}` is outside the signature: nobody may act on it");
        errors.push(state.span(), message);
    }
}

/// The order's number must be sent, and come back in every answer: an answer that names no order could be
/// another order's.
fn check_order_member(
    declaration: &Declaration,
    operation: &Operation,
    way: &Way,
    sent: bool,
    errors: &mut Errors,
) {
    if operation.is_query {
        let message = "a query makes no order: leave `order` or `query` out";
        errors.push(way.field.span(), message);
    }
    if !sent {
        let message = format!(
            "`{}` must be a field that the request always has",
            way.field
        );
        errors.push(way.field.span(), message);
    }
    if operation.unnamed_order {
        return;
    }
    let order = way.end();
    for outcome in &operation.outcomes {
        let rows = declaration.rows(|side| side.is_under(outcome));
        let row = rows.iter().find(|(field, _)| field.name == *order);
        let repeats = |row: &Row| matches!(row.presence, Presence::Required) && !row.unsigned;
        if !row.is_some_and(|(_, row)| repeats(row)) {
            let message = format!(
                "`{order}` must come back under `{}`, required and signed: an answer that doesn't \
                 name the order could be another one's",
                outcome.name
            );
            errors.push(order.span(), message);
        }
    }
}

/// Checks that the fields that tell of an order are always there, under the signature.
fn check_told(declaration: &Declaration, notification: &Notification, errors: &mut Errors) {
    let Notification {
        order,
        amount,
        state,
        ..
    } = notification;
    let names = order.iter().map(|way| &way.field).chain(state);
    for name in names {
        check_always_told(declaration, name, "nobody may act on it", errors);
    }
    if let Some(Way { field: name, .. }) = amount {
        check_told_signed(declaration, name, errors);
    }
    if let (None, Some(state)) = (order, state) {
        errors.push(state.span(), "`state` goes with `order`");
    }
    errors.repeated(texts(&notification.foreign));
    for name in &notification.foreign {
        let is = |wire: &str| wire == name.value();
        let is_own = |field: &Field| {
            let mut rows = field.sides.iter().map(|side| &side.row);
            let is_alias = |row: &Row| row.alias.as_ref().is_some_and(|it| is(&it.value()));
            is(&field.wire) || rows.any(is_alias)
        };
        if !is_wire_name(&name.value()) {
            errors.push(name.span(), WIRE_NAME);
        }
        if declaration.fields.iter().any(is_own) {
            let message = "this table has such a member: it marks no other one";
            errors.push(name.span(), message);
        }
    }
}

/// Checks that the fields of `identity` are always there, under the signature.
fn check_identity(declaration: &Declaration, identity: &[Way], errors: &mut Errors) {
    for way in identity {
        check_always_told(
            declaration,
            &way.field,
            "it can't tell orders apart",
            errors,
        );
    }
    let ways = identity.iter();
    errors.repeated(ways.map(|way| (declaration.wire_way(way), way.end().span())));
}

/// Checks that a notification's field is always there, under the signature.
fn check_always_told(declaration: &Declaration, name: &Ident, else_: &str, errors: &mut Errors) {
    let is_always_there = |row: &Row| !row.unsigned && matches!(row.presence, Presence::Required);
    if told(declaration, name, errors).is_some_and(|row| !is_always_there(row)) {
        let message = format!("`{name}` may be absent or unsigned: {else_}");
        errors.push(name.span(), message);
    }
}

/// Checks that a notification has the field under the signature, if not always.
fn check_told_signed(declaration: &Declaration, name: &Ident, errors: &mut Errors) {
    if told(declaration, name, errors).is_some_and(|row| row.unsigned) {
        let message = format!("`{name}` is outside the signature: nobody may act on it");
        errors.push(name.span(), message);
    }
}

/// The row of a notification's field.
fn told<'a>(declaration: &'a Declaration, name: &Ident, errors: &mut Errors) -> Option<&'a Row> {
    let rows = declaration.rows(|_| true);
    let row = rows.iter().find(|(field, _)| field.name == *name);
    if row.is_none() {
        errors.push(
            name.span(),
            format!("no field `{name}` in the notification"),
        );
    }
    row.map(|(_, row)| *row)
}

/// Tells whether a way ends in a value: a field's own, or one inside its object.
fn leads(way: &Way, field: &Field) -> bool {
    match way.inside.is_empty() {
        true => field.item.is_none(),
        false => field.is_object,
    }
}

/// Checks the fields of one message against each other.
fn check_message(
    declaration: &Declaration,
    stands: impl Fn(&Side) -> bool,
    here: &str,
    errors: &mut Errors,
) {
    let rows = declaration.rows(stands);
    let mut groups: HashMap<String, Vec<_>> = HashMap::new();
    for (field, row) in &rows {
        for name in row.others() {
            if field.name == *name {
                errors.push(name.span(), format!("`{name}` can't depend on itself"));
            } else if protocol(declaration).iter().any(|own| name == own) {
                let message = format!("`{name}` belongs to the protocol: no field depends on it");
                errors.push(name.span(), message);
            } else if rows.iter().all(|(other, _)| other.name != *name) {
                errors.push(name.span(), format!("no field `{name}` {here}"));
            }
        }
        if let Presence::EitherOf(label) = &row.presence {
            groups.entry(label.value()).or_default().push(label.span());
        }
    }
    for (label, spans) in groups {
        if let [alone] = spans.as_slice() {
            let message = format!("`{label}` is the label of one field: give it to a second one");
            errors.push(*alone, message);
        }
    }
}
