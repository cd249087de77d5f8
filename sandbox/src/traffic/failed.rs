//! The checks that a request failed, in few words: a request may fail thousands.

use lianlian::Reason;

/// The largest number of checks that are kept of one request.
const MOST: usize = 20;

/// The longest text that is kept of a check, in characters.
const LONGEST: usize = 200;

/// Checks that a request failed.
#[derive(Clone)]
pub(crate) struct Failed {
    /// The first of them.
    pub checks: Vec<Check>,
    /// The number of the others.
    pub others: usize,
    /// A signature or an envelope failed: why, can be searched for.
    pub is_sealed_or_signed_wrong: bool,
}

/// A check that failed.
#[derive(Clone)]
pub(crate) struct Check {
    /// The parameter, where it is one's.
    pub field: Option<String>,
    pub message: String,
}

impl Failed {
    /// The checks that a reason names.
    pub fn of(reason: &Reason) -> Self {
        let Reason::Parameters(violations) = reason else {
            let check = Check {
                field: None,
                message: shortened(&reason.to_string()),
            };
            return Self {
                checks: vec![check],
                others: 0,
                is_sealed_or_signed_wrong: matches!(
                    reason,
                    Reason::Signature(_) | Reason::Envelope(_)
                ),
            };
        };
        let first = violations.iter().take(MOST).map(|violation| Check {
            field: Some(shortened(&violation.field)),
            message: shortened(&violation.message()),
        });
        Self {
            checks: first.collect(),
            others: violations.iter().len().saturating_sub(MOST) + violations.more(),
            is_sealed_or_signed_wrong: false,
        }
    }

    /// About how much memory it takes beside itself.
    pub fn weight(&self) -> usize {
        let weight = |check: &Check| {
            let field = check.field.as_ref().map_or(0, String::capacity);
            size_of::<Check>() + field + check.message.capacity()
        };
        self.checks.iter().map(weight).sum()
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}
