//! The command `lianlian check`.

use lianlian::check::CheckOptions;
use lianlian::message::RawMessage;
use serde_json::json;

use crate::args::Check;
use crate::error::Unusable;
use crate::{Verdict, catalogue, input, output};

pub(crate) fn run(arguments: &Check) -> Result<Verdict, Unusable> {
    let operation = catalogue::operation(&arguments.operation)?;
    let bytes = input::message()?;
    let request = RawMessage::parse(&bytes)?;
    let options = CheckOptions::default().with_now(jiff::Timestamp::now());
    let options = match arguments.luhn {
        true => options.with_luhn(),
        false => options,
    };
    match operation.check(&request, &options) {
        Ok(()) => output::verdict(&json!({ "violations": [] }), Verdict::Yes),
        Err(violations) => {
            let mut said = json!({ "violations": violations.iter().collect::<Vec<_>>() });
            if violations.more() > 0 {
                said["more"] = json!(violations.more());
            }
            output::verdict(&said, Verdict::No)
        }
    }
}
