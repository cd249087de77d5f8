//! The generated sources, as the tables make them, and what core knows by them.

use std::path::Path;

use lianlian::field::Secrecy;
use xtask::{codegen, tables};

fn load() -> tables::Tables {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    tables::load(&spec).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// One snapshot per generated file: a review of a changed table reads the difference here.
#[test]
fn a_file_per_table() {
    let files = codegen::render(&load()).expect("rendered");
    for (path, text) in files {
        let name = path
            .strip_prefix("core/src/api")
            .expect("under api")
            .display()
            .to_string();
        insta::with_settings!({ prepend_module_to_snapshot => true, omit_expression => true }, {
            insta::assert_snapshot!(name.replace(['/', '.'], "_"), text);
        });
    }
}

/// The dictionary and the types in core must agree on what may be shown.
#[test]
fn secrecy_is_the_dictionarys() {
    let tables = load();
    let mut compared = 0;
    for operation in lianlian::api::OPERATIONS {
        let sides = operation.outcomes.iter().map(|outcome| outcome.rows);
        for row in sides.chain([operation.request]).flatten() {
            let field = tables.dictionary.get(row.name).expect("in the dictionary");
            let said = format!("{:?}", *field.secrecy);
            assert_eq!(said, format!("{:?}", row.secrecy), "{}", row.name);
            compared += 1;
        }
    }
    assert!(compared > 30);
    assert!(Secrecy::Hidden.is_secret() && !Secrecy::Public.is_secret());
}

/// The dictionary's examples are values that the checks let pass.
#[test]
fn examples_are_right() {
    let tables = load();
    for operation in lianlian::api::OPERATIONS {
        let example = |row: &lianlian::Row| {
            let example = || Some(tables.dictionary.get(row.name)?.example.as_ref()?.as_str());
            Some((row.name, row.fixed.or_else(example)?))
        };
        let message: std::collections::BTreeMap<_, _> =
            operation.request.iter().filter_map(example).collect();
        let json = serde_json::to_vec(&message).expect("JSON");
        let raw = lianlian::message::RawMessage::parse(&json).expect("a message");
        assert_eq!(
            operation.check(&raw, &Default::default()),
            Ok(()),
            "{}",
            operation.name
        );
    }
}
