//! The parts of an order that a column holds as JSON.

use std::collections::BTreeMap;

use lianlian::OrderState;
use lianlian::jiff::Timestamp;
use serde_json::{Value, json};

use super::order::{By, Step, StepEnd, Word};

/// The steps as JSON.
pub(super) fn steps(steps: &[Step]) -> Value {
    let steps = steps.iter().map(|step| {
        json!({
            "operation": step.operation,
            "ticket": step.ticket,
            "times": step.times,
            "end": step.end.map(StepEnd::as_str),
            "was_uncertain": step.was_uncertain,
        })
    });
    steps.collect()
}

pub(super) fn read_steps(text: &str) -> Option<Vec<Step>> {
    items(text)?.iter().map(read_step).collect()
}

fn read_step(step: &Value) -> Option<Step> {
    let ended = |text: &str| StepEnd::ALL.into_iter().find(|end| end.as_str() == text);
    Some(Step {
        operation: text(step, "operation")?,
        ticket: text(step, "ticket"),
        times: u32::try_from(step.get("times")?.as_u64()?).ok()?,
        end: match text(step, "end") {
            None => None,
            Some(text) => Some(ended(&text)?),
        },
        was_uncertain: step.get("was_uncertain")?.as_bool()?,
    })
}

/// The words as JSON.
pub(super) fn words(words: &[Word]) -> Value {
    let words = words.iter().map(|word| {
        json!({
            "by": word.by.as_str(),
            "state": word.state.as_str(),
            "ret_code": word.ret_code,
            "amount": word.amount.map(|amount| amount.to_string()),
            "at": word.at.to_string(),
        })
    });
    words.collect()
}

pub(super) fn read_words(text: &str) -> Option<Vec<Word>> {
    items(text)?.iter().map(read_word).collect()
}

fn read_word(word: &Value) -> Option<Word> {
    let by = text(word, "by")?;
    Some(Word {
        by: By::ALL.into_iter().find(|known| known.as_str() == by)?,
        state: read_state(&text(word, "state")?)?,
        ret_code: text(word, "ret_code"),
        amount: match text(word, "amount") {
            None => None,
            Some(amount) => Some(amount.parse().ok()?),
        },
        at: text(word, "at")?.parse::<Timestamp>().ok()?,
    })
}

pub(super) fn read_state(text: &str) -> Option<OrderState> {
    let mut all = OrderState::ALL.into_iter();
    all.find(|state| state.as_str() == text)
}

pub(super) fn read_members(text: &str) -> Option<BTreeMap<String, String>> {
    serde_json::from_str(text).ok()
}

fn items(text: &str) -> Option<Vec<Value>> {
    serde_json::from_str(text).ok()
}

fn text(value: &Value, name: &str) -> Option<String> {
    value.get(name)?.as_str().map(str::to_owned)
}
