//! Words on a terminal: aligned, and no wider than it is.

use std::process::Command;

use lianlian_test_support::{installed, output};

use crate::tools::{text, without_settings};

/// The lines of a command on a terminal of so many columns. util-linux's `script` makes one.
fn lines(command: &str, columns: usize) -> Vec<String> {
    let lianlian = env!("CARGO_BIN_EXE_lianlian");
    let command = command.replace("lianlian", lianlian);
    let command = format!("stty rows 40 cols {columns}; {command}");
    let mut on_a_terminal = Command::new("script");
    without_settings(on_a_terminal.args(["-qec", &command, "/dev/null"]));
    let said = output(&mut on_a_terminal, "").stdout;
    text(&said).lines().map(str::to_owned).collect()
}

/// The columns that a text takes: a Chinese character takes two.
fn width(text: &str) -> usize {
    let columns = |character: char| match character {
        '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}' => 2,
        _ => 1,
    };
    text.chars().map(columns).sum()
}

#[test]
fn nothing_is_wider_than_the_terminal() {
    if !installed("script", &["--version"]) {
        return;
    }
    for command in [
        "lianlian codes 签名",
        "lianlian codes 1002",
        "lianlian spec list",
        "lianlian spec show bankcardbind",
        "echo '{}' | lianlian check bankcardbind",
    ] {
        for columns in [60, 100] {
            let lines = lines(command, columns);
            assert!(lines.len() > 1, "{lines:?}");
            for line in lines {
                // An address stays whole, to be copied.
                let fits = width(&line) <= columns || line.contains("https://");
                assert!(fits, "{command}, {columns}: {line}");
            }
        }
    }
}

#[test]
fn a_terminal_gets_words_without_asking() {
    if !installed("script", &["--version"]) {
        return;
    }
    let words = lines("lianlian codes 1001", 100);
    assert!(words[0].starts_with("1001 "), "{words:?}");
    let json = lines("lianlian codes 1001 --json", 100);
    assert!(json[0].starts_with('{'), "{json:?}");
}

/// Columns begin at the same place, whatever is in the column before.
#[test]
fn columns_are_aligned_below_chinese() {
    if !installed("script", &["--version"]) {
        return;
    }
    let lines = lines("lianlian codes 签名", 160);
    let column = |line: &str, word: &str| line.find(word).map(|at| width(&line[..at]));
    let header = column(&lines[0], "for the order").expect("a header");
    let refused: Vec<_> = lines[1..]
        .iter()
        .filter_map(|line| column(line, "refused, nothing"))
        .collect();
    assert!(
        !refused.is_empty() && refused.iter().all(|at| *at == header),
        "{lines:?}"
    );
}
