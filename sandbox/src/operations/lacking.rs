//! Easy payment's answers lack members that its pages ask for, as one that LianLian signed shows.

use lianlian::api::easypay::PaymentNotification;

use super::payments;
use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::Desk;

pub(super) async fn apply(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let told = payments::apply::<PaymentNotification>(desk, asked).await;
    told.map(|told| without(told, &["name_goods"]))
}

pub(super) async fn verify(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let lacking = ["currency_order", "dt_order", "name_goods", "pay_type"];
    let told = payments::verify(desk, asked).await;
    told.map(|told| without(told, &lacking))
}

/// Members that are empty come before those that the request says.
fn without(mut told: Told, names: &[&'static str]) -> Told {
    let empty = names.iter().map(|name| (*name, String::new()));
    told.given.extend(empty);
    told
}
