//! Notifications: really sent, and sent again until they are acknowledged.

mod addressee;
mod patience;
mod reach;
mod send;
mod sender;

use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};

pub use patience::{ACCP_REPEAT_EVERY, ACCP_REPEATS, REPEAT_EVERY, REPEATS};

pub(crate) use addressee::addressee;
pub(crate) use send::AGENT;
pub(crate) use sender::Notifier;

use crate::Sandbox;
use crate::declined::Declined;
use crate::event::{Event, SentNotification};
use crate::notification_table::NotificationTable;
use crate::store::{Due, Notification, NotificationAttempt, NotificationState, StoreError};

/// The time between two looks at the clock, which may be another one than the machine's.
const TICK: Duration = Duration::from_millis(200);

impl Sandbox {
    /// Sends notifications as they fall due, and brings to its end what had its time, until it is
    /// dropped. [`serve`](Self::serve) does this too; it is for servers of one's own.
    pub async fn notify(&self) {
        loop {
            // What fails now is tried again with the next tick.
            if let Ok(due) = self.take_due().await {
                due.into_iter().for_each(|due| self.send(due));
            }
            let woken = self.0.notifier.wake.notified();
            let _tick = tokio::time::timeout(TICK, woken).await;
        }
    }

    /// The newest notifications, the newest first.
    ///
    /// # Errors
    /// [`StoreError`] when the database can't be read.
    pub async fn notifications(&self, most: usize) -> Result<Vec<Notification>, StoreError> {
        let mut work = self.0.store.begin().await?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        Ok(work.notifications(most).await?)
    }

    /// The notification of this number with its body, byte for byte as it is sent, and with what came of each attempt
    /// to send it, the first one at the beginning; `None` where there is none.
    ///
    /// # Errors
    /// [`StoreError`] when the database can't be read.
    pub async fn notification(
        &self,
        id: i64,
    ) -> Result<Option<(Notification, Vec<u8>, Vec<NotificationAttempt>)>, StoreError> {
        let mut work = self.0.store.begin().await?;
        let Some((notification, body)) = work.notification(id).await? else {
            return Ok(None);
        };
        Ok(Some((notification, body, work.attempts(id).await?)))
    }

    /// Sends a notification once more, now; `false` where there is none of this number.
    ///
    /// # Errors
    /// [`StoreError`] when the database can't be written.
    pub async fn resend(&self, id: i64) -> Result<bool, StoreError> {
        let now = self.0.clock.now();
        let mut work = self.0.store.begin().await?;
        let found = work.send_again(id, now).await?;
        work.commit().await?;
        self.0.notifier.wake();
        self.0.live.changed();
        Ok(found)
    }

    async fn take_due(&self) -> Result<Vec<Due>, Declined> {
        let mut desk = self.desk().await?;
        // An order that can't be brought to its end holds up nothing else.
        let _tried = desk.ripen().await;
        let now = desk.now;
        let mut due = Vec::new();
        for addressee in desk.work.addressees(now).await? {
            let room = self.0.notifier.room(&addressee, due.len());
            due.extend(desk.work.take_due(&addressee, room, now).await?);
        }
        for due in &due {
            let next = desk.after(self.0.patience(&due.name).repeat_every);
            desk.work.put_off(due.id, next).await?;
        }
        desk.work.commit().await?;
        Ok(due)
    }

    /// Sends in a task of its own, so that a slow merchant holds up nobody else.
    fn send(&self, due: Due) {
        let under_way = self.0.notifier.begin(&due.addressee);
        let sandbox = self.clone();
        tokio::spawn(async move {
            let (at, start) = (Timestamp::now(), Instant::now());
            let answer = match NotificationTable::find(&due.name) {
                Some(table) => sandbox.0.notifier.post(table.declared, &due).await,
                None => send::Answer::none("the table of the notification is gone"),
            };
            let took = start.elapsed();
            drop(under_way);
            (sandbox.0.on_event)(Event::Notified(SentNotification {
                at,
                notification: due.name.clone(),
                order: due.number.clone(),
                url: due.url.clone(),
                attempt: due.attempts,
                is_acknowledged: answer.is_acknowledgement,
                answer: answer.shown.clone(),
                took,
            }));
            // Where this fails the notification is still due, later.
            let _written = sandbox.sent(&due, &answer, took).await;
        });
    }

    async fn sent(&self, due: &Due, answer: &send::Answer, took: Duration) -> Result<(), Declined> {
        let now = self.now().await?;
        let begun = SignedDuration::try_from(took)
            .and_then(|took| now.checked_sub(took))
            .unwrap_or(now);
        let attempt = NotificationAttempt {
            at: begun,
            took,
            is_acknowledged: answer.is_acknowledgement,
            answer: answer.shown.clone(),
        };
        let is_last = due.attempts >= i64::from(self.0.patience(&due.name).repeats);
        let (state, copies, next) = match answer.is_acknowledgement {
            true if due.copies > 0 => (NotificationState::Pending, due.copies - 1, Some(now)),
            true => (NotificationState::Acknowledged, 0, None),
            false if is_last => (NotificationState::GivenUp, due.copies, None),
            false => (NotificationState::Pending, due.copies, None),
        };
        let mut work = self.0.store.begin().await?;
        work.set_notification(due.id, state, copies, &answer.shown, next)
            .await?;
        work.add_attempt(due.id, &attempt).await?;
        work.release(&due.oid_partner, due.id, now).await?;
        work.commit().await?;
        self.0.notifier.wake();
        self.0.live.changed();
        Ok(())
    }
}
