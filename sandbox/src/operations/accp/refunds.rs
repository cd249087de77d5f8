//! Refunds of trades: in parts, and never more than was paid.

use lianlian::Generation;
use lianlian::example::Members;

use super::super::numbers;
use super::super::refunds::of_generation;
use super::{draw, find, has, same_amount};
use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::Desk;
use crate::store::{Course, Kind, Order, Refund, RefundState, State};
use crate::told::accp::told_of_refund;

pub async fn apply(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let number = asked.text("refundOrderInfo.refund_seqno");
    numbers::new_refund(desk, asked, number).await?;
    let paid = match find(desk, asked, "originalOrderInfo.txn_seqno", Kind::Payment).await {
        Err(Declined::NoRecord) => return Err(Declined::NoPayment),
        found => refundable(found?)?,
    };
    same_amount(asked, "originalOrderInfo.total_amount", &paid)?;
    let fen = asked.fen("refundOrderInfo.refund_amount");
    let fen = fen.ok_or(Declined::WrongAmount)?;
    if desk.gone(&paid).await? + fen > paid.fen {
        return Err(Declined::TooMuch);
    }
    if let Some(payee) = &paid.payee {
        has(desk, asked, payee, fen).await?;
    }
    // A refund is money that comes back already.
    let course = match asked.course {
        Course::Returned => Course::Usual,
        other => other,
    };
    let method = asked.text("refundMethods[0].method");
    let refund = Refund {
        oid_refundno: draw::digits::<16>()?,
        oid_partner: asked.oid_partner.clone(),
        no_refund: number.to_owned(),
        oid_paybill: paid.oid_paybill,
        state: RefundState::Processing,
        course,
        fen,
        facts: Members::from([("refundMethods.method", method.to_owned())]),
        sign_type: asked.sign_type,
        notify_url: asked.text("notify_url").to_owned(),
        settled_at: None,
    };
    let ends_at = desk.ends_at(course);
    if !desk.work.add_refund(&refund, desk.now, ends_at).await? {
        return Err(Declined::Duplicate);
    }
    if ends_at.is_none() {
        desk.end_refund(&refund).await?;
    }
    Ok(Told::done(told_of_refund(&refund, desk.now)))
}

pub async fn query(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let (merchant, accp_txno) = (&asked.oid_partner, asked.given("accp_txno"));
    let found = match asked.given("refund_seqno") {
        Some(number) => desk.work.refund(merchant, number).await?,
        None => {
            let number = accp_txno.unwrap_or_default();
            desk.work.refund_by_number(merchant, number).await?
        }
    };
    let same = |refund: &Refund| accp_txno.is_none_or(|number| number == refund.oid_refundno);
    let refund = of_generation(desk, found.filter(same), Generation::Accp).await?;
    desk.refund_asked_after(&refund).await?;
    Ok(Told::done(told_of_refund(&refund, desk.now)))
}

/// Only what was paid can be taken back, and a confirmation has no payer.
fn refundable(order: Order) -> Result<Order, Declined> {
    let is_confirmation = order.facts.contains_key("originalOrderInfo.txn_seqno");
    match order.state {
        State::Paid if !is_confirmation => Ok(order),
        _ => Err(Declined::NotPaid),
    }
}
