//! Notes in a transaction of the shop's own.

use std::time::Duration;

use lianlian::Verified;
use lianlian::client::register::{OrderKey, Placed, lianlian_number_among};
use lianlian::message::text_of;
use lianlian::notification::NotificationMessage;

use super::BooksError;
use super::connection::Connection;
use super::order::{By, Word};

/// The time after which an order is asked after that was intended and, as far as the register knows, never sent.
const INTENDED: Duration = Duration::from_secs(300);

/// Products whose orders are told of by another product's notifications: a unified order as the way of paying that the
/// user chose.
const TOLD_BY: [(&str, &str); 2] = [("aggregate", "unified"), ("online_banking", "unified")];

/// Notes an order in a transaction of the shop's own, beside the shop's own order: both are there, or neither is. The
/// client finds the note, and sends the request. Gives `false` where the order is there already.
///
/// # Errors
/// [`BooksError`] when it can't be noted.
pub async fn intend<C: Connection>(connection: &mut C, order: &Placed) -> Result<bool, BooksError> {
    connection.insert(order, INTENDED).await
}

/// Notes what a notification tells of its order, in a transaction of the shop's own or of the inbox's. Gives `false`
/// where no such order is in the register.
///
/// # Errors
/// [`BooksError`] when it can't be noted.
pub async fn told<C: Connection, N: NotificationMessage>(
    connection: &mut C,
    notification: &Verified<N>,
) -> Result<bool, BooksError> {
    let Some(told) = notification.as_order() else {
        return Ok(false);
    };
    let product = N::NOTIFICATION.product.unwrap_or_default();
    let others = TOLD_BY.iter().filter(|(teller, _)| *teller == product);
    let (state, amount) = (told.state(), told.amount());
    let lianlian_number = lianlian_number_among(|way| text_of(&**notification, way));
    let series = N::NOTIFICATION.series();
    let number = told.order().to_owned();
    for product in std::iter::once(product).chain(others.map(|(_, product)| *product)) {
        let key = OrderKey {
            oid_partner: notification.oid_partner().to_owned(),
            product: product.to_owned(),
            series: series.map(str::to_owned),
            number: number.clone(),
        };
        let Some(mut locked) = connection.lock(&key).await? else {
            continue;
        };
        locked.order.told_at = Some(locked.now);
        locked.order.name_by(lianlian_number);
        locked.order.hear(Word {
            by: By::Notification,
            state,
            ret_code: None,
            amount,
            at: locked.now,
        });
        connection.save(&locked.order).await?;
        return Ok(true);
    }
    Ok(false)
}
