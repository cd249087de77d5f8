//! The command `lianlian codes`.

use lianlian::ret_code::{self, Documented, Effect, Meaning};
use lianlian::words::{Language, Words};
use serde_json::{Value, json};

use crate::args::Codes;
use crate::error::Unusable;
use crate::language::{language, say};
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
    let words = || {
        const UNKNOWN: Words = Words::new("{0} is not documented; {1}.", "{0} 没有文档说明；{1}。");
        let effect = Effect::Unknown.sentence();
        paragraph(&say(UNKNOWN.with([code.into(), effect.into()])))
    };
    form.verdict_as(&said, Verdict::No, words)
}

fn nothing(words: &[&str], form: Form) -> Result<Verdict, Unusable> {
    const NONE: Words = Words::new("No return code speaks of {0}.", "没有返回码提到 {0}。");
    let none = say(NONE.with([words.join(" ").into()]));
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
    let sentences = [known.explanation, known.advice, known.query_advice];
    let meaning = known.meaning_in(product).in_short();
    let sentences = sentences.into_iter().flatten().chain([meaning]);
    [known.code, known.message]
        .into_iter()
        .chain(sentences.flat_map(|words| Language::ALL.map(|one| words.in_language(one))))
        .collect::<Vec<_>>()
        .join("\n")
}

fn list(codes: &[&Documented], product: Option<&str>, form: Form) -> Result<Verdict, Unusable> {
    let all: Vec<_> = codes.iter().map(|known| to_json(known, product)).collect();
    form.verdict_as(&json!({ "codes": all }), Verdict::Yes, || {
        let mut grid = Grid::with_header(HEADER.map(|column| column.in_language(language())));
        for known in codes {
            let meaning = words_for(known.meaning_in(product));
            let explanation = said(known.explanation).unwrap_or_default();
            grid.add([known.code, known.message, meaning, explanation]);
        }
        grid.text()
    })
}

fn words(known: &Documented, product: Option<&str>) -> String {
    const ALL: Words = Words::new(
        "{0} {1}\n{2} {3}\nFor the order: {4}.",
        "{0} {1}\n{2}{3}\n对订单而言：{4}。",
    );
    say(ALL.with([
        known.code.into(),
        known.message.into(),
        said(known.explanation).unwrap_or_default().into(),
        said(known.advice).unwrap_or_default().into(),
        known.meaning_in(product).in_short().into(),
    ]))
}

const HEADER: [Words; 4] = [
    Words::new("code", "返回码"),
    Words::new("message", "连连的描述"),
    Words::new("for the order", "对订单而言"),
    Words::new("meaning", "含义"),
];

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
    words.map(|words| words.in_language(language()))
}

/// The effect of a meaning on the order, in a few words.
fn words_for(meaning: Meaning) -> &'static str {
    meaning.in_short().in_language(language())
}
