//! The merchant's numbers: each is used once. A request asks for its number before anything else, because a repetition
//! that is told of another fault would be taken for a request that moved no money.

use crate::asked::Asked;
use crate::declined::Declined;
use crate::desk::Desk;

/// Declines the number of an order that is there already.
pub(super) async fn new_order(
    desk: &mut Desk<'_>,
    asked: &Asked,
    number: &str,
) -> Result<(), Declined> {
    let found = desk.work.order(&asked.oid_partner, number).await?;
    unused(found.is_some())
}

/// Declines the number of a refund that is there already.
pub(super) async fn new_refund(
    desk: &mut Desk<'_>,
    asked: &Asked,
    number: &str,
) -> Result<(), Declined> {
    let found = desk.work.refund(&asked.oid_partner, number).await?;
    unused(found.is_some())
}

/// Declines the number of a request for a user's account that is there already.
pub(super) async fn new_request(
    desk: &mut Desk<'_>,
    asked: &Asked,
    number: &str,
) -> Result<(), Declined> {
    let found = desk.work.request(&asked.oid_partner, number).await?;
    unused(found.is_some())
}

const fn unused(is_used: bool) -> Result<(), Declined> {
    match is_used {
        true => Err(Declined::Duplicate),
        false => Ok(()),
    }
}
