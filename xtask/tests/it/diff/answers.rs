//! Changes in the messages that LianLian sends.

use super::{Case, each};

const PAY: &str = "shop/pay.toml";
const ORDER: &str = "club/order.toml";
const ORDERED: &str = "club/order_notification.toml";
const JOINED: &str = "club/join_return.toml";
const FIELDS: &str = "fields.toml";

/// Changes of the rows of an answer.
#[test]
fn answers() {
    each(&[
        Case {
            edits: &[(
                PAY,
                r#"{ name = "user" },"#,
                r#"{ name = "user", needed = true },"#,
            )],
            there: &[
                "breaking spec/shop/pay.toml:31:14: `user` in the answer is required, it was optional: messages without it are refused, and its type is not an Option any more",
            ],
            back: &[
                "breaking spec/shop/pay.toml:31:14: `user` in the answer is optional, it was required: its type is an Option now",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "user" },"#,
                r#"{ name = "user", optional = true },"#,
            )],
            there: &[
                "documentation spec/shop/pay.toml:31:14: `user` in the answer is optional on the page, it was required",
            ],
            back: &[
                "documentation spec/shop/pay.toml:31:14: `user` in the answer is required on the page, it was optional",
            ],
        },
        Case {
            edits: &[(PAY, r#"alias = "kards""#, r#"alias = "cardz""#)],
            there: &[
                "breaking spec/shop/pay.toml:37:14: `cards` in the answer `Paid` is read as `cardz` too, no longer as `kards`",
            ],
            back: &[
                "breaking spec/shop/pay.toml:37:14: `cards` in the answer `Paid` is read as `kards` too, no longer as `cardz`",
            ],
        },
        Case {
            edits: &[(PAY, r#", alias = "kards""#, "")],
            there: &[
                "breaking spec/shop/pay.toml:37:14: `cards` in the answer `Paid` is no longer read as `kards`",
            ],
            back: &[
                "addition spec/shop/pay.toml:37:14: `cards` in the answer `Paid` is read as `kards` too",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "user" },"#,
                "{ name = \"user\" },\n    { name = \"bill\", needed = true },",
            )],
            there: &[
                "breaking spec/shop/pay.toml:32:14: `bill` in the answer is new and required: messages without it are refused",
            ],
            back: &[
                "breaking spec/shop/pay.toml:32:14: `bill` in the answer is gone: code that reads it no longer compiles",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"alias = "kards", unsigned = true },"#,
                "alias = \"kards\", unsigned = true },\n    { name = \"bill\", needed = true },",
            )],
            there: &[
                "breaking spec/shop/pay.toml:38:14: `bill` in the answer `Paid` is new and required: messages without it are refused",
            ],
            back: &[
                "breaking spec/shop/pay.toml:38:14: `bill` in the answer `Paid` is gone: code that reads it no longer compiles",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"alias = "kards", unsigned = true },"#,
                "alias = \"kards\", unsigned = true },\n    { name = \"bill\", optional = true },",
            )],
            there: &[
                "addition spec/shop/pay.toml:38:14: `bill` in the answer `Paid` is new, and optional",
            ],
            back: &[
                "breaking spec/shop/pay.toml:38:14: `bill` in the answer `Paid` is gone: code that reads it no longer compiles",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"alias = "kards", unsigned = true },"#,
                "alias = \"kards\", unsigned = true },\n    { name = \"kind\", needed = true },",
            )],
            there: &[
                "breaking spec/shop/pay.toml:38:14: `kind` in the answer `Paid` is new and required: messages without it are refused",
                "breaking spec/shop/pay.toml:38:14: `kind` in the answer is compared with the request: answers that bring anything else are refused",
            ],
            back: &[
                "breaking spec/shop/pay.toml:38:14: `kind` in the answer `Paid` is gone: code that reads it no longer compiles",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"alias = "kards", unsigned = true },"#,
                "alias = \"kards\", unsigned = true },\n    { name = \"url\", optional = true, assigned = true },",
            )],
            there: &[
                "breaking spec/shop/pay.toml:38:14: `url` in the answer is compared with the request where that has it: other answers are refused",
                "addition spec/shop/pay.toml:38:14: `url` in the answer `Paid` is new, and optional",
            ],
            back: &[
                "breaking spec/shop/pay.toml:38:14: `url` in the answer `Paid` is gone: code that reads it no longer compiles",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "cards", items"#,
                r#"{ name = "cards", optional = true, items"#,
            )],
            there: &[
                "documentation spec/shop/pay.toml:37:14: `cards` in the answer `Paid` is optional on the page, it was required",
            ],
            back: &[
                "documentation spec/shop/pay.toml:37:14: `cards` in the answer `Paid` is required on the page, it was optional",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "user", optional = true }]"#,
                r#"{ name = "user", needed = true }]"#,
            )],
            there: &[
                "breaking spec/shop/pay.toml:37:63: `cards[].user` in the answer `Paid` is required, it was optional: messages without it are refused, and its type is not an Option any more",
                "documentation spec/shop/pay.toml:37:63: `cards[].user` in the answer `Paid` is required on the page, it was optional",
            ],
            back: &[
                "breaking spec/shop/pay.toml:37:63: `cards[].user` in the answer `Paid` is optional, it was required: its type is an Option now",
                "documentation spec/shop/pay.toml:37:63: `cards[].user` in the answer `Paid` is optional on the page, it was required",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "user" },"#,
                r#"{ name = "user", max_len = 5 },"#,
            )],
            there: &[
                "change spec/shop/pay.toml:31:14: `user` in the answer may have at most 5 characters, it was any number of characters",
            ],
            back: &[
                "change spec/shop/pay.toml:31:14: `user` in the answer may have any number of characters, it was at most 5 characters",
            ],
        },
        Case {
            edits: &[(
                ORDER,
                r#"{ name = "bill", assigned = true,"#,
                r#"{ name = "bill","#,
            )],
            there: &[
                "breaking spec/club/order.toml:33:14: `bill` in the answer is compared with the request: answers that bring anything else are refused",
            ],
            back: &[
                "change spec/club/order.toml:33:14: `bill` in the answer may be filled in by LianLian",
            ],
        },
        Case {
            edits: &[(
                ORDER,
                r#"{ name = "count", optional = true },"#,
                "{ name = \"count\", optional = true },\n    { name = \"state\", optional = true },",
            )],
            there: &[
                "breaking spec/club/order.toml:35:14: `state` in the answer is compared with the request: answers that bring anything else are refused",
                "addition spec/club/order.toml:20:14: `state` in the request is new, and optional",
            ],
            back: &[
                "breaking spec/club/order.toml:20:14: `state` in the request is gone: code that sets it no longer compiles",
                "change spec/club/order.toml:34:14: `state` in the answer is no longer compared with the request",
            ],
        },
        Case {
            edits: &[(ORDER, ", unsigned = true", "")],
            there: &[
                "breaking spec/club/order.toml:41:14: `currency` in the answer `Ordered` is signed: its type is not an Unsigned any more",
            ],
            back: &[
                "breaking spec/club/order.toml:41:14: `currency` in the answer `Ordered` is outside the signature: its type is an Unsigned now",
            ],
        },
        Case {
            edits: &[(ORDER, r#", codes = ["SUCCESS"]"#, "")],
            there: &[
                "addition spec/club/order.toml:34:14: `state` in the answer `Ordered` may be `WAITING` besides",
            ],
            back: &[
                "change spec/club/order.toml:34:14: `state` in the answer `Ordered` is `WAITING` no longer",
            ],
        },
        Case {
            edits: &[(
                ORDER,
                "when = { field = \"state\", is = [\"SUCCESS\"] }\n",
                "",
            )],
            there: &[
                "documentation spec/club/order.toml:40:14: `currency` in the answer `Ordered` is required on the page, it was required if `state` is `SUCCESS`",
                "documentation spec/club/order.toml:41:14: `rate` in the answer `Ordered` is required on the page, it was required if `state` is `SUCCESS`",
            ],
            back: &[
                "documentation spec/club/order.toml:41:14: `currency` in the answer `Ordered` is required if `state` is `SUCCESS` on the page, it was required",
                "documentation spec/club/order.toml:42:14: `rate` in the answer `Ordered` is required if `state` is `SUCCESS` on the page, it was required",
            ],
        },
    ]);
}

/// Changes of a notification.
#[test]
fn notifications() {
    each(&[
        Case {
            edits: &[(ORDERED, r#""json""#, r#""form""#)],
            there: &[
                "breaking spec/club/order_notification.toml:1:11: the notification is read as a form, it was read as JSON",
            ],
            back: &[
                "breaking spec/club/order_notification.toml:1:11: the notification is read as JSON, it was read as a form",
            ],
        },
        Case {
            edits: &[(JOINED, "form_field = \"res_data\"\n", "")],
            there: &[
                "breaking spec/club/join_return.toml:1:11: the form's field for all parameters is none, it was `res_data`",
            ],
            back: &[
                "breaking spec/club/join_return.toml:4:14: the form's field for all parameters is `res_data`, it was none",
            ],
        },
        Case {
            edits: &[(
                ORDERED,
                r#"{ name = "state" },"#,
                r#"{ name = "state", needed = true },"#,
            )],
            there: &[
                "breaking spec/club/order_notification.toml:11:14: `state` is required, it was optional: messages without it are refused, and its type is not an Option any more",
            ],
            back: &[
                "breaking spec/club/order_notification.toml:11:14: `state` is optional, it was required: its type is an Option now",
            ],
        },
        Case {
            edits: &[(
                ORDERED,
                r#"required_if = { field = "state", is = ["SUCCESS"] }"#,
                "optional = true",
            )],
            there: &[
                "documentation spec/club/order_notification.toml:12:14: `amount` is optional on the page, it was required if `state` is `SUCCESS`",
            ],
            back: &[
                "documentation spec/club/order_notification.toml:12:14: `amount` is required if `state` is `SUCCESS` on the page, it was optional",
            ],
        },
        Case {
            edits: &[(
                ORDERED,
                "unsigned = true",
                r#"field = "ticket_day", unsigned = true"#,
            )],
            there: &[
                "breaking spec/club/order_notification.toml:13:14: `day` has the type `Timestamp`, it was `Date`: code that uses it no longer compiles",
                "documentation spec/club/order_notification.toml:13:14: `day` is described by `ticket_day`, it was by `day`",
            ],
            back: &[
                "breaking spec/club/order_notification.toml:13:14: `day` has the type `Date`, it was `Timestamp`: code that uses it no longer compiles",
                "documentation spec/club/order_notification.toml:13:14: `day` is described by `day`, it was by `ticket_day`",
            ],
        },
        Case {
            edits: &[(ORDERED, ", unsigned = true", "")],
            there: &[
                "breaking spec/club/order_notification.toml:13:14: `day` is signed: its type is not an Unsigned any more",
            ],
            back: &[
                "breaking spec/club/order_notification.toml:13:14: `day` is outside the signature: its type is an Unsigned now",
            ],
        },
        Case {
            edits: &[(
                ORDERED,
                r#"amount = "amount"
foreign = ["user", "card_no"]"#,
                r#"foreign = ["user", "url"]"#,
            )],
            there: &[
                "breaking spec/club/order_notification.toml:1:11: no parameter tells its amount, it was `amount`",
                "breaking spec/club/order_notification.toml:16:20: messages with `url` are another table's, and refused",
                "change spec/club/order_notification.toml:1:11: messages with `card_no` are no longer refused",
            ],
            back: &[
                "breaking spec/club/order_notification.toml:17:20: messages with `card_no` are another table's, and refused",
                "addition spec/club/order_notification.toml:16:10: its amount is told by `amount`",
                "change spec/club/order_notification.toml:1:11: messages with `url` are no longer refused",
            ],
        },
        Case {
            edits: &[(
                ORDERED,
                r#""Comes until it is acknowledged.""#,
                r#""Comes again.""#,
            )],
            there: &[
                "documentation spec/club/order_notification.toml:1:11: the notification is described in other words",
            ],
            back: &[
                "documentation spec/club/order_notification.toml:1:11: the notification is described in other words",
            ],
        },
        Case {
            edits: &[
                (
                    FIELDS,
                    r#"protocol = ["response"]"#,
                    r#"protocol = ["response", "notification"]"#,
                ),
                (
                    ORDERED,
                    r#"{ name = "sign" },"#,
                    "{ name = \"sign\" },\n    { name = \"ret_code\" },",
                ),
            ],
            there: &[
                "breaking spec/club/join_return.toml:7:14: `ret_code` is the protocol's now: code that uses it no longer compiles",
                "change spec/club/order_notification.toml:10:14: `ret_code` is new: the protocol has it anyway",
            ],
            back: &[
                "breaking spec/club/join_return.toml:7:14: `ret_code` is no longer the protocol's: callers have to deal with it",
                "change spec/club/order_notification.toml:10:14: `ret_code` is gone: the protocol has it all the same",
            ],
        },
    ]);
}
