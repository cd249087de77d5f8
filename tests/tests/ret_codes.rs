//! The catalogue of return codes: held against LianLian's list, and against the rules of caution.

use std::collections::{BTreeMap, BTreeSet};

use lianlian::api::RET_CODES;
use lianlian::ret_code::{Documented, Meaning, documented, find};
use lianlian::words::Language;
use lianlian::{Effect, RetCode};
use proptest::prelude::*;

/// The members that the instant payment sample has beyond LianLian's page.
const IN_THE_SAMPLE_ONLY: [&str; 9] = [
    "4006", "4008", "4009", "4010", "4011", "4012", "4103", "4104", "4105",
];

const INSTANT_PAYMENT: Option<&str> = Some("instant_payment");

/// LianLian's page: the codes with their messages.
fn published() -> BTreeMap<String, String> {
    let json = include_str!("../fixtures/ret-codes.json");
    let rows: Vec<BTreeMap<String, String>> = serde_json::from_str(json).expect("JSON");
    let rows = rows
        .iter()
        .map(|row| (row["ret_code"].clone(), row["ret_msg"].clone()));
    rows.collect()
}

fn effect(code: &str, product: Option<&'static str>) -> Effect {
    RetCode::new(code, product, RET_CODES).effect()
}

fn codes_of(meaning: Meaning) -> Vec<&'static str> {
    let codes = documented().filter(|entry| entry.meaning == meaning);
    codes.map(|entry| entry.code).collect()
}

#[test]
fn every_published_code_with_its_message() {
    let published = published();
    assert_eq!(published.len(), 140);
    for (code, message) in &published {
        let message_here = find(code).map(|entry| entry.message);
        assert_eq!(message_here, Some(message.as_str()), "{code}");
    }
    let codes: BTreeSet<_> = documented().map(|entry| entry.code).collect();
    let beyond = codes.iter().filter(|code| !published.contains_key(**code));
    assert_eq!(beyond.copied().collect::<Vec<_>>(), IN_THE_SAMPLE_ONLY);
    assert!(documented().is_sorted_by_key(|entry| entry.code));
}

#[test]
fn every_code_is_found_and_says_what_to_do() {
    for entry in documented() {
        assert_eq!(find(entry.code), Some(entry));
        let code = RetCode::new(entry.code, None, RET_CODES);
        assert_eq!(code.documented(), Some(entry));
        assert_eq!(Some(code.explanation()), entry.explanation);
        assert_eq!(Some(code.advice()), entry.advice);
        let known = [
            Some(code.explanation()),
            Some(code.advice()),
            entry.query_advice,
        ];
        for words in known.into_iter().flatten() {
            for language in Language::ALL {
                let words = words.in_language(language);
                assert!(!words.trim().is_empty(), "{}: {language:?}", entry.code);
            }
        }
        assert!(!entry.message.trim().is_empty(), "{}", entry.code);
    }
}

#[test]
fn next_steps_are_no_refusals() {
    assert_eq!(codes_of(Meaning::Done), ["0000"]);
    assert_eq!(codes_of(Meaning::SmsCodeNeeded), ["8888"]);
    let confirmation = codes_of(Meaning::ConfirmationNeeded);
    assert_eq!(confirmation, ["4002", "4003", "4004"]);
    let processing = codes_of(Meaning::Processing);
    assert_eq!(processing, ["1003", "2003", "2004", "2005", "2008"]);
    let duplicate = codes_of(Meaning::Duplicate);
    assert_eq!(
        duplicate,
        ["1002", "2007", "3009", "7001", "8102", "9913", "9983"]
    );
}

/// Only three meanings let anybody send again without a query.
#[test]
fn all_else_is_unknown() {
    let expected = |meaning| match meaning {
        Meaning::Refused => Effect::Refused,
        Meaning::Failed | Meaning::TryLater => Effect::Failed,
        _ => Effect::Unknown,
    };
    for entry in documented() {
        assert_eq!(effect(entry.code, None), expected(entry.meaning));
        for (product, meaning) in entry.in_products {
            assert_eq!(entry.meaning_in(Some(product)), *meaning);
            assert_eq!(effect(entry.code, Some(product)), expected(*meaning));
        }
    }
}

/// A message that speaks of an exception or of the system does not say what became of the money.
#[test]
fn exceptions_are_unknown() {
    for entry in documented() {
        let vague = ["系统错误", "银行交易出错", "处理失败", "繁忙"];
        let vague = vague.iter().any(|words| entry.message.contains(words));
        let exception = entry.message.contains("异常");
        // A card's, a merchant's or an account's state, an SMS not sent, a card not found.
        let of_a_state = ["1110", "5004", "9704", "4012", "4103"].contains(&entry.code);
        if vague || (exception && !of_a_state) {
            assert_eq!(entry.meaning, Meaning::Unknown, "{}", entry.code);
        }
    }
}

/// The list of LianLian's instant payment sample.
#[test]
fn instant_payment_has_its_own_list() {
    for code in ["1002", "2005", "4006", "4007", "4009", "9999"] {
        let code = RetCode::new(code, INSTANT_PAYMENT, RET_CODES);
        assert_eq!(code.meaning(), Meaning::Unknown, "{code}");
    }
    for code in ["4002", "4003", "4004"] {
        let code = RetCode::new(code, INSTANT_PAYMENT, RET_CODES);
        assert_eq!(code.meaning(), Meaning::ConfirmationNeeded);
    }
    for code in [
        "1001", "1004", "1005", "1008", "3001", "4005", "4011", "4012", "4105", "9910", "9911",
        "9912", "9913",
    ] {
        assert_eq!(effect(code, INSTANT_PAYMENT), Effect::Refused, "{code}");
    }
    for code in ["4008", "4010", "4103", "4104", "9104"] {
        assert_eq!(effect(code, INSTANT_PAYMENT), Effect::Failed, "{code}");
    }
    // The sample takes these two for failures; the order may be paid all the same.
    for code in ["4001", "8901"] {
        assert_eq!(effect(code, INSTANT_PAYMENT), Effect::Unknown, "{code}");
    }
    let general = RetCode::new("9913", Some("mpay"), RET_CODES);
    assert_eq!(general.meaning(), Meaning::Duplicate);
    assert_eq!(general.product(), Some("mpay"));
}

/// Whoever does not say a product is told the more cautious thing.
#[test]
fn the_general_meaning_is_never_the_bolder_one() {
    let caution = |effect| match effect {
        Effect::NothingSent => 0,
        Effect::Refused => 1,
        Effect::Failed => 2,
        Effect::Unknown => 3,
    };
    let own = |entry: &'static Documented| {
        let products = entry.in_products.iter();
        products.map(move |(product, _)| (entry.code, *product))
    };
    for (code, product) in documented().flat_map(own) {
        let general = caution(effect(code, None));
        assert!(general >= caution(effect(code, Some(product))), "{code}");
    }
}

proptest! {
    #[test]
    fn an_undocumented_code_is_unknown(code in "[0-9A-Z]{4}|\\PC{0,8}", own in any::<bool>()) {
        prop_assume!(find(&code).is_none());
        let product = if own { INSTANT_PAYMENT } else { None };
        let code = RetCode::new(&code, product, RET_CODES);
        prop_assert_eq!(code.meaning(), Meaning::Unknown);
        prop_assert_eq!(code.effect(), Effect::Unknown);
        for language in Language::ALL {
            prop_assert!(!code.explanation().in_language(language).is_empty());
            prop_assert!(!code.advice().in_language(language).is_empty());
        }
    }
}
