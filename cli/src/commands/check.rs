//! The command `lianlian check`.

use lianlian::check::CheckOptions;
use lianlian::message::RawMessage;
use serde_json::json;

use crate::args::Check;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, catalogue, input, violations};

pub(crate) fn run(arguments: &Check, form: Form) -> Result<Verdict, Unusable> {
    let operation = catalogue::operation(&arguments.operation)?;
    let bytes = input::message()?;
    let request = RawMessage::parse(&bytes)?;
    let options = match arguments.luhn {
        true => CheckOptions::default().with_luhn(),
        false => CheckOptions::default(),
    };
    match operation.check(&request, &options) {
        Ok(()) => form.verdict_as(&json!({ "violations": [] }), Verdict::Yes, || {
            "The request breaks no rule of its operation.".to_owned()
        }),
        Err(violations) => {
            let mut said = json!({ "violations": violations.iter().collect::<Vec<_>>() });
            if violations.more() > 0 {
                said["more"] = json!(violations.more());
            }
            form.verdict_as(&said, Verdict::No, || violations::words(&violations))
        }
    }
}
