//! The rules as one table, and the sentences of a text that break them.

use super::sentence;

/// A rule and the name under which the report shows it.
struct Rule {
    name: &'static str,
    offence: Offence,
}

/// The pattern that breaks a rule. Patterns are compared word by word, in any case.
enum Offence {
    /// A sentence that begins with one of these words.
    Begins(&'static [&'static str]),
    /// A sentence that contains these words, unless they are followed by one of the others.
    Contains {
        words: &'static str,
        unless_followed_by: &'static [&'static str],
    },
    /// A text of fewer words.
    Shorter(usize),
}

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
        name: "\"stands\"",
        offence: Offence::Contains {
            words: "stands",
            unless_followed_by: &[],
        },
    },
    Rule {
        name: "\"is no …\"",
        offence: Offence::Contains {
            words: "is no",
            unless_followed_by: &["longer", "more"],
        },
    },
    Rule {
        name: "\"; none:\"",
        offence: Offence::Contains {
            words: "; none:",
            unless_followed_by: &[],
        },
    },
];

/// Finds the rules that a text breaks, each with the sentence that does.
pub(super) fn broken(text: &str) -> Vec<(&'static str, String)> {
    let sentences = sentence::sentences(text);
    let mut found = Vec::new();
    for rule in RULES {
        match &rule.offence {
            Offence::Shorter(words) => {
                if text.split_whitespace().count() < *words {
                    found.push((rule.name, text.trim().to_owned()));
                }
            }
            offence => {
                let offenders = sentences
                    .iter()
                    .filter(|sentence| breaks(sentence, offence));
                found.extend(offenders.map(|sentence| (rule.name, sentence.clone())));
            }
        }
    }
    found
}

fn breaks(sentence: &str, offence: &Offence) -> bool {
    let sentence = spaced(sentence);
    match offence {
        Offence::Begins(beginnings) => beginnings
            .iter()
            .any(|beginning| sentence.starts_with(&spaced(beginning))),
        Offence::Contains {
            words,
            unless_followed_by,
        } => sentence.match_indices(&spaced(words)).any(|(at, found)| {
            let rest = sentence.get(at + found.len()..).unwrap_or_default();
            let next = rest.split(' ').next().unwrap_or_default();
            !unless_followed_by.contains(&next)
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

    fn names(text: &str) -> Vec<&'static str> {
        broken(text).into_iter().map(|(rule, _)| rule).collect()
    }

    #[test]
    fn each_rule_finds_its_offender_and_leaves_a_good_sentence_alone() {
        let cases = [
            (
                RULES[0].name,
                "The lease. How long it lasts.",
                "The lease. Shows how long it lasts.",
            ),
            (RULES[0].name, "So many seconds.", "The number of seconds."),
            (RULES[0].name, "Who sends it.", "The side that sends it."),
            (RULES[0].name, "What: a name.", "Whatever it is, a name."),
            (
                RULES[0].name,
                "Whether it\nis set.",
                "Tells whether it is set.",
            ),
            (RULES[1].name, "The key.", "The signing key."),
            (
                RULES[2].name,
                "The row stands here.",
                "The row of two grandstands.",
            ),
            (
                RULES[3].name,
                "A number that is no amount.",
                "A number that is no longer valid.",
            ),
            (
                RULES[4].name,
                "The limit; none: without a limit.",
                "The limit. None means that all pass.",
            ),
        ];
        for (rule, bad, good) in cases {
            assert_eq!(names(bad), [rule], "{bad}");
            assert_eq!(names(good), [""; 0], "{good}");
        }
    }

    #[test]
    fn the_sentence_at_fault_is_shown_alone() {
        let found = broken("A card's number. What it costs. The end of it.");
        assert_eq!(found, [(RULES[0].name, "What it costs.".to_owned())]);
    }
}
