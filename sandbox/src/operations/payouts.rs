//! Pay-outs to bank accounts: made, confirmed where they look like another, asked after.

use jiff::SignedDuration;
use lianlian::example::Members;
use lianlian::notification::NotificationMessage;

use super::{draw, payments};
use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::Desk;
use crate::notification_table::NotificationTable;
use crate::store::{Kind, Order, State};

/// A pay-out that nobody confirms is closed after this time.
pub const CONFIRMATION_LIFETIME: SignedDuration = SignedDuration::from_hours(24);

/// Pays out; one that looks like another of the day, same amount and same card, waits for confirmation
/// (4002). The merchant is told by `N`.
pub(super) async fn apply<N: NotificationMessage>(
    desk: &mut Desk<'_>,
    asked: &Asked,
) -> Result<Told, Declined> {
    let fen = asked.fen("money_order").ok_or(Declined::WrongAmount)?;
    let mut order = Order {
        oid_paybill: draw::digits::<16>()?,
        oid_partner: asked.oid_partner.clone(),
        kind: Kind::Payout,
        no_order: asked.text("no_order").to_owned(),
        notification: NotificationTable::of::<N>(),
        return_table: None,
        state: State::Processing,
        course: asked.course,
        fen,
        facts: asked.facts(),
        sign_type: asked.sign_type,
        notify_url: asked.text("notify_url").to_owned(),
        url_return: String::new(),
        card_end: asked.card_end(),
        is_new_card: true,
        confirm_code: None,
        payer: Some(asked.oid_partner.clone()),
        payee: None,
        settled_at: None,
        returned_at: None,
    };
    let mut ends_at = None;
    let day = desk.after(-SignedDuration::from_hours(24));
    if desk.work.similar_payouts(&order, day).await? > 0 {
        order.state = State::ToConfirm;
        order.confirm_code = Some(draw::digits::<6>()?);
        ends_at = Some(desk.after(CONFIRMATION_LIFETIME));
    }
    // The number first: an order that is there already must not be told that the balance is too low.
    if !desk.work.add_order(&order, desk.now, ends_at).await? {
        return Err(Declined::Duplicate);
    }
    if desk.held(&asked.oid_partner, &asked.oid_partner).await? < 0 {
        desk.set(&order, State::Failed).await?;
        return Err(Declined::Balance);
    }
    if let Some(confirm_code) = order.confirm_code {
        let given = Members::from([("confirm_code", confirm_code)]);
        return Ok(Told::with("4002", given));
    }
    desk.conclude(&order).await?;
    Ok(Told::done(Members::from([(
        "oid_paybill",
        order.oid_paybill,
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
