//! The cards that are bound to a user: bound with the code of an SMS, listed, unbound, and the requests for it asked
//! after.

use lianlian::api::accp_account::CardBindNotification;
use lianlian::example::Members;
use serde_json::json;

use super::super::cards::{BANK, bind, right_token};
use super::super::numbers;
use super::draw;
use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::{Addressee, Desk};
use crate::notification_table::NotificationTable;
use crate::store::{AccountRequest, Card, Token};

/// Sends the SMS code, so to speak.
pub async fn apply(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let request = add(desk, asked, "TideCard", false).await?;
    let token = Token {
        token: draw::token()?,
        oid_partner: asked.oid_partner.clone(),
        user_id: asked.text("user_id").to_owned(),
        oid_paybill: None,
        card_end: asked.card_end(),
        pay_type: String::new(),
        notify_url: asked.text("notify_url").to_owned(),
        no_order: asked.text("txn_seqno").to_owned(),
        dt_order: asked.text("txn_time").to_owned(),
    };
    desk.work.add_token(&token, desk.now).await?;
    Ok(Told::done(Members::from([
        ("accp_txno", request.accp_txno),
        ("token", token.token),
    ])))
}

pub async fn verify(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let request = find(desk, asked).await?;
    let is_owner = |token: &Token| {
        token.oid_partner == asked.oid_partner
            && token.user_id == asked.text("user_id")
            && token.oid_paybill.is_none()
            && token.no_order == request.txn_seqno
    };
    let token = right_token(desk, asked, is_owner).await?;
    let card = bind(desk, &token).await?;
    desk.work.set_request_done(&request.accp_txno).await?;
    let told = Members::from([
        ("user_id", card.user_id),
        ("txn_seqno", request.txn_seqno),
        ("accp_txno", request.accp_txno),
        ("linked_agrtno", card.no_agree),
        ("action", "LINKEDACCT_IND".to_owned()),
        ("result", "SUCCESS".to_owned()),
    ]);
    let addressee = Addressee {
        oid_partner: &token.oid_partner,
        sign_type: asked.sign_type,
        url: &token.notify_url,
        number: &token.no_order,
        fen: 0,
    };
    let notification = NotificationTable::of::<CardBindNotification>();
    desk.queue(notification, &addressee, &told).await?;
    Ok(Told::done(told))
}

/// Ends the binding of the card with these last four digits.
pub async fn unbind(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    numbers::new_request(desk, asked, asked.text("txn_seqno")).await?;
    let work = &mut desk.work;
    let cards = work
        .cards(&asked.oid_partner, asked.text("user_id"))
        .await?;
    let card_end = asked.card_end();
    let card = cards.into_iter().find(|card| card.card_end == card_end);
    let card = card.ok_or(Declined::NoAgreement)?;
    let request = add(desk, asked, "UntieCard", true).await?;
    desk.work.remove_card(&card.no_agree).await?;
    let given = Members::from([("accp_txno", request.accp_txno)]);
    Ok(Told::done(given))
}

pub async fn list(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let work = &mut desk.work;
    let cards = work
        .cards(&asked.oid_partner, asked.text("user_id"))
        .await?;
    // LianLian's own list has the mobile number, which the sandbox does not keep.
    let item = |card: &Card| {
        json!({
            "linked_acctno": card.card_end,
            "linked_bankcode": BANK.0,
            "linked_agrtno": card.no_agree,
        })
    };
    let cards: Vec<_> = cards.iter().map(item).collect();
    let list = json!(cards).to_string();
    Ok(Told::done(Members::from([("linked_acctlist", list)])))
}

/// Tells how a request for a card went.
pub async fn query(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let request = find(desk, asked).await?;
    let status = if request.is_done { "SUCCESS" } else { "CREATE" };
    Ok(Told::done(Members::from([
        ("accp_txno", request.accp_txno),
        ("busi_type", request.busi_type),
        ("status", status.to_owned()),
    ])))
}

async fn add(
    desk: &mut Desk<'_>,
    asked: &Asked,
    busi_type: &str,
    is_done: bool,
) -> Result<AccountRequest, Declined> {
    let request = AccountRequest {
        accp_txno: draw::digits::<16>()?,
        oid_partner: asked.oid_partner.clone(),
        txn_seqno: asked.text("txn_seqno").to_owned(),
        user_id: asked.text("user_id").to_owned(),
        busi_type: busi_type.to_owned(),
        is_done,
    };
    match desk.work.add_request(&request).await? {
        true => Ok(request),
        false => Err(Declined::Duplicate),
    }
}

async fn find(desk: &mut Desk<'_>, asked: &Asked) -> Result<AccountRequest, Declined> {
    let number = asked.text("txn_seqno");
    let found = desk.work.request(&asked.oid_partner, number).await?;
    found.ok_or(Declined::NoRecord)
}
