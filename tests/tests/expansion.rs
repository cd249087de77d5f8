//! The macro's output, as readable Rust.

use std::path::Path;

use syn::{Item, Meta};
use xtask::codegen;

fn expand_source(source: &str) -> String {
    let file = syn::parse_file(source).expect("Rust");
    let structs = file.items.into_iter().filter_map(|item| match item {
        Item::Struct(item) => Some(item),
        _ => None,
    });
    let expanded = structs.map(|mut item| {
        let is_ours = |attribute: &syn::Attribute| attribute.path().is_ident("lianlian_api");
        let at = item
            .attrs
            .iter()
            .position(is_ours)
            .expect("an annotated struct");
        let Meta::List(arguments) = item.attrs.remove(at).meta else {
            panic!("arguments are missing");
        };
        let declaration = lianlian_declare::parse(arguments.tokens, quote::quote!(#item), true);
        let tokens = lianlian_declare::expand(&declaration.expect("a right declaration"));
        prettyplease::unparse(&syn::parse2(tokens).expect("Rust"))
    });
    expanded.collect()
}

/// One snapshot per shape of declaration: what the macro makes of each file that is generated from small tables,
/// where the file itself is one of `xtask`'s snapshots, of the same name.
#[test]
fn a_page_per_shape() {
    let sound = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tables/tests/it/sound");
    let tables = lianlian_tables::load(&sound).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let files = codegen::render(&tables).expect("rendered");
    let shapes = [
        "shop/pay",
        "club/order",
        "club/order_notification",
        "club/join",
        "club/join_return",
        "risk/anonymous_ticket",
        "stall/hold",
        "stall/hold_notification",
    ];
    for shape in shapes {
        let path = format!("{shape}.rs");
        let file = files.iter().find(|(known, _)| known.ends_with(&path));
        let (_, text) = file.unwrap_or_else(|| panic!("no {path}"));
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(shape.replace('/', "_"), expand_source(text));
        });
    }
}

/// A line of a report.
#[test]
fn a_report() {
    insta::assert_snapshot!(expand_source(
        r#"
        /// A line.
        #[lianlian_api(report = "FEES", periods("day", "month"), joiner = ";", product = "example")]
        pub struct FeeRow {
            /// Number of the order.
            #[example = "1"]
            #[column]
            no_order: String,
            /// Kind of the fee.
            #[column(optional, open, alias = "knid")]
            kind: Kind,
        }
        "#
    ));
}

/// Everything that the grammar has and card binding doesn't use.
#[test]
fn the_whole_grammar() {
    insta::assert_snapshot!(expand_source(
        r#"
        /// An item.
        #[lianlian_api(item)]
        pub struct Entry {
            /// Its kind.
            #[item(open)]
            kind: Kind,
            /// Its note.
            #[item(optional, max_len = 8)]
            note: String,
        }

        /// An operation.
        #[lianlian_api(
            crate = elsewhere::lianlian,
            endpoint = "/whole.htm",
            host = "example.lianlianpay.com",
            product = "example",
            outcome(Done = "0000", CodeSent = "8888")
        )]
        pub struct Whole {
            #[request(either_of = "order")]
            #[response(Done, assigned)]
            #[response(CodeSent, optional)]
            no_order: String,
            #[request(either_of = "order")]
            oid_paybill: String,
            #[request(required_unless(no_order), len = [15, 18])]
            by_number: String,
            #[request(required_if(kind = "A" | "B"), format = formats::EVEN)]
            by_kind: String,
            #[request(codes("A", "B"))]
            #[response(open, unsigned)]
            kind: Kind,
            #[request(fixed = "1.0", len = 3)]
            api_version: String,
            #[response(Done, optional)]
            entries: Vec<Entry>,
            #[wire = "type"]
            #[response(Done, unsigned, max_len = 4)]
            r#type: String,
        }

        /// What asks after it.
        #[lianlian_api(
            endpoint = "/asked.htm",
            host = "example.lianlianpay.com",
            outcome(Found = "0000"),
            state = result_pay
        )]
        pub struct Asked {
            #[request]
            no_order: String,
            #[response(Found)]
            result_pay: Kind,
        }

        /// An operation that the browser carries.
        #[lianlian_api(
            endpoint = "/redirect.htm",
            host = "example.lianlianpay.com",
            body = "form",
            form_field = "req_data",
            queried_by(Asked, no_order)
        )]
        pub struct Redirect {
            #[request]
            no_order: String,
        }

        /// What it brings back.
        #[lianlian_api(notification, body = "form", form_field = "res_data", product = "example")]
        pub struct Return {
            #[notification(open)]
            kind: Kind,
            #[notification(optional)]
            ret_code: String,
        }

        /// What LianLian's servers say.
        #[lianlian_api(notification, identity(no_order))]
        pub struct NotificationMessage {
            #[notification]
            no_order: String,
            #[notification(optional, unsigned)]
            memo: String,
        }
        "#
    ));
}
