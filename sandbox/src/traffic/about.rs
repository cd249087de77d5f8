//! The order that an exchange is about, for the list of exchanges: members that no table hides.

use lianlian::message::RawMessage;
use lianlian::{Operation, Platform};

use crate::asked::Asked;
use crate::unwrapped::unwrapped;

/// The longest text that is kept of a member, in characters.
const LONGEST: usize = 64;

/// The members by which an order or a refund is known, the merchant's number before LianLian's.
const NUMBERS: [&str; 4] = ["no_refund", "no_order", "oid_refundno", "oid_paybill"];

/// The members that hold its amount.
const AMOUNTS: [&str; 2] = ["money_refund", "money_order"];

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
        Self::of(|name| asked.given(name))
    }

    /// That of a request that was not taken, as far as it can be read.
    pub fn rejected(operation: &Operation, body: &[u8], platform: &Platform) -> Self {
        let json = unwrapped(operation, body, platform);
        let message = json.as_ref().and_then(|json| RawMessage::parse(json).ok());
        let message = message.as_ref();
        Self::of(|name| message.and_then(|message| message.scalar(name)))
    }

    /// That of members by their wire names.
    pub fn of<'a>(member: impl Fn(&str) -> Option<&'a str>) -> Self {
        let first = |names: &[&str]| names.iter().find_map(|name| member(name)).map(shortened);
        Self {
            order: first(&NUMBERS),
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
