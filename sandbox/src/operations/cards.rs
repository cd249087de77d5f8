//! Binding cards, listing them, and ending an agreement.

use lianlian::example::Members;
use serde_json::json;

use super::draw;
use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::Desk;
use crate::store::{Attempt, Card, Token};

/// The bank of every card, by code and name: the sandbox knows no bank by a card's number.
pub(super) const BANK: (&str, &str) = ("01020000", "工商银行");

/// Sends the SMS code, so to speak.
pub(super) async fn apply(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let token = Token {
        token: draw::token()?,
        oid_partner: asked.oid_partner.clone(),
        user_id: asked.text("user_id").to_owned(),
        oid_paybill: None,
        card_end: asked.card_end(),
        pay_type: asked.text("pay_type").to_owned(),
        notify_url: asked.text("notify_url").to_owned(),
        no_order: asked.text("no_order").to_owned(),
        dt_order: asked.text("dt_order").to_owned(),
    };
    desk.work.add_token(&token, desk.now).await?;
    // MPAY says 8888 where the older page says 0000: both are the first of their outcomes.
    let given = Members::from([("token", token.token)]);
    Ok(Told::with(asked.usual(), given))
}

pub(super) async fn verify(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let is_owner = |token: &Token| {
        token.oid_partner == asked.oid_partner
            && token.user_id == asked.text("user_id")
            && token.oid_paybill.is_none()
    };
    let token = right_token(desk, asked, is_owner).await?;
    let card = bind(desk, &token).await?;
    desk.bound(&token, &card, asked.sign_type).await?;
    Ok(Told::done(Members::from([
        ("card_no", card.card_end),
        ("no_agree", card.no_agree),
    ])))
}

/// Uses a token up, if the SMS code is right.
pub(super) async fn right_token(
    desk: &mut Desk<'_>,
    asked: &Asked,
    is_owner: impl FnOnce(&Token) -> bool,
) -> Result<Token, Declined> {
    let is_right = asked.text("verify_code") == desk.sandbox.sms_code;
    let (token, now) = (asked.text("token"), desk.now);
    match desk.work.try_code(token, is_owner, is_right, now).await? {
        Attempt::Right(token) => Ok(*token),
        Attempt::Wrong => Err(Declined::WrongCode),
        Attempt::TooOften => Err(Declined::TooManyTries),
        Attempt::NoToken => Err(Declined::NoToken),
    }
}

/// Binds the card that a token was for.
pub(super) async fn bind(desk: &mut Desk<'_>, token: &Token) -> Result<Card, Declined> {
    let card = Card {
        no_agree: draw::digits::<16>()?,
        oid_partner: token.oid_partner.clone(),
        user_id: token.user_id.clone(),
        card_end: token.card_end.clone(),
        pay_type: token.pay_type.clone(),
    };
    desk.work.add_card(&card, desk.now).await?;
    Ok(card)
}

/// Ten at a time, from `offset`: the newest agreement comes first.
pub(super) async fn list(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let cards = desk
        .work
        .cards(&asked.oid_partner, asked.text("user_id"))
        .await?;
    let wanted = |card: &&Card| {
        asked
            .given("no_agree")
            .is_none_or(|no_agree| no_agree == card.no_agree)
            && (asked.given("card_no").is_none() || asked.card_end() == card.card_end)
            && is_bound_for(card, asked)
    };
    let cards: Vec<_> = cards.iter().filter(wanted).collect();
    let offset = asked.text("offset").parse().unwrap_or(0);
    let page: Vec<_> = cards
        .iter()
        .skip(offset)
        .take(10)
        .map(|card| item(card))
        .collect();
    Ok(Told::done(Members::from([
        ("count", cards.len().to_string()),
        ("agreement_list", json!(page).to_string()),
    ])))
}

pub(super) async fn unbind(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let (user_id, no_agree) = (asked.text("user_id"), asked.text("no_agree"));
    let card = desk
        .work
        .card(&asked.oid_partner, user_id, no_agree)
        .await?;
    card.filter(|card| is_bound_for(card, asked))
        .ok_or(Declined::NoAgreement)?;
    desk.work.remove_card(no_agree).await?;
    Ok(Told::done(Members::new()))
}

/// LianLian's own list has no mobile number, and the sandbox keeps none.
fn item(card: &Card) -> serde_json::Value {
    let is_credit = matches!(card.pay_type.as_str(), "3" | "N" | "F");
    json!({
        "no_agree": card.no_agree,
        "card_no": card.card_end,
        "bank_code": BANK.0,
        "bank_name": BANK.1,
        "card_type": if is_credit { "3" } else { "2" },
    })
}

/// Tells cards that are bound for the way of paying that a request names, if it names one.
fn is_bound_for(card: &Card, asked: &Asked) -> bool {
    let pay_type = asked.given("pay_type");
    pay_type.is_none_or(|pay_type| pay_type == card.pay_type)
}
