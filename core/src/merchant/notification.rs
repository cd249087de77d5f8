//! From a notification's body to its verified members.

use super::Merchant;
use super::accept::malformed;
use crate::message::{Form, RawMessage, Reader};
use crate::notification::{Notice, NotificationBody, NotificationError};
use crate::sign;
use crate::verified::Verified;

impl Merchant {
    /// Verifies a notification, and reads it. `body` is the HTTP body as it came; for what a browser
    /// brings back by GET, the URL's query.
    ///
    /// Answer with [`acknowledged`](crate::notification::acknowledged) once it is dealt with.
    ///
    /// # Errors
    /// [`NotificationError`] says why it must not be acted on.
    pub fn notification<N: Notice>(&self, body: &[u8]) -> Result<Verified<N>, NotificationError> {
        match N::NOTIFICATION.body {
            NotificationBody::Json => self.read_notification(&RawMessage::parse(body)?),
            NotificationBody::Form { field } => {
                self.read_notification(&Form::parse(body)?.message(field)?)
            }
        }
    }

    fn read_notification<N: Notice>(
        &self,
        raw: &RawMessage<'_>,
    ) -> Result<Verified<N>, NotificationError> {
        let sign_type = sign::verify_rows(raw, &self.platform_keys, N::NOTIFICATION.rows)?;
        if raw.text("oid_partner") != Some(&self.oid_partner) {
            return Err(NotificationError::OtherMerchant);
        }
        match N::read(&Reader::new(raw)) {
            Some(members) => Ok(Verified::new(members, &self.oid_partner, sign_type)),
            None => {
                let table = N::NOTIFICATION;
                let violations = malformed(table.rows, raw, table.page);
                Err(NotificationError::Malformed(violations))
            }
        }
    }
}
