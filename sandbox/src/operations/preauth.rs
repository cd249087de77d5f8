//! Pre-authorisations: money set aside, then taken or released.

use super::payments;
use crate::asked::{Asked, Told};
use crate::declined::Declined;
use crate::desk::Desk;
use crate::store::{Course, Kind, Order, State};

/// The return code of the answer is what is asked for.
pub(super) async fn query(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = find(desk, asked).await?;
    let ret_code = match order.state {
        State::Waiting | State::ToConfirm => "PR08",
        State::Authorized => "PR07",
        State::Processing => "PR12",
        State::Paid | State::Returned => "PR11",
        State::Failed if order.course == Course::FailsLater => "PR13",
        State::Failed => "PR10",
        State::Closed => "2006",
        State::Released => "PR14",
    };
    desk.asked_after(&order).await?;
    Ok(Told::with(ret_code, desk.told_of(&order, false)))
}

/// Takes all of what was set aside, or less.
pub(super) async fn complete(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = authorized(desk, asked).await?;
    let fen = asked.fen("money_order").ok_or(Declined::WrongAmount)?;
    if fen > order.fen {
        return Err(Declined::WrongAmount);
    }
    let course = asked.course.or(order.course);
    let order = Order {
        fen,
        course,
        ..order
    };
    desk.conclude(&order).await?;
    payments::told(desk, &order.oid_paybill).await
}

pub(super) async fn cancel(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let order = authorized(desk, asked).await?;
    desk.set(&order, State::Released).await?;
    Ok(Told::done(desk.told_of(&order, false)))
}

async fn authorized(desk: &mut Desk<'_>, asked: &Asked) -> Result<Order, Declined> {
    let order = find(desk, asked).await?;
    match order.state {
        State::Authorized => Ok(order),
        _ => Err(Declined::NotPaid),
    }
}

async fn find(desk: &mut Desk<'_>, asked: &Asked) -> Result<Order, Declined> {
    let order = payments::find(desk, asked).await?;
    match order.kind {
        Kind::Preauth => Ok(order),
        Kind::Payment | Kind::Payout => Err(Declined::NoRecord),
    }
}
