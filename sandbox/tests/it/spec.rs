//! The pages' word on answers, as the tables keep it beside what is generated.

use std::path::Path;

use lianlian::Operation;
use toml::{Table, Value};

/// Says whether the page has `sign` in successful answers only, so that it isn't among all answers' rows.
pub fn signs_on_success_only(operation: &Operation) -> bool {
    let table = table(operation);
    let mut groups = groups(&table).filter(|group| rows(group).any(|row| name(row) == "sign"));
    groups.all(|group| group.get("outcomes").is_some())
}

/// The members that the page has in each answer of an outcome.
pub fn required(operation: &Operation, outcome: &str) -> Vec<String> {
    let table = table(operation);
    let is_of = |group: &&Value| {
        let outcomes = group.get("outcomes").and_then(Value::as_array);
        let named = |outcomes: &Vec<Value>| outcomes.iter().any(|o| o.as_str() == Some(outcome));
        group.get("when").is_none() && outcomes.is_none_or(named)
    };
    let is_required = |row: &&Value| {
        let keys = ["optional", "required_if", "required_unless", "either_of"];
        keys.iter().all(|key| row.get(key).is_none())
    };
    let rows = groups(&table).filter(is_of).flat_map(rows);
    rows.filter(is_required)
        .map(|row| name(row).to_owned())
        .collect()
}

fn groups(table: &Table) -> impl Iterator<Item = &Value> {
    let groups = table.get("response").and_then(Value::as_array);
    groups.into_iter().flatten()
}

fn rows(group: &Value) -> impl Iterator<Item = &Value> {
    let rows = group.get("rows").and_then(Value::as_array);
    rows.into_iter().flatten()
}

fn name(row: &Value) -> &str {
    row.get("name").and_then(Value::as_str).expect("a name")
}

/// The table of an operation: `mpay/CardBindApply` is in `spec/mpay/card_bind_apply.toml`.
fn table(operation: &Operation) -> Table {
    let mut file = String::new();
    for (place, letter) in operation.name.char_indices() {
        if letter.is_ascii_uppercase() && place > 0 {
            file.push('_');
        }
        file.push(letter.to_ascii_lowercase());
    }
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let path = spec
        .join(operation.product.expect("a product"))
        .join(file + ".toml");
    let text = std::fs::read_to_string(path).expect("the table");
    text.parse().expect("TOML")
}
