//! Writing to standard output and standard error: the one place through which everything goes, for what came from a
//! file or from the network must not command the terminal of whoever reads it.

mod facts;
mod form;
mod grid;
mod waiting;

use std::io::{self, ErrorKind, IsTerminal as _, Write};

use lianlian::words::one_line;
use serde_json::Value;

use crate::error::Unusable;

pub(crate) use facts::facts;
pub(crate) use form::Form;
pub(crate) use grid::{Grid, paragraph};
pub(crate) use waiting::waiting;

/// Writes bytes as they are, for a program that reads them; on a terminal without what would command it.
pub(crate) fn bytes(bytes: &[u8]) -> Result<(), Unusable> {
    match io::stdout().is_terminal() {
        true => write(shown(&String::from_utf8_lossy(bytes)).as_bytes()),
        false => write(bytes),
    }
}

fn write(bytes: &[u8]) -> Result<(), Unusable> {
    let mut output = io::stdout().lock();
    let written = output.write_all(bytes).and_then(|()| output.flush());
    written.map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Unusable::OutputClosed,
        _ => Unusable::Output(error),
    })
}

/// Writes a line, or several.
pub(crate) fn line(text: &str) -> Result<(), Unusable> {
    write(format!("{}\n", shown(text)).as_bytes())
}

/// A text for a person: line breaks stay, other control characters and those that turn a text round are written as
/// escapes.
fn shown(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(one_line).collect();
    lines.join("\n")
}

/// Writes words for a person. That nobody reads them changes nothing.
pub(crate) fn words(text: &str) {
    let text = grid::wrapped(&shown(text), grid::width_of(&io::stderr()));
    let _nobody_reads = writeln!(io::stderr(), "{text}");
}

/// Writes JSON on one line.
pub(crate) fn json(value: &Value) -> Result<(), Unusable> {
    write(format!("{}\n", json_shown(&value.to_string())).as_bytes())
}

/// Writes JSON on several lines.
pub(crate) fn pretty(value: &Value) -> Result<(), Unusable> {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    write(format!("{}\n", json_shown(&text)).as_bytes())
}

/// The same JSON with escapes for the characters that a writer of JSON may leave as they are, and a terminal obeys.
fn json_shown(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for character in json.chars() {
        let is_harmless = character == '\n'
            || one_line(character.encode_utf8(&mut [0; 4])).len() == character.len_utf8();
        match is_harmless {
            true => shown.push(character),
            false => {
                let mut units = [0; 2];
                for unit in character.encode_utf16(&mut units) {
                    shown.push_str(&format!("\\u{unit:04x}"));
                }
            }
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: &str = "a\u{1b}[2Jb\u{9b}31mc\u{7f}\u{202e}d\r\u{7}\t日本";

    #[test]
    fn a_person_sees_what_would_command_the_terminal() {
        let shown = shown(&format!("{HOSTILE}\n{HOSTILE}"));
        assert!(
            !shown.chars().any(|c| c.is_control() && c != '\n'),
            "{shown:?}"
        );
        assert!(!shown.contains('\u{202e}'));
        assert_eq!(shown.lines().count(), 2);
        assert!(shown.contains("日本") && shown.contains("[2J"));
    }

    #[test]
    fn the_json_is_the_same() {
        let value = serde_json::json!({ HOSTILE: [HOSTILE, { "\u{85}": 1 }] });
        for json in [
            value.to_string(),
            serde_json::to_string_pretty(&value).expect("JSON"),
        ] {
            let shown = json_shown(&json);
            assert!(
                !shown.chars().any(|c| c.is_control() && c != '\n'),
                "{shown:?}"
            );
            assert_eq!(serde_json::from_str::<Value>(&shown).expect("JSON"), value);
        }
    }
}
