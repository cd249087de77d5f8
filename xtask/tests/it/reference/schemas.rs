//! The schemas accept what the tables allow, and refuse everything else.

use std::fs;
use std::process::Command;

use jsonschema::{Draft, Validator};
use lianlian_test_support::{installed, run};
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use super::{schemas, sound};

type Message = Map<String, Value>;

fn validator(schema: &Value) -> Validator {
    let options = jsonschema::options().with_draft(Draft::Draft202012);
    options.build(schema).expect("a schema")
}

/// The examples that a schema carries.
fn examples(schema: &Value) -> Vec<Message> {
    let examples = schema.get("examples").and_then(Value::as_array);
    let examples = examples.expect("examples").iter();
    examples
        .map(|example| example.as_object().expect("a message").clone())
        .collect()
}

/// The longest example with the schema of its properties; in an answer, of each outcome.
fn longest(schema: &Value) -> Vec<(&Message, Message)> {
    let mut examples = examples(schema);
    match schema.get("oneOf") {
        Some(_) => outcomes(schema, schema)
            .into_iter()
            .map(properties)
            .zip(examples)
            .collect(),
        None => vec![(properties(schema), examples.pop().expect("an example"))],
    }
}

/// The alternatives of an answer, the refusal last.
fn outcomes<'a>(file: &'a Value, schema: &'a Value) -> Vec<&'a Value> {
    let schema = resolved(file, schema);
    match schema.get("oneOf").and_then(Value::as_array) {
        Some(alternatives) => alternatives
            .iter()
            .flat_map(|one| outcomes(file, one))
            .collect(),
        None => vec![schema],
    }
}

/// A schema, or the one that it refers to.
fn resolved<'a>(file: &'a Value, schema: &'a Value) -> &'a Value {
    let reference = schema.get("$ref").and_then(Value::as_str);
    reference.map_or(schema, |reference| {
        file.pointer(reference.trim_start_matches('#'))
            .expect("a part of the file")
    })
}

fn properties(schema: &Value) -> &Message {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.expect("properties")
}

fn with(message: &Message, name: &str, value: Value) -> Value {
    let mut message = message.clone();
    message.insert(name.to_owned(), value);
    Value::Object(message)
}

#[track_caller]
fn refuses(validator: &Validator, message: &Value, why: &str) {
    assert!(!validator.is_valid(message), "{why} is accepted: {message}");
}

#[test]
fn one_of_each_form() {
    for name in [
        "shop/pay.request",
        "shop/pay.response",
        "club/order.request",
        "club/order.response",
        "club/order_notification",
        "risk/anonymous_ticket",
    ] {
        let snapshot = format!("schema_{}", name.replace(['/', '.'], "_"));
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(snapshot, sound(&format!("schemas/{name}.json")));
        });
    }
}

/// ajv's strict defaults refuse keywords that the draft doesn't have. `.ci/ajv` installs it.
#[test]
fn ajv_takes_each() {
    let root = xtask::root().expect("a checkout");
    let modules = root.join("target/ajv/node_modules");
    if !installed("test", &["-d", &modules.join("ajv").display().to_string()]) {
        return;
    }
    let folder = TempDir::new().expect("a folder for the test");
    for (path, schema) in schemas() {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, schema.to_string()).expect("written");
    }
    let mut node = Command::new("node");
    let script = root.join("xtask/tests/peers/ajv.cjs");
    run(
        node.env("NODE_PATH", modules)
            .arg(script)
            .arg(folder.path()),
        "",
    );
}

#[test]
fn each_is_valid_and_accepts_its_examples() {
    for (path, schema) in schemas() {
        jsonschema::draft202012::meta::validate(&schema).expect(&path);
        let validator = validator(&schema);
        for example in examples(&schema) {
            let example = Value::Object(example);
            if let Err(error) = validator.validate(&example) {
                panic!("{path}: {error} at {}", error.instance_path());
            }
        }
    }
}

/// Of a message that holds only what has to be there, nothing can be left out.
#[test]
fn each_refuses_a_message_with_something_missing() {
    for (path, schema) in schemas() {
        let validator = validator(&schema);
        let shortest = examples(&schema).swap_remove(0);
        let is_answer = path.ends_with(".response.json");
        for name in shortest.keys().filter(|_| !is_answer) {
            let mut message = shortest.clone();
            message.remove(name);
            refuses(
                &validator,
                &Value::Object(message),
                &format!("{path} without {name}"),
            );
        }
    }
}

#[test]
fn each_refuses_what_cannot_be() {
    for (path, schema) in schemas() {
        let validator = validator(&schema);
        for (properties, message) in longest(&schema) {
            for (name, property) in properties {
                for (value, why) in wrong_values(name, resolved(&schema, property)) {
                    let message = with(&message, name, value);
                    refuses(&validator, &message, &format!("{path}: {name} {why}"));
                }
            }
        }
    }
}

/// Values that a property's schema must not accept.
fn wrong_values(name: &str, property: &Value) -> Vec<(Value, &'static str)> {
    let mut wrong = vec![(json!(1), "as a number")];
    if let Some(max) = property.get("maxLength").and_then(Value::as_u64) {
        let long = "8".repeat(usize::try_from(max).expect("short") + 1);
        wrong.push((long.into(), "too long"));
    }
    let narrow = ["const", "enum", "pattern"];
    // Any other return code is no outcome, but an answer all the same.
    if name != "ret_code" && narrow.iter().any(|key| property.get(key).is_some()) {
        wrong.push(("?".into(), "of another form"));
    }
    wrong
}

#[test]
fn only_what_is_sent_is_closed() {
    for (path, schema) in schemas() {
        let validator = validator(&schema);
        let more = with(&examples(&schema)[0], "what_comes_one_day", "x".into());
        let is_request = path.ends_with(".request.json");
        assert_eq!(validator.is_valid(&more), !is_request, "{path}");
    }
}

#[test]
fn an_answer_keeps_codes_that_nobody_knows_yet() {
    let schemas = schemas();
    let schema = &schemas["schemas/mpay/payment_query.response.json"];
    let answer = with(&examples(schema)[0], "result_pay", "REVERSED".into());
    assert!(validator(schema).is_valid(&answer));
}

/// A refusal has the return code and little else; an outcome's code asks for the outcome's rows.
#[test]
fn an_answer_is_an_outcome_or_a_refusal() {
    for (path, schema) in schemas() {
        if !path.ends_with(".response.json") {
            continue;
        }
        let validator = validator(&schema);
        let refusal = json!({ "ret_code": "1004", "ret_msg": "x" });
        assert!(validator.is_valid(&refusal), "{path}");
        for outcome in examples(&schema) {
            let bare = json!({ "ret_code": outcome["ret_code"], "ret_msg": "x" });
            refuses(&validator, &bare, &format!("{path}: a bare outcome"));
        }
        refuses(&validator, &json!({}), &path);
    }
}

#[test]
fn conditions_and_choices_hold() {
    let schemas = schemas();
    let pay = validator(&schemas["schemas/mpay/payment_apply.request.json"]);
    let [first, _] = &examples(&schemas["schemas/mpay/payment_apply.request.json"])[..] else {
        panic!("two examples");
    };
    let mut bound = first.clone();
    bound.remove("card_no");
    refuses(
        &pay,
        &Value::Object(bound.clone()),
        "neither card nor agreement",
    );
    assert!(pay.is_valid(&with(&bound, "no_agree", "2013051613121201".into())));

    let query = validator(&schemas["schemas/mpay/payment_query.request.json"]);
    let mut by_paybill = examples(&schemas["schemas/mpay/payment_query.request.json"])[0].clone();
    by_paybill.retain(|name, _| !name.ends_with("_order"));
    refuses(
        &query,
        &Value::Object(by_paybill.clone()),
        "no order at all",
    );
    assert!(query.is_valid(&with(&by_paybill, "oid_paybill", "2018082971158876".into())));
}

/// The form of each type, by the values that core's own tests refuse.
#[test]
fn forms_are_those_of_core() {
    let schemas = schemas();
    let schema = &schemas["schemas/mpay/payment_apply.request.json"];
    let validator = validator(schema);
    let message = &examples(schema)[1];
    for (name, right, wrong) in [
        (
            "money_order",
            &["0.01", "55.44", "100000000.00"][..],
            &[
                "0.00",
                "55.4",
                "55",
                "055.44",
                "100000000.01",
                "-1.00",
                "1e3",
            ][..],
        ),
        (
            "dt_order",
            &["20180828153543"],
            &["20181328153543", "20180828243000", "2018-08-28 153"],
        ),
        (
            "card_no",
            &["622202112313213123"],
            &["8888", "8888 8888 8888 8888"],
        ),
        (
            "bind_mob",
            &["18667341234"],
            &["12667341234", "+8618667341234"],
        ),
        (
            "notify_url",
            &["https://a.cn/x?y=1"],
            &["ftp://a.cn", "a.cn/x", "http://a.cn/ x"],
        ),
        ("id_no", &["110105491231002"], &["11010549123100X", "1234"]),
    ] {
        for value in right {
            let message = with(message, name, (*value).into());
            assert!(validator.is_valid(&message), "{name}: {value}");
        }
        for value in wrong {
            let message = with(message, name, (*value).into());
            refuses(&validator, &message, &format!("{name}: {value}"));
        }
    }
}
