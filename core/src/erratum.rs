//! Errata: where a request keeps to a page or sample of LianLian's, and breaks a rule here.

use crate::violation::Rule;

/// A decision against a page of LianLian's, or against an official sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Erratum {
    /// The name under which `spec/errata.toml` has it, with both sides and the reason.
    pub name: &'static str,
    /// The operations that it touches, `mpay/CardBindApply`; none where it touches all.
    pub operations: &'static [&'static str],
    /// The wire names of the parameters that it touches.
    pub fields: &'static [&'static str],
    /// The rules that the page's or the sample's value breaks here, by their names.
    pub rules: &'static [Overruled],
}

/// A rule that what LianLian's page or sample has breaks here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overruled {
    /// The rule's name.
    pub rule: &'static str,
    /// A part of the value that the page or sample has; `None` where the value doesn't matter.
    pub has: Option<&'static str>,
}

impl Erratum {
    /// An erratum about these parameters, of these operations.
    pub const fn new(
        name: &'static str,
        operations: &'static [&'static str],
        fields: &'static [&'static str],
        rules: &'static [Overruled],
    ) -> Self {
        Self {
            name,
            operations,
            fields,
            rules,
        }
    }

    fn touches(&self, operation: &str, field: &str) -> bool {
        let is_of_operation = self.operations.is_empty() || self.operations.contains(&operation);
        is_of_operation && self.fields.contains(&field)
    }

    fn overrules(&self, rule: Rule, value: Option<&str>) -> bool {
        let is_in = |part| value.is_some_and(|value| value.contains(part));
        let mut rules = self.rules.iter();
        rules.any(|known| known.rule == rule.as_str() && known.has.is_none_or(is_in))
    }
}

/// A catalogue of errata. An operation points at the one that speaks of its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Errata(&'static [Erratum]);

impl Errata {
    /// The catalogue without an erratum.
    pub const NONE: Self = Self(&[]);

    /// A catalogue of these.
    pub const fn new(errata: &'static [Erratum]) -> Self {
        Self(errata)
    }

    /// The errata one by one.
    pub fn iter(self) -> impl Iterator<Item = &'static Erratum> {
        self.0.iter()
    }

    /// The erratum by which a parameter's value breaks a rule here and none of LianLian's.
    pub(crate) fn find(
        self,
        operation: &str,
        field: &str,
        rule: Rule,
        value: Option<&str>,
    ) -> Option<&'static Erratum> {
        let mut errata = self.iter();
        errata.find(|erratum| erratum.touches(operation, field) && erratum.overrules(rule, value))
    }
}
