//! The documented return codes.

use super::Meaning;
use crate::api::ret_codes::RET_CODES;

/// A documented return code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Documented {
    /// The code, 4 characters.
    pub code: &'static str,
    /// The message that travels with it, in Chinese. LianLian varies it a little.
    pub message: &'static str,
    /// The event behind the code, in a sentence.
    pub explanation: &'static str,
    /// The next step, in a sentence.
    pub advice: &'static str,
    /// True where LianLian refuses with it before it looks at any order: for the signature, the
    /// parameters, the merchant or its permissions. Such a refusal comes unsigned, and made
    /// nothing.
    pub gate: bool,
    /// The next step where it answers a query; empty where `advice` is as good for one.
    pub query_advice: &'static str,
    /// The meaning for the request, where the product's own list says nothing else.
    pub meaning: Meaning,
    pub(crate) in_product: &'static [(&'static str, Meaning)],
}

impl Documented {
    /// The meaning for a request to an operation of this product, `instant_payment`.
    pub fn meaning_in(&self, product: &str) -> Meaning {
        let own = self.in_product.iter().find(|(name, _)| *name == product);
        own.map_or(self.meaning, |(_, meaning)| *meaning)
    }

    /// The products in which it means something else, with what it means there.
    pub const fn in_products(&self) -> &'static [(&'static str, Meaning)] {
        self.in_product
    }
}

/// All documented return codes, sorted by code.
pub fn documented() -> impl Iterator<Item = &'static Documented> {
    RET_CODES.iter().copied().flatten()
}

/// The message that travels with a documented code, in Chinese.
pub fn message(code: &str) -> Option<&'static str> {
    find(code).map(|known| known.message)
}

/// LianLian's documentation of a return code.
pub fn find(code: &str) -> Option<&'static Documented> {
    RET_CODES.iter().find_map(|codes| {
        let at = codes.binary_search_by(|entry| entry.code.cmp(code)).ok()?;
        codes.get(at)
    })
}
