//! The sentences of a text in Markdown.

/// Splits a text into its sentences, each on one line. Blocks of code are left out; a paragraph, a
/// heading and an item of a list each begin a sentence.
pub(super) fn sentences(text: &str) -> Vec<String> {
    paragraphs(text)
        .iter()
        .flat_map(|paragraph| split(paragraph))
        .collect()
}

fn paragraphs(text: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    let mut in_code = false;
    for line in text.lines().map(str::trim) {
        if line.starts_with("```") {
            in_code = !in_code;
            paragraphs.push(String::new());
            continue;
        }
        if in_code {
            continue;
        }
        let content = line.trim_start_matches(['#', '-', '*', '|', ' ']);
        if content.is_empty() || content.len() < line.len() {
            paragraphs.push(String::new());
        }
        if let Some(paragraph) = paragraphs.last_mut() {
            paragraph.push_str(content);
            paragraph.push(' ');
        }
        if line.starts_with('#') {
            paragraphs.push(String::new());
        }
    }
    paragraphs.retain(|paragraph| !paragraph.trim().is_empty());
    paragraphs
}

fn split(paragraph: &str) -> Vec<String> {
    let mut sentences: Vec<Vec<&str>> = Vec::new();
    // A Chinese full stop has no space after it.
    for part in paragraph.split_inclusive(['。', '？', '！']) {
        sentences.push(Vec::new());
        for word in part.split_whitespace() {
            if let Some(sentence) = sentences.last_mut() {
                sentence.push(word);
            }
            if word
                .trim_end_matches([')', '*', '"'])
                .ends_with(['.', '?', '!'])
            {
                sentences.push(Vec::new());
            }
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
        .iter()
        .map(|sentence| sentence.join(" "))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_items_and_full_stops_end_a_sentence_and_code_is_left_out() {
        let text = " One that is\n broken. Two (so). Three\n\n # Errors\n Four\n - Five\n ```\n // What.\n ```\n Six";
        assert_eq!(
            sentences(text),
            [
                "One that is broken.",
                "Two (so).",
                "Three",
                "Errors",
                "Four",
                "Five",
                "Six"
            ]
        );
    }

    #[test]
    fn a_chinese_full_stop_ends_a_sentence() {
        assert_eq!(
            sentences("订单已存在。不要换 no_order！（See 1002.）Why\n订单"),
            ["订单已存在。", "不要换 no_order！", "（See 1002.）Why 订单"]
        );
    }
}
