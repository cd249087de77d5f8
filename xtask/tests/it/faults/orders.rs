//! Orders and their queries.

use crate::sound::Spec;

const FIELDS: &str = "fields.toml";
const JOIN: &str = "club/join.toml";
const ORDER: &str = "club/order.toml";

/// The sound tables, whose `join` makes orders that `order` asks after.
fn spec() -> Spec {
    let spec = Spec::sound();
    spec.edit(
        FIELDS,
        "All the way.\"",
        "All the way.\", state = \"succeeded\"",
    );
    spec.edit(FIELDS, "Not begun.\"", "Not begun.\", state = \"pending\"");
    spec.edit(ORDER, "host =", "state = \"state\"\nhost =");
    spec.edit(
        JOIN,
        "host =",
        "queried_by = { query = \"order\", by = [\"user\"] }\nhost =",
    );
    spec
}

#[track_caller]
fn refused(file: &str, from: &str, to: &str, faults: &[&str]) {
    let spec = spec();
    spec.edit(file, from, to);
    assert_eq!(spec.faults(), faults);
}

#[test]
fn sound() {
    assert_eq!(spec().faults(), [""; 0]);
}

#[test]
fn a_query_that_is_not_there() {
    refused(
        JOIN,
        "query = \"order\"",
        "query = \"pay\"",
        &["spec/club/join.toml:4:24: the product has no operation `pay`"],
    );
}

#[test]
fn a_query_that_says_nothing_of_orders() {
    refused(
        ORDER,
        "state = \"state\"\n",
        "",
        &["spec/club/join.toml:4:24: `order` has no `state` that says how an order went"],
    );
}

#[test]
fn parameters_that_do_not_name_an_order() {
    refused(
        JOIN,
        "by = [\"user\"]",
        "by = [\"day\", \"oid_partner\", \"user\", \"user\"]",
        &[
            "spec/club/join.toml:4:39: the request doesn't always have `day`",
            "spec/club/join.toml:4:69: parameter `user` stands here twice",
        ],
    );
    refused(
        JOIN,
        "{ name = \"user\", max_len = 32 }",
        "{ name = \"user\", optional = true, max_len = 32 }",
        &["spec/club/join.toml:4:39: the request doesn't always have `user`"],
    );
}

#[test]
fn a_state_that_tells_nothing() {
    let no_codes = "the codes of `bill` don't say what became of an order";
    refused(
        ORDER,
        "state = \"state\"",
        "state = \"bill\"",
        &[&format!("spec/club/order.toml:4:9: {no_codes}")],
    );
    refused(
        ORDER,
        "state = \"state\"",
        "state = \"kind\"",
        &["spec/club/order.toml:4:9: no answer has `kind`"],
    );
    refused(
        ORDER,
        "codes = [\"SUCCESS\"] }",
        "codes = [\"SUCCESS\"], unsigned = true }",
        &["spec/club/order.toml:4:9: `state` stands outside the signature: nobody may act on it"],
    );
    refused(
        FIELDS,
        ", state = \"pending\"",
        "",
        &["spec/fields.toml:60:14: `WAITING` needs a state, as the other codes have one"],
    );
}

#[test]
fn an_identity_that_tells_nothing_apart() {
    let spec = Spec::sound();
    let body = "body = \"json\"";
    let identity = format!("{body}\nidentity = [\"user\", \"bill\", \"bill\"]");
    spec.edit("club/order_notification.toml", body, &identity);
    assert_eq!(
        spec.faults(),
        [
            "spec/club/order_notification.toml:6:13: `user` is not always there, under the signature: it can't tell orders apart",
            "spec/club/order_notification.toml:6:29: parameter `bill` stands here twice",
        ]
    );
}
