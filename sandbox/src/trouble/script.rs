//! The troubles that were set, until they have happened.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Delivery, Trouble, TroubleSpec, magic, of_amount};
use lianlian::Operation;

use crate::asked::{AMOUNTS, Asked, NUMBERS};

/// The largest number of entries: older ones are not forgotten, newer ones are refused.
const MOST: usize = 1000;

/// The largest number of bytes that they take.
const MOST_BYTES: usize = 1024 * 1024;

/// The troubles to be made, the oldest first.
#[derive(Default)]
pub(crate) struct Script(Mutex<Entries>);

#[derive(Default)]
struct Entries {
    last: u64,
    waiting: Vec<(u64, TroubleSpec)>,
}

/// An occasion that a trouble may be set for.
struct Occasion<'a> {
    merchant: &'a str,
    /// Tells whether this is a name of its operation or notification.
    is_called: &'a dyn Fn(&str) -> bool,
    orders: Vec<&'a str>,
}

impl Script {
    /// Adds a trouble and gives its number; `None` where too many wait.
    pub fn add(&self, spec: TroubleSpec) -> Option<u64> {
        let mut entries = self.entries();
        let bytes: usize = entries.waiting.iter().map(|(_, spec)| spec.weight()).sum();
        if entries.waiting.len() >= MOST || bytes + spec.weight() > MOST_BYTES {
            return None;
        }
        entries.last += 1;
        let number = entries.last;
        entries.waiting.push((number, spec));
        Some(number)
    }

    /// All that wait, with their numbers.
    pub fn waiting(&self) -> Vec<(u64, TroubleSpec)> {
        self.entries().waiting.clone()
    }

    /// Takes one back; `false` where there is none of this number.
    pub fn remove(&self, number: u64) -> bool {
        let mut entries = self.entries();
        let before = entries.waiting.len();
        entries.waiting.retain(|(known, _)| *known != number);
        entries.waiting.len() < before
    }

    /// Takes all back.
    pub fn clear(&self) {
        self.entries().waiting.clear();
    }

    /// The trouble of a request: the one set for it, else the one that its values bring.
    pub fn for_request(&self, asked: &Asked) -> Option<Trouble> {
        self.of(asked, |trouble| {
            trouble.fits(asked.operation) && trouble.signs_refusals().is_none()
        })
    }

    /// The trouble that befalls the refusal of a right request.
    pub fn for_refusal(&self, asked: &Asked) -> Option<Trouble> {
        self.of(asked, |trouble| trouble.signs_refusals().is_some())
    }

    /// The trouble that befalls the refusal of a request that was not taken: of a merchant's, as far as it
    /// could be read whose it is.
    pub fn for_rejection(&self, operation: &Operation, merchant: &str) -> Option<Trouble> {
        let occasion = Occasion {
            merchant,
            is_called: &|name| operation.is_called(name),
            orders: Vec::new(),
        };
        self.take(&occasion, &|trouble| trouble.signs_refusals().is_some())
    }

    fn of(&self, asked: &Asked, wanted: impl Fn(&Trouble) -> bool) -> Option<Trouble> {
        let occasion = Occasion {
            merchant: &asked.oid_partner,
            is_called: &|name| asked.operation.is_called(name),
            orders: NUMBERS.iter().filter_map(|way| asked.given(way)).collect(),
        };
        let fen = AMOUNTS.iter().find_map(|way| asked.fen(way));
        let brought = || magic(fen, asked.card_no()).find(|trouble| wanted(trouble));
        self.take(&occasion, &wanted).or_else(brought)
    }

    /// The way in which a notification of this table, merchant, order or refund number, and amount
    /// is delivered.
    pub fn for_notification(
        &self,
        table: &str,
        merchant: &str,
        number: &str,
        fen: i64,
    ) -> Delivery {
        let occasion = Occasion {
            merchant,
            is_called: &|name| name == table,
            orders: vec![number],
        };
        self.take(&occasion, &|trouble| trouble.delivery().is_some())
            .or_else(|| of_amount(fen))
            .and_then(|trouble| trouble.delivery())
            .unwrap_or_default()
    }

    fn take(&self, occasion: &Occasion<'_>, wanted: &dyn Fn(&Trouble) -> bool) -> Option<Trouble> {
        let mut entries = self.entries();
        let fits = |(_, spec): &(u64, TroubleSpec)| wanted(&spec.trouble) && occasion.fits(spec);
        let at = entries.waiting.iter().position(fits)?;
        let (_, spec) = entries.waiting.get_mut(at)?;
        let trouble = spec.trouble.clone();
        spec.times = spec.times.saturating_sub(1);
        if spec.times == 0 {
            entries.waiting.remove(at);
        }
        Some(trouble)
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        // No work on the entries can leave them half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Occasion<'_> {
    fn fits(&self, spec: &TroubleSpec) -> bool {
        let is = |wanted: &Option<String>, found: &[&str]| match wanted {
            Some(wanted) => found.contains(&wanted.as_str()),
            None => true,
        };
        is(&spec.merchant, &[self.merchant])
            && spec.operation.as_deref().is_none_or(self.is_called)
            && is(&spec.order, &self.orders)
    }
}
