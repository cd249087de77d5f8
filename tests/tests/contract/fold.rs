//! Lines of a page that say the same of several members are one.

use lianlian::check::Violation;

/// Findings on a message that was changed, a line for each change and its consequence.
#[derive(Default)]
pub struct Fold(Vec<Line>);

struct Line {
    change: String,
    members: Vec<String>,
    found: String,
}

impl Fold {
    /// Adds a finding: the change to the message, the member that was changed, and what was said.
    pub fn add(&mut self, change: &str, member: &str, found: &str) {
        let same = |line: &&mut Line| line.change == change && line.found == found;
        match self.0.iter_mut().find(same) {
            Some(line) => line.members.push(member.to_owned()),
            None => self.0.push(Line {
                change: change.to_owned(),
                members: vec![member.to_owned()],
                found: found.to_owned(),
            }),
        }
    }

    /// The findings, a line each.
    pub fn lines(&self) -> String {
        let lines = self.0.iter().map(|line| {
            let Line { change, found, .. } = line;
            format!("{change}: {} → {found}\n", line.members.join(", "))
        });
        lines.collect()
    }
}

/// Violations in short: what the messages say of the member that was changed is said without its name.
pub fn said<'a>(member: &str, violations: impl IntoIterator<Item = &'a Violation>) -> String {
    let sentences = violations.into_iter().map(|violation| {
        let message = violation.message();
        let short = message.strip_prefix(member);
        let short = short.and_then(|words| words.strip_prefix(' '));
        let words = short.unwrap_or(&message);
        format!("[{}] {words}", violation.rule.as_str())
    });
    sentences.collect::<Vec<_>>().join("; ")
}
