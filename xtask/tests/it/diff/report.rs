//! The report as it is printed.

use xtask::diff;

use super::edited;
use crate::sound::Spec;

#[test]
fn a_longer_report() {
    let old = Spec::sound().load().expect("sound tables");
    let new = edited(&[
        ("shop/pay.toml", "\"Pays.\"", "\"Pays at once.\""),
        ("shop/pay.toml", "\"/pay\"", "\"/v1/pay\""),
        ("shop/pay.toml", "max_len = 32", "max_len = 16"),
        (
            "shop/pay.toml",
            "{ name = \"url\", optional = true },",
            "{ name = \"url\" },\n    { name = \"bill\", optional = true },",
        ),
        (
            "shop/pay.toml",
            "{ name = \"Paid\", code = \"0000\"",
            "{ name = \"Paid\", code = \"0000\", or = [\"0001\"]",
        ),
        (
            "club/order.toml",
            "{ name = \"bill\", assigned = true,",
            "{ name = \"bill\",",
        ),
        ("club/order.toml", "max_len = 12", "max_len = 15"),
        (
            "club/order_notification.toml",
            "{ name = \"state\" }",
            "{ name = \"state\", needed = true }",
        ),
        (
            "risk.toml",
            "{ name = \"kind\", codes = [\"1\"] }",
            "{ name = \"kind\" }",
        ),
        ("fields.toml", "secrecy = \"card\"", "secrecy = \"name\""),
        ("fields.toml", "\"CardNumber\"", "\"PersonName\""),
        ("fields.toml", "name = \"Two\"", "name = \"Second\""),
        ("currencies.toml", "[AUD]", "[NZD]"),
        (
            "ret_codes.toml",
            "meaning = \"unknown\"",
            "meaning = \"failed\"",
        ),
        ("errata.toml", "\"They are.\"", "\"They can be.\""),
    ]);
    insta::assert_snapshot!("report", diff::diff(&old, &new).to_string());
}

#[test]
fn a_report_of_nothing() {
    let tables = Spec::sound().load().expect("sound tables");
    assert_eq!(
        diff::diff(&tables, &tables).to_string(),
        "changes: 0, breaking: 0, addition: 0, change: 0, documentation: 0\n"
    );
}
