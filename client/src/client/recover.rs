//! After a crash: asking after every order of which the journal doesn't know what became of it.

use std::collections::BTreeSet;

use tracing::error;

use super::evidence::on_a_thread;
use super::{Client, NotRecovered, Patience, Settled};
use lianlian_core::message::text_of;
use lianlian_core::{OperationType as _, OrderQuery, OrderState, ResponseTo};
use lianlian_journal::{Header, Journal, JournalError, unsettled};

/// A request of the journal whose outcome was unknown, and what is known of its order now.
#[derive(Debug)]
#[non_exhaustive]
pub struct Recovered {
    /// The record of its sending.
    pub header: Header,
    /// The order's state, or the reason why it could not be found out.
    pub result: Result<OrderState, NotRecovered>,
}

impl Client {
    /// Asks after every order of which the journal doesn't know what became of it, one after the other and
    /// with `patience` for each, and notes there what is found out. Only queries are sent.
    ///
    /// It gives a line for each request that was open. Requests without a result stay open: run it
    /// again later.
    ///
    /// # Errors
    /// [`JournalError`] when the journal can't be read.
    pub async fn settle_unsettled(
        &self,
        journal: &Journal,
        patience: Patience,
    ) -> Result<Vec<Recovered>, JournalError> {
        let path = journal.path().to_owned();
        let open = on_a_thread(move || unsettled(path)).await?;
        let mut recovered = Vec::new();
        let mut known = BTreeSet::new();
        for header in &open {
            if known.contains(&header.exchange) {
                continue;
            }
            let found = self.ask_after(&header.operation, &header.asked_by, patience);
            let result = found.await.map(|found| found.state);
            let (Ok(state), false) = (&result, header.asked_by.is_empty()) else {
                let header = header.clone();
                recovered.push(Recovered { header, result });
                continue;
            };
            // The order's other requests, such as apply and verify, are known with it.
            for same in open.iter().filter(|other| is_same_order(header, other)) {
                known.insert(same.exchange.clone());
                note(journal, same, *state).await;
                recovered.push(Recovered {
                    header: same.clone(),
                    result: Ok(*state),
                });
            }
        }
        Ok(recovered)
    }

    /// Notes in the client's journal what became of the order that a query asked after.
    pub(super) async fn note_settled<Q: OrderQuery>(&self, query: &Q, settled: &Settled<Q>) {
        let Some(journal) = &self.journal else {
            return;
        };
        let path = journal.path().to_owned();
        let open = match on_a_thread(move || unsettled(path)).await {
            Ok(open) => open,
            Err(error) => return error!(%error, "the journal can't be read"),
        };
        let is_about = |header: &&Header| is_about(query, &settled.answer, header);
        for header in open.iter().filter(is_about) {
            note(journal, header, settled.state).await;
        }
    }
}

async fn note(journal: &Journal, header: &Header, state: OrderState) {
    let (to, open) = (journal.clone(), header.clone());
    if let Err(error) = on_a_thread(move || to.settled(&open, state)).await {
        error!(%error, "the journal lacks what became of the order");
    }
}

/// Tells whether two requests are about one order: of one product, and known by the same number.
fn is_same_order(one: &Header, other: &Header) -> bool {
    one.product() == other.product() && one.order.is_some() && one.order == other.order
}

/// Tells whether a query, and the answer to it, are about the order of a request: its number is in the one or the other,
/// for LianLian's own number finds an order too, and nothing that was asked by differs.
fn is_about<Q: OrderQuery>(query: &Q, answer: &ResponseTo<Q>, header: &Header) -> bool {
    let mut names_the_order = false;
    for (name, value) in &header.asked_by {
        let is_number = header.order.as_ref() == Some(value);
        let asked = text_of(query, name);
        let said = asked.or_else(|| is_number.then(|| text_of(answer, name)).flatten());
        match said {
            Some(said) if said != *value => return false,
            Some(_) => names_the_order |= is_number,
            None => {}
        }
    }
    names_the_order && header.product() == Q::Operation::OPERATION.product
}
