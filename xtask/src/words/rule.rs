//! The rules as one table, and the sentences of a text that break them.

use super::sentence;
use super::text::{Kind, Text};

const RULES: &[Rule] = &[
    Rule {
        name: "begins with a question word",
        offence: Offence::Begins(&["what", "whether", "how", "who", "so many"]),
    },
    Rule {
        name: "shorter than three words",
        offence: Offence::Shorter(3),
    },
    Rule {
        name: "opens with a question word",
        offence: Offence::Opens(&["when", "where", "which", "why"]),
    },
    Rule {
        name: "\"stands\"",
        offence: Offence::Contains {
            words: "stands",
            unless_beside: &["for"],
        },
    },
    Rule {
        name: "\"is no …\"",
        offence: Offence::Contains {
            words: "is no",
            unless_beside: &["longer", "more", "there"],
        },
    },
    Rule {
        name: "\"; none:\"",
        offence: Offence::Contains {
            words: "; none:",
            unless_beside: &[],
        },
    },
];

/// Finds the rules that a text breaks, each with the sentence that does.
pub(super) fn broken(text: &Text) -> Vec<(&'static str, String)> {
    let sentences = sentence::sentences(&text.text);
    let mut found = Vec::new();
    for rule in RULES {
        let offenders = match (&rule.offence, text.kind) {
            (Offence::Contains { .. }, _) | (Offence::Begins(_), Kind::Comment) => sentences.iter(),
            (Offence::Opens(_), Kind::Comment) => sentences.get(..1).unwrap_or_default().iter(),
            (Offence::Shorter(words), Kind::Comment)
                if text.text.split_whitespace().count() < *words =>
            {
                found.push((rule.name, text.text.trim().to_owned()));
                continue;
            }
            _ => continue,
        };
        let offenders = offenders.filter(|sentence| breaks(sentence, &rule.offence));
        found.extend(offenders.map(|sentence| (rule.name, sentence.clone())));
    }
    found
}

/// A rule and the name under which the report shows it.
struct Rule {
    name: &'static str,
    offence: Offence,
}

/// The pattern that breaks a rule. Patterns are compared word by word, in any case.
enum Offence {
    /// A sentence of a comment that begins with one of these words.
    Begins(&'static [&'static str]),
    /// A comment that begins with one of these words: later sentences may.
    Opens(&'static [&'static str]),
    /// A sentence of any text that contains these words, unless one of the others is beside them.
    Contains {
        words: &'static str,
        unless_beside: &'static [&'static str],
    },
    /// A comment of fewer words.
    Shorter(usize),
}

fn breaks(sentence: &str, offence: &Offence) -> bool {
    let sentence = spaced(sentence);
    match offence {
        Offence::Begins(beginnings) | Offence::Opens(beginnings) => beginnings
            .iter()
            .any(|beginning| sentence.starts_with(&spaced(beginning))),
        Offence::Contains {
            words,
            unless_beside,
        } => sentence.match_indices(&spaced(words)).any(|(at, found)| {
            let before = sentence.get(..at).unwrap_or_default().rsplit(' ').next();
            let after = sentence.get(at + found.len()..).unwrap_or_default();
            let mut beside = before.into_iter().chain(after.split(' ').next());
            !beside.any(|word| unless_beside.contains(&word.trim_matches('"')))
        }),
        Offence::Shorter(_) => false,
    }
}

/// The words in lower case, each sign of punctuation as a word of its own, with a space before and
/// after each, so that a search finds whole words only.
fn spaced(text: &str) -> String {
    let mut spaced = String::from(" ");
    for c in text.to_lowercase().chars() {
        match c {
            ',' | ';' | ':' | '.' | '?' | '!' | '(' | ')' => {
                spaced.extend([' ', c, ' ']);
            }
            c => spaced.push(c),
        }
    }
    let words: Vec<&str> = spaced.split_whitespace().collect();
    format!(" {} ", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(kind: Kind, text: &str) -> Vec<(&'static str, String)> {
        broken(&Text {
            line: 1,
            text: text.to_owned(),
            kind,
        })
    }

    fn names(kind: Kind, text: &str) -> Vec<&'static str> {
        let found = found(kind, text).into_iter();
        found.map(|(rule, _)| rule).collect()
    }

    #[test]
    fn each_rule_finds_its_offender_and_leaves_a_good_sentence_alone() {
        let [begins, short, opens, stands, is_no, none] = RULES else {
            panic!("the rules of this test");
        };
        let cases = [
            (
                begins,
                "The lease. How long it lasts.",
                "The lease. Shows how long it lasts.",
            ),
            (begins, "So many seconds.", "The number of seconds."),
            (begins, "Who sends it.", "The side that sends it."),
            (begins, "What: a name.", "Whatever it is, a name."),
            (begins, "Whether it\nis set.", "Tells whether it is set."),
            (short, "The key.", "The signing key."),
            (
                opens,
                "When it was sent.",
                "The time of sending. When it is not known, the day.",
            ),
            (opens, "Why it fails.", "The reason. Where there is one."),
            (
                stands,
                "The row stands here.",
                "The row of two grandstands.",
            ),
            (
                is_no,
                "A number that is no amount.",
                "A number that is no longer valid.",
            ),
            (is_no, "This is no key.", "\"There is no key.\""),
            (stands, "It stands here.", "It stands for a card."),
            (
                none,
                "The limit; none: without a limit.",
                "The limit. None means that all pass.",
            ),
        ];
        for (rule, bad, good) in cases {
            assert_eq!(names(Kind::Comment, bad), [rule.name], "{bad}");
            assert_eq!(names(Kind::Comment, good), [""; 0], "{good}");
        }
    }

    #[test]
    fn prose_is_held_against_the_phrases_alone() {
        assert_eq!(names(Kind::Prose, "Why? How it works."), [""; 0]);
        let names = names(Kind::Prose, "`x` is no number: it stands alone.");
        assert_eq!(names, ["\"stands\"", "\"is no …\""]);
    }

    #[test]
    fn the_sentence_at_fault_is_shown_alone() {
        let found = found(
            Kind::Comment,
            "A card's number. What it costs. The end of it.",
        );
        assert_eq!(found, [(RULES[0].name, "What it costs.".to_owned())]);
    }
}
