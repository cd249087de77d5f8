//! The pages' word on answers, as the tables keep it beside what is generated.

use std::path::Path;
use std::sync::LazyLock;

use lianlian_tables::{Answer, Tables};

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    lianlian_tables::load(&spec).expect("sound tables")
});

/// Says whether the page has `sign` in successful answers only, so that it isn't among all answers' rows.
pub fn signs_on_success_only(operation: &lianlian::Operation) -> bool {
    let has_sign = |answer: &&Answer| answer.rows.iter().any(|row| row.name.as_str() == "sign");
    let mut answers = answers(operation).iter().filter(has_sign);
    answers.all(|answer| !answer.outcomes.is_empty())
}

/// The members that the page has in each answer of an outcome.
pub fn required(operation: &lianlian::Operation, outcome: &str) -> Vec<String> {
    let answers = answers(operation).iter();
    let rows = answers
        .filter(|answer| answer.when.is_none() && answer.covers(outcome))
        .flat_map(|answer| answer.rows.iter());
    rows.filter(|row| row.is_always_there())
        .map(|row| row.name.to_string())
        .collect()
}

/// The tables of an operation's answers.
fn answers(operation: &lianlian::Operation) -> &'static [Answer] {
    let product = operation.product.expect("a product");
    let mut products = TABLES.products.iter();
    let product = products.find(|known| known.name == product);
    let mut tables = product.expect("a product").operations.iter();
    let table =
        tables.find(|table| lianlian_tables::names::type_of(table.stem()) == operation.name);
    &table.expect("a table").response
}
