//! Catalogues of return codes.

use super::Meaning;
use crate::words::Words;

/// A documented return code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Documented {
    /// The code, 4 characters.
    pub code: &'static str,
    /// The message that travels with it, in Chinese. LianLian varies it a little.
    pub message: &'static str,
    /// The event behind the code, in a sentence; `None` where the catalogue doesn't explain it.
    pub explanation: Option<Words>,
    /// The next step, in a sentence; `None` where the catalogue doesn't explain it.
    pub advice: Option<Words>,
    /// True where LianLian refuses with it before it looks at any order: for the signature, the
    /// parameters, the merchant or its permissions. Such a refusal comes unsigned, and made
    /// nothing.
    pub gate: bool,
    /// The next step where it answers a query; `None` where `advice` serves one too.
    pub query_advice: Option<Words>,
    /// The meaning for the request, where the product's own list says nothing else.
    pub meaning: Meaning,
    /// The products in which it means something else, with its meaning there.
    pub in_products: &'static [(&'static str, Meaning)],
}

impl Documented {
    /// A code with the message that travels with it and its meaning.
    pub const fn new(code: &'static str, message: &'static str, meaning: Meaning) -> Self {
        Self {
            code,
            message,
            explanation: None,
            advice: None,
            gate: false,
            query_advice: None,
            meaning,
            in_products: &[],
        }
    }

    /// Adds the event behind the code, in a sentence of each language.
    pub const fn with_explanation(self, english: &'static str, chinese: &'static str) -> Self {
        Self {
            explanation: Some(Words::new(english, chinese)),
            ..self
        }
    }

    /// Adds the next step, in a sentence of each language.
    pub const fn with_advice(self, english: &'static str, chinese: &'static str) -> Self {
        Self {
            advice: Some(Words::new(english, chinese)),
            ..self
        }
    }

    /// Says that LianLian refuses with it before it looks at any order.
    pub const fn at_the_gate(self) -> Self {
        Self { gate: true, ..self }
    }

    /// Adds the next step where the code answers a query, in a sentence of each language.
    pub const fn with_query_advice(self, english: &'static str, chinese: &'static str) -> Self {
        Self {
            query_advice: Some(Words::new(english, chinese)),
            ..self
        }
    }

    /// Adds the products in which the code means something else.
    pub const fn in_products(self, in_products: &'static [(&'static str, Meaning)]) -> Self {
        Self {
            in_products,
            ..self
        }
    }

    /// The meaning for a request to an operation of this product, `instant_payment`.
    pub fn meaning_in(&self, product: Option<&str>) -> Meaning {
        let mut products = self.in_products.iter();
        let own = products.find(|(name, _)| Some(*name) == product);
        own.map_or(self.meaning, |(_, meaning)| *meaning)
    }
}

/// A catalogue of return codes. An operation points at the one that explains its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetCodes(&'static [&'static [Documented]]);

impl RetCodes {
    /// The catalogue without a code: every refusal leaves the order's fate unknown.
    pub const NONE: Self = Self(&[]);

    /// A catalogue of these lists; the codes within each list are sorted.
    pub const fn new(lists: &'static [&'static [Documented]]) -> Self {
        Self(lists)
    }

    /// All codes, sorted where the lists are.
    pub fn iter(self) -> impl Iterator<Item = &'static Documented> {
        self.0.iter().copied().flatten()
    }

    /// The documentation of a code.
    pub fn find(self, code: &str) -> Option<&'static Documented> {
        self.0.iter().find_map(|codes| {
            let at = codes.binary_search_by(|entry| entry.code.cmp(code)).ok()?;
            codes.get(at)
        })
    }

    /// The message that travels with a code, in Chinese.
    pub fn message(self, code: &str) -> Option<&'static str> {
        self.find(code).map(|known| known.message)
    }
}
