//! The texts of a page in Markdown.

use super::text::{Kind, Text};

/// Reads the blocks of a page: what blank lines part. A block of code stays one.
pub(super) fn texts(source: &str) -> Vec<Text> {
    let mut blocks: Vec<Text> = Vec::new();
    let mut is_new = true;
    let mut in_code = false;
    for (at, line) in source.lines().enumerate() {
        in_code ^= line.trim_start().starts_with("```");
        match blocks.last_mut().filter(|_| !is_new) {
            Some(block) => {
                block.text.push('\n');
                block.text.push_str(line);
            }
            None => blocks.push(Text {
                line: at + 1,
                text: line.to_owned(),
                kind: Kind::Prose,
            }),
        }
        is_new = line.trim().is_empty() && !in_code;
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_found_with_their_lines() {
        let found = texts("# A\n\nOne\ntwo\n\n```\nx\n\ny\n```\n\nB\n");
        let found: Vec<_> = found
            .iter()
            .map(|block| (block.line, block.text.trim()))
            .collect();
        assert_eq!(
            found,
            [
                (1, "# A"),
                (3, "One\ntwo"),
                (6, "```\nx\n\ny\n```"),
                (12, "B")
            ]
        );
    }
}
