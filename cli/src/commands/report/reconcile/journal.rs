//! The merchant's side: the orders of a sealed journal.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lianlian::client::Found;
use lianlian::client::register::amount_among;
use lianlian::field::Amount;
use lianlian::journal::{Ended, Event, Header, JournalKey, Line, Record, Records};
use lianlian::message::RawMessage;
use lianlian::{Effect, OrderState};
use lianlian_books::reconcile::{Order, Orders};
use serde_json::Value;

use super::remarks::Remarks;
use crate::error::Unusable;
use crate::output;

/// The orders of a journal. A record that doesn't open is remarked, for nobody knows that it is as it was written.
pub(super) fn read(
    file: &Path,
    key: &JournalKey,
    orders: &mut Orders,
    remarks: &mut Remarks,
) -> Result<(), Unusable> {
    let name = file.display().to_string();
    let (mut told, mut is_opened, mut sealed) = (Told::default(), false, Vec::new());
    for line in Records::open(file)? {
        match line? {
            Line::Record(record) => match record.open(key) {
                Ok(content) => {
                    is_opened = true;
                    told.hear(
                        &record,
                        &serde_json::from_slice(&content).unwrap_or_default(),
                    );
                }
                Err(error) => sealed.push(error),
            },
            // A crash tore it: a request whose record is not whole never left.
            Line::Torn { line } => {
                output::words(&format!("{name}: line {line} isn't a whole record"));
            }
        }
    }
    if !is_opened && !sealed.is_empty() {
        return Err(sealed.swap_remove(0).into());
    }
    for error in sealed {
        remarks.add(&name, &error.to_string());
    }
    for ((.., number), order) in &told.0 {
        let (Some(amount), Some(currency)) = (order.amount, &order.currency) else {
            let said = format!(
                "order {number}: the journal has no amount of it, or not in which currency: it is not compared"
            );
            remarks.add(&name, &said);
            continue;
        };
        let order = Order {
            no_order: number,
            money_order: amount.to_decimal(),
            currency,
            state: order.state(),
            refunded: None,
            settle_date: None,
        };
        orders.add(&order).map_err(Unusable::Temporary)?;
    }
    Ok(())
}

/// The product, the series of numbers where it has several, and the number: as in the register, the steps of an order
/// share them.
type Key = (String, Option<String>, String);

/// The orders by their keys.
#[derive(Default)]
struct Told(BTreeMap<Key, Known>);

/// The knowledge of an order.
#[derive(Default)]
struct Known {
    amount: Option<Amount>,
    currency: Option<String>,
    /// The state that was said last.
    said: Option<OrderState>,
    /// The requests that may have had an effect, by their exchanges.
    open: BTreeSet<String>,
}

impl Told {
    fn hear(&mut self, record: &Record, content: &Value) {
        let header = &record.header;
        match (header.event, header.ended) {
            (Event::Sent, _) if header.makes_order => self.sent(header, &content["members"]),
            (Event::Answered, Some(Ended::Outcome)) => self.answered(header, &content["body"]),
            (_, Some(Ended::Settled(state))) => {
                if let Some(known) = self.of(header, None) {
                    known.hear(state);
                }
            }
            (_, Some(Ended::Error(effect))) if effect != Effect::Unknown => {
                if let Some(known) = self.of(header, None) {
                    known.open.remove(&header.exchange);
                }
            }
            _ => {}
        }
    }

    fn sent(&mut self, header: &Header, members: &Value) {
        let Some(number) = header.order.clone() else {
            return;
        };
        let known = self.0.entry(key(header, number)).or_default();
        known.open.insert(header.exchange.clone());
        // The first of its steps has the amount.
        if known.amount.is_none() {
            let text = |way: &str| text_at(members, way);
            (known.amount, known.currency) = amount_among(text);
        }
    }

    /// Hears what an answer says of its order: the answer to a query, too.
    fn answered(&mut self, header: &Header, body: &Value) {
        let Ok(raw) = RawMessage::parse(body.as_str().unwrap_or_default().as_bytes()) else {
            return;
        };
        let ret_code = header.ret_code.as_deref().unwrap_or_default();
        let Some(found) = Found::in_record(&header.operation, &raw, ret_code) else {
            return;
        };
        if let Some(known) = self.of(header, found.order) {
            known.hear(found.state);
        }
    }

    /// The order that a record is about: by the number of the request, or else by that of the answer.
    fn of(&mut self, header: &Header, answered: Option<String>) -> Option<&mut Known> {
        let number = header.order.clone().or(answered)?;
        self.0.get_mut(&key(header, number))
    }
}

impl Known {
    /// Takes in what was said of the order. After an end only another end counts.
    fn hear(&mut self, state: OrderState) {
        if state.is_settled() || !self.said.is_some_and(OrderState::is_settled) {
            self.said = Some(state);
        }
    }

    /// The state by what was said last. Where nothing was, an order has failed of which no request can have had an
    /// effect.
    fn state(&self) -> OrderState {
        match self.said {
            Some(state) => state,
            None if self.open.is_empty() => OrderState::Failed,
            None => OrderState::Unknown,
        }
    }
}

/// The key of an order of which a record tells.
fn key(header: &Header, number: String) -> Key {
    let product = header.product().unwrap_or_default().to_owned();
    (product, header.series.clone(), number)
}

/// The text at the end of a way that leads through objects, `orderInfo.total_amount`.
fn text_at(members: &Value, way: &str) -> Option<String> {
    let mut names = way.split('.');
    let end = names.try_fold(members, |object, name| object.get(name))?;
    end.as_str().map(str::to_owned)
}
