//! The merchant's account.

use lianlian::example::Members;

use crate::asked::{Asked, Told, yuan};
use crate::declined::Declined;
use crate::desk::Desk;

pub(super) async fn balance(desk: &mut Desk<'_>, asked: &Asked) -> Result<Told, Declined> {
    let fen = desk.held(&asked.oid_partner, &asked.oid_partner).await?;
    Ok(Told::done(Members::from([
        ("amt_balance", yuan(fen)),
        ("amt_unsettle", yuan(0)),
    ])))
}
