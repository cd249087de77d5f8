//! What the macro makes of the generated declarations, as readable Rust.

// A proc-macro crate exports nothing but macros, so its two modules are compiled in here.
#[path = "../../macros/src/declaration/mod.rs"]
mod declaration;
#[path = "../../macros/src/expand/mod.rs"]
mod expand;

use std::path::Path;

use syn::{Item, Meta};

/// Expands the one declaration in a file of `core/src/api/`.
fn expand_file(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../core/src/api")
        .join(file);
    let source = std::fs::read_to_string(path).expect("the file is there");
    expand_source(&source)
}

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
        let declaration = declaration::parse(arguments.tokens, quote::quote!(#item));
        let tokens = expand::expand(&declaration.expect("a right declaration"));
        prettyplease::unparse(&syn::parse2(tokens).expect("Rust"))
    });
    expanded.collect()
}

#[test]
fn card_bind_apply() {
    insta::assert_snapshot!(expand_file("mpay/card_bind_apply.rs"));
}

#[test]
fn card_bind_verify() {
    insta::assert_snapshot!(expand_file("mpay/card_bind_verify.rs"));
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
            outcome(Done = "0000", CodeSent = "8888")
        )]
        pub struct Whole {
            #[request(either_of = "order")]
            #[response(Done)]
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
        "#
    ));
}
