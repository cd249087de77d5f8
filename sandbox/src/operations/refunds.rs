//! Refunds: in parts, and never more than was paid.

use lianlian::Generation;
use lianlian::example::Members;

use super::{cards, draw, numbers, payments};
use crate::asked::{Asked, Told, yuan};
use crate::declined::Declined;
use crate::desk::Desk;
use crate::store::{Course, Kind, Order, Refund, RefundState, State};
use crate::told::classic::told_of_refund;

/// A refund with the facts of its exchange.
pub(super) async fn apply(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    make(desk, asked, exchanged).await
}

/// A refund in yuan alone.
pub(super) async fn apply_in_yuan(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    make(desk, asked, |_| Members::new()).await
}

pub(super) async fn query(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let refund = find(desk, asked).await?;
    desk.refund_asked_after(&refund).await?;
    Ok(Told::done(told_of_refund(&refund, desk.now)))
}

async fn make(
    desk: &mut Desk<'_>,
    asked: &Asked,
    exchanged: fn(i64) -> Members,
) -> Result<Told, Declined> {
    let no_refund = asked.text("no_refund");
    numbers::new_refund(desk, asked, no_refund).await?;
    let paid = match payments::find(desk, asked).await {
        Err(Declined::NoRecord) => return Err(Declined::NoPayment),
        found => refundable(found?)?,
    };
    let fen = asked.fen("money_refund").ok_or(Declined::WrongAmount)?;
    if desk.work.refunded(&paid.oid_paybill).await? + fen > paid.fen {
        return Err(Declined::TooMuch);
    }
    if desk.held(&asked.oid_partner, &asked.oid_partner).await? < fen {
        return Err(Declined::Balance);
    }
    // A refund is money that comes back already.
    let course = match asked.course {
        Course::Returned => Course::Usual,
        other => other,
    };
    let mut facts = asked.facts();
    facts.retain(|name, _| *name != "no_order" && *name != "dt_order");
    facts.insert("dt_refund", asked.text("dt_refund").to_owned());
    facts.extend(exchanged(fen));
    let refund = Refund {
        oid_refundno: draw::digits::<16>()?,
        oid_partner: asked.oid_partner.clone(),
        no_refund: no_refund.to_owned(),
        oid_paybill: paid.oid_paybill,
        state: RefundState::Processing,
        course,
        fen,
        facts,
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
    let refund = find(desk, asked).await?;
    Ok(Told::done(told_of_refund(&refund, desk.now)))
}

/// The refund that a request names, by the merchant's number or by LianLian's.
async fn find(desk: &mut Desk<'_>, asked: &Asked) -> Result<Refund, Declined> {
    let (merchant, number) = (&asked.oid_partner, asked.text("oid_refundno"));
    let found = match asked.given("no_refund") {
        Some(no_refund) => desk.work.refund(merchant, no_refund).await?,
        None => desk.work.refund_by_number(merchant, number).await?,
    };
    let same = |refund: &Refund| {
        let made = refund.facts.get("dt_refund").map(String::as_str);
        let time = asked.given("dt_refund");
        let number = asked.given("oid_refundno");
        time.is_none_or(|time| Some(time) == made)
            && number.is_none_or(|number| number == refund.oid_refundno)
    };
    of_generation(desk, found.filter(same), Generation::Classic).await
}

/// A refund of a payment that this generation of the protocol made; the other one knows nothing of it.
pub(super) async fn of_generation(
    desk: &mut Desk<'_>,
    found: Option<Refund>,
    generation: Generation,
) -> Result<Refund, Declined> {
    let refund = found.ok_or(Declined::NoRecord)?;
    let paid = desk.work.order_by_bill(&refund.oid_paybill).await?;
    match paid.is_some_and(|paid| paid.generation() == generation) {
        true => Ok(refund),
        false => Err(Declined::NoRecord),
    }
}

/// The facts of an exchange at which a yuan is a yuan.
fn exchanged(fen: i64) -> Members {
    Members::from([
        ("money_foreign_refund", yuan(fen)),
        ("rate_id", "1".to_owned()),
        ("rate", "1.00".to_owned()),
        ("exchange_bankcode", cards::BANK.0.to_owned()),
    ])
}

/// Only what was paid can be taken back.
fn refundable(order: Order) -> Result<Order, Declined> {
    match (order.kind, order.state) {
        (Kind::Payout, _) => Err(Declined::NoPayment),
        (_, State::Paid) => Ok(order),
        _ => Err(Declined::NotPaid),
    }
}
