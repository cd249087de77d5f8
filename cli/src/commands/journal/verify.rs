//! `lianlian journal verify`

use lianlian::journal::{self, Report};
use serde_json::json;

use super::key::key;
use crate::args::JournalVerify;
use crate::error::Unusable;
use crate::output::{Form, paragraph};
use crate::{Verdict, output};

pub(super) fn run(arguments: &JournalVerify, form: Form) -> Result<Verdict, Unusable> {
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
    let faults = report.faults.iter();
    let faults = faults.map(|fault| json!({ "line": fault.line, "what": fault.kind.to_string() }));
    let said = json!({
        "records": report.records,
        "torn": report.torn,
        "faults": faults.collect::<Vec<_>>(),
        "cut_off": cut_off,
        "last": report.last,
    });
    form.verdict_as(&said, verdict, || words(&report, cut_off))
}

fn words(report: &Report, cut_off: bool) -> String {
    let faults = report.faults.iter();
    let faults = faults.map(|fault| format!("line {}: {}", fault.line, fault.kind));
    let torn = report.torn.iter();
    let torn = torn.map(|line| format!("line {line}: no whole record; a crash may have torn it"));
    let lost = "the record of the hash given is not there: records were cut off at the end";
    let lost = cut_off.then(|| lost.to_owned());
    let (records, last) = (report.records, &report.last);
    let end = format!("{records} records; the last one's hash is {last}");
    let lines: Vec<_> = faults.chain(torn).chain(lost).chain([end]).collect();
    paragraph(&lines.join("\n"))
}
