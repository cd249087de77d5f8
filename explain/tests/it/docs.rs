//! `docs/explain.md` lists what the code knows, in the code's own words.

use std::fmt::Write as _;
use std::path::Path;

use lianlian_core::sign::SignType;
use lianlian_core::words::{Language, Sentence, Words};
use lianlian_explain::{
    BytesMistake, CipherMistake, EnvelopeFinding, EnvelopePart, Finding, Hash, JsonMistake,
    MOST_BYTES, MOST_CANDIDATES, MacMistake, MembersMistake, PlaintextMistake, SealMistake,
    ShapeMistake, TextForm, ValueMistake,
};

const START: &str =
    "<!-- the tables: LIANLIAN_UPDATE_DOCS=1 cargo test -p lianlian-explain --test it docs -->\n";

/// A finding: its name, the mistake and the remedy.
type Row = (&'static str, Sentence, Words);

fn table(title: Words, language: Language, rows: impl Iterator<Item = Row>) -> String {
    let head = HEAD.in_language(language);
    let title = title.in_language(language);
    let mut table = format!("\n### {title}\n\n{head}\n|---|---|---|\n");
    for (name, what, remedy) in rows {
        let text = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let what = text(&what.in_language(language));
        let remedy = text(remedy.in_language(language));
        writeln!(table, "| `{name}` | {what} | {remedy} |").expect("written");
    }
    table
}

const HEAD: Words = Words::new(
    "| name | what is wrong | what to do |",
    "| 名称 | 错在哪里 | 怎么办 |",
);

/// A table of one of the code's lists.
macro_rules! list {
    ($list:ty, $language:expr, $title:literal, $title_zh:literal) => {
        table(
            Words::new($title, $title_zh),
            $language,
            <$list>::ALL
                .iter()
                .map(|entry| (entry.name(), entry.what().into(), entry.remedy())),
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

fn tables(language: Language) -> String {
    let signature = findings();
    let signature = signature.iter().map(|f| (f.name(), f.what(), f.remedy()));
    let envelope = envelope_findings();
    let envelope = envelope.iter().map(|f| (f.name(), f.what(), f.remedy()));
    let heading = |words: Words| format!("\n## {}\n", words.in_language(language));
    [
        heading(Words::new("Signatures", "签名")),
        table(
            Words::new("Key, hash, padding", "密钥、摘要、填充"),
            language,
            signature,
        ),
        list!(
            MembersMistake,
            language,
            "Which members are signed",
            "哪些参数参与签名"
        ),
        list!(
            ShapeMistake,
            language,
            "How they are sorted and joined",
            "怎样排序和拼接"
        ),
        list!(
            ValueMistake,
            language,
            "How values are written",
            "值怎样书写"
        ),
        list!(
            JsonMistake,
            language,
            "How values that hold JSON are written",
            "值为 JSON 时怎样书写"
        ),
        list!(
            BytesMistake,
            language,
            "Which bytes are signed",
            "对哪些字节签名"
        ),
        list!(
            TextForm,
            language,
            "How `sign`, or a part of an envelope, is written",
            "`sign` 或 `pay_load` 的各段怎样书写"
        ),
        heading(Words::new("Envelopes", "pay_load")),
        table(
            Words::new("Parts and keys", "各段与密钥"),
            language,
            envelope,
        ),
        list!(
            SealMistake,
            language,
            "How the keys were sealed",
            "密钥怎样加密"
        ),
        list!(
            MacMistake,
            language,
            "What the MAC was made of",
            "MAC 对什么计算"
        ),
        list!(
            CipherMistake,
            language,
            "How it was encrypted",
            "正文怎样加密"
        ),
        list!(PlaintextMistake, language, "What was sealed", "加密了什么"),
    ]
    .concat()
}

#[test]
fn each_page_lists_what_the_code_knows() {
    for (page, language) in [
        ("docs/explain.md", Language::English),
        ("docs/zh/explain.md", Language::Chinese),
    ] {
        lists_what_the_code_knows(page, language);
    }
}

fn lists_what_the_code_knows(page: &str, language: Language) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(page);
    let text = std::fs::read_to_string(&path).expect("the page");
    let bounds = [
        MOST_CANDIDATES.to_string(),
        format!("{} MiB", MOST_BYTES >> 20),
    ];
    assert!(
        bounds.iter().all(|bound| text.contains(bound)),
        "{page}: {bounds:?}"
    );
    let (before, listed) = text.split_once(START).expect("the mark");
    if std::env::var_os("LIANLIAN_UPDATE_DOCS").is_some() {
        let text = format!("{before}{START}{}", tables(language));
        std::fs::write(&path, text).expect("written");
    } else {
        assert!(
            listed == tables(language),
            "{page} has drifted; its mark says how to update it"
        );
    }
}

/// Each sentence is there in Chinese, with the same values in it.
#[test]
fn every_finding_speaks_chinese() {
    let is_chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let english = tables(Language::English);
    let chinese = tables(Language::Chinese);
    assert_eq!(english.lines().count(), chinese.lines().count());
    for (english, chinese) in english.lines().zip(chinese.lines()) {
        let is_finding = english.starts_with("| `");
        let cells: Vec<_> = chinese.split('|').skip(2).take(2).collect();
        assert!(
            !is_finding || cells.iter().all(|cell| is_chinese(cell)),
            "{chinese}"
        );
        assert!(
            !chinese.contains(['{', '}']) || english.contains(['{', '}']),
            "{chinese}"
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
