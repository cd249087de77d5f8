//! The merchant's account.

use lianlian::example::Members;

use crate::asked::{Asked, Told, yuan};
use crate::declined::Declined;
use crate::desk::Desk;

pub(super) async fn balance(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let fen = held(desk, &asked.oid_partner).await?;
    Ok(Told::done(Members::from([
        ("amt_balance", yuan(fen)),
        ("amt_unsettle", yuan(0)),
    ])))
}

/// The account's balance in fen. It is negative only while an operation has yet to refuse the
/// change that it wrote down.
pub(super) async fn held(desk: &mut Desk<'_>, oid_partner: &str) -> Result<i64, Declined> {
    let turnover = desk.work.turnover(oid_partner).await?;
    Ok(desk.sandbox.opening_balance + turnover)
}
