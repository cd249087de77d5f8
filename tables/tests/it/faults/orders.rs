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
            "spec/club/join.toml:4:39: no field `day` in the request",
            "spec/club/join.toml:4:46: no field `oid_partner` in the request",
            "spec/club/join.toml:4:69: `user` is here twice",
        ],
    );
    refused(
        JOIN,
        "{ name = \"user\", max_len = 32 }",
        "{ name = \"user\", optional = true, max_len = 32 }",
        &[
            "spec/club/join.toml:4:39: an order is asked after by what it always has: each of these may be absent",
            "spec/club/join.toml:14:9: `user` must be a field that the request always has",
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
        &["spec/club/order.toml:5:9: no field `kind` in an answer"],
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
            "spec/club/order_notification.toml:6:13: no field `user` in the notification",
            "spec/club/order_notification.toml:6:29: `bill` is here twice",
        ]
    );
}

/// A card's binding moves no money, and a query asks after it all the same.
#[test]
fn what_is_asked_after_need_not_be_an_order() {
    refused(JOIN, "order = \"user\"\n", "", &[]);
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
            "spec/club/order.toml:5:9: `amount` must come back under `Asked`, required and signed: an answer that doesn't name the order could be another one's",
            "spec/club/order.toml:5:9: `amount` must come back under `Ordered`, required and signed: an answer that doesn't name the order could be another one's",
            "spec/club/order.toml:5:9: a query makes no order: leave `order` or `query` out",
        ],
    );
    refused(
        JOIN,
        "host =",
        "query = true\nhost =",
        &["spec/club/join.toml:3:12: an operation whose body is a form has no `query`"],
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
            "spec/shop/pay.toml:4:9: `user` must come back under `Asked`, required and signed: an answer that doesn't name the order could be another one's",
            "spec/shop/pay.toml:4:9: `user` must come back under `Paid`, required and signed: an answer that doesn't name the order could be another one's",
        ],
    );
    made(
        "user",
        "{ name = \"user\", needed = true, unsigned = true },",
        &[
            "spec/shop/pay.toml:4:9: `user` must come back under `Asked`, required and signed: an answer that doesn't name the order could be another one's",
            "spec/shop/pay.toml:4:9: `user` must come back under `Paid`, required and signed: an answer that doesn't name the order could be another one's",
        ],
    );
    made(
        "url",
        "{ name = \"url\", needed = true },",
        &["spec/shop/pay.toml:4:9: `url` must be a field that the request always has"],
    );
    made(
        "oid_partner",
        "{ name = \"user\" },",
        &[
            "spec/shop/pay.toml:4:9: `oid_partner` must be a field that the request always has",
            "spec/shop/pay.toml:4:9: `oid_partner` must come back under `Asked`, required and signed: an answer that doesn't name the order could be another one's",
            "spec/shop/pay.toml:4:9: `oid_partner` must come back under `Paid`, required and signed: an answer that doesn't name the order could be another one's",
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
            "spec/club/order_notification.toml:15:9: `state` may be absent or unsigned: nobody may act on it",
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
        &["spec/club/order_notification.toml:16:10: no field `count` in the notification"],
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
            "spec/club/order_notification.toml:16:9: `day` may be absent or unsigned: nobody may act on it",
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
            "spec/club/order_notification.toml:17:20: this table has such a member: it marks no other one",
            "spec/club/order_notification.toml:17:27: `user` is here twice",
            "spec/club/order_notification.toml:17:35: a wire name has letters, digits and `_`",
        ],
    );
}
