//! The texts of the return codes for the people who get them.

use std::collections::BTreeSet;
use std::path::Path;

use lianlian_tables::{Meaning, Tables};

/// Words with which an advice has something sent, which nobody who asked a question wants to hear.
const SENDS: [&str; 8] = [
    "send",
    "sent",
    "anew",
    "again under",
    "under the same",
    "under another",
    "pay again",
    "collect again",
];

/// The same in Chinese.
const SENDS_IN_CHINESE: [&str; 7] = [
    "提交",
    "发送",
    "重新下单",
    "重新签约",
    "以原",
    "再次支付",
    "再次扣款",
];

fn tables() -> Tables {
    lianlian_tables::load(Path::new("../spec")).expect("sound tables")
}

#[test]
fn no_query_is_told_to_send_an_order_again() {
    let tables = tables();
    for (code, entry) in tables.ret_codes.iter() {
        let advice = entry.query_advice.as_ref().unwrap_or(&entry.advice);
        let advice = advice.to_lowercase();
        let found = SENDS.iter().find(|word| advice.contains(**word));
        assert_eq!(found, None, "{code}: {advice}");
        let advice = entry.query_advice_zh.as_ref().unwrap_or(&entry.advice_zh);
        let mut words = SENDS_IN_CHINESE.iter();
        let found = words.find(|word| advice.contains(**word));
        assert_eq!(found, None, "{code}: {}", advice.as_str());
    }
}

/// The members and commands that a text names: words of the wire and of the command line.
fn named(text: &str) -> BTreeSet<&str> {
    let is_named = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '`' | ' ');
    let commands = text.split('`').skip(1).step_by(2);
    let words = text.split(|c| !is_named(c)).flat_map(str::split_whitespace);
    let members = words.filter(|word| word.contains('_'));
    commands.chain(members).collect()
}

#[test]
fn both_languages_name_the_same_members_and_commands() {
    let tables = tables();
    for (code, entry) in tables.ret_codes.iter() {
        let pairs = [
            (Some(&entry.explanation), Some(&entry.explanation_zh)),
            (Some(&entry.advice), Some(&entry.advice_zh)),
            (entry.query_advice.as_ref(), entry.query_advice_zh.as_ref()),
        ];
        for (english, chinese) in pairs {
            let [english, chinese] = [english, chinese].map(|text| text.map(|text| named(text)));
            assert_eq!(chinese, english, "{code}");
        }
    }
}

/// The codes of LianLian's logs that came unsigned: those of the gateway, and that of a query.
#[test]
fn what_came_unsigned_is_at_the_gate_or_not_found() {
    let tables = tables();
    for code in ["1001", "1004", "3001"] {
        let entry = tables.ret_codes.get(code).expect("documented");
        assert!(entry.gate, "{code}");
    }
    let entry = tables.ret_codes.get("8901").expect("documented");
    assert_eq!(entry.meaning, Meaning::NotFound);
}

#[test]
fn a_wrong_signature_points_to_the_sign_string() {
    let tables = tables();
    let entry = tables.ret_codes.get("1001").expect("documented");
    assert!(entry.explanation.contains("sign string"));
    assert!(entry.advice.contains("`lianlian explain`"));
}
