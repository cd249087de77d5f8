//! Secured trades: the money is held until the merchant gives it to the payees.

use lianlian::example::Members;

use super::super::numbers;
use super::{account, draw, find, same_amount};
use crate::asked::{Asked, Told, yuan};
use crate::declined::Declined;
use crate::desk::Desk;
use crate::store::{Kind, Order, State};

/// Gives held money to the payee of the trade, or a part of it to another: an order of its own, which the payment's
/// query tells of. Nobody is told of it.
pub async fn confirm(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let number = asked.text("confirmOrderInfo.confirm_seqno");
    numbers::new_order(desk, asked, number).await?;
    let held = find(desk, asked, "originalOrderInfo.txn_seqno", Kind::Payment).await?;
    same_amount(asked, "originalOrderInfo.total_amount", &held)?;
    if held.state != State::Paid || held.payee.is_some() {
        return Err(Declined::NotPaid);
    }
    let fen = asked.fen("confirmOrderInfo.confirm_amount");
    let fen = fen.ok_or(Declined::WrongAmount)?;
    if desk.gone(&held).await? + fen > held.fen {
        return Err(Declined::TooMuch);
    }
    let fact = |way: &str| held.facts.get(way).map(String::as_str).unwrap_or_default();
    let payee_id = asked.given("payeeInfo[0].payee_id");
    let (payee_type, payee_id) = match payee_id {
        Some(payee) => (asked.text("payeeInfo[0].payee_type"), payee),
        None => (fact("payeeInfo.payee_type"), fact("payeeInfo.payee_id")),
    };
    let order = Order {
        oid_paybill: draw::digits::<16>()?,
        no_order: number.to_owned(),
        state: State::Waiting,
        course: asked.course,
        fen,
        facts: Members::from([
            ("originalOrderInfo.txn_seqno", held.no_order.clone()),
            ("payeeInfo.payee_type", payee_type.to_owned()),
            ("payeeInfo.payee_id", payee_id.to_owned()),
        ]),
        sign_type: asked.sign_type,
        notify_url: String::new(),
        url_return: String::new(),
        payer: None,
        payee: Some(account(asked, payee_type, payee_id).to_owned()),
        settled_at: None,
        ..held.clone()
    };
    if !desk.work.add_order(&order, desk.now, None).await? {
        return Err(Declined::Duplicate);
    }
    desk.conclude(&order).await?;
    Ok(Told::done(Members::from([
        ("txn_seqno", held.no_order),
        ("total_amount", yuan(held.fen)),
        ("accp_txno", held.oid_paybill),
        ("accp_confirm_txno", order.oid_paybill),
    ])))
}
