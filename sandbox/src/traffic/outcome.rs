//! The outcome of an exchange, in a few words.

use std::borrow::Cow;

use http::StatusCode;
use lianlian::message::RawMessage;
use lianlian::ret_code;
use lianlian::words::Language;

use super::RoundTrip;
use crate::trouble::Trouble;

/// The outcome of an exchange.
pub(crate) struct Outcome {
    /// `good` or `bad`, for the inspector's colours.
    pub kind: &'static str,
    /// The return code, or what came in its place.
    pub code: String,
    /// The meaning of the return code.
    pub meaning: Cow<'static, str>,
}

impl Outcome {
    pub fn of(exchange: &RoundTrip) -> Self {
        if matches!(
            exchange.notes.trouble,
            Some(Trouble::NoAnswer | Trouble::Hang)
        ) {
            let meaning = "Not a byte was sent.".into();
            return Self {
                kind: "bad",
                code: "no answer".to_owned(),
                meaning,
            };
        }
        if exchange.notes.trouble == Some(Trouble::HalfAnswer) {
            let meaning = "The connection was closed in the middle of the answer.".into();
            return Self {
                kind: "bad",
                code: "half an answer".to_owned(),
                meaning,
            };
        }
        match ret_code(exchange) {
            Some(code) => Self::of_code(exchange, code),
            None => Self {
                kind: if exchange.status.is_success() {
                    "good"
                } else {
                    "bad"
                },
                code: format!("HTTP {}", exchange.status.as_str()),
                meaning: Cow::Borrowed(exchange.status.canonical_reason().unwrap_or_default()),
            },
        }
    }

    fn of_code(exchange: &RoundTrip, code: String) -> Self {
        let outcome = exchange
            .operation
            .and_then(|operation| operation.outcome(&code));
        // A code may mean something else in the other generation.
        let known = match exchange.operation {
            Some(operation) => operation.ret_codes.find(&code),
            None => ret_code::find(&code),
        };
        let explanation = known.and_then(|known| known.explanation);
        let explanation = explanation.map(|words| words.in_language(Language::English));
        let name = outcome.map(|outcome| outcome.name);
        Self {
            kind: if outcome.is_some() { "good" } else { "bad" },
            meaning: Cow::Borrowed(explanation.or(name).unwrap_or_default()),
            code,
        }
    }
}

/// The return code of an answer, where it has one.
fn ret_code(exchange: &RoundTrip) -> Option<String> {
    let is_answer = exchange.status == StatusCode::OK;
    let answer = RawMessage::parse(&exchange.answer)
        .ok()
        .filter(|_| is_answer)?;
    answer.text("ret_code").map(str::to_owned)
}
