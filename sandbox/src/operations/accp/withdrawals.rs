//! Withdrawals from an account to a card: made, checked where the merchant asked for it, asked after.

use jiff::SignedDuration;
use lianlian::api::accp_trade::WithdrawalNotification;

use super::super::numbers;
use super::trades::lifetime;
use super::{account, draw, find, same_amount};
use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::Desk;
use crate::notification_table::NotificationTable;
use crate::store::{Kind, Order, State};

/// A withdrawal that nobody checks is closed after this time, unless `pay_expire` says how many minutes.
const CHECK_LIFETIME: SignedDuration = SignedDuration::from_hours(3 * 24);

/// Pays out from the payer's account; with `check_flag` Y it waits for the check (8889).
pub async fn apply(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let number = asked.text("orderInfo.txn_seqno");
    numbers::new_order(desk, asked, number).await?;
    let payer_type = asked.text("payerInfo.payer_type");
    let payer_id = asked.text("payerInfo.payer_id");
    let card_end = match asked.given("linked_agrtno") {
        None => asked.card_end(),
        Some(agreement) => {
            let work = &mut desk.work;
            let card = work.card(&asked.oid_partner, payer_id, agreement).await?;
            card.ok_or(Declined::NoAgreement)?.card_end
        }
    };
    let mut facts = asked.facts();
    facts.insert("user_id", payer_id.to_owned());
    facts.insert("payerInfo.payer_type", payer_type.to_owned());
    facts.insert("payerInfo.payer_id", payer_id.to_owned());
    let needs_check = asked.given("check_flag") == Some("Y");
    let payer = account(asked, payer_type, payer_id);
    let order = Order {
        oid_paybill: draw::digits::<16>()?,
        oid_partner: asked.oid_partner.clone(),
        kind: Kind::Payout,
        no_order: number.to_owned(),
        notification: NotificationTable::of::<WithdrawalNotification>(),
        return_table: None,
        state: match needs_check {
            true => State::ToConfirm,
            false => State::Processing,
        },
        course: asked.course,
        fen: asked
            .fen("orderInfo.total_amount")
            .ok_or(Declined::WrongAmount)?,
        facts,
        sign_type: asked.sign_type,
        notify_url: asked.text("notify_url").to_owned(),
        url_return: String::new(),
        card_end,
        is_new_card: true,
        confirm_code: None,
        payer: Some(payer.to_owned()),
        payee: None,
        settled_at: None,
        returned_at: None,
    };
    let ends_at = desk.after(lifetime(asked).unwrap_or(CHECK_LIFETIME));
    let ends_at = needs_check.then_some(ends_at);
    if !desk.work.add_order(&order, desk.now, ends_at).await? {
        return Err(Declined::Duplicate);
    }
    if desk.held(&asked.oid_partner, payer).await? < 0 {
        desk.set(&order, State::Failed).await?;
        return Err(match payer == asked.oid_partner {
            true => Declined::Balance,
            false => Declined::UserBalance,
        });
    }
    let told = desk.told_of(&order, false);
    if needs_check {
        return Ok(Told::with("8889", told));
    }
    desk.conclude(&order).await?;
    Ok(Told::done(told))
}

/// The second step: lets a withdrawal go on, or ends it, which gives the money back to the account.
pub async fn check(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = find(desk, asked, "orderInfo.txn_seqno", Kind::Payout).await?;
    if order.state != State::ToConfirm {
        return Err(Declined::NothingToConfirm);
    }
    same_amount(asked, "orderInfo.total_amount", &order)?;
    let course = asked.course.or(order.course);
    let order = Order { course, ..order };
    match asked.text("checkInfo.check_result") {
        "ACCEPT" => desk.conclude(&order).await?,
        _ => desk.end(&order, State::Failed).await?,
    }
    Ok(Told::done(desk.told_of(&order, false)))
}

pub async fn query(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = find(desk, asked, "txn_seqno", Kind::Payout).await?;
    desk.asked_after(&order).await?;
    let mut told = desk.told_of(&order, false);
    told.insert("linked_acctno", order.card_end);
    Ok(Told::done(told))
}
