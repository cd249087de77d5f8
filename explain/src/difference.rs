//! The first difference between our sign string and the one that the other side says it signed.

use super::known::Known;
use lianlian_core::field::Secrecy;
use lianlian_core::words::one_line;

/// The place where two sign strings part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The first character that differs, counted from 1.
    pub character: usize,
    /// The member of our string that holds the difference; `None` behind the string's end.
    pub member: Option<String>,
    /// The continuation of our string; `None` where the value is secret.
    pub ours: Option<String>,
    /// The continuation of the other string; `None` where the value is secret.
    pub theirs: Option<String>,
}

/// The number of characters shown where everything may be shown.
const EXCERPT: usize = 24;

impl Difference {
    /// The first difference; none where there is none.
    pub(super) fn find(
        ours: &str,
        theirs: &str,
        known: &Known<'_>,
        show_values: bool,
    ) -> Option<Self> {
        let same = ours
            .chars()
            .zip(theirs.chars())
            .take_while(|(a, b)| a == b)
            .count();
        let rest = |text: &str| text.chars().skip(same).collect::<String>();
        let (our_rest, their_rest) = (rest(ours), rest(theirs));
        if our_rest.is_empty() && their_rest.is_empty() {
            return None;
        }
        let member = member_at(ours, same);
        let is_public = member
            .as_deref()
            .is_none_or(|name| known.secrecy(name) == Secrecy::Public);
        // One character of a public value says enough; more of the other side's string could be
        // anything.
        let shown = |rest: &str| match (show_values, is_public) {
            (true, _) => Some(excerpt(rest, EXCERPT)),
            (false, true) => Some(excerpt(rest, 1)),
            (false, false) => None,
        };
        Some(Self {
            character: same + 1,
            ours: shown(&our_rest),
            theirs: shown(&their_rest),
            member,
        })
    }
}

/// The name of the member that holds this character of the string.
fn member_at(string: &str, character: usize) -> Option<String> {
    let mut end = 0;
    for pair in string.split('&') {
        end += pair.chars().count() + 1;
        if character < end && character < string.chars().count() {
            return pair.split_once('=').map(|(name, _)| name.to_owned());
        }
    }
    None
}

fn excerpt(rest: &str, characters: usize) -> String {
    one_line(&rest.chars().take(characters).collect::<String>())
}
