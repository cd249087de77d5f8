//! The line of each delivery.

use lianlian::message::Masked;
use lianlian::notification::NotificationMessage;
use lianlian_notify::{Handler, HandlerError, Told};
use serde_json::json;

use crate::{output, rest};

/// Prints what is told, without its secrets.
pub(super) struct Printer;

impl<N: NotificationMessage + Send + Sync + 'static> Handler<N> for Printer {
    async fn handle(&self, told: Told<N>) -> Result<(), HandlerError> {
        let mut said = json!({
            "notification": N::NOTIFICATION.table(),
            "key": told.key,
            "state": told.as_order().map(|told| told.state().as_str()),
            "contradicts": told.contradicts,
            "members": Masked::new(&*told.notification),
        });
        rest::tell(&mut said, &told.notification);
        output::json(&said)?;
        Ok(())
    }
}
