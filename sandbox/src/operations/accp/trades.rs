//! Trades: opened, closed, asked after.

use jiff::SignedDuration;
use lianlian::api::accp_trade::{PaymentNotification, PaymentReturn};

use super::super::payments::ORDER_LIFETIME;
use super::{account, draw, find};
use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::Desk;
use crate::notification_table::NotificationTable;
use crate::store::{Kind, Order, State};

/// Opens a trade, which a payment call pays.
pub async fn create(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let mut facts = asked.facts();
    let (payee_type, payee_id) = payee(asked);
    facts.insert("payeeInfo.payee_type", payee_type.to_owned());
    facts.insert("payeeInfo.payee_id", payee_id.to_owned());
    let order = Order {
        oid_paybill: draw::digits::<16>()?,
        oid_partner: asked.oid_partner.clone(),
        kind: Kind::Payment,
        no_order: asked.text("orderInfo.txn_seqno").to_owned(),
        notification: NotificationTable::of::<PaymentNotification>(),
        return_table: Some(NotificationTable::of::<PaymentReturn>()),
        state: State::Waiting,
        course: asked.course,
        fen: asked
            .fen("orderInfo.total_amount")
            .ok_or(Declined::WrongAmount)?,
        facts,
        sign_type: asked.sign_type,
        notify_url: asked.text("notify_url").to_owned(),
        url_return: asked.text("return_url").to_owned(),
        card_end: String::new(),
        is_new_card: false,
        confirm_code: None,
        payer: None,
        // The money of a secured trade is held until it is confirmed.
        payee: match asked.text("txn_type") {
            "SECURED_CONSUME" => None,
            _ => Some(account(asked, payee_type, payee_id).to_owned()),
        },
        settled_at: None,
        returned_at: None,
    };
    let ends_at = Some(desk.after(lifetime(asked).unwrap_or(ORDER_LIFETIME)));
    if !desk.work.add_order(&order, desk.now, ends_at).await? {
        return Err(Declined::Duplicate);
    }
    Ok(Told::done(desk.told_of(&order, false)))
}

/// Ends an order that is not paid.
pub async fn close(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = find(desk, asked, "txn_seqno", Kind::Payment).await?;
    match order.state {
        State::Waiting => desk.set(&order, State::Closed).await?,
        _ => not_waiting(&order)?,
    }
    Ok(Told::done(desk.told_of(&order, false)))
}

pub async fn query(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = find(desk, asked, "txn_seqno", Kind::Payment).await?;
    desk.asked_after(&order).await?;
    Ok(Told::done(desk.told_of(&order, false)))
}

/// The time after which an order is closed that nobody pays or confirms, where the request says so.
pub(super) fn lifetime(asked: &Asked) -> Option<SignedDuration> {
    let minutes = asked.given("pay_expire")?.parse().ok()?;
    SignedDuration::try_from_mins(minutes)
}

/// Declines what only a waiting order can have done to it.
pub(super) const fn not_waiting(order: &Order) -> Result<(), Declined> {
    match order.state {
        State::Waiting => Ok(()),
        State::Paid | State::Returned | State::Authorized => Err(Declined::PaidAlready),
        State::Processing | State::ToConfirm => Err(Declined::UnderWay),
        State::Failed | State::Closed | State::Released => Err(Declined::Closed),
    }
}

/// The kind and the number of the one who is paid: the first payee, or the one that the kind of the trade has.
fn payee(asked: &Asked) -> (&str, &str) {
    let named = asked.given("payeeInfo[0].payee_id");
    match (named, asked.text("txn_type")) {
        (Some(payee), _) => (asked.text("payeeInfo[0].payee_type"), payee),
        (None, "USER_TOPUP") => ("USER", asked.text("user_id")),
        (None, _) => ("MERCHANT", &asked.oid_partner),
    }
}
