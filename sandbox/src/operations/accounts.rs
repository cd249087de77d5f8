//! The merchant's account.

use lianlian::example::Members;

use crate::asked::{Asked, Told, yuan};
use crate::declined::Declined;
use crate::desk::Desk;

pub(super) async fn balance(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let fen = held(desk, asked, &asked.oid_partner).await?;
    Ok(Told::done(Members::from([
        ("amt_balance", yuan(fen)),
        ("amt_unsettle", yuan(0)),
    ])))
}

/// The balance in fen of an account of the merchant who asks: a user's by its number, or the merchant's own. It is
/// negative only while an operation has yet to refuse the change that it wrote down.
pub(super) async fn held(
    desk: &mut Desk<'_>,
    asked: &Asked,
    account: &str,
) -> Result<i64, Declined> {
    let turnover = desk.work.turnover(&asked.oid_partner, account).await?;
    let opening = match account == asked.oid_partner {
        true => desk.sandbox.opening_balance,
        false => 0,
    };
    Ok(opening + turnover)
}
