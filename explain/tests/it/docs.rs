//! `docs/explain.md` lists what the code knows, in the code's own words.

use std::fmt::Write as _;
use std::path::Path;

use lianlian_core::sign::SignType;
use lianlian_explain::{
    BytesMistake, CipherMistake, EnvelopeFinding, EnvelopePart, Finding, Hash, JsonMistake,
    MOST_BYTES, MOST_CANDIDATES, MacMistake, MembersMistake, PlaintextMistake, SealMistake,
    ShapeMistake, TextForm, ValueMistake,
};

const START: &str =
    "<!-- the tables: LIANLIAN_UPDATE_DOCS=1 cargo test -p lianlian-explain --test it docs -->\n";

fn table(title: &str, rows: impl Iterator<Item = (&'static str, String, &'static str)>) -> String {
    let mut table =
        format!("\n### {title}\n\n| name | what is wrong | what to do |\n|---|---|---|\n");
    for (name, what, remedy) in rows {
        let text = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        writeln!(table, "| `{name}` | {} | {} |", text(&what), text(remedy)).expect("written");
    }
    table
}

/// A table of one of the code's lists.
macro_rules! list {
    ($title:literal, $list:ty) => {
        table(
            $title,
            <$list>::ALL
                .iter()
                .map(|entry| (entry.name(), entry.what().to_owned(), entry.remedy())),
        )
    };
}

/// One of each, but those that stand in a list of their own.
fn findings() -> Vec<Finding> {
    vec![
        Finding::NotUtf8,
        Finding::Utf16,
        Finding::ByteOrderMark,
        Finding::MemberTwice,
        Finding::SignAbsent,
        Finding::SignUnreadable,
        Finding::SignCut {
            characters: 255,
            expected: vec![344],
        },
        Finding::Md5Key,
        Finding::SignType,
        Finding::NoKey,
        Finding::KeySize {
            signature: 2048,
            keys: vec![1024],
        },
        Finding::OtherKey { tried: 1 },
        Finding::OtherHash {
            found: Hash::Sha1,
            promised: SignType::Md5WithRsa,
        },
        Finding::UnknownHash,
        Finding::NoDigestInfo,
        Finding::NoNull,
        Finding::Pss { hash: Hash::Sha256 },
        Finding::OtherContent { tried: 500 },
        Finding::Ambiguous,
    ]
}

/// One of each, but those that stand in a list of their own.
fn envelope_findings() -> Vec<EnvelopeFinding> {
    let part = EnvelopePart::HmacKey;
    vec![
        EnvelopeFinding::Version,
        EnvelopeFinding::PartCount { found: 5 },
        EnvelopeFinding::Unreadable { part },
        EnvelopeFinding::NoKey,
        EnvelopeFinding::KeySize {
            part,
            sealed: 2048,
            key: 1024,
        },
        EnvelopeFinding::Length {
            part: EnvelopePart::Nonce,
            found: 12,
            expected: 8,
        },
        EnvelopeFinding::OtherKey { part },
        EnvelopeFinding::KeyAlphabet { part },
        EnvelopeFinding::MacMismatch,
        EnvelopeFinding::CipherUnknown,
    ]
}

fn tables() -> String {
    let signature = findings();
    let signature = signature.iter().map(|f| (f.name(), f.what(), f.remedy()));
    let envelope = envelope_findings();
    let envelope = envelope.iter().map(|f| (f.name(), f.what(), f.remedy()));
    [
        "\n## Signatures\n".to_owned(),
        table("Key, hash, padding", signature),
        list!("Which members are signed", MembersMistake),
        list!("How they are sorted and joined", ShapeMistake),
        list!("How values are written", ValueMistake),
        list!("How values that hold JSON are written", JsonMistake),
        list!("Which bytes are signed", BytesMistake),
        list!("How `sign`, or a part of an envelope, is written", TextForm),
        "\n## Envelopes\n".to_owned(),
        table("Parts and keys", envelope),
        list!("How the keys were sealed", SealMistake),
        list!("What the MAC was made of", MacMistake),
        list!("How it was encrypted", CipherMistake),
        list!("What was sealed", PlaintextMistake),
    ]
    .concat()
}

#[test]
fn the_page_lists_what_the_code_knows() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/explain.md");
    let page = std::fs::read_to_string(&path).expect("the page");
    let bounds = [
        format!("{MOST_CANDIDATES} strings"),
        format!("{} MiB", MOST_BYTES >> 20),
    ];
    assert!(
        bounds.iter().all(|bound| page.contains(bound)),
        "{bounds:?}"
    );
    let (before, listed) = page.split_once(START).expect("the mark");
    if std::env::var_os("LIANLIAN_UPDATE_DOCS").is_some() {
        std::fs::write(&path, format!("{before}{START}{}", tables())).expect("written");
    } else {
        assert!(
            listed == tables(),
            "docs/explain.md has drifted; its mark says how to update it"
        );
    }
}

/// A new kind of finding stops this from compiling, until it is listed above.
#[test]
fn every_finding_is_listed() {
    let listed = findings();
    for finding in &listed {
        match finding {
            Finding::NotUtf8
            | Finding::Utf16
            | Finding::ByteOrderMark
            | Finding::MemberTwice
            | Finding::SignAbsent
            | Finding::SignUnreadable
            | Finding::SignCut { .. }
            | Finding::Md5Key
            | Finding::SignType
            | Finding::NoKey
            | Finding::KeySize { .. }
            | Finding::OtherKey { .. }
            | Finding::OtherHash { .. }
            | Finding::UnknownHash
            | Finding::NoDigestInfo
            | Finding::NoNull
            | Finding::Pss { .. }
            | Finding::OtherContent { .. }
            | Finding::Ambiguous => {}
            Finding::SignForm(_) | Finding::Mistake(_) => panic!("it has a list of its own"),
        }
    }
    assert_eq!(listed.len(), 19);
    for finding in envelope_findings() {
        match finding {
            EnvelopeFinding::Version
            | EnvelopeFinding::PartCount { .. }
            | EnvelopeFinding::Unreadable { .. }
            | EnvelopeFinding::NoKey
            | EnvelopeFinding::KeySize { .. }
            | EnvelopeFinding::Length { .. }
            | EnvelopeFinding::OtherKey { .. }
            | EnvelopeFinding::KeyAlphabet { .. }
            | EnvelopeFinding::MacMismatch
            | EnvelopeFinding::CipherUnknown => {}
            EnvelopeFinding::Form { .. }
            | EnvelopeFinding::Sealed { .. }
            | EnvelopeFinding::Mac(_)
            | EnvelopeFinding::Cipher(_)
            | EnvelopeFinding::Plaintext(_) => panic!("it has a list of its own"),
        }
    }
    assert_eq!(envelope_findings().len(), 10);
}
