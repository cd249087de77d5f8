//! Balances: the money that accounts hold, and the part of a payment that has moved on.

use crate::declined::Declined;
use crate::desk::Desk;
use crate::store::Order;

impl Desk<'_> {
    /// The balance in fen of an account of this merchant: a user's by its number, or the merchant's own. It is negative
    /// only while an operation has yet to refuse the change that it wrote down.
    pub async fn held(&mut self, oid_partner: &str, account: &str) -> Result<i64, Declined> {
        let turnover = self.work.turnover(oid_partner, account).await?;
        let opening = match account == oid_partner {
            true => self.sandbox.opening_balance,
            false => 0,
        };
        Ok(opening + turnover)
    }

    /// The part of a payment that was refunded or confirmed, or is about to be, in fen.
    pub async fn gone(&mut self, paid: &Order) -> Result<i64, Declined> {
        let refunded = self.work.refunded(&paid.oid_paybill).await?;
        Ok(refunded + self.work.confirmed(paid).await?)
    }

    /// Tells whether the money of a paid order can come back: whole, or not at all. A part of it that was given back
    /// already would come back twice, and money that the payee no longer holds would have to be somebody else's.
    pub async fn can_come_back(&mut self, paid: &Order) -> Result<bool, Declined> {
        if self.gone(paid).await? > 0 {
            return Ok(false);
        }
        match &paid.payee {
            Some(payee) => Ok(self.held(&paid.oid_partner, payee).await? >= paid.fen),
            None => Ok(true),
        }
    }
}
