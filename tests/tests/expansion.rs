//! The macro's output for the generated declarations, as readable Rust.

use std::path::{Path, PathBuf};

use syn::{Item, Meta};

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

/// One snapshot per generated file that declares something.
#[test]
fn a_file_per_table() {
    let api = Path::new(env!("CARGO_MANIFEST_DIR")).join("../api/src");
    let mut products: Vec<_> = entries(&api)
        .into_iter()
        .filter(|path| path.is_dir())
        .collect();
    products.sort();
    let files: Vec<_> = products
        .iter()
        .flat_map(|product| entries(product))
        .collect();
    for path in files.iter().filter(|path| !path.ends_with("mod.rs")) {
        let expanded = expand_source(&std::fs::read_to_string(path).expect("read"));
        if expanded.is_empty() {
            continue;
        }
        let name = path
            .strip_prefix(&api)
            .expect("under api")
            .with_extension("");
        let name = name.display().to_string().replace('/', "_");
        insta::with_settings!({ omit_expression => true }, {
            insta::assert_snapshot!(name, expanded);
        });
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("read");
    entries.map(|entry| entry.expect("read").path()).collect()
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
        pub struct Notice {
            #[notification]
            no_order: String,
            #[notification(optional, unsigned)]
            memo: String,
        }
        "#
    ));
}
