//! Payments of trades that were opened: with a balance, with a card and the code of an SMS, or at a gateway.

use super::super::cards::right_token;
use super::trades::not_waiting;
use super::{account, draw, find, has, same_amount};
use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::Desk;
use crate::store::{Kind, Order, Token};

/// Pays with the balance of the payer's account.
pub async fn with_balance(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = payable(desk, asked, "BALANCE").await?;
    let payer = account(
        asked,
        asked.text("payerInfo.payer_type"),
        asked.text("payerInfo.user_id"),
    );
    has(desk, asked, payer, order.fen).await?;
    let payer = Some(payer.to_owned());
    paid(desk, asked, Order { payer, ..order }).await
}

/// Sends the SMS code, so to speak, with which the card pays.
pub async fn with_card(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let method = asked.text("payMethods[0].method");
    let order = payable(desk, asked, method).await?;
    let user_id = asked.text("payerInfo.user_id");
    let card_end = match asked.given("bankCardInfo.linked_agrtno") {
        None => asked.card_end(),
        Some(agreement) => {
            let work = &mut desk.work;
            let card = work.card(&asked.oid_partner, user_id, agreement).await?;
            card.ok_or(Declined::NoAgreement)?.card_end
        }
    };
    let token = Token {
        token: draw::token()?,
        oid_partner: asked.oid_partner.clone(),
        user_id: user_id.to_owned(),
        oid_paybill: Some(order.oid_paybill.clone()),
        card_end,
        pay_type: method.to_owned(),
        notify_url: String::new(),
        no_order: order.no_order.clone(),
        dt_order: String::new(),
    };
    desk.work.add_token(&token, desk.now).await?;
    let mut told = desk.told_of(&order, false);
    told.insert("token", token.token);
    Ok(Told::with("8888", told))
}

/// Gives the address at which the user pays: the cashier's page.
pub async fn at_gateway(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = payable(desk, asked, asked.text("payMethods[0].method")).await?;
    let page = desk.sandbox.cashier_url(&order.oid_paybill);
    let mut told = desk.told_of(&order, false);
    told.insert("payload", page.clone());
    told.insert("gateway_url", page);
    Ok(Told::done(told))
}

/// Pays with the SMS code.
pub async fn validate(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = find(desk, asked, "txn_seqno", Kind::Payment).await?;
    same_amount(asked, "total_amount", &order)?;
    let is_owner = |token: &Token| {
        token.oid_partner == asked.oid_partner
            && token.oid_paybill.as_ref() == Some(&order.oid_paybill)
            && token.user_id == asked.text("payer_id")
    };
    right_token(desk, asked, is_owner).await?;
    not_waiting(&order)?;
    paid(desk, asked, order).await
}

/// The waiting order of a payment call, with its payer and this way of paying among its facts.
async fn payable(desk: &mut Desk<'_>, asked: &Asked, method: &str) -> Result<Order, Declined> {
    let mut order = find(desk, asked, "txn_seqno", Kind::Payment).await?;
    not_waiting(&order)?;
    same_amount(asked, "total_amount", &order)?;
    let payer_type = asked.given("payerInfo.payer_type").unwrap_or("USER");
    let payer_id = asked.first(&["payerInfo.payer_id", "payerInfo.user_id"]);
    for (way, fact) in [
        ("payerInfo.payer_type", payer_type),
        ("payerInfo.payer_id", payer_id.unwrap_or_default()),
        ("payerInfo.method", method),
    ] {
        desk.work.add_fact(&order.oid_paybill, way, fact).await?;
        order.facts.insert(way, fact.to_owned());
    }
    Ok(order)
}

/// The payer has done their part: the answer tells how far the money came.
async fn paid(desk: &mut Desk<'_>, asked: &Asked, mut order: Order) -> Result<Told, Declined> {
    order.course = asked.course.or(order.course);
    desk.conclude(&order).await?;
    let moved = desk.work.order_by_bill(&order.oid_paybill).await?;
    let order = moved.ok_or(Declined::NoRecord)?;
    Ok(Told::done(desk.told_of(&order, false)))
}
