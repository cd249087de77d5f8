//! The line of each delivery.

use jiff::Timestamp;
use lianlian::message::Masked;
use lianlian::notification::NotificationMessage;
use lianlian_notify::{Handler, HandlerError, Told};
use serde_json::json;

use crate::log_line::LogLine;
use crate::output::Form;
use crate::rest;

/// Prints what is told, without its secrets.
#[derive(Clone, Copy)]
pub(super) struct Printer(pub Form);

impl<N: NotificationMessage + Send + Sync + 'static> Handler<N> for Printer {
    async fn handle(&self, told: Told<N>) -> Result<(), HandlerError> {
        let table = N::NOTIFICATION.table();
        let order = told.as_order();
        let state = order.map(|told| told.state().as_str());
        let mut said = json!({
            "notification": table,
            "key": told.key,
            "state": state,
            "contradicts": told.contradicts,
            "members": Masked::new(&*told.notification),
        });
        rest::tell(&mut said, &told.notification);
        let words = match told.contradicts {
            true => "another end of this order was told before: query it",
            false => "",
        };
        let line = LogLine {
            at: Timestamp::now(),
            what: &table,
            order: order.map(|told| told.order()).unwrap_or_default(),
            outcome: state.unwrap_or("told"),
            took: None,
            words,
        };
        self.0.say_as(&said, || line.text())?;
        Ok(())
    }
}
