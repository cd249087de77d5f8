//! The client's notes, in a transaction.

use std::time::Duration;

use lianlian::OrderState;
use lianlian::client::Found;
use lianlian::client::register::{Begun, End, OrderKey, Placed, Sending, Ticket};

use super::BooksError;
use super::connection::Connection;
use super::order::{By, Order, Word};
use super::settling::{Asked, Settling};

/// Notes that a request is about to leave, unless its order is in flight.
pub(super) async fn begin<C: Connection>(
    connection: &mut C,
    placed: &Placed,
    sending: Sending,
    (ticket, first): (String, Duration),
) -> Result<Begun, BooksError> {
    connection.insert(placed, first).await?;
    // It was there, or is since.
    let locked = connection.lock(&placed.key).await?;
    let mut locked = locked.ok_or(sqlx::Error::RowNotFound)?;
    if !locked.order.may_send(&placed.operation, sending) {
        return Ok(Begun::InFlight(locked.order.known()));
    }
    locked.order.leave(placed, &ticket, locked.now, first);
    connection.save(&locked.order).await?;
    Ok(Begun::Granted(Ticket {
        order: placed.key.clone(),
        operation: placed.operation.clone(),
        name: ticket,
    }))
}

/// Notes how a call ended.
pub(super) async fn end<C: Connection>(
    connection: &mut C,
    ticket: &Ticket,
    end: End,
    first: Duration,
) -> Result<(), BooksError> {
    let Some(mut locked) = connection.lock(&ticket.order).await? else {
        return Ok(());
    };
    if locked.order.end(ticket, end, locked.now, first).is_some() {
        connection.save(&locked.order).await?;
    }
    Ok(())
}

/// Notes what a query of the shop's own found out.
pub(super) async fn found<C: Connection>(
    connection: &mut C,
    key: &OrderKey,
    found: &Found,
) -> Result<(), BooksError> {
    let Some(mut locked) = connection.lock(key).await? else {
        return Ok(());
    };
    locked.order.name_by(found.lianlian_number.clone());
    locked.order.hear(Word {
        by: By::Query,
        state: found.state,
        ret_code: Some(found.ret_code.clone()),
        amount: found.amount,
        at: locked.now,
    });
    connection.save(&locked.order).await
}

/// Notes what a person found out; `false` where there is no such order.
pub(super) async fn decided<C: Connection>(
    connection: &mut C,
    key: &OrderKey,
    state: OrderState,
) -> Result<bool, BooksError> {
    let Some(mut locked) = connection.lock(key).await? else {
        return Ok(false);
    };
    locked.order.decide(state, locked.now);
    connection.save(&locked.order).await?;
    Ok(true)
}

/// Notes what a question brought, and gives the order back; gives it as it is now. `None` where it was forgotten, or
/// where another process asks by now.
pub(super) async fn asked<C: Connection>(
    connection: &mut C,
    (asked, holder): (&Order, &str),
    result: Asked,
    (settling, random): (&Settling, u8),
) -> Result<Option<Order>, BooksError> {
    let Some(mut locked) = connection.lock(&asked.key).await? else {
        return Ok(None);
    };
    if !connection.release(&asked.key, holder).await? {
        return Ok(None);
    }
    locked
        .order
        .note(asked, result, settling, (locked.now, random));
    connection.save(&locked.order).await?;
    Ok(Some(locked.order))
}
