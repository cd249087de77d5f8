//! Errata: what contradicts what, and what holds here.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use super::At;

/// The contradictions of the official pages, by their ids.
pub type Errata = BTreeMap<At<String>, Erratum>;

/// A contradiction of the official pages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erratum {
    /// The pages that have it.
    pub pages: Vec<At<String>>,
    /// The operations that it touches, as `product/operation`; none where it touches all.
    #[serde(default)]
    pub operations: Vec<At<String>>,
    /// The parameters that it touches.
    #[serde(default)]
    pub fields: Vec<At<String>>,
    /// The kinds of difference to the official tables that it explains.
    #[serde(default)]
    pub explains: Vec<At<Difference>>,
    /// The kinds of difference to LianLian's code that it explains.
    #[serde(default)]
    pub explains_code: Vec<At<Difference>>,
    /// The rules that what the pages or samples have breaks here.
    #[serde(default)]
    pub refuses: Vec<Refused>,
    /// The evidence that is followed here.
    #[serde(default)]
    pub stronger: Vec<Evidence>,
    /// The evidence that it overrules.
    #[serde(default)]
    pub weaker: Vec<Evidence>,
    /// Sources on something else, another product or an older interface, which decide nothing.
    #[serde(default)]
    pub elsewhere: Vec<Evidence>,
    /// The sources that contradict each other.
    pub says: String,
    /// The decision of this project.
    pub decision: String,
    /// The reason of the decision.
    pub because: String,
}

/// The kinds of difference between a table here and the official one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Difference {
    /// A row of the page is missing here.
    Missing,
    /// A row here is missing on the page.
    Extra,
    /// The page has the row twice.
    Twice,
    /// Required here, optional there, or under another condition.
    Presence,
    /// Text here, a number or a list there.
    Type,
    /// The length differs.
    Length,
    /// The codes differ.
    Codes,
    /// Another fixed value.
    Fixed,
    /// Signed here, unsigned there, or the other way round.
    Unsigned,
    /// The row is there under another condition.
    Condition,
    /// A list has another name.
    Name,
    /// The URL differs.
    Url,
    /// Sealed here, plain there, or the other way round.
    Envelope,
}

impl Difference {
    /// Tells whether the difference is the page's as a whole, and not one parameter's.
    pub fn is_of_page(self) -> bool {
        matches!(self, Self::Url | Self::Envelope)
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "missing",
            Self::Extra => "extra",
            Self::Twice => "twice",
            Self::Presence => "presence",
            Self::Type => "type",
            Self::Length => "length",
            Self::Codes => "codes",
            Self::Fixed => "fixed",
            Self::Unsigned => "unsigned",
            Self::Condition => "condition",
            Self::Name => "name",
            Self::Url => "url",
            Self::Envelope => "envelope",
        })
    }
}

/// A rule that a value of the page's or the sample's breaks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    /// The rule, as a violation names it.
    pub rule: At<String>,
    /// A part of the page's or the sample's value; none where every value breaks the rule so.
    #[serde(default)]
    pub has: Option<At<String>>,
}

/// A source that says something of the wire.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The weight of the source.
    pub class: At<Class>,
    /// The source itself: a page, a file, a message.
    pub source: At<String>,
}

/// The weight of a source, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// A message whose signature verifies under LianLian's key.
    Signed,
    /// Code that LianLian publishes, and answers in its published logs.
    Code,
    /// A sample message on an official page.
    Sample,
    /// A table, or the text around it, on an official page.
    Table,
    /// Other people's code.
    ThirdParty,
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Signed => "signed",
            Self::Code => "code",
            Self::Sample => "sample",
            Self::Table => "table",
            Self::ThirdParty => "third_party",
        })
    }
}
