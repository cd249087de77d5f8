//! The generated files, and those that a change of the tables touches.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use xtask::codegen;
use xtask::codegen::write::{self, Change};

use crate::sound::{Spec, pay_without_cards};

const PAY: &str = "api/src/shop/pay.rs";

fn render(spec: &Spec) -> Vec<(PathBuf, String)> {
    let tables = spec.load().expect("sound tables");
    codegen::render(&tables).expect("rendered")
}

/// The files that differ after the tables were changed, one that is new included.
fn touched(change: impl FnOnce(&Spec)) -> Vec<String> {
    let spec = Spec::sound();
    let before: BTreeMap<_, _> = render(&spec).into_iter().collect();
    change(&spec);
    let after = render(&spec).into_iter();
    let changed = after.filter(|(path, text)| before.get(path) != Some(text));
    changed
        .map(|(path, _)| path.display().to_string())
        .collect()
}

/// The generated file of the sound tables' operation, after one replacement in a table.
fn pay_after(file: &str, from: &str, to: &str) -> String {
    let spec = Spec::sound();
    spec.edit(file, from, to);
    let files = render(&spec).into_iter();
    files
        .filter(|(path, _)| path == Path::new(PAY))
        .map(|(_, text)| text)
        .collect()
}

#[track_caller]
fn assert_contains(text: &str, part: &str) {
    assert!(text.contains(part), "no\n{part}\nin\n{text}");
}

#[test]
fn the_tree_is_what_the_tables_say() {
    let root = xtask::root().expect("a checkout");
    let tables = lianlian_tables::load(&root.join("spec")).expect("sound tables");
    let files = codegen::render(&tables).expect("rendered");
    assert_eq!(write::changes(&root, &files).expect("read"), []);
}

#[test]
fn a_file_names_the_shared_rows_that_it_is_made_of() {
    let before = pay_after("shop/pay.toml", "\"Pays.\"", "\"Pays.\"");
    let spec = Spec::sound();
    spec.write("shared/kind.toml", "rows = [{ name = \"kind\" }]\n");
    let rows = "    { name = \"kind\" },\n    { name = \"card_no\", required_if";
    let shared = rows.replace("{ name = \"kind\" }", "\"shared/kind\"");
    spec.edit("shop/pay.toml", rows, &shared);
    let text = render(&spec)
        .into_iter()
        .find(|(path, _)| path == Path::new(PAY));
    let (_, text) = text.expect("generated");
    let (header, code) = text.split_once('\n').expect("a header");
    assert_eq!(
        header,
        "// Generated from `spec/shop/pay.toml` and `spec/shared/kind.toml` by `cargo xtask codegen`; do not edit."
    );
    assert_eq!(before.split_once('\n').map(|(_, code)| code), Some(code));
}

#[test]
fn an_operation_more_is_a_file_and_its_lines() {
    assert_eq!(
        touched(|spec| spec.write("shop/query.toml", &pay_without_cards())),
        [
            "api/src/lib.rs",
            "api/src/each.rs",
            "api/src/shop/mod.rs",
            "api/src/shop/query.rs"
        ]
    );
}

#[test]
fn a_parameter_more_touches_its_operation_only() {
    let known = touched(|spec| {
        let row = "{ name = \"kind\" },\n    { name = \"cards\"";
        spec.edit("shop/pay.toml", "{ name = \"cards\"", row);
    });
    assert_eq!(known, [PAY]);

    let new = touched(|spec| {
        let entry = "[note]\ntype = \"String\"\nmeaning = \"A note.\"\nsecrecy = \"public\"\nexample = \"x\"\n\n[url]";
        spec.edit("fields.toml", "[url]", entry);
        let row = "{ name = \"kind\" },\n    { name = \"note\", optional = true }";
        spec.edit("shop/pay.toml", "{ name = \"kind\" }", row);
    });
    assert_eq!(new, [PAY]);
}

#[test]
fn a_change_of_the_dictionary_touches_those_who_use_it() {
    assert_eq!(
        touched(|spec| spec.edit("fields.toml", "Where to.", "Where to, by POST.")),
        [PAY]
    );
    assert_eq!(
        touched(|spec| spec.edit("fields.toml", "The second.", "The other.")),
        ["api/src/codes/kind.rs"]
    );
}

/// A text that can't be written leaves all files as they were.
#[test]
fn nothing_is_half_written() {
    let spec = Spec::sound();
    let api = spec.root().join("api/src");
    fs::create_dir_all(&api).expect("made");
    fs::write(api.join("club"), "in the way").expect("written");
    fs::write(api.join("mod.rs"), "//! Before.").expect("written");
    let changes: Vec<Change> = render(&spec)
        .into_iter()
        .map(|(path, text)| Change::Create(path, text))
        .collect();

    write::apply(spec.root(), &changes).expect_err("`club` is no folder");
    assert_eq!(
        fs::read_to_string(api.join("mod.rs")).expect("there"),
        "//! Before."
    );
    let left = write::changes(spec.root(), &[]).expect("read");
    assert_eq!(left, [], "no text waits beside its file");
}

#[test]
fn a_file_without_a_table_is_removed() {
    let spec = Spec::sound();
    spec.write("bank/product.toml", "title = \"Bank.\"");
    spec.write("bank/query.toml", &pay_without_cards());
    let bring = |files: &[(PathBuf, String)]| {
        let changes = write::changes(spec.root(), files).expect("read");
        write::apply(spec.root(), &changes).expect("written");
        changes
    };
    let files = render(&spec);
    assert_eq!(bring(&files).len(), files.len());
    fs::write(spec.root().join("api/src/by_hand.rs"), "//! Not generated.").expect("written");

    fs::remove_dir_all(spec.dir().join("bank")).expect("removed");
    let changes = bring(&render(&spec));
    let printed: Vec<String> = changes.iter().map(Change::to_string).collect();
    assert_eq!(
        printed,
        [
            "api/src/lib.rs:22: expected: mod banks;",
            "api/src/each.rs:21: expected:         $crate::__if_club! {",
            "api/src/switches.rs:5: expected: #[cfg(feature = \"club\")]",
            "api/src/bank/mod.rs has no table any more",
            "api/src/bank/query.rs has no table any more",
        ]
    );
    assert!(!spec.root().join("api/src/bank").exists());
    assert!(spec.root().join("api/src/by_hand.rs").exists());
    assert_eq!(bring(&render(&spec)), []);
}

/// One snapshot per file of the sound tables: every form of declaration, as it is generated.
#[test]
fn files_read_as_if_written_by_hand() {
    for (path, text) in render(&Spec::sound()) {
        let path = path.strip_prefix("api/src").expect("under api");
        let name = path.display().to_string().replace(['/', '.'], "_");
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(name, text);
        });
    }
}

/// Long files are no longer read; what grows is split.
#[test]
fn no_file_is_long() {
    let root = xtask::root().expect("a checkout");
    let tables = lianlian_tables::load(&root.join("spec")).expect("sound tables");
    for (path, text) in codegen::render(&tables).expect("rendered") {
        let lines = text.lines().count();
        assert!(lines <= 400, "{}: {lines} lines", path.display());
    }
}

#[test]
fn return_codes_stand_with_those_of_their_first_character() {
    let spec = Spec::sound();
    let entry = "[PR07]\nmessage = \"x\"\nmeaning = \"try_later\"\nexplanation = \"X.\"\nexplanation_zh = \"甲。\"\nadvice = \"Y.\"\nadvice_zh = \"乙。\"\n\n[9999]";
    spec.edit("ret_codes.toml", "[9999]", entry);
    let files: BTreeMap<_, _> = render(&spec).into_iter().collect();
    let file = |name: &str| {
        let path = Path::new("api/src/ret_codes").join(name);
        files.get(&path).map(String::as_str).unwrap_or_default()
    };
    let modules = "mod from_0000;\nmod from_9000;\nmod from_p000;\n";
    assert_contains(file("mod.rs"), modules);
    assert_contains(file("from_p000.rs"), "Meaning::TryLater");
    let expected = r#"// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 9, sorted.
pub(super) const CODES: &[Documented] = &[Documented::new("9999", "系统错误", Meaning::Unknown)
    .with_explanation("It ran into an error.", "执行出错。")
    .with_advice("Query.", "请查询。")
    .with_query_advice("Ask again.", "请再次查询。")
    .in_products(&[("shop", Meaning::Refused)])];
"#;
    assert_eq!(file("from_9000.rs"), expected);
}

/// Each key of a request's row, and what it becomes.
#[test]
fn a_rows_keys_become_an_attributes_arguments() {
    let cases = [
        ("required_if = { field = \"kind\" }", "required_if(kind)"),
        (
            "required_if = { field = \"kind\", is = [\"1\", \"2\"] }",
            "required_if(kind = \"1\" | \"2\")",
        ),
        (
            "required_unless = { field = \"kind\", is = [\"2\"] }",
            "required_unless(kind = \"2\")",
        ),
        (
            "fixed = \"2.1\", max_len = 6",
            "fixed = \"2.1\", max_len = 6",
        ),
        ("len = [18]", "len = 18"),
        ("len = [15, 18]", "len = [15, 18]"),
        (
            "optional = true, format_if = { field = \"kind\", is = [\"1\"], format = \"digits\" }",
            "optional, format_if(kind = \"1\", format::DIGITS)",
        ),
        (
            "excludes = \"url\", equals = \"kind\"",
            "excludes(url), equals(kind)",
        ),
    ];
    for (keys, arguments) in cases {
        let text = pay_after("shop/pay.toml", "max_len = 32", keys);
        assert_contains(&text, &format!("    #[request({arguments})]\n"));
    }
}

#[test]
fn formats_under_several_conditions() {
    let formats = "format_if = [{ field = \"kind\", is = [\"1\"], format = \"card_number\" }, { field = \"kind\", is = [\"2\"], format = \"account_number\" }]";
    let text = pay_after("shop/pay.toml", "max_len = 32", formats);
    assert_contains(
        &text,
        "    #[request(\n        format_if(kind = \"1\", format::CARD_NUMBER),\n        format_if(kind = \"2\", format::ACCOUNT_NUMBER)\n    )]\n",
    );
}

/// Of what LianLian sends, what the page requires is required only where it is needed.
#[test]
fn an_answer_asks_for_what_is_needed() {
    let on_page = ["optional = true", "required_if = { field = \"user\" }"];
    for presence in on_page {
        let cards = "{ name = \"cards\", items";
        let row = format!("{{ name = \"bill\", {presence}, needed = true }},\n    {cards}");
        let text = pay_after("shop/pay.toml", cards, &row);
        assert_contains(&text, "#[response(Paid)]\n    bill: String,");
        let row = format!("{{ name = \"bill\", {presence} }},\n    {cards}");
        let text = pay_after("shop/pay.toml", cards, &row);
        assert_contains(&text, "#[response(Paid, optional)]\n    bill: String,");
    }
}

#[test]
fn a_query_says_that_it_only_asks() {
    let text = pay_after("shop/pay.toml", "host =", "query = true\nhost =");
    assert_contains(&text, "\n    query\n)]");
}

#[test]
fn a_choice_and_a_subset_of_codes() {
    let rows = "{ name = \"kind\", either_of = \"who\", codes = [\"1\"] },\n    { name = \"card_no\", either_of = \"who\" },";
    let old = "{ name = \"kind\" },\n    { name = \"card_no\", required_if = { field = \"kind\", is = [\"1\"] } },";
    let text = pay_after("shop/pay.toml", old, rows);
    assert_contains(
        &text,
        "#[request(either_of = \"who\", codes(\"1\"))]\n    kind: Kind,",
    );
    assert_contains(
        &text,
        "#[request(either_of = \"who\")]\n    card_no: CardNumber,",
    );
}

#[test]
fn an_answers_code_list_stays_open() {
    let row = "{ name = \"kind\", unsigned = true },\n    { name = \"cards\", items";
    let text = pay_after("shop/pay.toml", "{ name = \"cards\", items", row);
    assert_contains(
        &text,
        "#[request]\n    #[response(Paid, optional, open, unsigned)]\n    kind: Kind,",
    );
}

#[test]
fn tables_that_differ_get_an_attribute_each() {
    let old = "    { name = \"user\" },\n]\n\n[[response]]\noutcomes = [\"Paid\"]\nrows = [";
    let new = "]\n\n[[response]]\noutcomes = [\"Asked\"]\nrows = [{ name = \"user\", needed = true }]\n\n[[response]]\noutcomes = [\"Paid\"]\nrows = [\n    { name = \"user\" },";
    let text = pay_after("shop/pay.toml", old, new);
    assert_contains(
        &text,
        "#[response(Asked)]\n    #[response(Paid, optional)]\n    user: String,",
    );
}

#[test]
fn a_keyword_keeps_its_name_on_the_wire() {
    let spec = Spec::sound();
    spec.edit("fields.toml", "[url]", "[type]");
    spec.edit("shop/pay.toml", "\"url\"", "\"type\"");
    let text: String = render(&spec).into_iter().map(|(_, text)| text).collect();
    assert_contains(
        &text,
        "#[wire = \"type\"]\n    #[example = \"https://oid_partner.example\"]\n    #[request(optional, format = format::HTTP_URL)]\n    type_: String,",
    );
}

#[test]
fn a_camel_case_name_stays_on_the_wire() {
    let spec = Spec::sound();
    spec.edit("fields.toml", "[url]", "[backUrl]");
    spec.edit("shop/pay.toml", "\"url\"", "\"backUrl\"");
    let text: String = render(&spec).into_iter().map(|(_, text)| text).collect();
    assert_contains(
        &text,
        "#[wire = \"backUrl\"]\n    #[example = \"https://oid_partner.example\"]\n    #[request(optional, format = format::HTTP_URL)]\n    back_url: String,",
    );
}

#[test]
fn answers_may_leave_out_whom_they_are_for() {
    let spec = Spec::sound();
    let nameless = r#"body = "plain"
nameless_answers = true"#;
    spec.edit("shop/pay.toml", r#"body = "plain""#, nameless);
    let nameless_answer = "rows = [\n    { name = \"sign\" },\n    { name = \"user\" },";
    spec.edit(
        "shop/pay.toml",
        "rows = [\n    { name = \"oid_partner\" },\n    { name = \"sign\" },\n    { name = \"user\" },",
        nameless_answer,
    );
    let files = render(&spec).into_iter();
    let pay: String = files
        .filter(|(path, _)| path == Path::new(PAY))
        .map(|(_, text)| text)
        .collect();
    assert_contains(&pay, "    nameless_answers\n)]");
}

/// A product without its feature is compiled by nobody: the manifest that lacks it is named.
#[test]
fn a_product_needs_its_feature_in_both_manifests() {
    let spec = Spec::sound();
    let tables = spec.load().expect("sound tables");
    let write = |name: &str, text: &str| {
        let path = spec.root().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    write(
        "api/Cargo.toml",
        "[features]\nall-products = [\"club\", \"shop\", \"stall\"]\nclub = []\nshop = []\nstall = []\n",
    );
    write(
        "lianlian/Cargo.toml",
        "[features]\nall-products = [\"club\", \"stall\"]\nclub = []\nstall = []\n",
    );
    assert_eq!(
        codegen::missing_features(spec.root(), &tables).expect("read"),
        [
            "lianlian/Cargo.toml lacks the feature `shop`",
            "lianlian/Cargo.toml lacks `shop` in `all-products`",
        ]
    );
}
