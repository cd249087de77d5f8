//! The second generation, ACCP: trades that are opened and then paid, withdrawals, users' accounts and cards.

pub(super) mod cards;
pub(super) mod payments;
pub(super) mod refunds;
pub(super) mod secured;
pub(super) mod trades;
pub(super) mod users;
pub(super) mod withdrawals;

use lianlian::Generation;

use super::draw;
use crate::asked::Asked;
use crate::declined::Declined;
use crate::desk::Desk;
use crate::store::{Kind, Order};

/// The order of this kind that a request names, by the merchant's number at `way` or by LianLian's.
async fn find(
    desk: &mut Desk<'_>,
    asked: &Asked,
    way: &str,
    kind: Kind,
) -> Result<Order, Declined> {
    let accp_txno = asked.given("accp_txno");
    let found = match (asked.given(way), accp_txno) {
        (Some(number), _) => desk.work.order(&asked.oid_partner, number).await?,
        (None, Some(accp_txno)) => desk.work.order_by_bill(accp_txno).await?,
        (None, None) => None,
    };
    let is_meant = |order: &Order| {
        order.generation() == Generation::Accp
            && order.oid_partner == asked.oid_partner
            && order.kind == kind
            && accp_txno.is_none_or(|number| number == order.oid_paybill)
    };
    found.filter(is_meant).ok_or(Declined::NoRecord)
}

/// The amount at a way, which must be the order's.
fn same_amount(asked: &Asked, way: &str, order: &Order) -> Result<(), Declined> {
    match asked.fen(way) == Some(order.fen) {
        true => Ok(()),
        false => Err(Declined::WrongAmount),
    }
}

/// The account of a party: a user's under the user's number, the merchant's own under the merchant's.
fn account<'a>(asked: &'a Asked, party_type: &str, id: &'a str) -> &'a str {
    match party_type {
        "MERCHANT" => &asked.oid_partner,
        _ => id,
    }
}

/// Declines what an account has too little for.
async fn has(desk: &mut Desk<'_>, asked: &Asked, account: &str, fen: i64) -> Result<(), Declined> {
    let held = desk.held(&asked.oid_partner, account).await?;
    match held >= fen {
        true => Ok(()),
        false if account == asked.oid_partner => Err(Declined::Balance),
        false => Err(Declined::UserBalance),
    }
}
