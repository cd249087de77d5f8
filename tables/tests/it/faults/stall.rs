//! Malformed tables of the second generation: objects, ways into them and out of them.

use super::refused;

const HOLD: &str = "stall/hold.toml";
const PRODUCT: &str = "stall/product.toml";
const NOTIFICATION: &str = "stall/hold_notification.toml";

#[test]
fn a_generation_that_there_is_not() {
    let message = "unknown variant `acp`, expected one of `classic`, `accp`";
    let found = format!("spec/stall/product.toml:2:12: {message}");
    refused(PRODUCT, "\"accp\"", "\"acp\"", &[&found]);
}

#[test]
fn a_way_to_nothing() {
    for way in ["../placed", "../slipInfo.seat"] {
        let found = format!("spec/stall/hold.toml:24:49: no row is at the end of `{way}`");
        refused(HOLD, "\"../place\"", &format!("\"{way}\""), &[&found]);
    }
}

#[test]
fn a_value_that_the_member_around_can_not_have() {
    refused(
        HOLD,
        "\"../place\", is = [\"IN\"]",
        "\"../place\", is = [\"UP\"]",
        &["spec/stall/hold.toml:24:67: `UP` is none of the codes of `../place` here"],
    );
}

#[test]
fn a_bound_that_is_no_number() {
    refused(
        HOLD,
        "at_least = \"100\"",
        "at_least = \"much\"",
        &[r#"spec/stall/hold.toml:20:71: a bound is a number: "50000" or "0.01""#],
    );
}

#[test]
fn a_forbidden_answer() {
    refused(
        HOLD,
        "{ name = \"day\", assigned = true },",
        "{ name = \"day\", forbidden_if = { field = \"bill\" } },",
        &["spec/stall/hold.toml:33:36: `forbidden_if` is for requests and items only"],
    );
}

#[test]
fn an_order_in_no_object() {
    refused(
        HOLD,
        "order = \"slipInfo.bill\"",
        "order = \"slipInfo.bil\"",
        &[
            "spec/stall/hold.toml:7:9: `bil` must come back under `Held`, required and signed: an answer that \
             doesn't name the order could be another one's",
            "spec/stall/hold.toml:7:9: no row is at the end of `slipInfo.bil`",
        ],
    );
    refused(
        NOTIFICATION,
        "\norder = \"slipInfo.bill\"",
        "\norder = \"slipInfo.bil\"",
        &["spec/stall/hold_notification.toml:6:9: no row is at the end of `slipInfo.bil`"],
    );
}

#[test]
fn an_object_without_members() {
    refused(
        HOLD,
        "{ name = \"slipInfo\", items = [
        { name = \"bill\", max_len = 32 },
        { name = \"amount\", numbers = true },
        { name = \"user\", required_if = { field = \"amount\", at_least = \"100\" } },
    ] },",
        "{ name = \"slipInfo\" },",
        &[
            "spec/stall/hold.toml:7:9: no row is at the end of `slipInfo.bill`",
            "spec/stall/hold.toml:17:14: `slipInfo` is a list or an object: give its items",
        ],
    );
}
