//! Changes in the dictionary and in the files beside the messages.

use super::{Case, each};

const FIELDS: &str = "fields.toml";
const RISK: &str = "risk.toml";
const RET_CODES: &str = "ret_codes.toml";

/// The dictionary: each change once, however many places a parameter has.
#[test]
fn dictionary() {
    each(&[
        Case {
            edits: &[
                (FIELDS, r#"type = "Date""#, r#"type = "Timestamp""#),
                (FIELDS, r#""20200229""#, r#""20200229000000""#),
            ],
            there: &[
                "breaking spec/fields.toml:76:8: `day` has the type `Timestamp`, it was `Date`: code that uses it no longer compiles",
                "documentation spec/fields.toml:77:11: `day` is described in other words",
            ],
            back: &[
                "breaking spec/fields.toml:76:8: `day` has the type `Date`, it was `Timestamp`: code that uses it no longer compiles",
                "documentation spec/fields.toml:77:11: `day` is described in other words",
            ],
        },
        Case {
            edits: &[
                (FIELDS, r#"secrecy = "card""#, r#"secrecy = "hidden""#),
                (FIELDS, r#""CardNumber""#, r#""PrivateText""#),
            ],
            there: &[
                "breaking spec/fields.toml:36:8: `card_no` has the type `PrivateText`, it was `CardNumber`: code that uses it no longer compiles",
                "change spec/fields.toml:38:11: `card_no` is hidden whole, it was masked as a card number",
            ],
            back: &[
                "breaking spec/fields.toml:36:8: `card_no` has the type `CardNumber`, it was `PrivateText`: code that uses it no longer compiles",
                "breaking spec/fields.toml:38:11: `card_no` is masked as a card number, it was hidden whole: it leaks",
            ],
        },
        Case {
            edits: &[(FIELDS, "format = \"http_url\"\n", "")],
            there: &[
                "change spec/fields.toml:42:8: `url` may look like anything, it had to be an http or https URL",
            ],
            back: &["breaking spec/fields.toml:46:10: `url` must be an http or https URL"],
        },
        Case {
            edits: &[(FIELDS, r#""The user.""#, r#""Who pays.""#)],
            there: &["documentation spec/fields.toml:21:11: `user` is described in other words"],
            back: &["documentation spec/fields.toml:21:11: `user` is described in other words"],
        },
        Case {
            edits: &[(FIELDS, r#"type = "Kind""#, r#"type = "Sort""#)],
            there: &[
                "breaking spec/fields.toml:26:8: `kind` has the type `Sort`, it was `Kind`: code that uses it no longer compiles",
            ],
            back: &[
                "breaking spec/fields.toml:26:8: `kind` has the type `Kind`, it was `Sort`: code that uses it no longer compiles",
            ],
        },
        Case {
            edits: &[(FIELDS, r#"name = "Two""#, r#"name = "Second""#)],
            there: &[
                "breaking spec/fields.toml:32:26: `Kind::Two`, `2`, is called `Second`: code that names it no longer compiles",
            ],
            back: &[
                "breaking spec/fields.toml:32:26: `Kind::Second`, `2`, is called `Two`: code that names it no longer compiles",
            ],
        },
        Case {
            edits: &[(FIELDS, r#"{ code = "2""#, r#"{ code = "3""#)],
            there: &["breaking spec/fields.toml:32:14: `Kind::Two` travels as `3`, it was `2`"],
            back: &["breaking spec/fields.toml:32:14: `Kind::Two` travels as `2`, it was `3`"],
        },
        Case {
            edits: &[(
                FIELDS,
                r#"{ code = "2", name = "Two", meaning = "The second." },"#,
                "{ code = \"2\", name = \"Two\", meaning = \"The second.\" },\n    { code = \"3\", name = \"Three\", meaning = \"The third.\" },",
            )],
            there: &["addition spec/fields.toml:33:14: `Kind::Three`, `3`, is new"],
            back: &[
                "breaking spec/fields.toml:33:14: `Kind::Three`, `3`, is gone: code that names it no longer compiles",
            ],
        },
        Case {
            edits: &[(FIELDS, r#""The second.""#, r#""Another.""#)],
            there: &[
                "documentation spec/fields.toml:32:26: `Kind::Two` is described in other words",
            ],
            back: &[
                "documentation spec/fields.toml:32:26: `Kind::Two` is described in other words",
            ],
        },
    ]);
}

/// Changes of the data beside the messages.
#[test]
fn data() {
    each(&[
        Case {
            edits: &[(
                RISK,
                r#"{ name = "kind", codes = ["1"] }"#,
                r#"{ name = "kind" }"#,
            )],
            there: &["addition spec/risk.toml:7:14: `kind` in `BasicRisk` may be `2` besides"],
            back: &["breaking spec/risk.toml:7:14: `kind` in `BasicRisk` may be `2` no longer"],
        },
        Case {
            edits: &[(RISK, r#""Basic""#, r#""General""#)],
            there: &[
                "breaking spec/risk.toml:2:8: `BasicRisk` is gone: code that names it no longer compiles",
                "addition spec/risk.toml:2:8: `GeneralRisk` is new",
            ],
            back: &[
                "breaking spec/risk.toml:2:8: `GeneralRisk` is gone: code that names it no longer compiles",
                "addition spec/risk.toml:2:8: `BasicRisk` is new",
            ],
        },
        Case {
            edits: &[(RISK, r#""ticket_list""#, r#""tickets""#)],
            there: &[
                "breaking spec/risk.toml:15:8: the list of `AnonymousTicketRisk` is `tickets`, it was `ticket_list`",
            ],
            back: &[
                "breaking spec/risk.toml:15:8: the list of `AnonymousTicketRisk` is `ticket_list`, it was `tickets`",
            ],
        },
        Case {
            edits: &[(RISK, "list = \"ticket_list\"\n", "")],
            there: &[
                "breaking spec/risk.toml:12:8: the list of `AnonymousTicketRisk` is none, it was `ticket_list`",
            ],
            back: &[
                "addition spec/risk.toml:15:8: the list of `AnonymousTicketRisk` is `ticket_list`, it was none",
            ],
        },
        Case {
            edits: &[(
                RISK,
                r#"{ name = "count", optional = true }"#,
                r#"{ name = "count" }"#,
            )],
            there: &[
                "breaking spec/risk.toml:18:14: `count` in `AnonymousTicketRisk` is required, it was optional: code that doesn't set it no longer compiles",
            ],
            back: &[
                "breaking spec/risk.toml:18:14: `count` in `AnonymousTicketRisk` is optional, it was required: builders stay as they are, code that reads it meets an Option",
            ],
        },
        Case {
            edits: &[(
                RISK,
                r#""What every order tells.""#,
                r#""What each tells.""#,
            )],
            there: &["documentation spec/risk.toml:2:8: `BasicRisk` is described in other words"],
            back: &["documentation spec/risk.toml:2:8: `BasicRisk` is described in other words"],
        },
        Case {
            edits: &[(
                "currencies.toml",
                "[AUD]\nname = \"Australian dollar\"\n\n",
                "",
            )],
            there: &[
                "breaking spec/currencies.toml:1:2: the currency `AUD` is gone: code that names it no longer compiles",
            ],
            back: &["addition spec/currencies.toml:1:2: the currency `AUD` is new"],
        },
        Case {
            edits: &[(
                "currencies.toml",
                r#""Australian dollar""#,
                r#""Dollar of Australia""#,
            )],
            there: &[
                "documentation spec/currencies.toml:1:2: the currency `AUD` is described in other words",
            ],
            back: &[
                "documentation spec/currencies.toml:1:2: the currency `AUD` is described in other words",
            ],
        },
        Case {
            edits: &[(
                "banks.toml",
                r#"english = "ICBC""#,
                "english = \"ICBC\"\n\n[01030000]\nname = \"农业银行\"",
            )],
            there: &["addition spec/banks.toml:5:2: the bank `01030000` is new"],
            back: &[
                "change spec/banks.toml:5:2: the bank `01030000` is gone: its code has no name any more",
            ],
        },
        Case {
            edits: &[(
                "banks.toml",
                r#""ICBC""#,
                r#""Industrial and Commercial Bank""#,
            )],
            there: &["change spec/banks.toml:1:2: the bank `01020000` is described in other words"],
            back: &["change spec/banks.toml:1:2: the bank `01020000` is described in other words"],
        },
        Case {
            edits: &[("errata.toml", r#""They are.""#, r#""They can be.""#)],
            there: &[
                "documentation spec/errata.toml:9:2: the erratum `a-longer-user` is described in other words",
            ],
            back: &[
                "documentation spec/errata.toml:9:2: the erratum `a-longer-user` is described in other words",
            ],
        },
        Case {
            edits: &[("errata.toml", "[a-thing]", "[one-thing]")],
            there: &[
                "documentation spec/errata.toml:1:2: the erratum `a-thing` is gone",
                "documentation spec/errata.toml:1:2: the erratum `one-thing` is new",
            ],
            back: &[
                "documentation spec/errata.toml:1:2: the erratum `a-thing` is new",
                "documentation spec/errata.toml:1:2: the erratum `one-thing` is gone",
            ],
        },
        Case {
            edits: &[(
                RET_CODES,
                r#"meaning = "done""#,
                r#"meaning = "processing""#,
            )],
            there: &[
                "breaking spec/ret_codes.toml:1:2: `0000` means `processing`, it meant `done`; code compiles as before, but behaves otherwise",
            ],
            back: &[
                "breaking spec/ret_codes.toml:1:2: `0000` means `done`, it meant `processing`; code compiles as before, but behaves otherwise",
            ],
        },
        Case {
            edits: &[(
                RET_CODES,
                r#"{ shop = "refused" }"#,
                r#"{ shop = "failed", club = "unknown" }"#,
            )],
            there: &[
                "breaking spec/ret_codes.toml:9:2: `9999` means `failed` in `shop`, it meant `refused`; code compiles as before, but behaves otherwise",
            ],
            back: &[
                "breaking spec/ret_codes.toml:9:2: `9999` means `refused` in `shop`, it meant `failed`; code compiles as before, but behaves otherwise",
            ],
        },
        Case {
            edits: &[(RET_CODES, r#""Go on.""#, r#""Go.""#)],
            there: &["documentation spec/ret_codes.toml:1:2: `0000` is described in other words"],
            back: &["documentation spec/ret_codes.toml:1:2: `0000` is described in other words"],
        },
        Case {
            edits: &[(RET_CODES, "请继续。", "请再继续。")],
            there: &["documentation spec/ret_codes.toml:1:2: `0000` is described in other words"],
            back: &["documentation spec/ret_codes.toml:1:2: `0000` is described in other words"],
        },
        Case {
            edits: &[(RET_CODES, "[9999]", "[9998]")],
            there: &[
                "breaking spec/ret_codes.toml:9:2: `9999` is gone, and unknown now: it meant `unknown`, in `shop` `refused`; code compiles as before, but behaves otherwise",
                "addition spec/ret_codes.toml:9:2: `9998` is new, and means `unknown`",
            ],
            back: &[
                "breaking spec/ret_codes.toml:9:2: `9998` is gone, and unknown now: it meant `unknown`, in `shop` `refused`; code compiles as before, but behaves otherwise",
                "addition spec/ret_codes.toml:9:2: `9999` is new, and means `unknown`",
            ],
        },
    ]);
}
