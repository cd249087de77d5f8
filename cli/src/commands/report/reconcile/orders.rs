//! The merchant's side: a file of orders, a query of its own database, the register, or a journal.

use std::fs::File;

use lianlian::OrderState;
use lianlian_books::reconcile::{Mapping, Order, Orders};
use lianlian_books::register::Filter;

use super::journal;
use super::remarks::Remarks;
use crate::args::{Db, JournalKeyFile, ReportReconcile};
use crate::commands::books::{opened, runtime};
use crate::commands::journal::key as key_of;
use crate::error::Unusable;

pub(super) fn read(arguments: &ReportReconcile, remarks: &mut Remarks) -> Result<Orders, Unusable> {
    let mut orders = Orders::new();
    match (&arguments.orders, &arguments.query, &arguments.journal) {
        (Some(path), _, _) => {
            let file = File::open(path).map_err(|error| Unusable::File {
                path: path.clone(),
                error,
            })?;
            let mapping = mapping(arguments)?;
            let name = path.display().to_string();
            let wrong = |error: lianlian_books::reconcile::OrderError| {
                remarks.add(&name, &error.to_string());
            };
            let read = match path.extension().is_some_and(|ending| ending == "ndjson") {
                true => orders.read_ndjson(file, &mapping, wrong),
                false => orders.read_csv(file, &mapping, wrong),
            };
            read.map_err(Unusable::Temporary)?;
        }
        (None, Some(query), _) => {
            let db = arguments.db.as_deref().unwrap_or_default();
            let mapping = mapping(arguments)?;
            let wrong = |error: lianlian_books::reconcile::OrderError| {
                remarks.add("query", &error.to_string());
            };
            let read = orders.read_query(db, query, &mapping, wrong);
            runtime()?.block_on(read)?;
        }
        (None, None, Some(file)) => {
            let key = arguments.key.clone();
            journal::read(
                file,
                &key_of(&JournalKeyFile { key })?,
                &mut orders,
                remarks,
            )?;
        }
        (None, None, None) => {
            let books = arguments.books.clone();
            runtime()?.block_on(registered(books, &mut orders))?;
        }
    }
    Ok(orders)
}

/// The orders of the register, page by page; what moves no money has no amount.
async fn registered(db: Option<String>, orders: &mut Orders) -> Result<(), Unusable> {
    let books = opened::open(&Db { db }).await?;
    let mut last = None;
    loop {
        let page = books.list(&Filter::default(), last.as_ref()).await?;
        for order in &page {
            let Some(amount) = order.amount else { continue };
            let order = Order {
                no_order: &order.key.number,
                money_order: amount.to_decimal(),
                currency: order.currency.as_deref().unwrap_or("CNY"),
                state: order.state,
                refunded: None,
                settle_date: None,
            };
            orders.add(&order).map_err(Unusable::Temporary)?;
        }
        match page.into_iter().next_back() {
            None => return Ok(()),
            order => last = order,
        }
    }
}

fn mapping(arguments: &ReportReconcile) -> Result<Mapping, Unusable> {
    let mut mapping = Mapping::default();
    for (column, name) in &arguments.columns {
        mapping.name(column, name)?;
    }
    for (word, state) in &arguments.states {
        let known = OrderState::ALL.into_iter();
        let known = known.into_iter().find(|known| known.as_str() == state);
        let state = known.ok_or_else(|| Unusable::NotAState {
            state: state.clone(),
        })?;
        mapping.states.insert(word.clone(), state);
    }
    Ok(mapping)
}
