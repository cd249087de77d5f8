//! After a crash: asking after every order of which the journal doesn't know what became of it.

use std::collections::BTreeSet;

use tracing::error;

use super::evidence::on_a_thread;
use super::subject::Subject;
use super::{Client, NotRecovered, Patience};
use lianlian_core::message::text_of;
use lianlian_core::{OrderQuery, OrderState};
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
    pub(super) async fn note_settled<Q: OrderQuery>(
        &self,
        query: &Q,
        about: &Subject,
        state: OrderState,
    ) {
        let Some(journal) = &self.journal else {
            return;
        };
        let path = journal.path().to_owned();
        let open = match on_a_thread(move || unsettled(path)).await {
            Ok(open) => open,
            Err(error) => return error!(%error, "the journal can't be read"),
        };
        let is_about = |header: &&Header| is_about(query, about, header);
        for header in open.iter().filter(is_about) {
            note(journal, header, state).await;
        }
    }
}

async fn note(journal: &Journal, header: &Header, state: OrderState) {
    let (to, open) = (journal.clone(), header.clone());
    if let Err(error) = on_a_thread(move || to.settled(&open, state)).await {
        error!(%error, "the journal lacks what became of the order");
    }
}

/// Tells whether two requests are about one order: of one product and series, and known by the same number.
fn is_same_order(one: &Header, other: &Header) -> bool {
    one.product() == other.product()
        && one.series == other.series
        && one.order.is_some()
        && one.order == other.order
}

/// Tells whether a query is about the order of a request: the number that was asked by, or that the answer told, is the
/// request's and of the same series, and nothing that was asked by differs.
fn is_about<Q: OrderQuery>(query: &Q, about: &Subject, header: &Header) -> bool {
    let is_same = header.product() == about.product
        && header.series.as_deref() == about.series
        && header.order.is_some()
        && header.order == about.number;
    let mut asked_by = header.asked_by.iter();
    is_same
        && asked_by.all(|(name, value)| text_of(query, name).is_none_or(|asked| asked == *value))
}
