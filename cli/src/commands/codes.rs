//! The command `lianlian codes`.

use lianlian::ret_code::{self, Documented, Effect, Meaning};
use serde_json::{Value, json};

use crate::args::Codes;
use crate::error::Unusable;
use crate::output::{Form, Grid, paragraph};
use crate::{Verdict, catalogue};

pub(crate) fn run(arguments: &Codes, form: Form) -> Result<Verdict, Unusable> {
    let product = match &arguments.product {
        None => None,
        Some(name) => Some(product(name)?),
    };
    let asked: Vec<_> = arguments
        .asked
        .iter()
        .flat_map(|text| text.split_whitespace())
        .collect();
    if let [code] = *asked
        && let Some(known) = ret_code::find(code)
    {
        return one(known, product, form);
    }
    let hits = search(&asked, product);
    match *asked {
        _ if !hits.is_empty() => list(&hits, product, form),
        [code] if code.bytes().all(|byte| byte.is_ascii_alphanumeric()) => unknown(code, form),
        _ => nothing(&asked, form),
    }
}

fn product(name: &str) -> Result<&'static str, Unusable> {
    let known = catalogue::products();
    let found = known.iter().find(|product| **product == name).copied();
    found.ok_or_else(|| Unusable::UnknownProduct {
        known: known.join(", "),
    })
}

fn one(known: &Documented, product: Option<&str>, form: Form) -> Result<Verdict, Unusable> {
    let words = || paragraph(&words(known, product));
    form.verdict_as(&to_json(known, product), Verdict::Yes, words)
}

/// An unknown code is an answer too: nothing is known of the order.
fn unknown(code: &str, form: Form) -> Result<Verdict, Unusable> {
    let said = json!({ "code": code, "meaning": words_for(Meaning::Unknown) });
    let words = || paragraph(&format!("{code} is not documented; {}.", Effect::Unknown));
    form.verdict_as(&said, Verdict::No, words)
}

fn nothing(words: &[&str], form: Form) -> Result<Verdict, Unusable> {
    let none = format!("No return code speaks of {}.", words.join(" and "));
    form.verdict_as(&json!({ "codes": [] }), Verdict::No, || paragraph(&none))
}

/// The codes in whose texts all of the words are, in any case of letters; all codes where there is no word.
fn search(words: &[&str], product: Option<&str>) -> Vec<&'static Documented> {
    let words: Vec<_> = words.iter().map(|word| word.to_lowercase()).collect();
    let speaks = |known: &&Documented| {
        let text = searched(known, product).to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    ret_code::documented().filter(speaks).collect()
}

/// All that is known of a code, in Chinese and in English.
fn searched(known: &Documented, product: Option<&str>) -> String {
    [
        known.code,
        known.message,
        known.explanation.unwrap_or_default(),
        known.advice.unwrap_or_default(),
        known.query_advice.unwrap_or_default(),
        words_for(known.meaning_in(product)),
    ]
    .join("\n")
}

fn list(codes: &[&Documented], product: Option<&str>, form: Form) -> Result<Verdict, Unusable> {
    let said: Vec<_> = codes.iter().map(|known| to_json(known, product)).collect();
    form.verdict_as(&json!({ "codes": said }), Verdict::Yes, || {
        let mut grid = Grid::with_header(["code", "message", "for the order", "meaning"]);
        for known in codes {
            let meaning = words_for(known.meaning_in(product));
            let explanation = known.explanation.unwrap_or_default();
            grid.add([known.code, known.message, meaning, explanation]);
        }
        grid.text()
    })
}

fn words(known: &Documented, product: Option<&str>) -> String {
    format!(
        "{} {}\n{} {}\nFor the order: {}.",
        known.code,
        known.message,
        known.explanation.unwrap_or_default(),
        known.advice.unwrap_or_default(),
        words_for(known.meaning_in(product))
    )
}

fn to_json(known: &Documented, product: Option<&str>) -> Value {
    json!({
        "code": known.code,
        "message": known.message,
        "explanation": known.explanation,
        "advice": known.advice,
        "at_the_gate": known.gate,
        "advice_for_queries": known.query_advice,
        "meaning": words_for(known.meaning_in(product)),
    })
}

/// The effect of a meaning on the order, in a few words.
const fn words_for(meaning: Meaning) -> &'static str {
    match meaning {
        Meaning::Done => "done",
        Meaning::SmsCodeNeeded => "waits for the SMS code",
        Meaning::ConfirmationNeeded => "waits for a confirmation",
        Meaning::Processing => "under way",
        Meaning::Refused => "refused, nothing made",
        Meaning::Failed => "failed, no money moved",
        Meaning::NotFound => "no such order, or not yet",
        Meaning::Duplicate => "exists already: query it",
        Meaning::TryLater => "failed for now, try later",
        Meaning::Unknown => "unknown: query it",
    }
}
