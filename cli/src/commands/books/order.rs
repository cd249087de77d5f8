//! An order of the register, for programs and for people.

use lianlian::jiff::Timestamp;
use lianlian_books::register::{Order, Step, StepEnd, Word};
use serde_json::{Value, json};

/// All that is known of an order.
pub(super) fn to_json(order: &Order) -> Value {
    let mut said = line(order);
    said["asked_by"] = json!(order.asked_by);
    said["answered_at"] = time(order.answered_at);
    said["told_at"] = time(order.told_at);
    said["next_question_at"] = time(order.next_at);
    said["questions"] = order.questions.into();
    said["given_up"] = match &order.given_up {
        None => Value::Null,
        Some(given_up) => json!({ "at": given_up.at.to_string(), "why": given_up.why }),
    };
    said["requests"] = order.steps.iter().map(step).collect();
    said["words"] = order.words.iter().map(word).collect();
    said
}

/// The columns of an exported order.
pub(super) fn line(order: &Order) -> Value {
    let mut said = json!({
        "no_order": order.key.number,
        "money_order": order.amount.map(|amount| amount.to_string()),
        "currency": order.currency,
        "state": order.state.as_str(),
        "product": order.key.product,
        "operation": order.operation,
        "oid_paybill": order.lianlian_number,
        "oid_partner": order.key.oid_partner,
        "intended_at": order.intended_at.to_string(),
        "sent_at": time(order.sent_at),
        "settled_at": time(order.settled_at),
        "contradicts": order.contradicts,
        "given_up": order.given_up.is_some(),
    });
    // A product with a single series of numbers needs no name for it.
    if let Some(series) = &order.key.series {
        said["series"] = series.as_str().into();
    }
    said
}

fn time(time: Option<Timestamp>) -> Value {
    time.map(|time| time.to_string()).into()
}

fn step(step: &Step) -> Value {
    json!({
        "operation": step.operation,
        "times": step.times,
        "ended": step.end.map(StepEnd::as_str),
    })
}

fn word(word: &Word) -> Value {
    json!({
        "by": word.by.as_str(),
        "state": word.state.as_str(),
        "ret_code": word.ret_code,
        "amount": word.amount.map(|amount| amount.to_string()),
        "at": word.at.to_string(),
    })
}
