//! The tables and what core knows by them.

use std::path::Path;

use lianlian::example::{self, Extent};
use lianlian::field::Secrecy;

/// The dictionary and the types in core must agree on what may be shown.
#[test]
fn secrecy_is_the_dictionarys() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let tables = lianlian_tables::load(&spec).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let operations = lianlian::api::OPERATIONS
        .iter()
        .flat_map(|operation| operation.messages());
    let notifications = lianlian::api::NOTIFICATIONS
        .iter()
        .map(|notice| notice.rows);
    let rows: Vec<_> = operations.chain(notifications).flatten().collect();
    let items = rows.iter().filter_map(|row| row.items).flatten();
    let mut compared = 0;
    for row in rows.iter().copied().chain(items) {
        let field = tables.dictionary.get(row.name).expect("in the dictionary");
        let said = format!("{:?}", *field.secrecy);
        assert_eq!(said, format!("{:?}", row.secrecy), "{}", row.name);
        compared += 1;
    }
    assert!(compared > 900, "{compared}");
    assert!(Secrecy::Hidden.is_secret() && !Secrecy::Public.is_secret());
}

/// The examples of the tables are values that the checks let pass.
#[test]
fn examples_are_right() {
    macro_rules! check {
        (notification $message:path) => {};
        ($kind:ident $request:path) => {
            for extent in [Extent::Required, Extent::All] {
                let request: $request = example::request(extent).expect("an example each");
                assert_eq!(request.check(&Default::default()), Ok(()), "{request:?}");
            }
        };
    }
    lianlian::for_each_table!(check);
}
