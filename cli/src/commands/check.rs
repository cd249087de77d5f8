//! The command `lianlian check`.

use lianlian::check::{CheckOptions, Violation};
use lianlian::message::RawMessage;
use lianlian::words::Words;
use serde_json::{Value, json};

use crate::args::Check;
use crate::error::Unusable;
use crate::language::{language, say};
use crate::output::Form;
use crate::{Verdict, catalogue, input, violations};

const BREAKS_NO_RULE: Words = Words::new(
    "The request breaks no rule of its operation.",
    "请求符合该接口的全部规则。",
);

pub(crate) fn run(arguments: &Check, form: Form) -> Result<Verdict, Unusable> {
    let operation = catalogue::operation(&arguments.operation)?;
    let bytes = input::message()?;
    let request = RawMessage::parse(&bytes)?;
    let options = CheckOptions::default().with_now(jiff::Timestamp::now());
    let options = match arguments.luhn {
        true => options.with_luhn(),
        false => options,
    };
    match operation.check(&request, &options) {
        Ok(()) => form.verdict_as(&json!({ "violations": [] }), Verdict::Yes, || {
            say(BREAKS_NO_RULE)
        }),
        Err(violations) => {
            let mut said =
                json!({ "violations": violations.iter().map(to_json).collect::<Vec<_>>() });
            if violations.more() > 0 {
                said["more"] = json!(violations.more());
            }
            form.verdict_as(&said, Verdict::No, || violations::words(&violations))
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
