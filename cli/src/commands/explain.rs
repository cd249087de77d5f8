//! The command `lianlian explain`.

use lianlian::explain::{
    Claimed, Clues, Difference, EnvelopeReport, Explanation, SignatureReport, clues, explain,
};
use serde_json::{Value, json};

use crate::args::Explain;
use crate::catalogue::Table;
use crate::error::Unusable;
use crate::output::{Form, Grid, paragraph};
use crate::{Verdict, input};

/// A mistake and its remedy.
type Said = (&'static str, String, &'static str);

pub(crate) fn run(arguments: &Explain, form: Form) -> Result<Verdict, Unusable> {
    let keys = arguments.key.iter().map(|file| input::public_key(file));
    let keys = keys.collect::<Result<Vec<_>, _>>()?;
    let private_key = arguments.private_key.as_deref().map(input::private_key);
    let private_key = private_key.transpose()?;
    let table = arguments
        .operation
        .as_deref()
        .map(Table::find)
        .transpose()?;
    let tables = table.map(Table::rows).unwrap_or_default();
    let claimed = arguments.sign_string.as_deref().map(input::file);
    let claimed = claimed.transpose()?;
    let bytes = input::message()?;
    let clues = Clues {
        keys: &keys,
        private_key: private_key.as_ref(),
        tables: &tables,
        claimed: claimed.as_ref().map(|text| text.as_slice()),
        show_values: arguments.show_values,
        ..clues()
    };
    let found = explain(&bytes, &clues)?;
    let verdict = match found.holds() {
        true => Verdict::Yes,
        false => Verdict::No,
    };
    let said = to_json(&found, arguments);
    form.verdict_as(&said, verdict, || to_words(&found, arguments))
}

/// The file of a key by its number: the private key comes after the public ones.
fn key_file(at: usize, arguments: &Explain) -> Option<String> {
    let files = arguments.key.iter().chain(&arguments.private_key);
    files.map(|file| file.display().to_string()).nth(at)
}

fn of_envelope(report: &EnvelopeReport) -> Vec<Said> {
    let findings = report.findings.iter();
    findings
        .map(|finding| (finding.name(), finding.what(), finding.remedy()))
        .collect()
}

fn of_signature(report: &SignatureReport) -> Vec<Said> {
    let findings = report.findings.iter();
    findings
        .map(|finding| (finding.name(), finding.what(), finding.remedy()))
        .collect()
}

fn to_json(found: &Explanation, arguments: &Explain) -> Value {
    let said = |said: Vec<Said>| {
        let said = said.into_iter();
        said.map(|(name, what, remedy)| json!({ "name": name, "what": what, "remedy": remedy }))
            .collect::<Vec<_>>()
    };
    json!({
        "holds": found.holds(),
        "envelope": found.envelope.as_ref().map(|report| json!({
            "opens": report.opens,
            "findings": said(of_envelope(report)),
        })),
        "signature": found.signature.as_ref().map(|report| json!({
            "verifies": report.verifies,
            "findings": report.findings.iter().map(|finding| json!({
                "name": finding.name(),
                "what": finding.what(),
                "remedy": finding.remedy(),
                "members": finding.members(),
            })).collect::<Vec<_>>(),
            "key": report.key.and_then(|at| key_file(at, arguments)),
            "hash": report.hash.map(|hash| hash.as_str()),
            "digest": report.digest.as_deref().map(hex::encode),
            "sign_string": report.sign_string,
            "claimed": report.claimed.as_ref().map(claimed_json),
        })),
    })
}

fn claimed_json(claimed: &Claimed) -> Value {
    json!({
        "was_signed": claimed.was_signed,
        "difference": claimed.difference.as_ref().map(|difference| json!({
            "character": difference.character,
            "member": difference.member,
            "ours": difference.ours,
            "theirs": difference.theirs,
        })),
    })
}

fn to_words(found: &Explanation, arguments: &Explain) -> String {
    let mut lines = Vec::new();
    if let Some(report) = &found.envelope {
        lines.push(match report.opens {
            true => "The envelope opens.".to_owned(),
            false => "The envelope doesn't open as it should.".to_owned(),
        });
        lines.extend(numbered(&of_envelope(report)));
    }
    if let Some(report) = &found.signature {
        lines.push(match report.verifies {
            true => "The signature verifies.".to_owned(),
            false => "The signature doesn't verify.".to_owned(),
        });
        lines.extend(numbered(&of_signature(report)));
        if let Some(file) = report.key.and_then(|at| key_file(at, arguments)) {
            lines.push(format!("The key in {file} made it."));
        }
        if let Some(digest) = report.digest.as_deref().map(hex::encode) {
            let hash = report.hash.map_or("", |hash| hash.as_str());
            lines.push(paragraph(&format!(
                "What was signed has the {hash} digest {digest}."
            )));
        }
        let masked = if arguments.show_values {
            ""
        } else {
            ", masked"
        };
        lines.push(format!(
            "The right sign string{masked}:\n{}",
            report.sign_string
        ));
        lines.extend(report.claimed.iter().flat_map(claimed_words));
    }
    lines.join("\n")
}

/// The mistakes with their remedies below them; nothing where there are none.
fn numbered(said: &[Said]) -> Option<String> {
    let mut grid = Grid::new();
    for (number, (name, what, remedy)) in (1..).zip(said) {
        grid.add([&format!("{number}."), &format!("{what} [{name}]")]);
        grid.add(["", remedy]);
    }
    (!said.is_empty()).then(|| grid.text())
}

fn claimed_words(claimed: &Claimed) -> Vec<String> {
    let mut words = vec![match claimed.was_signed {
        Some(true) => "The signature is of the string given.".to_owned(),
        Some(false) => "The signature is not of the string given.".to_owned(),
        None => {
            "No key opened the signature: whether it is of the string given isn't known.".to_owned()
        }
    }];
    words.push(match &claimed.difference {
        None => "The string given is the right one.".to_owned(),
        Some(difference) => paragraph(&difference_words(difference)),
    });
    words
}

fn difference_words(difference: &Difference) -> String {
    let Difference {
        character,
        member,
        ours,
        theirs,
    } = difference;
    let place = match member {
        Some(member) => format!("in {member}"),
        None => "at the end".to_owned(),
    };
    let shown = |rest: &Option<String>| match rest.as_deref() {
        None => "something secret (--show-values shows it)".to_owned(),
        Some("") => "nothing more".to_owned(),
        Some(rest) => format!("`{rest}`"),
    };
    format!(
        "It differs from character {character} on, {place}: the right one has {}, the string given {}.",
        shown(ours),
        shown(theirs)
    )
}
