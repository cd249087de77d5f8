//! The tables and what core knows by them.

use std::path::Path;

use lianlian::Row;
use lianlian::example::{self, Extent};
use lianlian::field::Secrecy;
use lianlian_tables::{Source, Tables, names};

/// The dictionary and the types in core must agree on what may be shown.
#[test]
fn secrecy_is_the_dictionarys() {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let tables = lianlian_tables::load(&spec).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let mut compared = 0;
    for (table, rows) in messages() {
        let entries = rows_of(&tables, &table);
        for row in rows.iter().flat_map(with_items) {
            // A name may have one entry in the message, and another one in an object of it.
            let named = entries
                .iter()
                .filter(|known| known.name.as_str() == row.name);
            let said: Vec<_> = named
                .map(|known| {
                    let field = tables.dictionary.get(known.entry().as_str());
                    format!("{:?}", *field.expect("in the dictionary").secrecy)
                })
                .collect();
            let is = format!("{:?}", row.secrecy);
            assert!(said.contains(&is), "{table}: {}: {is}, {said:?}", row.name);
            compared += 1;
        }
    }
    assert!(compared > 900, "{compared}");
    assert!(Secrecy::Hidden.is_secret() && !Secrecy::Public.is_secret());
}

/// The messages of operations and notifications: the names of their tables, and their rows.
fn messages() -> Vec<(String, &'static [Row])> {
    let operations = lianlian::api::OPERATIONS.iter().flat_map(|operation| {
        let messages = operation.messages();
        messages.map(|rows| (operation.table(), rows))
    });
    let notifications = lianlian::api::NOTIFICATIONS.iter();
    let notifications = notifications.map(|notice| (notice.table(), notice.rows));
    operations.chain(notifications).collect()
}

/// A row, and those inside it.
fn with_items(row: &'static Row) -> Vec<&'static Row> {
    let inside = row.items.unwrap_or_default().iter().flat_map(with_items);
    std::iter::once(row).chain(inside).collect()
}

/// The rows of a table, with those inside them.
fn rows_of<'a>(tables: &'a Tables, table: &str) -> Vec<&'a lianlian_tables::Row> {
    let (product, name) = table.split_once('/').expect("a product");
    let product = tables.products.iter().find(|known| known.name == product);
    let of_product = product.expect("a product").tables();
    let is_this = |source: &Source| names::type_of(source.stem()) == name;
    let rows = of_product.into_iter().find(|(source, _)| is_this(source));
    let (_, rows) = rows.expect("a table");
    rows.into_iter().flat_map(|row| row.with_items()).collect()
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
