//! The command `lianlian check`.

use lianlian::check::{CheckOptions, Violation};
use lianlian::message::RawMessage;
use serde_json::{Value, json};

use crate::args::Check;
use crate::error::Unusable;
use crate::language::language;
use crate::{Verdict, catalogue, input, output};

pub(crate) fn run(arguments: &Check) -> Result<Verdict, Unusable> {
    let operation = catalogue::operation(&arguments.operation)?;
    let bytes = input::message()?;
    let request = RawMessage::parse(&bytes)?;
    let options = match arguments.luhn {
        true => CheckOptions::default().with_luhn(),
        false => CheckOptions::default(),
    };
    match operation.check(&request, &options) {
        Ok(()) => output::verdict(&json!({ "violations": [] }), Verdict::Yes),
        Err(violations) => {
            let mut said =
                json!({ "violations": violations.iter().map(to_json).collect::<Vec<_>>() });
            if violations.more() > 0 {
                said["more"] = json!(violations.more());
            }
            output::verdict(&said, Verdict::No)
        }
    }
}

fn to_json(violation: &Violation) -> Value {
    json!({
        "field": violation.field,
        "rule": violation.rule,
        "message": violation.message_in(language()),
    })
}
