//! Any result in words: each member a line, aligned.

use serde_json::{Map, Value};

use super::Grid;

/// The members that a person looks for first. The others follow by name, those with members of their own at the end.
const FIRST: [&str; 13] = [
    "outcome",
    "state",
    "acknowledged",
    "valid",
    "operation",
    "order",
    "exchange",
    "ret_code",
    "ret_msg",
    "signed",
    "error",
    "explanation",
    "advice",
];

/// Members that are commands, with words before them: they stay on one line, to be copied.
const COMMANDS: [(&str, &str); 2] = [
    ("settle", "Settle it:"),
    ("try", "In a second terminal, try it:"),
];

/// Each member of a result on a line of its own.
pub(crate) fn facts(result: &Value) -> String {
    let mut grid = Grid::new();
    match result {
        Value::Object(members) => add(&mut grid, members, ""),
        other => grid.add([&scalar(other)]),
    }
    let mut text = grid.text();
    for (name, words) in COMMANDS {
        if let Some(command) = result.get(name).and_then(Value::as_str) {
            text += &format!("\n\n{words}\n\n{command}\n");
        }
    }
    text
}

fn add(grid: &mut Grid, members: &Map<String, Value>, indent: &str) {
    let mut members: Vec<_> = members.iter().collect();
    members.sort_by_key(|(name, value)| {
        let first = FIRST.iter().position(|first| *first == name.as_str());
        (has_members(value), first.unwrap_or(FIRST.len()))
    });
    let inner = format!("{indent}  ");
    for (name, value) in members {
        match value {
            Value::String(_) if is_command(name) => {}
            Value::Object(members) => {
                grid.add([&format!("{indent}{name}"), ""]);
                add(grid, members, &inner);
            }
            Value::Array(items) if has_members(value) => {
                for (at, item) in items.iter().enumerate() {
                    let name = format!("{indent}{name}[{at}]");
                    match item {
                        Value::Object(members) => {
                            grid.add([&name, ""]);
                            add(grid, members, &inner);
                        }
                        other => grid.add([&name, &scalar(other)]),
                    }
                }
            }
            other => grid.add([&format!("{indent}{name}"), &scalar(other)]),
        }
    }
}

fn is_command(name: &str) -> bool {
    COMMANDS.iter().any(|(command, _)| *command == name)
}

/// Tells whether a value takes lines of its own.
fn has_members(value: &Value) -> bool {
    match value {
        Value::Object(_) => true,
        Value::Array(items) => items.iter().any(Value::is_object),
        _ => false,
    }
}

/// A value in words.
fn scalar(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(scalar).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_outcome_comes_first_and_lists_last() {
        let said = json!({
            "answer": { "card_no": "1234", "list": [{ "a": 1 }, { "a": null }] },
            "outcome": "answered", "ret_msg": "交易成功", "ret_code": "0000", "private": ["a", "b"], "signed": true,
        });
        let expected = "
 outcome    answered
 ret_code   0000
 ret_msg    交易成功
 signed     yes
 private    a, b
 answer
   card_no  1234
   list[0]
     a      1
   list[1]
     a      –";
        assert_eq!(facts(&said), expected.trim_start_matches('\n'));
    }

    #[test]
    fn commands_stay_whole() {
        let said = json!({ "outcome": "unknown", "settle": "lianlian settle --set a=1" });
        let expected = " outcome  unknown\n\nSettle it:\n\nlianlian settle --set a=1\n";
        assert_eq!(facts(&said), expected);
    }
}
