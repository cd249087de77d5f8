//! The command `lianlian explain`.

use lianlian::explain::{
    BodyReport, Claimed, Clues, Difference, EnvelopeReport, Explanation, SignatureReport, clues,
    explain, explain_body,
};
use lianlian::sign::PrivateKey;
use lianlian::words::{Sentence, Words};
use serde_json::{Value, json};

use crate::args::Explain;
use crate::catalogue::Table;
use crate::error::Unusable;
use crate::language::{language, say};
use crate::output::{Form, Grid, paragraph};
use crate::{Verdict, args, input};

/// A mistake and its remedy.
type Said = (&'static str, Sentence, Words);

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
    if arguments.protocol.signs_bytes() {
        let own = private_key.as_ref().map(PrivateKey::public_key);
        let keys: Vec<_> = keys.into_iter().chain(own).collect();
        let report = explain_body(&bytes, args::signature(&arguments.headers), &keys);
        return beside(&report, arguments, form);
    }
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

/// The findings about a signature in headers.
fn beside(report: &BodyReport, arguments: &Explain, form: Form) -> Result<Verdict, Unusable> {
    let findings = report.findings.iter();
    let findings: Vec<Said> = findings
        .map(|finding| (finding.name(), finding.what(), finding.remedy()))
        .collect();
    let key = report.key.and_then(|at| key_file(at, arguments));
    let said = json!({
        "holds": report.verifies,
        "envelope": null,
        "signature": {
            "verifies": report.verifies,
            "findings": said(findings.clone()),
            "key": key,
            "digest": report.digest.as_deref().map(hex::encode),
            "sign_string": report.string,
        },
    });
    let verdict = match report.verifies {
        true => Verdict::Yes,
        false => Verdict::No,
    };
    let words = || {
        let verifies = match report.verifies {
            true => VERIFIES,
            false => DOESNT_VERIFY,
        };
        const RIGHT: Words = Words::new("The right sign string: {0}", "正确的签名原串：{0}");
        let right = say(RIGHT.with([report.string.as_str().into()]));
        let made = key.map(|file| say(MADE_IT.with([file.into()])));
        let lines = [Some(say(verifies)), numbered(&findings), made, Some(right)];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    };
    form.verdict_as(&said, verdict, words)
}

const VERIFIES: Words = Words::new("The signature verifies.", "验签通过。");
const DOESNT_VERIFY: Words = Words::new("The signature doesn't verify.", "验签不通过。");
const MADE_IT: Words = Words::new("The key in {0} made it.", "签名用的是 {0} 里的密钥。");

/// Mistakes with their remedies, for programs.
fn said(said: Vec<Said>) -> Vec<Value> {
    let said = said.into_iter();
    said.map(|(name, what, remedy)| {
        let (what, remedy) = (what.in_language(language()), remedy.in_language(language()));
        json!({ "name": name, "what": what, "remedy": remedy })
    })
    .collect()
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
                "what": finding.what().in_language(language()),
                "remedy": finding.remedy().in_language(language()),
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
            true => say(Words::new("The envelope opens.", "pay_load 能解开。")),
            false => say(Words::new(
                "The envelope doesn't open as it should.",
                "pay_load 不能正常解开。",
            )),
        });
        lines.extend(numbered(&of_envelope(report)));
    }
    if let Some(report) = &found.signature {
        lines.push(match report.verifies {
            true => say(VERIFIES),
            false => say(DOESNT_VERIFY),
        });
        lines.extend(numbered(&of_signature(report)));
        if let Some(file) = report.key.and_then(|at| key_file(at, arguments)) {
            lines.push(say(MADE_IT.with([file.into()])));
        }
        if let Some(digest) = report.digest.as_deref().map(hex::encode) {
            const DIGEST: Words = Words::new(
                "What was signed has the {0} digest {1}.",
                "被签内容的 {0} 摘要是 {1}。",
            );
            let hash = report.hash.map_or("", |hash| hash.as_str());
            lines.push(paragraph(&say(DIGEST.with([hash.into(), digest.into()]))));
        }
        let right = match arguments.show_values {
            true => Words::new("The right sign string:", "正确的签名原串："),
            false => Words::new(
                "The right sign string, masked:",
                "正确的签名原串（已脱敏）：",
            ),
        };
        lines.push(format!("{}\n{}", say(right), report.sign_string));
        lines.extend(report.claimed.iter().flat_map(claimed_words));
    }
    lines.join("\n")
}

/// The mistakes with their remedies below them; nothing where there are none.
fn numbered(said: &[Said]) -> Option<String> {
    let mut grid = Grid::new();
    for (number, (name, what, remedy)) in (1..).zip(said) {
        let (what, remedy) = (say(what.clone()), say(*remedy));
        grid.add([&format!("{number}."), &format!("{what} [{name}]")]);
        grid.add(["", &remedy]);
    }
    (!said.is_empty()).then(|| grid.text())
}

fn claimed_words(claimed: &Claimed) -> Vec<String> {
    let was_signed = match claimed.was_signed {
        Some(true) => Words::new(
            "The signature is of the string given.",
            "签名签的就是所给的原串。",
        ),
        Some(false) => Words::new(
            "The signature is not of the string given.",
            "签名签的不是所给的原串。",
        ),
        None => Words::new(
            "No key opened the signature: whether it is of the string given isn't known.",
            "没有密钥能解开签名：无法知道签的是不是所给的原串。",
        ),
    };
    let difference = match &claimed.difference {
        None => say(Words::new(
            "The string given is the right one.",
            "所给的原串是正确的。",
        )),
        Some(difference) => paragraph(&say(difference_words(difference))),
    };
    vec![say(was_signed), difference]
}

fn difference_words(difference: &Difference) -> Sentence {
    const DIFFERS: Words = Words::new(
        "It differs from character {0} on, {1}: the right one has {2}, the string given {3}.",
        "从第 {0} 个字符起不同，{1}：正确的是{2}，所给的是{3}。",
    );
    let Difference {
        character,
        member,
        ours,
        theirs,
    } = difference;
    let place = match member {
        Some(member) => Words::new("in {0}", "在 {0} 里").with([member.as_str().into()]),
        None => Words::new("at the end", "在末尾").into(),
    };
    let shown = |rest: &Option<String>| match rest.as_deref() {
        None => Words::new(
            "something secret (--show-values shows it)",
            "敏感内容（--show-values 可显示）",
        )
        .into(),
        Some("") => Words::new("nothing more", "空").into(),
        Some(rest) => Words::new("`{0}`", " `{0}`").with([rest.into()]),
    };
    DIFFERS.with([
        (*character).into(),
        place.into(),
        shown(ours).into(),
        shown(theirs).into(),
    ])
}
