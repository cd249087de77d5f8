//! Return codes: what they say, and what they mean for the order.

mod catalogue;
mod meaning;

use std::fmt;

use crate::words::Words;
pub use catalogue::{Documented, RetCodes};
pub use meaning::{Effect, Meaning};

const UNDOCUMENTED: Words = Words::new(
    "LianLian's pages don't explain this code.",
    "连连的文档没有说明该返回码。",
);
const ASK_SUPPORT: Words = Words::new(
    "Query the order, and ask LianLian's support.",
    "请查询订单，并联系连连客服。",
);
const QUERY_NOT_ANSWERED: Words = Words::new(
    "the query was not answered, and says nothing of what it asks after",
    "查询未得到回答，不说明所查询的对象的情况",
);
const ASK_AGAIN: Words = Words::new(
    "Ask again, and ask LianLian's support if it lasts.",
    "请再次查询；如持续如此，请联系连连客服。",
);

/// A return code as LianLian sent it, and the product whose operation it answers: some codes mean
/// different things in different products.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RetCode {
    code: Box<str>,
    documented: Option<&'static Documented>,
    product: Option<&'static str>,
    /// True where it answers an operation that only asks.
    is_query: bool,
}

impl RetCode {
    /// The code with which LianLian refuses a signature.
    pub const SIGNATURE: &'static str = "1001";

    /// A code that an operation of this product answered with, by its catalogue.
    pub fn new(code: &str, product: Option<&'static str>, catalogue: RetCodes) -> Self {
        Self {
            code: code.into(),
            documented: catalogue.find(code),
            product,
            is_query: false,
        }
    }

    /// The same code as the answer to an operation that only asks.
    pub(crate) fn into_query(self) -> Self {
        Self {
            is_query: true,
            ..self
        }
    }

    /// The code, 4 characters.
    pub fn as_str(&self) -> &str {
        &self.code
    }

    /// The product whose operation it answers, `mpay`.
    pub const fn product(&self) -> Option<&'static str> {
        self.product
    }

    /// LianLian's documentation of the code.
    pub const fn documented(&self) -> Option<&'static Documented> {
        self.documented
    }

    /// The meaning of the code for the request.
    pub fn meaning(&self) -> Meaning {
        let known = self.documented();
        known.map_or(Meaning::Unknown, |known| known.meaning_in(self.product))
    }

    /// The effect on the order when the code comes as an error. As the answer to a query it says nothing
    /// of the order that was asked after: the query is refused, or nothing is known by it.
    pub fn effect(&self) -> Effect {
        match self.is_query {
            true if self.is_at_the_gate() => Effect::Refused,
            true => Effect::Unknown,
            false => self.meaning().effect(),
        }
    }

    /// The effect in words.
    pub(crate) fn in_short(&self, effect: Effect) -> Words {
        match self.is_query {
            true => QUERY_NOT_ANSWERED,
            false => effect.in_short(),
        }
    }

    /// Tells whether LianLian refuses with it before it looks at any order.
    pub fn is_at_the_gate(&self) -> bool {
        self.documented().is_some_and(|known| known.gate)
    }

    /// The event behind the code, in a sentence.
    pub fn explanation(&self) -> Words {
        let explained = self.documented().and_then(|known| known.explanation);
        explained.unwrap_or(UNDOCUMENTED)
    }

    /// The next step, in a sentence.
    pub fn advice(&self) -> Words {
        let known = self.documented();
        let advice = known.and_then(|known| known.advice);
        match self.is_query {
            true => known
                .and_then(|known| known.query_advice)
                .or(advice)
                .unwrap_or(ASK_AGAIN),
            false => advice.unwrap_or(ASK_SUPPORT),
        }
    }
}

impl fmt::Display for RetCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code)
    }
}
