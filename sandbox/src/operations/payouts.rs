//! Pay-outs to bank accounts: made, confirmed where they look like another, asked after.

use jiff::SignedDuration;
use lianlian::example::Members;

use super::{accounts, draw, payments};
use crate::declined::Declined;
use crate::desk::{Desk, word};
use crate::exchange::{Asked, Told};
use crate::notification;
use crate::store::{Kind, NewOrder, Order, State};

/// A pay-out that nobody confirms is closed after this time.
pub const CONFIRMATION_LIFETIME: SignedDuration = SignedDuration::from_hours(24);

/// Pays out; one that looks like another of the day, same amount and same card, waits for confirmation
/// (4002).
pub(super) async fn apply(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let fen = asked.fen("money_order").ok_or(Declined::WrongAmount)?;
    let mut order = NewOrder {
        oid_paybill: draw::digits::<16>()?,
        oid_partner: asked.oid_partner.clone(),
        kind: Kind::Payout,
        no_order: asked.text("no_order").to_owned(),
        notification: notification::of_product(asked.operation.product.unwrap_or_default()),
        return_name: "",
        state: State::Processing,
        course: asked.course,
        fen,
        facts: asked.facts(),
        sign_type: word(asked.sign_type),
        notify_url: asked.text("notify_url").to_owned(),
        url_return: String::new(),
        card_end: asked.card_end(),
        is_new_card: true,
        confirm_code: None,
        ends_at: None,
    };
    let day = desk.after(-SignedDuration::from_hours(24));
    if desk.work.similar_payouts(&order, day).await? > 0 {
        order.state = State::ToConfirm;
        order.confirm_code = Some(draw::digits::<6>()?);
        order.ends_at = Some(desk.after(CONFIRMATION_LIFETIME));
    }
    // The number first: an order that is there already must not be told that the balance is too low.
    if !desk.work.add_order(&order, desk.now).await? {
        return Err(Declined::Duplicate);
    }
    let made = desk.work.order_by_bill(&order.oid_paybill).await?;
    let made = made.ok_or(Declined::NoRecord)?;
    if accounts::held(desk, &asked.oid_partner).await? < 0 {
        desk.set(&made, State::Failed).await?;
        return Err(Declined::Balance);
    }
    if let Some(confirm_code) = order.confirm_code {
        return Ok(Told {
            ret_code: "4002",
            given: Members::from([("confirm_code", confirm_code)]),
        });
    }
    desk.conclude(&made).await?;
    Ok(Told::done(Members::from([(
        "oid_paybill",
        made.oid_paybill,
    )])))
}

pub(super) async fn confirm(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = desk
        .work
        .order(&asked.oid_partner, asked.text("no_order"))
        .await?;
    let waits = |order: &Order| order.kind == Kind::Payout && order.state == State::ToConfirm;
    let order = order.filter(waits).ok_or(Declined::NothingToConfirm)?;
    if order.confirm_code.as_deref() != asked.given("confirm_code") {
        return Err(Declined::WrongConfirmation);
    }
    let order = Order {
        course: asked.course.or(order.course),
        ..order
    };
    desk.conclude(&order).await?;
    Ok(Told::done(Members::from([
        ("oid_paybill", order.oid_paybill),
        ("no_order", order.no_order),
    ])))
}

pub(super) async fn query(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = payments::find(desk, asked).await?;
    match order.kind {
        Kind::Payout => {
            desk.asked_after(&order).await?;
            Ok(Told::done(desk.told_of(&order, false)))
        }
        Kind::Payment | Kind::Preauth => Err(Declined::NoRecord),
    }
}
