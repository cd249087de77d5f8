//! Changes in the messages that the merchant sends.

use super::{Case, each, edited, lines};

const PAY: &str = "shop/pay.toml";
const ORDER: &str = "club/order.toml";
const JOIN: &str = "club/join.toml";
const RISK: &str = "risk.toml";

/// Changes of the presence of a request's rows.
#[test]
fn requests() {
    each(&[
        Case {
            edits: &[(
                PAY,
                r#"{ name = "url", optional = true },"#,
                "{ name = \"url\", optional = true },\n    { name = \"bill\", optional = true },",
            )],
            there: &[
                "addition spec/shop/pay.toml:19:14: `bill` in the request is new, and optional",
            ],
            back: &[
                "breaking spec/shop/pay.toml:19:14: `bill` in the request is gone: code that sets it no longer compiles",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "url", optional = true },"#,
                "{ name = \"url\", optional = true },\n    { name = \"bill\" },",
            )],
            there: &[
                "breaking spec/shop/pay.toml:19:14: `bill` in the request is new and required: code that doesn't set it no longer compiles",
            ],
            back: &[
                "breaking spec/shop/pay.toml:19:14: `bill` in the request is gone: code that sets it no longer compiles",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "url", optional = true },"#,
                "{ name = \"url\", optional = true },\n    { name = \"bill\", required_if = { field = \"kind\", is = [\"2\"] } },",
            )],
            there: &[
                "breaking spec/shop/pay.toml:19:14: `bill` in the request is new and required if `kind` is `2`: requests without it are refused",
            ],
            back: &[
                "breaking spec/shop/pay.toml:19:14: `bill` in the request is gone: code that sets it no longer compiles",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "url", optional = true },"#,
                "{ name = \"url\", optional = true },\n    { name = \"day\", optional = true },\n    { name = \"bill\", required_if = { field = \"day\" } },",
            )],
            there: &[
                "addition spec/shop/pay.toml:19:14: `day` in the request is new, and optional",
                "addition spec/shop/pay.toml:20:14: `bill` in the request is new, and required if `day` is there",
            ],
            back: &[
                "breaking spec/shop/pay.toml:19:14: `day` in the request is gone: code that sets it no longer compiles",
                "breaking spec/shop/pay.toml:20:14: `bill` in the request is gone: code that sets it no longer compiles",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "url", optional = true },"#,
                "{ name = \"url\", optional = true },\n    { name = \"bill\", fixed = \"1\" },",
            )],
            there: &[
                "change spec/shop/pay.toml:19:14: `bill` in the request is new, and always sent as `1`",
            ],
            back: &[
                "change spec/shop/pay.toml:19:14: `bill` in the request is gone: it is no longer sent",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "url", optional = true },"#,
                r#"{ name = "url" },"#,
            )],
            there: &[
                "breaking spec/shop/pay.toml:18:14: `url` in the request is required, it was optional: code that doesn't set it no longer compiles",
            ],
            back: &[
                "breaking spec/shop/pay.toml:18:14: `url` in the request is optional, it was required: builders stay as they are, code that reads it meets an Option",
            ],
        },
        Case {
            edits: &[(PAY, r#"is = ["1"]"#, r#"is = ["1", "2"]"#)],
            there: &[
                "breaking spec/shop/pay.toml:17:14: `card_no` in the request is required if `kind` is `1` or `2`, it was required if `kind` is `1`: requests without it are refused",
            ],
            back: &[
                "change spec/shop/pay.toml:17:14: `card_no` in the request is required if `kind` is `1`, it was required if `kind` is `1` or `2`",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"required_if = { field = "kind", is = ["1"] }"#,
                r#"required_unless = { field = "kind", is = ["2"] }"#,
            )],
            there: &[
                "change spec/shop/pay.toml:17:14: `card_no` in the request is required unless `kind` is `2`, it was required if `kind` is `1`",
            ],
            back: &[
                "change spec/shop/pay.toml:17:14: `card_no` in the request is required if `kind` is `1`, it was required unless `kind` is `2`",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "url", optional = true },"#,
                r#"{ name = "url", required_unless = { field = "user" } },"#,
            )],
            there: &[
                "change spec/shop/pay.toml:18:14: `url` in the request is required unless `user` is there, it was optional",
            ],
            back: &[
                "change spec/shop/pay.toml:18:14: `url` in the request is optional, it was required unless `user` is there",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "url", optional = true },"#,
                r#"{ name = "url", required_if = { field = "card_no" } },"#,
            )],
            there: &[
                "breaking spec/shop/pay.toml:18:14: `url` in the request is required if `card_no` is there, it was optional: requests without it are refused",
            ],
            back: &[
                "change spec/shop/pay.toml:18:14: `url` in the request is optional, it was required if `card_no` is there",
            ],
        },
        Case {
            edits: &[(
                ORDER,
                r#"{ name = "count", optional = true }"#,
                r#"{ name = "count", either_of = "order" }"#,
            )],
            there: &[
                "change spec/club/order.toml:15:34: in the request, one of `bill`, `count` and `user` is required",
            ],
            back: &[
                "breaking spec/club/order.toml:15:34: in the request, one of `bill` and `user` is required: requests without them are refused",
                "change spec/club/order.toml:19:14: `count` in the request is optional, it was one of the choice `order`",
            ],
        },
        Case {
            edits: &[
                (
                    PAY,
                    r#"{ name = "url", optional = true },"#,
                    r#"{ name = "url", either_of = "way" },"#,
                ),
                (
                    PAY,
                    r#"required_if = { field = "kind", is = ["1"] }"#,
                    r#"either_of = "way""#,
                ),
            ],
            there: &[
                "breaking spec/shop/pay.toml:17:37: in the request, one of `card_no` and `url` is required: requests without them are refused",
            ],
            back: &[
                "breaking spec/shop/pay.toml:17:14: `card_no` in the request is required if `kind` is `1`, it was one of the choice `way`: requests without it are refused",
                "change spec/shop/pay.toml:18:14: `url` in the request is optional, it was one of the choice `way`",
            ],
        },
        Case {
            edits: &[(
                ORDER,
                r#"{ name = "count", optional = true },"#,
                "{ name = \"count\", optional = true },\n    { name = \"cards\", items = [{ name = \"card_no\" }] },",
            )],
            there: &[
                "breaking spec/club/order.toml:20:14: `cards` in the request is new and required: code that doesn't set it no longer compiles",
            ],
            back: &[
                "breaking spec/club/order.toml:20:14: `cards` in the request is gone: code that sets it no longer compiles",
            ],
        },
        Case {
            edits: &[(
                ORDER,
                r#"{ name = "count", optional = true },"#,
                "{ name = \"count\", optional = true },\n    { name = \"cards\", optional = true, items = [{ name = \"card_no\" }] },",
            )],
            there: &[
                "addition spec/club/order.toml:20:14: `cards` in the request is new, and optional",
            ],
            back: &[
                "breaking spec/club/order.toml:20:14: `cards` in the request is gone: code that sets it no longer compiles",
            ],
        },
        Case {
            edits: &[(JOIN, "max_len = 18", "max_len = 20")],
            there: &[
                "change spec/club/join.toml:9:14: `oid_partner` in the request has another row, of which nothing is generated: it is the protocol's",
            ],
            back: &[
                "change spec/club/join.toml:9:14: `oid_partner` in the request has another row, of which nothing is generated: it is the protocol's",
            ],
        },
    ]);
}

/// Changes of the allowed values of a request.
#[test]
fn values() {
    each(&[
        Case {
            edits: &[(PAY, "max_len = 32", "max_len = 16")],
            there: &[
                "breaking spec/shop/pay.toml:15:14: `user` in the request may have at most 16 characters, it was at most 32 characters",
            ],
            back: &[
                "change spec/shop/pay.toml:15:14: `user` in the request may have at most 32 characters, it was at most 16 characters",
            ],
        },
        Case {
            edits: &[(PAY, ", max_len = 32", "")],
            there: &[
                "change spec/shop/pay.toml:15:14: `user` in the request may have any number of characters, it was at most 32 characters",
            ],
            back: &[
                "breaking spec/shop/pay.toml:15:14: `user` in the request may have at most 32 characters, it was any number of characters",
            ],
        },
        Case {
            edits: &[(PAY, "max_len = 32", "len = [16, 32]")],
            there: &[
                "breaking spec/shop/pay.toml:15:14: `user` in the request may have exactly 16 or 32 characters, it was at most 32 characters",
            ],
            back: &[
                "change spec/shop/pay.toml:15:14: `user` in the request may have at most 32 characters, it was exactly 16 or 32 characters",
            ],
        },
        Case {
            edits: &[(PAY, "max_len = 32", "len = [16, 64]")],
            there: &[
                "breaking spec/shop/pay.toml:15:14: `user` in the request may have exactly 16 or 64 characters, it was at most 32 characters",
            ],
            back: &[
                "breaking spec/shop/pay.toml:15:14: `user` in the request may have at most 32 characters, it was exactly 16 or 64 characters",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "kind" }"#,
                r#"{ name = "kind", max_len = 1 }"#,
            )],
            there: &[
                "change spec/shop/pay.toml:16:14: `kind` in the request may have at most 1 character, it was any number of characters",
            ],
            back: &[
                "change spec/shop/pay.toml:16:14: `kind` in the request may have any number of characters, it was at most 1 character",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "kind" }"#,
                r#"{ name = "kind", codes = ["1"] }"#,
            )],
            there: &[
                "breaking spec/shop/pay.toml:16:14: `kind` in the request may be `2` no longer",
            ],
            back: &["addition spec/shop/pay.toml:16:14: `kind` in the request may be `2` besides"],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "user", max_len = 32 }"#,
                r#"{ name = "user", fixed = "u1" }"#,
            )],
            there: &[
                "breaking spec/shop/pay.toml:15:14: `user` in the request is always sent as `u1`: code that sets it no longer compiles",
            ],
            back: &[
                "breaking spec/shop/pay.toml:15:14: `user` in the request is no longer always sent as `u1`: code that doesn't set it no longer compiles",
            ],
        },
        Case {
            edits: &[(
                PAY,
                r#"{ name = "url", optional = true },"#,
                r#"{ name = "url", fixed = "https://u.example" },"#,
            )],
            there: &[
                "breaking spec/shop/pay.toml:18:14: `url` in the request is always sent as `https://u.example`: code that sets it no longer compiles",
            ],
            back: &[
                "breaking spec/shop/pay.toml:18:14: `url` in the request is no longer always sent as `https://u.example`: code that doesn't set it sends none",
            ],
        },
        Case {
            edits: &[(
                PAY,
                "max_len = 32",
                r#"max_len = 32, format_if = { field = "kind", is = ["1"], format = "digits" }"#,
            )],
            there: &[
                "breaking spec/shop/pay.toml:15:14: `user` in the request must hold digits only if `kind` is `1`",
            ],
            back: &[
                "change spec/shop/pay.toml:15:14: `user` in the request may look like anything, it had to hold digits only",
            ],
        },
        Case {
            edits: &[(
                RISK,
                r#"{ name = "user" },"#,
                r#"{ name = "user", max_len = 9, format_if = { field = "kind", format = "digits" } },"#,
            )],
            there: &[
                "breaking spec/risk.toml:6:14: `user` in `BasicRisk` may have at most 9 characters, it was any number of characters",
                "breaking spec/risk.toml:6:14: `user` in `BasicRisk` must hold digits only if `kind` is there",
            ],
            back: &[
                "change spec/risk.toml:6:14: `user` in `BasicRisk` may have any number of characters, it was at most 9 characters",
                "change spec/risk.toml:6:14: `user` in `BasicRisk` may look like anything, it had to hold digits only",
            ],
        },
    ]);
}

/// Another fixed value is sent by the crate, and no caller notices.
#[test]
fn another_fixed_value() {
    let (from, to) = (r#"{ name = "kind" }"#, r#"{ name = "kind", fixed = "1" }"#);
    let old = edited(&[(PAY, from, to)]);
    let new = edited(&[(PAY, from, &to.replace("\"1\"", "\"2\""))]);
    assert_eq!(
        lines(&old, &new),
        [
            "change spec/shop/pay.toml:16:14: `kind` in the request is always sent as `2`, it was `1`"
        ]
    );
}

/// A condition on a fixed value depends on the one that is sent now.
#[test]
fn a_condition_on_another_fixed_value() {
    let fixed = |value: &str| format!(r#"{{ name = "kind", fixed = "{value}" }}"#);
    let kind = r#"{ name = "kind" }"#;
    let (one, two) = (fixed("1"), fixed("2"));
    let condition = r#"required_if = { field = "kind", is = ["1"] }"#;
    let old = edited(&[(PAY, kind, &two), (PAY, condition, "optional = true")]);
    assert_eq!(
        lines(&old, &edited(&[(PAY, kind, &one)])),
        [
            "breaking spec/shop/pay.toml:17:14: `card_no` in the request is required if `kind` is `1`, it was optional: requests without it are refused",
            "change spec/shop/pay.toml:16:14: `kind` in the request is always sent as `1`, it was `2`",
        ]
    );
}

/// A format that holds in fewer cases refuses nothing that passed; one in more does.
#[test]
fn a_format_in_other_cases() {
    let user = "max_len = 32";
    let digits = |is: &str| {
        format!(r#"max_len = 32, format_if = {{ field = "kind", is = [{is}], format = "digits" }}"#)
    };
    let (one, both) = (digits(r#""1""#), digits(r#""1", "2""#));
    let (one, both) = (edited(&[(PAY, user, &one)]), edited(&[(PAY, user, &both)]));
    assert_eq!(
        lines(&one, &both),
        [
            "breaking spec/shop/pay.toml:15:14: `user` in the request must hold digits only if `kind` is `1` or `2`"
        ]
    );
    assert_eq!(
        lines(&both, &one),
        [
            "change spec/shop/pay.toml:15:14: `user` in the request must hold digits only if `kind` is `1`"
        ]
    );
}
