//! The order that an exchange is about, for the list of exchanges: members that no table hides.

use lianlian::message::RawMessage;
use lianlian::{Operation, Platform};

use crate::asked::{AMOUNTS, Asked, LIANLIANS_NUMBERS, NUMBERS};
use crate::unwrapped::unwrapped;

/// The longest text that is kept of a member, in characters.
const LONGEST: usize = 64;

/// The order or refund that an exchange is about.
#[derive(Clone, Default)]
pub(crate) struct About {
    /// The number by which it is known.
    pub order: Option<Box<str>>,
    /// Its amount, in yuan.
    pub amount: Option<Box<str>>,
}

impl About {
    /// That of a request.
    pub fn asked(asked: &Asked) -> Self {
        Self::of(|way| asked.given(way).map(str::to_owned))
    }

    /// That of a request that was not taken, as far as it can be read.
    pub fn rejected(operation: &Operation, body: &[u8], platform: &Platform) -> Self {
        let json = unwrapped(operation, body, platform);
        let message = json.as_ref().and_then(|json| RawMessage::parse(json).ok());
        let message = message.as_ref();
        Self::of(|way| message.and_then(|message| message.scalar_at(way)))
    }

    /// That of members by the ways to them: the merchant's number comes before LianLian's.
    pub fn of(member: impl Fn(&str) -> Option<String>) -> Self {
        let first = |ways: &[&str]| {
            let found = ways.iter().find_map(|way| member(way));
            found.map(|text| shortened(&text))
        };
        Self {
            order: first(&NUMBERS).or_else(|| first(&LIANLIANS_NUMBERS)),
            amount: first(&AMOUNTS),
        }
    }

    /// This, with what another knows besides.
    pub fn or(self, other: Self) -> Self {
        Self {
            order: self.order.or(other.order),
            amount: self.amount.or(other.amount),
        }
    }

    /// About how much memory it takes beside itself.
    pub fn weight(&self) -> usize {
        let texts = [&self.order, &self.amount];
        texts.into_iter().flatten().map(|text| text.len()).sum()
    }
}

fn shortened(text: &str) -> Box<str> {
    text.chars().take(LONGEST).collect()
}
