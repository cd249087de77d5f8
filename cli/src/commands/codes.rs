//! The command `lianlian codes`.

use lianlian::api::OPERATIONS;
use lianlian::ret_code::{self, Documented, Effect, Meaning};
use lianlian::words::{Language, Words};
use serde_json::{Value, json};

use crate::args::Codes;
use crate::error::Unusable;
use crate::{Verdict, output};

pub(crate) fn run(arguments: &Codes, as_json: bool) -> Result<Verdict, Unusable> {
    let product = match &arguments.product {
        None => None,
        Some(name) => Some(product(name)?),
    };
    match &arguments.code {
        Some(code) => one(code, product, as_json),
        None => all(product, as_json),
    }
}

fn product(name: &str) -> Result<&'static str, Unusable> {
    let mut known: Vec<_> = OPERATIONS.iter().filter_map(|o| o.product).collect();
    known.dedup();
    let found = known.iter().find(|product| **product == name).copied();
    found.ok_or_else(|| Unusable::UnknownProduct {
        known: known.join(", "),
    })
}

/// An unknown code is an answer too: nothing is known of the order.
fn one(code: &str, product: Option<&str>, as_json: bool) -> Result<Verdict, Unusable> {
    let known = ret_code::find(code);
    match (known, as_json) {
        (Some(known), true) => output::json(&to_json(known, product))?,
        (Some(known), false) => output::line(&format!(
            "{code} {}\n{} {}\nFor the order: {}.",
            known.message,
            said(known.explanation).unwrap_or_default(),
            said(known.advice).unwrap_or_default(),
            words_for(known.meaning_in(product))
        ))?,
        (None, true) => {
            let meaning = words_for(Meaning::Unknown);
            output::json(&json!({ "code": code, "meaning": meaning }))?;
        }
        (None, false) => {
            output::line(&format!("{code} is not documented; {}.", Effect::Unknown))?;
        }
    }
    Ok(known.map_or(Verdict::No, |_| Verdict::Yes))
}

fn all(product: Option<&str>, as_json: bool) -> Result<Verdict, Unusable> {
    if as_json {
        let codes = ret_code::documented().map(|known| to_json(known, product));
        output::json(&json!({ "codes": codes.collect::<Vec<_>>() }))?;
        return Ok(Verdict::Yes);
    }
    for known in ret_code::documented() {
        let meaning = words_for(known.meaning_in(product));
        let explanation = said(known.explanation).unwrap_or_default();
        let line = format!("{} {meaning:26} {explanation}", known.code);
        output::line(&line)?;
    }
    Ok(Verdict::Yes)
}

fn to_json(known: &Documented, product: Option<&str>) -> Value {
    json!({
        "code": known.code,
        "message": known.message,
        "explanation": said(known.explanation),
        "advice": said(known.advice),
        "at_the_gate": known.gate,
        "advice_for_queries": said(known.query_advice),
        "meaning": words_for(known.meaning_in(product)),
    })
}

fn said(words: Option<Words>) -> Option<&'static str> {
    words.map(|words| words.in_language(Language::English))
}

/// The effect of a meaning on the order, in a few words.
const fn words_for(meaning: Meaning) -> &'static str {
    meaning.in_short().in_language(Language::English)
}
