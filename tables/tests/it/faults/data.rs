//! Malformed risk parameters, currencies, banks, and errata that explain too much.

use lianlian_core::check::format;

use super::refused;
use crate::sound::Spec;

const RISK: &str = "risk.toml";

#[test]
fn a_group_twice() {
    refused(
        RISK,
        "\"AnonymousTicket\"\nsection = \"Tickets\"",
        "\"Basic\"\nsection = \"Basic parameters\"",
        &[
            "spec/risk.toml:12:8: group `Basic` is here twice",
            "spec/risk.toml:13:11: section `Basic parameters` is here twice",
        ],
    );
}

#[test]
fn an_impossible_group() {
    refused(
        RISK,
        "\"Basic\"",
        "\"basic\"",
        &["spec/risk.toml:2:8: `basic` can't be a group: expected one like `RealName`"],
    );
}

#[test]
fn an_impossible_list() {
    refused(
        RISK,
        "\"ticket_list\"",
        "\"ticketList\"",
        &["spec/risk.toml:15:8: `ticketList` can't be a list: expected one like `airline_list`"],
    );
}

#[test]
fn a_group_without_section() {
    refused(
        RISK,
        "section = \"Tickets\"\n",
        "",
        &["spec/risk.toml:11:1: missing field `section`"],
    );
    refused(
        RISK,
        "\"Tickets\"",
        "\" \"",
        &["spec/risk.toml:13:11: must not be empty"],
    );
}

#[test]
fn a_group_with_the_protocol() {
    refused(
        RISK,
        "{ name = \"count\"",
        "{ name = \"sign\" },\n    { name = \"count\"",
        &["spec/risk.toml:18:14: `sign` belongs to the protocol: leave it out"],
    );
}

#[test]
fn a_condition_on_another_group() {
    refused(
        RISK,
        "{ name = \"count\", optional = true }",
        "{ name = \"count\", required_if = { field = \"kind\" } }",
        &["spec/risk.toml:18:47: no field `kind` on this side"],
    );
}

#[test]
fn an_impossible_currency() {
    refused(
        "currencies.toml",
        "[AUD]",
        "[aud]",
        &["spec/currencies.toml:1:2: `aud` can't be a currency: expected one like `USD`"],
    );
}

#[test]
fn an_impossible_bank() {
    refused(
        "banks.toml",
        "[01020000]",
        "[0102]",
        &["spec/banks.toml:1:2: `0102` can't be a bank: expected one like `01020000`"],
    );
}

#[test]
fn a_nameless_bank() {
    refused(
        "banks.toml",
        "\"ICBC\"",
        "\"\"",
        &["spec/banks.toml:3:11: must not be empty"],
    );
}

#[test]
fn a_second_list_of_currencies() {
    refused(
        "fields.toml",
        "example = \"USD\"",
        "example = \"USD\"\ncodes = [{ code = \"USD\", name = \"Usd\", meaning = \"Dollar.\" }]",
        &["spec/fields.toml:74:19: the currencies' codes stand in currencies.toml"],
    );
}

#[test]
fn a_currency_that_is_not_listed() {
    refused(
        "fields.toml",
        "\"USD\"",
        "\"DEM\"",
        &["spec/fields.toml:73:11: `DEM` is none of the codes of `currency`"],
    );
}

#[test]
fn no_currencies() {
    let spec = Spec::sound();
    spec.write("currencies.toml", "");
    spec.edit("club/order.toml", "codes = [\"USD\"], ", "");
    assert_eq!(
        spec.faults(),
        ["spec/fields.toml:70:8: there is no currency in currencies.toml"]
    );
}

#[test]
fn an_example_of_another_type() {
    let examples = [
        ("\"0.01\"", "\"1\"", "67:11", format::AMOUNT),
        ("\"20200229\"", "\"2020-02-29\"", "79:11", format::DATE),
        ("\"6.8012\"", "\"6,8\"", "85:11", format::DECIMAL),
        ("\"3\"", "\"three\"", "91:11", format::COUNT),
        (
            "\"20200229200000\"",
            "\"20200229\"",
            "103:11",
            format::TIMESTAMP,
        ),
    ];
    for (from, to, place, format) in examples {
        let example = to.trim_matches('"');
        let expected = format.expected;
        let fault =
            format!("spec/fields.toml:{place}: `{example}` can't be an example: it {expected}");
        refused("fields.toml", from, to, &[&fault]);
    }
}

#[test]
fn an_unknown_kind_of_difference() {
    refused(
        "errata.toml",
        "[\"url\"]",
        "[\"link\"]",
        &[
            "spec/errata.toml:19:13: unknown variant `link`, expected one of `missing`, `extra`, `twice`, `presence`, `type`, `length`, `codes`, `fixed`, `unsigned`, `condition`, `name`, `url`, `envelope`",
        ],
    );
}

#[test]
fn a_kind_of_difference_twice() {
    refused(
        "errata.toml",
        "[\"url\"]",
        "[\"url\", \"url\"]",
        &["spec/errata.toml:19:20: `url` is here twice"],
    );
}

#[test]
fn an_explanation_without_fields() {
    refused(
        "errata.toml",
        "[\"url\"]",
        "[\"url\", \"length\"]",
        &["spec/errata.toml:19:20: `length` is a difference of rows: give their `fields`"],
    );
}

#[test]
fn an_explanation_without_pages() {
    refused(
        "errata.toml",
        "pages = [\"order.md\"]\nexplains = [\"url\"]",
        "pages = []\nexplains = [\"url\"]",
        &["spec/errata.toml:17:2: `another-address` explains differences: give its `pages`"],
    );
}

#[test]
fn evidence_of_one_side() {
    refused(
        "errata.toml",
        "[a-thing]\n",
        "[a-thing]\nstronger = [{ class = \"code\", source = \" \" }]\n",
        &[
            "spec/errata.toml:1:2: `a-thing` names the evidence of one side: give `stronger` and `weaker`",
            "spec/errata.toml:2:40: must not be empty",
        ],
    );
}

#[test]
fn evidence_that_counts_less() {
    refused(
        "errata.toml",
        "[a-thing]\n",
        "[a-thing]\nstronger = [{ class = \"table\", source = \"pay.md\" }]\nweaker = [{ class = \"sample\", source = \"pay.md\" }]\n",
        &["spec/errata.toml:3:21: `a-thing` has `sample` overruled by `table`, which counts less"],
    );
}

#[test]
fn evidence_of_no_class() {
    refused(
        "errata.toml",
        "[a-thing]\n",
        "[a-thing]\nweaker = [{ class = \"rumour\", source = \"x\" }]\n",
        &[
            "spec/errata.toml:2:21: unknown variant `rumour`, expected one of `signed`, `code`, `sample`, `table`, `third_party`",
        ],
    );
}

#[test]
fn an_explanation_of_code_without_evidence() {
    refused(
        "errata.toml",
        "[a-thing]\n",
        "[a-thing]\nexplains_code = [\"presence\", \"presence\"]\n",
        &[
            "spec/errata.toml:1:2: `a-thing` explains differences to code: name the evidence",
            "spec/errata.toml:2:30: `presence` is here twice",
        ],
    );
}

#[test]
fn a_gate_that_lets_through() {
    refused(
        "ret_codes.toml",
        "meaning = \"unknown\"",
        "meaning = \"unknown\"\ngate = true",
        &["spec/ret_codes.toml:9:2: `9999` refuses at the gate: its meaning is `refused`"],
    );
}

#[test]
fn an_advice_for_queries_that_is_no_sentence() {
    refused(
        "ret_codes.toml",
        "\"Ask again.\"",
        "\"Ask again\"",
        &["spec/ret_codes.toml:17:16: must be a sentence of one line, with its full stop"],
    );
}
