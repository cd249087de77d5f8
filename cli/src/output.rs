//! Standard output.

use std::io::{self, ErrorKind, Write};

use serde_json::Value;

use crate::Verdict;
use crate::error::Unusable;

/// Writes bytes as they are.
pub(crate) fn bytes(bytes: &[u8]) -> Result<(), Unusable> {
    let mut output = io::stdout().lock();
    let written = output.write_all(bytes).and_then(|()| output.flush());
    written.map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Unusable::OutputClosed,
        _ => Unusable::Output(error),
    })
}

/// Writes a line.
pub(crate) fn line(text: &str) -> Result<(), Unusable> {
    bytes(format!("{text}\n").as_bytes())
}

/// Writes words for a person. That nobody reads them changes nothing.
pub(crate) fn words(text: &str) {
    let _nobody_reads = writeln!(io::stderr(), "{text}");
}

/// Writes the JSON of a verdict, which stands also where nobody reads the JSON to its end.
pub(crate) fn verdict(value: &Value, verdict: Verdict) -> Result<Verdict, Unusable> {
    match json(value) {
        Ok(()) | Err(Unusable::OutputClosed) => Ok(verdict),
        Err(error) => Err(error),
    }
}

/// Writes JSON on one line.
pub(crate) fn json(value: &Value) -> Result<(), Unusable> {
    line(&value.to_string())
}
