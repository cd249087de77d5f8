//! The documentation of the generated messages, held against the rows that the checks read.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use lianlian::{Condition, Length, Presence, Row};
use syn::{Attribute, Expr, Item, Lit, Meta};

/// The documentation of each type, `mpay::PaymentApply`, and of each field,
/// `mpay::PaymentApplyRequest::no_order`.
fn documented() -> BTreeMap<String, String> {
    let api = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/src");
    let mut documented = BTreeMap::new();
    for folder in fs::read_dir(api).expect("generated") {
        let folder = folder.expect("an entry").path();
        let product = folder.file_stem().expect("a name").to_string_lossy();
        for file in fs::read_dir(&folder).into_iter().flatten() {
            let text = fs::read_to_string(file.expect("an entry").path()).expect("a text");
            for item in syn::parse_file(&text).expect("Rust").items {
                let Item::Struct(item) = item else { continue };
                document(&product, item, &mut documented);
            }
        }
    }
    documented
}

fn document(product: &str, mut item: syn::ItemStruct, documented: &mut BTreeMap<String, String>) {
    let ours = item.attrs.iter();
    let Some(at) = ours
        .clone()
        .position(|attribute| attribute.path().is_ident("lianlian_api"))
    else {
        return;
    };
    let Meta::List(arguments) = item.attrs.remove(at).meta else {
        panic!("arguments are missing");
    };
    let expanded = lianlian_declare::declare(arguments.tokens, quote::quote!(#item), false);
    for item in syn::parse2::<syn::File>(expanded).expect("Rust").items {
        let Item::Struct(item) = item else { continue };
        let of = format!("{product}::{}", item.ident);
        for field in item.fields {
            let name = field.ident.expect("a name");
            documented.insert(format!("{of}::{name}"), text(&field.attrs));
        }
        documented.insert(of, text(&item.attrs));
    }
}

fn text(attributes: &[Attribute]) -> String {
    let docs = attributes.iter().filter_map(|attribute| {
        let Meta::NameValue(pair) = &attribute.meta else {
            return None;
        };
        let Expr::Lit(literal) = &pair.value else {
            return None;
        };
        let Lit::Str(line) = &literal.lit else {
            return None;
        };
        Some(format!("{}\n", line.value().trim()))
    });
    docs.collect()
}

/// A message's type with its rows, and true where LianLian sends it.
fn messages() -> Vec<(String, &'static [Row], bool)> {
    let operations = lianlian::api::OPERATIONS.iter().flat_map(|operation| {
        let name = operation.table().replace('/', "::");
        let request = (format!("{name}Request"), operation.request, false);
        let outcomes = operation.outcomes.iter();
        let answers =
            outcomes.map(move |outcome| (format!("{name}{}", outcome.name), outcome.rows, true));
        [request].into_iter().chain(answers)
    });
    let notifications = lianlian::api::NOTIFICATIONS
        .iter()
        .map(|notice| (notice.table().replace('/', "::"), notice.rows, true));
    let reports = lianlian::api::REPORTS.iter();
    let reports = reports.map(|report| (report.table().replace('/', "::"), report.columns, true));
    operations.chain(notifications).chain(reports).collect()
}

fn expected_presence(row: &Row, is_received: bool) -> String {
    let (required, optional) = match is_received {
        true => ("Always there", "May be absent"),
        false => ("Required", "Optional"),
    };
    // A field beside it is a link; one at the end of a way is not.
    let on = |word: &str, condition: &Condition| match condition.field.split_once('.') {
        None => format!("{required} {word} [`{}`]", condition.field),
        Some(_) => format!("{required} {word} `{}`", condition.field),
    };
    match &row.presence {
        Presence::Required => format!("{required}."),
        Presence::Optional => format!("{optional}."),
        Presence::RequiredIf(condition) => on("if", condition),
        Presence::RequiredUnless(condition) => on("unless", condition),
        Presence::EitherOf(_) => format!("{required} unless ["),
    }
}

fn expected_length(row: &Row) -> String {
    match row.length {
        Length::Any => String::new(),
        Length::Max(1) => "At most 1 character.".to_owned(),
        Length::Max(most) => format!("At most {most} characters."),
        Length::Exact(lengths) => format!("{} characters.", lengths[lengths.len() - 1]),
    }
}

#[test]
fn every_field_says_what_its_row_says() {
    let documented = documented();
    let mut checked = 0;
    for (message, rows, is_received) in messages() {
        for row in rows.iter().filter(|row| !row.protocol) {
            if let Some(fixed) = row.fixed {
                let docs = &documented[&message];
                let expected = format!("`{}` is `{fixed}`", row.name);
                assert!(docs.contains(&expected), "{message}: {docs}");
                continue;
            }
            let field = lianlian_tables::names::field(row.name);
            let docs = documented
                .get(&format!("{message}::{field}"))
                .unwrap_or_else(|| panic!("{message}::{field}"));
            let presence = expected_presence(row, is_received);
            let has_presence = docs.lines().any(|line| line.starts_with(&presence));
            assert!(has_presence, "{message}::{field}: no {presence:?}: {docs}");
            let length = expected_length(row);
            assert!(docs.contains(&length), "{message}::{field}: {docs}");
            let unsigned = docs.contains("Outside the signature");
            assert_eq!(unsigned, !row.signed, "{message}::{field}: {docs}");
            checked += 1;
        }
    }
    assert!(checked > 500, "{checked}");
}

/// Fields of items are in no operation's own rows.
#[test]
fn every_field_has_a_presence() {
    let words = ["Required", "Optional", "Always there", "May be absent"];
    for (of, docs) in documented() {
        if of.matches("::").count() == 2 {
            let mut lines = docs.lines();
            let said = lines.any(|line| words.iter().any(|word| line.starts_with(word)));
            assert!(said, "{of}: {docs}");
        }
    }
}

/// The documentation says what each code means where a row allows fewer codes than its list has.
#[test]
fn a_subset_of_codes_is_explained() {
    let mut explained = 0;
    for (of, docs) in documented() {
        let line = docs.lines().find(|line| line.contains("Codes: "));
        let codes = line.and_then(|line| line.split("Codes: ").nth(1)?.split('.').next());
        for code in codes.into_iter().flat_map(|codes| codes.split('`')) {
            if code.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') && !code.is_empty() {
                let expected = format!("- `{code}`: ");
                assert!(docs.contains(&expected), "{of}: no {expected:?}: {docs}");
                explained += 1;
            }
        }
    }
    assert!(explained > 100, "{explained}");
}

#[test]
fn every_operation_says_its_url_its_page_and_its_query() {
    let documented = documented();
    for operation in lianlian::api::OPERATIONS {
        let docs = &documented[&operation.table().replace('/', "::")];
        let url = format!("Sent to `https://{}{}`", operation.host, operation.path);
        assert!(docs.contains(&url), "{docs}");
        let page = format!("[LianLian's page]({})", operation.page.expect("a page"));
        assert!(docs.contains(&page), "{docs}");
        let is_asked_after = docs.contains("asks after it");
        assert_eq!(is_asked_after, !operation.queried_by.is_empty(), "{docs}");
        for outcome in operation.outcomes {
            let answer = format!("- [`{}`]({}Response::", outcome.name, operation.name);
            assert!(docs.contains(&answer), "{docs}");
        }
    }
    for notice in lianlian::api::NOTIFICATIONS {
        let docs = &documented[&notice.table().replace('/', "::")];
        let page = format!("[LianLian's page]({})", notice.page.expect("a page"));
        assert!(docs.contains(&page), "{docs}");
    }
}
