//! Payments of all products: made, verified, asked after.

use jiff::SignedDuration;
use lianlian::Generation;
use lianlian::example::Members;
use lianlian::notification::NotificationMessage;

use super::{cards, draw, numbers};
use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::Desk;
use crate::notification_table::NotificationTable;
use crate::store::{Kind, Order, State, Token};

/// An order that nobody pays is closed after this time, unless `valid_order` says how many minutes.
pub const ORDER_LIFETIME: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Makes the order, and pays it at once with a bound card; else sends the SMS code. The merchant is told
/// by `N`.
pub(super) async fn apply<N: NotificationMessage>(
    desk: &mut Desk<'_>,
    asked: &Asked,
) -> Result<Told, Declined> {
    numbers::new_order(desk, asked, asked.text("no_order")).await?;
    let user_id = asked.text("user_id");
    let bound = match asked.given("no_agree") {
        None => None,
        Some(no_agree) => {
            let card = desk
                .work
                .card(&asked.oid_partner, user_id, no_agree)
                .await?;
            Some(card.ok_or(Declined::NoAgreement)?)
        }
    };
    let card_end = match &bound {
        Some(card) => card.card_end.clone(),
        None => asked.card_end(),
    };
    let order = make(desk, asked, NotificationTable::of::<N>(), None, card_end).await?;
    if bound.is_some() {
        desk.conclude(&order).await?;
        return accepted(desk, &order.oid_paybill).await;
    }
    let mut given = desk.told_of(&order, false);
    given.remove("result_pay");
    given.insert("token", code_sent(desk, asked, &order).await?);
    Ok(Told::with(asked.usual(), given))
}

/// Pays with the SMS code, which also binds the card.
pub(super) async fn verify(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = desk
        .work
        .order(&asked.oid_partner, asked.text("no_order"))
        .await?;
    let mut order = order.ok_or(Declined::NoToken)?;
    if asked.fen("money_order").is_some_and(|fen| fen != order.fen) {
        return Err(Declined::WrongAmount);
    }
    let is_owner = |token: &Token| {
        token.oid_partner == asked.oid_partner
            && token.oid_paybill.as_ref() == Some(&order.oid_paybill)
            && asked
                .given("user_id")
                .is_none_or(|user_id| user_id == token.user_id)
    };
    let token = cards::right_token(desk, asked, is_owner).await?;
    if order.state != State::Waiting {
        return Err(Declined::NoToken);
    }
    let card = cards::bind(desk, &token).await?;
    desk.work
        .add_fact(&order.oid_paybill, "no_agree", &card.no_agree)
        .await?;
    order.facts.insert("no_agree", card.no_agree);
    order.course = asked.course.or(order.course);
    desk.conclude(&order).await?;
    accepted(desk, &order.oid_paybill).await
}

/// Makes an order that the user pays on LianLian's page, or in WeChat or Alipay; or with the code of an
/// SMS where the request has a card. The merchant is told by `N`, and the browser brings `B` back.
pub(super) async fn create<N: NotificationMessage, B: NotificationMessage>(
    desk: &mut Desk<'_>,
    asked: &Asked,
) -> Result<Told, Declined> {
    let back = Some(NotificationTable::of::<B>());
    let order = make(
        desk,
        asked,
        NotificationTable::of::<N>(),
        back,
        asked.card_end(),
    )
    .await?;
    let page = desk.sandbox.cashier_url(&order.oid_paybill);
    let mut given = desk.told_of(&order, false);
    if order.is_new_card {
        given.insert("token", code_sent(desk, asked, &order).await?);
    }
    given.insert("payLoad", page.clone());
    given.insert("gateway_url", page);
    Ok(Told::done(given))
}

/// As `create`, for the browser that is on its way to the page: told is the order's number alone.
pub(super) async fn redirect<N: NotificationMessage, B: NotificationMessage>(
    desk: &mut Desk<'_>,
    asked: &Asked,
) -> Result<Told, Declined> {
    let back = Some(NotificationTable::of::<B>());
    let order = make(
        desk,
        asked,
        NotificationTable::of::<N>(),
        back,
        String::new(),
    )
    .await?;
    Ok(Told::done(Members::from([(
        "oid_paybill",
        order.oid_paybill,
    )])))
}

pub(super) async fn query(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = find(desk, asked).await?;
    if order.kind == Kind::Payout {
        return Err(Declined::NoRecord);
    }
    desk.asked_after(&order).await?;
    told(desk, &order.oid_paybill).await
}

/// The order that a request names, by the merchant's number or by LianLian's.
pub(super) async fn find(desk: &mut Desk<'_>, asked: &Asked) -> Result<Order, Declined> {
    let found = match asked.given("no_order") {
        Some(no_order) => desk.work.order(&asked.oid_partner, no_order).await?,
        None => desk.work.order_by_bill(asked.text("oid_paybill")).await?,
    };
    let same = |order: &Order| {
        let bill = asked
            .given("oid_paybill")
            .is_none_or(|bill| bill == order.oid_paybill);
        let made = order.facts.get("dt_order").map(String::as_str);
        let time = asked
            .given("dt_order")
            .is_none_or(|time| Some(time) == made);
        order.oid_partner == asked.oid_partner
            && order.generation() == Generation::Classic
            && bill
            && time
    };
    found.filter(same).ok_or(Declined::NoRecord)
}

/// All that can be told of an order as it now is.
pub(super) async fn told(desk: &mut Desk<'_>, oid_paybill: &str) -> Result<Told, Declined> {
    let order = desk.work.order_by_bill(oid_paybill).await?;
    let order = order.ok_or(Declined::NoRecord)?;
    let refunded = desk.work.refunded(oid_paybill).await?;
    Ok(Told::done(desk.told_of(&order, refunded == order.fen)))
}

/// Sends the SMS code of an order, so to speak, and gives its token.
async fn code_sent(desk: &mut Desk<'_>, asked: &Asked, order: &Order) -> Result<String, Declined> {
    let token = Token {
        token: draw::token()?,
        oid_partner: asked.oid_partner.clone(),
        user_id: asked.text("user_id").to_owned(),
        oid_paybill: Some(order.oid_paybill.clone()),
        card_end: order.card_end.clone(),
        // A unified payment doesn't say: easy payment verifies it, which binds cards as M.
        pay_type: asked.given("pay_type").unwrap_or("M").to_owned(),
        notify_url: String::new(),
        no_order: String::new(),
        dt_order: String::new(),
    };
    desk.work.add_token(&token, desk.now).await?;
    Ok(token.token)
}

/// The answer on an order that was accepted just now.
async fn accepted(desk: &mut Desk<'_>, oid_paybill: &str) -> Result<Told, Declined> {
    let order = desk.work.order_by_bill(oid_paybill).await?;
    let mut told = told(desk, oid_paybill).await?;
    if order.is_some_and(|order| order.state == State::Authorized) {
        told.given.insert("result_pay", "APPLY_SUCCESS".to_owned());
    }
    Ok(told)
}

async fn make(
    desk: &mut Desk<'_>,
    asked: &Asked,
    notification: NotificationTable,
    return_table: Option<NotificationTable>,
    card_end: String,
) -> Result<Order, Declined> {
    let minutes = asked
        .given("valid_order")
        .and_then(|text| text.parse().ok());
    let lifetime = minutes.map_or(ORDER_LIFETIME, SignedDuration::from_mins);
    let order = Order {
        oid_paybill: draw::digits::<16>()?,
        oid_partner: asked.oid_partner.clone(),
        kind: if asked.text("pay_type") == "F" {
            Kind::Preauth
        } else {
            Kind::Payment
        },
        no_order: asked.text("no_order").to_owned(),
        notification,
        return_table,
        state: State::Waiting,
        course: asked.course,
        fen: asked.fen("money_order").ok_or(Declined::WrongAmount)?,
        facts: asked.facts(),
        sign_type: asked.sign_type,
        notify_url: asked.text("notify_url").to_owned(),
        url_return: asked.text("url_return").to_owned(),
        card_end,
        is_new_card: asked.given("card_no").is_some(),
        confirm_code: None,
        payer: None,
        payee: Some(asked.oid_partner.clone()),
        settled_at: None,
        returned_at: None,
    };
    let ends_at = Some(desk.after(lifetime));
    match desk.work.add_order(&order, desk.now, ends_at).await? {
        true => Ok(order),
        false => Err(Declined::Duplicate),
    }
}
