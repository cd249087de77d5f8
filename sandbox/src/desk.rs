//! The desk at which an operation is dealt with: one piece of work on the database, at one time.

use jiff::{SignedDuration, Timestamp};
use lianlian::api::{accp_trade, instant_payment, mpay};
use lianlian::example::Members;
use lianlian::sign::SignType;

use crate::Inner;
use crate::declined::Declined;
use crate::dialect::Dialect;
use crate::notification_table::{NotificationTable, SignedNotification};
use crate::notifier::addressee;
use crate::store::{
    Card, Course, Kind, NewNotification, Order, Refund, RefundState, State, Token, UNDER_WAY, Work,
};
use crate::trouble::Delivery;

/// A piece of work, with all that it needs.
pub(crate) struct Desk<'a> {
    pub work: Work,
    pub sandbox: &'a Inner,
    pub now: Timestamp,
}

impl Desk<'_> {
    /// Brings to its end whatever had its time: before anything else is done or told.
    pub async fn ripen(&mut self) -> Result<(), Declined> {
        for order in self.work.ripe_orders(self.now).await? {
            match order.state {
                State::Processing if order.course == Course::FailsLater => {
                    self.end(&order, State::Failed).await?;
                }
                State::Processing => self.paid(&order).await?,
                State::Paid => self.comes_back(&order).await?,
                State::Waiting | State::ToConfirm | State::Authorized => {
                    self.end(&order, State::Closed).await?;
                }
                State::Failed | State::Closed | State::Released | State::Returned => {}
            }
        }
        for refund in self.work.ripe_refunds(self.now).await? {
            self.end_refund(&refund).await?;
        }
        Ok(())
    }

    /// The user or the merchant has done their part: the money moves, now or after a while.
    pub async fn conclude(&mut self, order: &Order) -> Result<(), Declined> {
        if order.kind == Kind::Preauth && order.state != State::Authorized {
            return self.set(order, State::Authorized).await;
        }
        match self.ends_at(order.course) {
            None => self.paid(order).await,
            ends_at => self.put(order, State::Processing, ends_at).await,
        }
    }

    /// The money moved, and may come back.
    async fn paid(&mut self, order: &Order) -> Result<(), Declined> {
        let returns = order.course == Course::Returned;
        self.end(order, State::Paid).await?;
        match returns.then(|| self.after(UNDER_WAY)) {
            None => Ok(()),
            comes_back => self.put(order, State::Paid, comes_back).await,
        }
    }

    /// The money comes back, where it can; else it stays for good.
    async fn comes_back(&mut self, order: &Order) -> Result<(), Declined> {
        match self.can_come_back(order).await? {
            true => self.end(order, State::Returned).await,
            false => self.set(order, State::Paid).await,
        }
    }

    /// Moves an order on to where it stays, and tells of it where its product does.
    pub async fn end(&mut self, order: &Order, state: State) -> Result<(), Declined> {
        self.set(order, state).await?;
        let order = Order {
            state,
            ..order.clone()
        };
        if !is_told(order.notification, state) {
            return Ok(());
        }
        let mut told = self.told_of(&order, false);
        if !order.is_new_card {
            told.remove("card_no");
        }
        let addressee = Addressee {
            oid_partner: &order.oid_partner,
            sign_type: order.sign_type,
            url: &order.notify_url,
            number: &order.no_order,
            fen: order.fen,
        };
        self.queue(order.notification, &addressee, &told).await
    }

    /// The money of a refund went back, or it fails after all.
    pub async fn end_refund(&mut self, refund: &Refund) -> Result<(), Declined> {
        let state = match refund.course {
            Course::FailsLater => RefundState::Failed,
            Course::Usual | Course::ProcessingFirst | Course::Returned => RefundState::Done,
        };
        let number = &refund.oid_refundno;
        self.work.set_refund(number, state, self.now, None).await?;
        let refund = Refund {
            state,
            ..refund.clone()
        };
        let paid = self.work.order_by_bill(&refund.oid_paybill).await?;
        let paid = paid.ok_or(Declined::NoRecord)?;
        let dialect = Dialect::of(paid.generation());
        let told = (dialect.told_of_refund)(&refund, self.now);
        let addressee = Addressee {
            oid_partner: &refund.oid_partner,
            sign_type: refund.sign_type,
            url: &refund.notify_url,
            number: &refund.no_refund,
            fen: refund.fen,
        };
        self.queue(dialect.refund_notification, &addressee, &told)
            .await
    }

    /// A query was told of an order; what was under way until then has moved by the next.
    pub async fn asked_after(&mut self, order: &Order) -> Result<(), Declined> {
        match (order.state, order.course) {
            (State::Processing, Course::ProcessingFirst) => {
                self.put(order, State::Processing, Some(self.now)).await
            }
            _ => Ok(()),
        }
    }

    /// As `asked_after`, of a refund.
    pub async fn refund_asked_after(&mut self, refund: &Refund) -> Result<(), Declined> {
        let (number, now) = (&refund.oid_refundno, Some(self.now));
        match (refund.state, refund.course) {
            (RefundState::Processing, Course::ProcessingFirst) => {
                let state = RefundState::Processing;
                Ok(self.work.set_refund(number, state, self.now, now).await?)
            }
            _ => Ok(()),
        }
    }

    /// Moves an order on to where it stays.
    pub async fn set(&mut self, order: &Order, state: State) -> Result<(), Declined> {
        self.put(order, state, None).await
    }

    async fn put(
        &mut self,
        order: &Order,
        state: State,
        ends_at: Option<Timestamp>,
    ) -> Result<(), Declined> {
        Ok(self.work.set_order(order, state, self.now, ends_at).await?)
    }

    /// Tells the merchant of a binding, where its application says where, and under which number.
    pub async fn bound(
        &mut self,
        token: &Token,
        card: &Card,
        sign_type: SignType,
    ) -> Result<(), Declined> {
        if token.no_order.is_empty() {
            return Ok(());
        }
        let told = Members::from([
            ("no_order", token.no_order.clone()),
            ("dt_order", token.dt_order.clone()),
            ("no_agree", card.no_agree.clone()),
            ("card_no", card.card_end.clone()),
            ("result_sign", "SUCCESS".to_owned()),
        ]);
        let addressee = Addressee {
            oid_partner: &token.oid_partner,
            sign_type,
            url: &token.notify_url,
            number: &token.no_order,
            fen: 0,
        };
        let notification = NotificationTable::of::<mpay::CardBindNotification>();
        self.queue(notification, &addressee, &told).await
    }

    pub async fn queue(
        &mut self,
        notification: NotificationTable,
        to: &Addressee<'_>,
        told: &Members,
    ) -> Result<(), Declined> {
        // A request may leave it out, where the merchant wants to be told nothing.
        if to.url.is_empty() {
            return Ok(());
        }
        let platform = &self.sandbox.platform;
        let made = (notification.signed)(platform, told, to.oid_partner, to.sign_type)?;
        let Some(SignedNotification { body, signature }) = made else {
            return Ok(());
        };
        let name = notification.declared.table();
        let script = &self.sandbox.script;
        let delivery = script.for_notification(&name, to.oid_partner, to.number, to.fen);
        let new = NewNotification {
            oid_partner: to.oid_partner.to_owned(),
            name,
            number: to.number.to_owned(),
            url: to.url.to_owned(),
            addressee: addressee(to.url),
            body,
            signature,
            copies: i64::from(delivery == Delivery::Twice),
            is_held: delivery == Delivery::AfterTheNext,
        };
        self.work.add_notification(&new, self.now).await?;
        self.sandbox.notifier.wake();
        Ok(())
    }

    /// The time at which money that begins to move now has taken this course; `None` where it moves at once.
    pub fn ends_at(&self, course: Course) -> Option<Timestamp> {
        let after = self.sandbox.settles_after.max(course.under_way());
        (!after.is_zero()).then(|| self.after(after))
    }

    /// The time after so long.
    pub fn after(&self, duration: SignedDuration) -> Timestamp {
        self.now.saturating_add(duration).unwrap_or(self.now)
    }

    /// The facts that may be told of an order, by the ways to them.
    pub fn told_of(&self, order: &Order, is_refunded: bool) -> Members {
        (Dialect::of(order.generation()).told_of)(order, is_refunded, self.now)
    }
}

/// Whom a notification tells, and of what.
pub(crate) struct Addressee<'a> {
    pub oid_partner: &'a str,
    pub sign_type: SignType,
    pub url: &'a str,
    pub number: &'a str,
    pub fen: i64,
}

/// Says whether the merchant is told that an order came to this state. Pay-outs and withdrawals tell of every end, and so
/// do MPAY's payments by what LianLian's own sample reads; the pages of the other products speak of
/// success alone.
fn is_told(notification: NotificationTable, state: State) -> bool {
    match state {
        State::Paid => true,
        State::Failed | State::Returned => {
            notification.is::<mpay::PaymentNotification>()
                || notification.is::<instant_payment::PaymentNotification>()
                || notification.is::<accp_trade::WithdrawalNotification>()
        }
        State::Closed => notification.is::<accp_trade::WithdrawalNotification>(),
        State::Waiting
        | State::ToConfirm
        | State::Processing
        | State::Authorized
        | State::Released => false,
    }
}
