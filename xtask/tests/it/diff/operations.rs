//! Changes of an operation as a whole.

use super::{Case, each};

const PAY: &str = "shop/pay.toml";
const JOIN: &str = "club/join.toml";
const ORDER: &str = "club/order.toml";

/// An operation as a whole.
#[test]
fn operations() {
    each(&[
        Case {
            edits: &[(PAY, r#""/pay""#, r#""/v1/pay""#)],
            there: &[
                "breaking spec/shop/pay.toml:3:12: the path is `/v1/pay`, it was `/pay`: requests go elsewhere",
            ],
            back: &[
                "breaking spec/shop/pay.toml:3:12: the path is `/pay`, it was `/v1/pay`: requests go elsewhere",
            ],
        },
        Case {
            edits: &[(PAY, r#""api.example""#, r#""pay.example""#)],
            there: &[
                "breaking spec/shop/pay.toml:4:8: the host is `pay.example`, it was `api.example`: requests go elsewhere",
            ],
            back: &[
                "breaking spec/shop/pay.toml:4:8: the host is `api.example`, it was `pay.example`: requests go elsewhere",
            ],
        },
        Case {
            edits: &[(PAY, r#""plain""#, r#""envelope""#)],
            there: &[
                "breaking spec/shop/pay.toml:3:12: requests travel in an envelope, they travelled as plain JSON",
            ],
            back: &[
                "breaking spec/shop/pay.toml:3:12: requests travel as plain JSON, they travelled in an envelope",
            ],
        },
        Case {
            edits: &[(JOIN, r#""req_data""#, r#""data""#)],
            there: &[
                "breaking spec/club/join.toml:6:14: the form's field for all parameters is `data`, it was `req_data`",
            ],
            back: &[
                "breaking spec/club/join.toml:6:14: the form's field for all parameters is `req_data`, it was `data`",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"body = "plain""#,
                "body = \"plain\"\nnameless_answers = true",
            )],
            there: &["change spec/shop/pay.toml:3:12: answers may leave out the merchant's name"],
            back: &[
                "breaking spec/shop/pay.toml:3:12: answers must name the merchant: those without `oid_partner` are refused",
            ],
        },
        Case {
            edits: &[(PAY, r#""Pays.""#, r#""Pays at once.""#)],
            there: &[
                "documentation spec/shop/pay.toml:1:11: the operation is described in other words",
            ],
            back: &[
                "documentation spec/shop/pay.toml:1:11: the operation is described in other words",
            ],
        },
        Case {
            edits: &[("shop/product.toml", "for the tests", "for tests")],
            there: &[
                "documentation spec/shop/product.toml:1:9: the product is described in other words",
            ],
            back: &[
                "documentation spec/shop/product.toml:1:9: the product is described in other words",
            ],
        },
    ]);
}

/// Outcomes and their codes.
#[test]
fn outcomes() {
    each(&[
        Case {
            edits: &[
                (PAY, r#"{ name = "Paid""#, r#"{ name = "Settled""#),
                (PAY, r#"["Paid", "Asked"]"#, r#"["Settled", "Asked"]"#),
                (PAY, r#"["Paid"]"#, r#"["Settled"]"#),
            ],
            there: &[
                "breaking spec/shop/pay.toml:8:14: the outcome `Paid` is called `Settled`: code that names it no longer compiles",
            ],
            back: &[
                "breaking spec/shop/pay.toml:8:14: the outcome `Settled` is called `Paid`: code that names it no longer compiles",
            ],
        },
        Case {
            edits: &[
                (
                    PAY,
                    r#"meaning = "Not yet." },"#,
                    "meaning = \"Not yet.\" },\n    { name = \"Later\", code = \"7777\", meaning = \"Later.\" },",
                ),
                (PAY, r#"["Paid", "Asked"]"#, r#"["Paid", "Asked", "Later"]"#),
            ],
            there: &[
                "breaking spec/shop/pay.toml:10:14: the outcome `Later` is new: a match without it no longer compiles",
            ],
            back: &[
                "breaking spec/shop/pay.toml:10:14: the outcome `Later` is gone: code that names it no longer compiles",
                "breaking spec/shop/pay.toml:10:30: `7777` means no outcome, it meant `Later`: answers with it become errors",
            ],
        },
        Case {
            edits: &[
                (PAY, r#""0000""#, r#""X""#),
                (PAY, r#""8888""#, r#""0000""#),
                (PAY, r#""X""#, r#""8888""#),
            ],
            there: &[
                "breaking spec/shop/pay.toml:8:29: `8888` means the outcome `Paid`, it meant `Asked`",
                "breaking spec/shop/pay.toml:9:30: `0000` means the outcome `Asked`, it meant `Paid`",
            ],
            back: &[
                "breaking spec/shop/pay.toml:8:29: `0000` means the outcome `Paid`, it meant `Asked`",
                "breaking spec/shop/pay.toml:9:30: `8888` means the outcome `Asked`, it meant `Paid`",
            ],
        },
        Case {
            edits: &[(PAY, r#"code = "0000","#, r#"code = "0000", or = ["0001"],"#)],
            there: &["addition spec/shop/pay.toml:8:43: `0001` means the outcome `Paid` besides"],
            back: &[
                "breaking spec/shop/pay.toml:8:43: `0001` means no outcome, it meant `Paid`: answers with it become errors",
            ],
        },
        Case {
            edits: &[(PAY, r#""Not yet.""#, r#""Wait.""#)],
            there: &[
                "documentation spec/shop/pay.toml:9:14: the outcome `Asked` is described in other words",
            ],
            back: &[
                "documentation spec/shop/pay.toml:9:14: the outcome `Asked` is described in other words",
            ],
        },
    ]);
}

/// Changes of the query after orders.
#[test]
fn orders() {
    const SAYS: (&str, &str, &str) = (
        "fields.toml",
        "meaning = \"All the way.\" },\n    { code = \"WAITING\", name = \"Waiting\", meaning = \"Not begun.\" }",
        "meaning = \"All the way.\", state = \"succeeded\" },\n    { code = \"WAITING\", name = \"Waiting\", meaning = \"Not begun.\", state = \"pending\" }",
    );
    const TELLS: (&str, &str, &str) = (ORDER, "host =", "query = true\nstate = \"state\"\nhost =");
    const ASKS: (&str, &str, &str) = (
        JOIN,
        "host =",
        "queried_by = { query = \"order\", by = [\"user\"] }\nhost =",
    );
    const KNOWN: (&str, &str, &str) = (
        "club/order_notification.toml",
        "body = \"json\"",
        "body = \"json\"\nidentity = [\"bill\"]",
    );
    each(&[Case {
        edits: &[KNOWN],
        there: &[
            "breaking spec/club/order_notification.toml:6:13: what is told is known by `bill`, it was known by all of it",
        ],
        back: &[
            "breaking spec/club/order_notification.toml:1:11: what is told is known by all of it, it was known by `bill`",
        ],
    }]);
    each(&[Case {
        edits: &[(JOIN, "order = \"user\"\n", "")],
        there: &["change spec/club/join.toml:3:12: it makes no order"],
        back: &[
            "breaking spec/club/join.toml:13:9: its orders are known by `user`: unsigned refusals may leave one unknown",
        ],
    }]);
    each(&[Case {
        edits: &[SAYS, TELLS, ASKS],
        there: &[
            "addition spec/club/join.toml:4:14: its orders are asked after by `order`",
            "addition spec/club/order.toml:5:9: `state` says how an order went",
            "change spec/club/order.toml:3:12: it only asks",
            "addition spec/fields.toml:59:14: `State::Success` says of an order: succeeded, it was nothing",
            "addition spec/fields.toml:60:14: `State::Waiting` says of an order: pending, it was nothing",
        ],
        back: &[
            "breaking spec/club/join.toml:3:12: no query asks after its orders, it was `order`",
            "breaking spec/club/order.toml:3:12: it does more than ask",
            "breaking spec/club/order.toml:3:12: no parameter says how an order went, it was `state`",
            "breaking spec/fields.toml:59:14: `State::Success` says of an order: nothing, it was succeeded",
            "breaking spec/fields.toml:60:14: `State::Waiting` says of an order: nothing, it was pending",
        ],
    }]);
}
