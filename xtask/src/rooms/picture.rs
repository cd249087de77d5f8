//! The picture of the rooms in the project's documentation.

use super::report::Report;

/// The file that shows it, from the workspace's root.
pub const PICTURE: &str = "docs/architecture.md";

const BEGIN: &str = "<!-- cargo xtask rooms --picture -->\n";
const END: &str = "<!-- end of the picture -->\n";

/// The text with the picture as it is now; none where the text has no place for it.
pub fn with_picture(text: &str, report: &Report) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!(
        "{before}{BEGIN}\n{}\n{END}{after}",
        picture(report)
    ))
}

fn picture(report: &Report) -> String {
    let mut text = "```mermaid\ngraph TD\n".to_owned();
    for (from, ends) in &report.crates {
        for to in ends {
            text += &format!("    {from} --> {to}\n");
        }
    }
    text += "```\n";
    for (name, folders) in report
        .folders
        .iter()
        .filter(|(_, folders)| !folders.is_empty())
    {
        text += &format!("\nThe rooms of `{name}`, each with those that it imports:\n\n");
        let width = folders
            .iter()
            .map(|(from, _)| from.len())
            .max()
            .unwrap_or_default();
        for (from, to) in folders {
            text += &format!("    {from:width$} → {}\n", to.join(", "));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::arrow::Arrows;
    use super::*;

    #[test]
    fn only_the_picture_is_replaced() {
        let mut report = Report::new(&[], Arrows::default());
        report.crates = vec![("b".to_owned(), vec!["a".to_owned()])];
        let old = format!("before\n{BEGIN}old{END}after\n");
        let new = with_picture(&old, &report).unwrap();
        assert!(new.starts_with("before\n") && new.ends_with("after\n"));
        assert!(new.contains("    b --> a\n") && !new.contains("old"));
        assert_eq!(with_picture(&new, &report), Some(new.clone()));
    }
}
