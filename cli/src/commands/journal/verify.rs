//! `lianlian journal verify`

use lianlian::journal;
use serde_json::json;

use super::key::key;
use crate::args::JournalVerify;
use crate::error::Unusable;
use crate::{Verdict, output};

pub(super) fn run(arguments: &JournalVerify, as_json: bool) -> Result<Verdict, Unusable> {
    let report = journal::verify(&arguments.file, &key(&arguments.key)?)?;
    let cut_off = arguments
        .last
        .as_ref()
        .is_some_and(|last| !report.has(last));
    let verdict = match report.faults.is_empty() && !cut_off {
        true => Verdict::Yes,
        false => Verdict::No,
    };
    if report.records == 0 {
        output::words(
            "lianlian: the journal has no record: it is new, or it was emptied (--last HASH tells)",
        );
    }
    if as_json {
        let faults = report.faults.iter();
        let faults =
            faults.map(|fault| json!({ "line": fault.line, "what": fault.kind.to_string() }));
        let said = json!({
            "records": report.records,
            "torn": report.torn,
            "faults": faults.collect::<Vec<_>>(),
            "cut_off": cut_off,
            "last": report.last,
        });
        return output::verdict(&said, verdict);
    }
    for fault in &report.faults {
        output::line(&format!("line {}: {}", fault.line, fault.kind))?;
    }
    for line in &report.torn {
        output::line(&format!(
            "line {line}: no whole record; a crash may have torn it"
        ))?;
    }
    if cut_off {
        output::line("the record of the hash given is not there: records were cut off at the end")?;
    }
    output::line(&format!(
        "{} records; the last one's hash is {}",
        report.records, report.last
    ))?;
    Ok(verdict)
}
