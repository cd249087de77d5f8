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
    spec.edit(ORDER, "host =", "query = true\nstate = \"state\"\nhost =");
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
            "spec/club/join.toml:4:39: the request has no `day`",
            "spec/club/join.toml:4:69: parameter `user` is here twice",
        ],
    );
    refused(
        JOIN,
        "{ name = \"user\", max_len = 32 }",
        "{ name = \"user\", optional = true, max_len = 32 }",
        &[
            "spec/club/join.toml:4:24: the request always has none of these: nothing would name the order",
            "spec/club/join.toml:14:9: the request doesn't always name `user`",
        ],
    );
}

#[test]
fn a_state_that_tells_nothing() {
    let no_codes = "the codes of `bill` don't say what became of an order";
    refused(
        ORDER,
        "state = \"state\"",
        "state = \"bill\"",
        &[&format!("spec/club/order.toml:5:9: {no_codes}")],
    );
    refused(
        ORDER,
        "state = \"state\"",
        "state = \"kind\"",
        &["spec/club/order.toml:5:9: no answer has `kind`"],
    );
    refused(
        ORDER,
        "codes = [\"SUCCESS\"],",
        "codes = [\"SUCCESS\"], unsigned = true,",
        &["spec/club/order.toml:5:9: `state` is outside the signature: nobody may act on it"],
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
            "spec/club/order_notification.toml:6:13: `user` is not a needed row under the signature: it can't tell orders apart",
            "spec/club/order_notification.toml:6:29: parameter `bill` is here twice",
        ]
    );
}

#[test]
fn what_is_asked_after_is_an_order() {
    refused(
        JOIN,
        "order = \"user\"\n",
        "",
        &["spec/club/join.toml:4:14: what is asked after is an order: name its `order`"],
    );
}

#[test]
fn a_query_asks_by_what_the_order_may_lack() {
    let spec = spec();
    spec.edit(JOIN, "by = [\"user\"]", "by = [\"user\", \"count\"]");
    spec.edit(
        JOIN,
        "max_len = 32 },",
        "max_len = 32 },\n    { name = \"count\", optional = true },",
    );
    assert_eq!(spec.faults(), [""; 0]);
    spec.edit(
        ORDER,
        "{ name = \"count\", optional = true }",
        "{ name = \"count\" }",
    );
    assert_eq!(
        spec.faults(),
        ["spec/club/join.toml:4:47: `order` always has `count`, the request doesn't"]
    );
}

#[test]
fn what_only_asks() {
    refused(
        ORDER,
        "query = true\n",
        "",
        &["spec/club/order.toml:4:9: what says how an order went only asks: say `query = true`"],
    );
    refused(
        ORDER,
        "query = true\n",
        "query = true\norder = \"amount\"\n",
        &[
            "spec/club/order.toml:5:9: `amount` is not a needed row under the signature in outcome `Asked`",
            "spec/club/order.toml:5:9: `amount` is not a needed row under the signature in outcome `Ordered`",
            "spec/club/order.toml:5:9: what only asks makes no order: leave out `order` or `query`",
        ],
    );
    refused(
        JOIN,
        "host =",
        "query = true\nhost =",
        &[
            "spec/club/join.toml:3:12: a redirect asks nothing: leave out `query`",
            "spec/club/join.toml:15:9: what only asks makes no order: leave out `order` or `query`",
        ],
    );
}

/// Shop's one operation as one that makes orders.
#[track_caller]
fn made(order: &str, row: &str, faults: &[&str]) {
    let spec = Spec::sound();
    let head = format!("order = \"{order}\"\nhost =");
    spec.edit("shop/pay.toml", "host =", &head);
    spec.edit("shop/pay.toml", "{ name = \"user\" },", row);
    assert_eq!(spec.faults(), faults);
}

#[test]
fn an_order_is_named_on_both_sides() {
    made("user", "{ name = \"user\", needed = true },", &[]);
    made(
        "user",
        "{ name = \"user\" },",
        &[
            "spec/shop/pay.toml:4:9: `user` is not a needed row under the signature in outcome `Asked`",
            "spec/shop/pay.toml:4:9: `user` is not a needed row under the signature in outcome `Paid`",
        ],
    );
    made(
        "user",
        "{ name = \"user\", needed = true, unsigned = true },",
        &[
            "spec/shop/pay.toml:4:9: `user` is not a needed row under the signature in outcome `Asked`",
            "spec/shop/pay.toml:4:9: `user` is not a needed row under the signature in outcome `Paid`",
        ],
    );
    made(
        "url",
        "{ name = \"url\", needed = true },",
        &["spec/shop/pay.toml:4:9: the request doesn't always name `url`"],
    );
    made(
        "oid_partner",
        "{ name = \"user\" },",
        &[
            "spec/shop/pay.toml:4:9: `oid_partner` can't tell one order from another",
            "spec/shop/pay.toml:4:9: `oid_partner` is not a needed row under the signature in outcome `Asked`",
            "spec/shop/pay.toml:4:9: `oid_partner` is not a needed row under the signature in outcome `Paid`",
        ],
    );
}

/// Replaces a text of the notification, and expects exactly these faults.
#[track_caller]
fn told(from: &str, to: &str, faults: &[&str]) {
    let spec = Spec::sound();
    spec.edit(NOTIFICATION, from, to);
    assert_eq!(spec.faults(), faults);
}

const NOTIFICATION: &str = "club/order_notification.toml";

#[test]
fn a_notification_that_may_not_name_its_order() {
    told(
        "order = \"bill\"",
        "order = \"state\"",
        &[
            "spec/club/order_notification.toml:15:9: `state` is not a needed row under the signature: it can't tell which order is meant",
        ],
    );
    told(
        "order = \"bill\"\n",
        "",
        &["spec/club/order_notification.toml:15:10: `amount` is of an order: name its `order`"],
    );
}

#[test]
fn a_notification_of_no_amount() {
    told(
        "amount = \"amount\"",
        "amount = \"bill\"",
        &["spec/club/order_notification.toml:16:10: `bill` is not an Amount"],
    );
    told(
        "amount = \"amount\"",
        "amount = \"count\"",
        &[
            "spec/club/order_notification.toml:16:10: `count` is not a needed row under the signature: nobody may compare it",
        ],
    );
}

#[test]
fn a_notification_of_no_state() {
    told(
        "order = \"bill\"",
        "order = \"bill\"\nstate = \"bill\"",
        &[
            "spec/club/order_notification.toml:16:9: the codes of `bill` don't say what became of an order",
        ],
    );
    told(
        "order = \"bill\"",
        "order = \"bill\"\nstate = \"day\"",
        &[
            "spec/club/order_notification.toml:16:9: `day` is not a needed row under the signature: nobody may act on it",
            "spec/club/order_notification.toml:16:9: the codes of `day` don't say what became of an order",
        ],
    );
}

#[test]
fn a_mark_of_its_own() {
    told(
        "\"card_no\"]",
        "\"day\", \"user\", \"a name\"]",
        &[
            "spec/club/order_notification.toml:17:20: `day` is a row here: it marks no other table's message",
            "spec/club/order_notification.toml:17:27: parameter `user` is here twice",
            "spec/club/order_notification.toml:17:35: `a name` can't be a name on the wire: expected one like `card_no`",
        ],
    );
}
