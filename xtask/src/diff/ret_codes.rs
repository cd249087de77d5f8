//! Return codes: what an answer means for the order.

use std::collections::BTreeSet;

use super::Report;
use super::report::Impact::{Addition, Breaking};
use super::sheet::Sheet;
use lianlian_tables::{Meaning, RetCode, Tables};

/// In what way it breaks callers.
const BEHAVIOUR: &str = "code compiles as before, but behaves otherwise";

pub(super) fn compare(old: &Tables, new: &Tables, report: &mut Report) {
    let mut sheet = Sheet {
        old: &old.ret_codes.source,
        new: &new.ret_codes.source,
        report,
    };
    for (code, gone) in old.ret_codes.iter() {
        if new.ret_codes.contains_key(code) {
            continue;
        }
        let mut meant = vec![format!("`{}`", gone.meaning.as_str())];
        let in_product = gone.in_product.iter();
        meant.extend(in_product.map(|(name, it)| format!("in `{name}` `{}`", it.as_str())));
        let meant = meant.join(", ");
        let words = format!("`{code}` is gone, and unknown now: it meant {meant}; {BEHAVIOUR}");
        sheet.gone(Breaking, code.offset(), words);
    }
    for (code, now) in new.ret_codes.iter() {
        let at = code.offset();
        let Some(before) = old.ret_codes.get(code) else {
            let words = format!("`{code}` is new, and means `{}`", now.meaning.as_str());
            sheet.say(Addition, at, words);
            continue;
        };
        for (product, was, is) in meanings(before, now) {
            let (was, is) = (was.as_str(), is.as_str());
            let words = format!("`{code}` means `{is}`{product}, it meant `{was}`; {BEHAVIOUR}");
            sheet.say(Breaking, at, words);
        }
        if before.gate != now.gate {
            let words = match now.gate {
                true => "refuses at the gate: an unsigned refusal counts as one",
                false => {
                    "no longer refuses at the gate: an unsigned refusal leaves an order unknown"
                }
            };
            sheet.say(Breaking, at, format!("`{code}` {words}; {BEHAVIOUR}"));
        }
        let texts = |code: &RetCode| {
            let texts = [
                Some(&code.message),
                Some(&code.explanation),
                Some(&code.explanation_zh),
                Some(&code.advice),
                Some(&code.advice_zh),
                code.query_advice.as_ref(),
                code.query_advice_zh.as_ref(),
            ];
            texts.map(|text| text.cloned())
        };
        sheet.described(texts(before) == texts(now), at, &format!("`{code}`"));
    }
}

/// The meanings that changed: in general, and in the products that have one of their own.
fn meanings(before: &RetCode, now: &RetCode) -> Vec<(String, Meaning, Meaning)> {
    let mut changed = Vec::new();
    if before.meaning != now.meaning {
        changed.push((String::new(), before.meaning, now.meaning));
    }
    let products = before.in_product.keys().chain(now.in_product.keys());
    for product in products.collect::<BTreeSet<_>>() {
        let of = |code: &RetCode| {
            code.in_product
                .get(product)
                .copied()
                .unwrap_or(code.meaning)
        };
        if of(before) != of(now) {
            changed.push((format!(" in `{product}`"), of(before), of(now)));
        }
    }
    changed
}
