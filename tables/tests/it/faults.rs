//! Malformed tables are refused, with file, line and column.

mod club;
mod data;
mod orders;
mod shared;
mod stall;

use crate::sound::{PAY_TABLE, Spec, pay_without_cards};

const PAY: &str = "shop/pay.toml";
const FIELDS: &str = "fields.toml";

impl Spec {
    /// The faults that `load` finds, a line per fault.
    pub fn faults(&self) -> Vec<String> {
        let faults = self.load().err().unwrap_or_default();
        faults.iter().map(ToString::to_string).collect()
    }
}

/// Replaces one text in one file of the sound tables, and expects exactly these faults.
#[track_caller]
fn refused(file: &str, from: &str, to: &str, faults: &[&str]) {
    let spec = Spec::sound();
    spec.edit(file, from, to);
    assert_eq!(spec.faults(), faults);
}

#[test]
fn sound_tables_have_no_faults() {
    assert_eq!(Spec::sound().faults(), [""; 0]);
}

#[test]
fn all_files_are_gone_through() {
    let spec = Spec::sound();
    spec.remove("shop/product.toml");
    spec.edit(
        PAY,
        "[[response]]\noutcomes = [\"Paid\"]",
        "[[respons]]\noutcomes = [\"Paid\"]",
    );
    spec.edit(FIELDS, "[url]", "[url");
    assert_eq!(
        spec.faults(),
        [
            "spec/fields.toml:41:5: unclosed table, expected `]`",
            "spec/shop/pay.toml:34:3: unknown field `respons`, expected one of `summary`, `doc`, `page`, `source`, `endpoint`, `host`, `body`, `form_field`, `nameless_answers`, `order`, `unnamed_order`, `query`, `queried_by`, `state`, `outcomes`, `request`, `response`",
            "spec/shop/product.toml:1:1: can't be read: No such file or directory (os error 2)",
        ]
    );
}

#[test]
fn modules_need_possible_names() {
    let spec = Spec::sound();
    spec.write("shop/mod.toml", &pay_without_cards());
    spec.write("codes/product.toml", "title = \"Codes.\"");
    assert_eq!(
        spec.faults(),
        [
            "spec/codes/product.toml:1:1: `codes` can't be a module: rename the folder",
            "spec/shop/mod.toml:1:1: `mod` can't be a module: rename the file",
        ]
    );
}

#[test]
fn an_item_type_is_declared_once() {
    let spec = Spec::sound();
    spec.write("shop/query.toml", PAY_TABLE);
    assert_eq!(
        spec.faults(),
        ["spec/shop/query.toml:37:14: the item type `Card` is taken by another list, in `pay`"]
    );
}

#[test]
fn an_unknown_key() {
    refused(
        PAY,
        r#"{ name = "kind" }"#,
        r#"{ name = "kind", nullable = true }"#,
        &[
            "spec/shop/pay.toml:16:22: unknown field `nullable`, expected one of `name`, `field`, `alias`, `needed`, `optional`, `required_if`, `required_unless`, `forbidden_if`, `either_of`, `fixed`, `accepts`, `max_len`, `len`, `codes`, `format_if`, `excludes`, `equals`, `unsigned`, `assigned`, `numbers`, `items`",
        ],
    );
}

#[test]
fn broken_syntax() {
    refused(
        PAY,
        r#"body = "plain""#,
        r#"body = "plain"#,
        &[r#"spec/shop/pay.toml:5:14: invalid basic string, expected `"`"#],
    );
}

#[test]
fn an_unknown_body() {
    refused(
        PAY,
        r#"body = "plain""#,
        r#"body = "sealed""#,
        &[
            "spec/shop/pay.toml:5:8: unknown variant `sealed`, expected one of `plain`, `envelope`, `form`",
        ],
    );
}

#[test]
fn a_missing_key() {
    refused(
        PAY,
        r#"host = "api.example"
"#,
        "",
        &["spec/shop/pay.toml:1:1: missing field `host`"],
    );
}

#[test]
fn a_fault_after_chinese() {
    refused(
        FIELDS,
        r#"{ code = "2", name = "Two", meaning = "The second." }"#,
        r#"{ meaning = "第二", code = "1", name = "Two" }"#,
        &["spec/fields.toml:32:30: code `1` is here twice"],
    );
}

#[test]
fn an_unknown_field() {
    refused(
        PAY,
        r#"{ name = "kind" }"#,
        r#"{ name = "kind" },
    { name = "colour" }"#,
        &["spec/shop/pay.toml:17:14: `colour` is not in the dictionary"],
    );
}

#[test]
fn two_rows_of_one_name() {
    refused(
        PAY,
        r#"{ name = "kind" }"#,
        r#"{ name = "kind" },
    { name = "user" }"#,
        &["spec/shop/pay.toml:17:14: `user` is in the request twice"],
    );
}

#[test]
fn two_rows_of_one_name_in_an_answer() {
    refused(
        PAY,
        r#"{ name = "cards", items"#,
        r#"{ name = "user" },
    { name = "cards", items"#,
        &["spec/shop/pay.toml:37:14: `user` is under `Paid` twice"],
    );
}

#[test]
fn a_condition_on_a_field_of_the_other_side() {
    refused(
        PAY,
        r#"    { name = "user" },
]"#,
        r#"    { name = "user", required_if = { field = "kind" } },
]"#,
        &[
            "spec/shop/pay.toml:31:46: no field `kind` under `Asked`",
            "spec/shop/pay.toml:31:46: no field `kind` under `Paid`",
        ],
    );
}

#[test]
fn a_condition_on_itself() {
    refused(
        PAY,
        r#"field = "kind", is = ["1"]"#,
        r#"field = "card_no""#,
        &["spec/shop/pay.toml:17:49: `card_no` can't depend on itself"],
    );
}

#[test]
fn a_condition_on_the_protocol() {
    refused(
        PAY,
        r#"field = "kind", is = ["1"]"#,
        r#"field = "oid_partner""#,
        &[
            "spec/shop/pay.toml:17:49: `oid_partner` belongs to the protocol: no field depends on it",
        ],
    );
}

#[test]
fn a_condition_on_no_code() {
    refused(
        PAY,
        r#"is = ["1"]"#,
        r#"is = ["1", "7"]"#,
        &["spec/shop/pay.toml:17:68: `7` is none of the codes of `kind` here"],
    );
}

#[test]
fn a_conditional_format_on_no_code() {
    refused(
        PAY,
        r#"{ name = "user", max_len = 32 }"#,
        r#"{ name = "user", format_if = { field = "kind", is = ["7"], format = "digits" } }"#,
        &["spec/shop/pay.toml:15:58: `7` is none of the codes of `kind` here"],
    );
}

#[test]
fn a_second_format() {
    refused(
        PAY,
        r#"{ name = "url", optional = true }"#,
        r#"{ name = "url", format_if = { field = "kind", is = ["1"], format = "digits" } }"#,
        &["spec/shop/pay.toml:18:43: a field has `format` or `format_if`, not both"],
    );
}

#[test]
fn an_unknown_format() {
    refused(
        FIELDS,
        r#""http_url""#,
        r#""ftp_url""#,
        &[
            "spec/fields.toml:46:10: unknown variant `ftp_url`, expected one of `http_url`, `resident_id`, `digits`, `ip_underscored`, `hex_color`, `card_number`, `account_number`, `shareing_data`",
        ],
    );
}

#[test]
fn a_code_outside_the_dictionary() {
    refused(
        PAY,
        r#"{ name = "kind" }"#,
        r#"{ name = "kind", codes = ["1", "3"] }"#,
        &["spec/shop/pay.toml:16:36: `3` is none of the codes of `kind` in the dictionary"],
    );
}

#[test]
fn a_code_twice_in_a_row() {
    refused(
        PAY,
        r#"{ name = "kind" }"#,
        r#"{ name = "kind", codes = ["1", "1"] }"#,
        &["spec/shop/pay.toml:16:36: `1` is here twice"],
    );
}

#[test]
fn a_code_that_the_row_leaves_out() {
    refused(
        PAY,
        r#"{ name = "kind" }"#,
        r#"{ name = "kind", codes = ["2"] }"#,
        &["spec/shop/pay.toml:17:63: `1` is none of the codes of `kind` here"],
    );
}

#[test]
fn an_undeclared_outcome() {
    refused(
        PAY,
        r#"["Paid", "Asked"]"#,
        r#"["Paid", "Asked", "Lost"]"#,
        &["spec/shop/pay.toml:27:30: no outcome `Lost`: declared are `Paid`, `Asked`"],
    );
}

#[test]
fn an_outcome_twice() {
    refused(
        PAY,
        r#"name = "Asked""#,
        r#"name = "Paid""#,
        &[
            "spec/shop/pay.toml:9:14: there is another outcome `Paid`",
            "spec/shop/pay.toml:27:21: no outcome `Asked`: declared are `Paid`, `Paid`",
        ],
    );
}

#[test]
fn an_outcomes_code_twice() {
    refused(
        PAY,
        r#""8888""#,
        r#""0000""#,
        &["spec/shop/pay.toml:9:30: there is another outcome of the return code 0000"],
    );
}

#[test]
fn no_outcome() {
    refused(
        PAY,
        r#"    { name = "Paid", code = "0000", meaning = "Paid." },
    { name = "Asked", code = "8888", meaning = "Not yet." },
"#,
        "",
        &[
            "spec/shop/pay.toml:3:12: `outcome` is missing in `lianlian_api(…)`",
            "spec/shop/pay.toml:25:13: no outcome `Paid`: none is declared",
            "spec/shop/pay.toml:25:21: no outcome `Asked`: none is declared",
            "spec/shop/pay.toml:33:13: no outcome `Paid`: none is declared",
        ],
    );
}

#[test]
fn two_kinds_of_length() {
    refused(
        PAY,
        "max_len = 32",
        "max_len = 32, len = [8]",
        &["spec/shop/pay.toml:15:42: a field has `max_len` or `len`, not both"],
    );
}

#[test]
fn no_length() {
    refused(
        PAY,
        "max_len = 32",
        "len = []",
        &["spec/shop/pay.toml:15:28: write `len = 15` or `len = [15, 18]`"],
    );
}

#[test]
fn a_fixed_value_that_is_too_long() {
    refused(
        PAY,
        "max_len = 32",
        r#"max_len = 2, fixed = "2.1""#,
        &["spec/shop/pay.toml:15:43: the fixed value has 3 characters, which is not allowed"],
    );
}

#[test]
fn a_code_that_is_too_long() {
    refused(
        PAY,
        r#"{ name = "kind" }"#,
        r#"{ name = "kind", max_len = 0 }"#,
        &[
            "spec/shop/pay.toml:16:14: code `1` of `kind` does not have this length",
            "spec/shop/pay.toml:16:14: code `2` of `kind` does not have this length",
            "spec/shop/pay.toml:16:32: write a number above 0",
        ],
    );
}

#[test]
fn a_fixed_value_that_is_no_code() {
    refused(
        PAY,
        r#"{ name = "kind" }"#,
        r#"{ name = "kind", fixed = "7" }"#,
        &["spec/shop/pay.toml:16:30: `7` is none of the codes of `kind` here"],
    );
}

#[test]
fn a_fixed_answer() {
    refused(
        PAY,
        r#"    { name = "user" },
]"#,
        r#"    { name = "user", fixed = "u1" },
]"#,
        &[
            "spec/shop/pay.toml:31:30: `fixed` is for requests only",
            "spec/shop/pay.toml:31:30: a fixed value is always sent: it has no condition",
        ],
    );
}

#[test]
fn an_unsigned_request() {
    refused(
        PAY,
        "max_len = 32",
        "unsigned = true",
        &["spec/shop/pay.toml:15:14: `unsigned` is for responses and notifications only"],
    );
}

#[test]
fn two_kinds_of_presence() {
    refused(
        PAY,
        "required_if = {",
        "optional = true, required_if = {",
        &[
            "spec/shop/pay.toml:17:56: a field has one of `optional`, `required_if`, `required_unless`, `either_of`",
        ],
    );
}

#[test]
fn a_choice_of_one() {
    refused(
        PAY,
        "max_len = 32",
        r#"either_of = "who""#,
        &["spec/shop/pay.toml:15:34: `who` is the label of one field: give it to a second one"],
    );
}

#[test]
fn a_missing_protocol_row() {
    refused(
        PAY,
        r#"    { name = "sign" },
    { name = "user", max_len = 32 },"#,
        r#"    { name = "user", max_len = 32 },"#,
        &["spec/shop/pay.toml:12:11: the request lacks the protocol's row `sign`"],
    );
}

#[test]
fn a_missing_protocol_row_in_an_outcome() {
    refused(
        PAY,
        r#"    { name = "sign" },
    { name = "user" },"#,
        r#"    { name = "user" },"#,
        &[
            "spec/shop/pay.toml:8:14: outcome `Paid` lacks the protocol's row `sign`",
            "spec/shop/pay.toml:9:14: outcome `Asked` lacks the protocol's row `sign`",
        ],
    );
}

#[test]
fn a_protocol_row_of_the_other_side() {
    refused(
        PAY,
        r#"{ name = "kind" }"#,
        r#"{ name = "kind" },
    { name = "ret_code" }"#,
        &["spec/shop/pay.toml:17:14: `ret_code` belongs to the protocol: leave it out"],
    );
}

#[test]
fn a_protocol_row_that_says_too_much() {
    refused(
        PAY,
        "max_len = 18",
        "optional = true",
        &[
            "spec/shop/pay.toml:13:14: `oid_partner` belongs to the protocol: its row has a length at most",
        ],
    );
}

#[test]
fn a_protocol_row_in_a_list() {
    refused(
        PAY,
        r#"[{ name = "card_no" }"#,
        r#"[{ name = "sign" }, { name = "card_no" }"#,
        &["spec/shop/pay.toml:37:41: `sign` belongs to the protocol: leave it out"],
    );
}

#[test]
fn a_list_without_items() {
    refused(
        PAY,
        r#", items = [{ name = "card_no" }, { name = "user", optional = true }]"#,
        "",
        &["spec/shop/pay.toml:37:14: `cards` is a list or an object: give its items"],
    );
}

#[test]
fn a_list_with_a_length() {
    refused(
        PAY,
        r#"{ name = "cards", items"#,
        r#"{ name = "cards", max_len = 8, items"#,
        &[
            "spec/shop/pay.toml:37:14: a list or an object takes `optional`, the conditions, `alias` and `unsigned` only: the fields inside have the rest",
        ],
    );
}

#[test]
fn items_that_are_no_list() {
    refused(
        PAY,
        "max_len = 32",
        "items = []",
        &["spec/shop/pay.toml:15:30: `user` is not a list or an object in the dictionary"],
    );
}

#[test]
fn an_item_twice() {
    refused(
        PAY,
        r#"[{ name = "card_no" }"#,
        r#"[{ name = "user" }, { name = "card_no" }"#,
        &["spec/shop/pay.toml:37:82: there is another field `user`"],
    );
}

#[test]
fn an_endpoint_without_slash() {
    refused(
        PAY,
        r#""/pay""#,
        r#""pay""#,
        &[r#"spec/shop/pay.toml:3:12: `endpoint` must be a path such as "/v1/name""#],
    );
}

#[test]
fn a_host_with_a_path() {
    refused(
        PAY,
        r#""api.example""#,
        r#""https://api.example""#,
        &[r#"spec/shop/pay.toml:4:8: `host` must be a host name such as "a.b.com""#],
    );
}

#[test]
fn a_page_that_is_no_address() {
    refused(
        PAY,
        r#""https://docs.example/pay.md""#,
        r#""pay.md""#,
        &["spec/shop/pay.toml:2:8: `page` must be a URL with https"],
    );
}

#[test]
fn an_impossible_outcome() {
    refused(
        PAY,
        r#"name = "Asked", code"#,
        r#"name = "asked", code"#,
        &[
            "spec/shop/pay.toml:9:14: `asked` becomes a variant: write it in camel case",
            "spec/shop/pay.toml:9:14: outcome `asked` lacks the protocol's row `oid_partner`",
            "spec/shop/pay.toml:9:14: outcome `asked` lacks the protocol's row `sign`",
            "spec/shop/pay.toml:27:21: no outcome `Asked`: declared are `Paid`, `asked`",
        ],
    );
}

#[test]
fn an_impossible_field() {
    refused(
        FIELDS,
        "[url]",
        "[user-url]",
        &[
            "spec/fields.toml:41:2: `user-url` can't be a field's name: expected one like `card_no`",
            "spec/fields.toml:41:2: `user-url` is in no table",
            "spec/shop/pay.toml:18:14: `url` is not in the dictionary",
        ],
    );
}

#[test]
fn an_impossible_type() {
    refused(
        FIELDS,
        r#""CardNumber""#,
        r#""card number""#,
        &[
            "spec/fields.toml:36:8: `card number` can't be a type: expected a type like `CardNumber`, `u32` or `Vec<Item>`",
        ],
    );
}

#[test]
fn an_impossible_variant() {
    refused(
        FIELDS,
        r#""Two""#,
        r#""2nd""#,
        &["spec/fields.toml:32:26: `2nd` can't be a variant: expected one like `IdCard`"],
    );
}

#[test]
fn a_code_twice_in_the_dictionary() {
    refused(
        FIELDS,
        r#"code = "2""#,
        r#"code = "1""#,
        &["spec/fields.toml:32:14: code `1` is here twice"],
    );
}

#[test]
fn a_variant_twice() {
    refused(
        FIELDS,
        r#""Two""#,
        r#""One""#,
        &["spec/fields.toml:32:26: variant `One` is here twice"],
    );
}

#[test]
fn a_code_list_without_a_type() {
    refused(
        FIELDS,
        r#""Kind""#,
        r#""String""#,
        &["spec/fields.toml:26:8: a code list needs a type of its own, like `PayType`"],
    );
}

#[test]
fn a_type_for_two_code_lists() {
    refused(
        FIELDS,
        r#""CardNumber"
meaning = "The card."
secrecy = "card""#,
        r#""Kind"
meaning = "The card."
secrecy = "public""#,
        &["spec/fields.toml:36:8: `Kind` is the code list of `kind` already"],
    );
}

#[test]
fn a_secret_string() {
    refused(
        FIELDS,
        r#"meaning = "The user."
secrecy = "public""#,
        r#"meaning = "The user."
secrecy = "hidden""#,
        &["spec/fields.toml:22:11: `String` shows all of its value: give it a type that masks"],
    );
}

#[test]
fn two_secrecies_of_a_type() {
    refused(
        FIELDS,
        r#"type = "String"
meaning = "Where to."
secrecy = "public""#,
        r#"type = "CardNumber"
meaning = "Where to."
secrecy = "name""#,
        &[
            "spec/fields.toml:44:11: `CardNumber` is masked as `card`",
            "spec/fields.toml:45:11: `https://oid_partner.example` can't be an example: it must be a bank card's number: 12 to 19 digits without spaces",
            "spec/fields.toml:46:10: `CardNumber` brings its own format; only a `String` needs one",
        ],
    );
}

#[test]
fn an_unknown_secrecy() {
    refused(
        FIELDS,
        r#""card""#,
        r#""secret""#,
        &[
            "spec/fields.toml:38:11: unknown variant `secret`, expected one of `public`, `card`, `name`, `id_number`, `mobile`, `hidden`",
        ],
    );
}

#[test]
fn a_missing_example() {
    refused(
        FIELDS,
        r#"example = "u1"
"#,
        "",
        &["spec/fields.toml:19:2: `user` has no example"],
    );
}

#[test]
fn an_example_that_is_no_code() {
    refused(
        FIELDS,
        r#"example = "1""#,
        r#"example = "3""#,
        &["spec/fields.toml:29:11: `3` is none of the codes of `kind`"],
    );
}

#[test]
fn an_entry_without_use() {
    refused(
        FIELDS,
        "[url]",
        r#"[colour]
type = "String"
meaning = "A colour."
secrecy = "public"
example = "red"

[url]"#,
        &["spec/fields.toml:41:2: `colour` is in no table"],
    );
}

#[test]
fn an_entry_twice() {
    refused(
        FIELDS,
        "[url]",
        "[user]",
        &["spec/fields.toml:41:2: duplicate key"],
    );
}

#[test]
fn a_return_code_twice() {
    refused(
        "ret_codes.toml",
        "9999",
        "0000",
        &["spec/ret_codes.toml:9:2: duplicate key"],
    );
}

#[test]
fn a_return_code_of_three_digits() {
    refused(
        "ret_codes.toml",
        "9999",
        "999",
        &["spec/ret_codes.toml:9:2: return code `999` must be 4 digits or capital letters"],
    );
}

#[test]
fn a_return_code_of_other_characters() {
    refused(
        "ret_codes.toml",
        "9999",
        "99-9",
        &["spec/ret_codes.toml:9:2: return code `99-9` must be 4 digits or capital letters"],
    );
}

#[test]
fn a_return_code_that_says_nothing() {
    let spec = Spec::sound();
    spec.edit("ret_codes.toml", "系统错误", "");
    spec.edit("ret_codes.toml", "It ran into an error.", " ");
    spec.edit("ret_codes.toml", "Query.", "");
    assert_eq!(
        spec.faults(),
        [
            "spec/ret_codes.toml:10:11: must not be empty",
            "spec/ret_codes.toml:12:15: must not be empty",
            "spec/ret_codes.toml:14:10: must not be empty",
        ]
    );
}

#[test]
fn a_return_codes_texts_are_sentences() {
    let fault = "must be a sentence of one line, with its full stop";
    for text in ["Query", "Query.\\n"] {
        refused(
            "ret_codes.toml",
            "Query.",
            text,
            &[&format!("spec/ret_codes.toml:14:10: {fault}")],
        );
    }
}

#[test]
fn a_return_codes_chinese_texts_are_sentences_in_chinese() {
    let full_stop = "must be a sentence of one line, with its full stop 。";
    for (text, fault) in [
        ("", "must have Chinese characters"),
        ("Query.", "must have Chinese characters"),
        ("请查询.", full_stop),
        ("请\\n查询。", full_stop),
    ] {
        refused(
            "ret_codes.toml",
            "请查询。",
            text,
            &[&format!("spec/ret_codes.toml:15:13: {fault}")],
        );
    }
    refused(
        "ret_codes.toml",
        "advice_zh = \"请查询。\"\n",
        "",
        &["spec/ret_codes.toml:9:1: missing field `advice_zh`"],
    );
}

#[test]
fn an_advice_for_queries_in_one_language_alone() {
    refused(
        "ret_codes.toml",
        "query_advice_zh = \"请再次查询。\"\n",
        "",
        &["spec/ret_codes.toml:17:16: `query_advice_zh` must say it in Chinese"],
    );
    refused(
        "ret_codes.toml",
        "query_advice = \"Ask again.\"\n",
        "",
        &["spec/ret_codes.toml:17:19: `query_advice` must say it in English"],
    );
}

#[test]
fn a_return_code_without_advice() {
    refused(
        "ret_codes.toml",
        "advice = \"Query.\"\n",
        "",
        &["spec/ret_codes.toml:9:1: missing field `advice`"],
    );
}

#[test]
fn a_return_code_in_a_product_that_there_is_not() {
    refused(
        "ret_codes.toml",
        "{ shop =",
        "{ shops =",
        &["spec/ret_codes.toml:16:16: there is no product `shops`"],
    );
}

#[test]
fn an_unknown_meaning() {
    refused(
        "ret_codes.toml",
        "\"unknown\"",
        "\"maybe\"",
        &[
            "spec/ret_codes.toml:11:11: unknown variant `maybe`, expected one of `done`, `sms_code_needed`, `confirmation_needed`, `processing`, `refused`, `failed`, `not_found`, `duplicate`, `try_later`, `unknown`",
        ],
    );
    refused(
        "ret_codes.toml",
        "\"refused\"",
        "\"maybe\"",
        &[
            "spec/ret_codes.toml:16:23: unknown variant `maybe`, expected one of `done`, `sms_code_needed`, `confirmation_needed`, `processing`, `refused`, `failed`, `not_found`, `duplicate`, `try_later`, `unknown`",
        ],
    );
}

#[test]
fn an_erratum_of_no_table() {
    refused(
        "errata.toml",
        r#""shop/pay""#,
        r#""shop/buy""#,
        &["spec/errata.toml:3:15: there is no table spec/shop/buy.toml"],
    );
}

#[test]
fn an_erratum_of_no_field() {
    refused(
        "errata.toml",
        "[\"user\"]\nsays",
        "[\"user\", \"colour\"]\nsays",
        &["spec/errata.toml:4:19: `colour` is not in the dictionary"],
    );
}

#[test]
fn conditional_formats() {
    let spec = Spec::sound();
    let formats = r#"{ name = "user", format_if = [
        { field = "kind", is = ["1"], format = "digits" },
        { field = "kind", is = ["2"], format = "account_number" },
    ] }"#;
    spec.edit(PAY, r#"{ name = "user", max_len = 32 }"#, formats);
    assert_eq!(spec.faults(), [""; 0]);
    refused(
        PAY,
        r#"{ name = "user", max_len = 32 }"#,
        r#"{ name = "user", format_if = 3 }"#,
        &[
            "spec/shop/pay.toml:15:34: invalid type: integer `3`, expected a format with its condition, or a list of them",
        ],
    );
}

#[test]
fn a_type_of_nobody() {
    refused(
        FIELDS,
        r#""CardNumber""#,
        r#""CardNumbers""#,
        &["spec/fields.toml:36:8: core has no type `CardNumbers`: without one, give its codes"],
    );
}

#[test]
fn an_example_without_the_format() {
    refused(
        FIELDS,
        r#""https://oid_partner.example""#,
        r#""oid_partner.example""#,
        &[
            "spec/fields.toml:45:11: `oid_partner.example` can't be an example: it must be an http or https URL",
        ],
    );
}

/// A table may come from somebody else.
#[test]
fn what_is_said_of_a_file_commands_no_terminal() {
    let spec = Spec::sound();
    spec.write(PAY, "\"\\u001b[2J\" = 1\n");
    let faults = spec.faults();
    assert!(
        faults.iter().any(|fault| fault.contains("[2J")),
        "{faults:?}"
    );
    let mut said = faults.iter().flat_map(|fault| fault.chars());
    assert!(!said.any(char::is_control), "{faults:?}");
}
