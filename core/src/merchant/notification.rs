//! From a notification's body to its verified members.

use std::cell::RefCell;

use super::Merchant;
use super::accept::malformed;
use crate::message::{Form, RawMessage, Reader};
use crate::notification::{NotificationBody, NotificationError, NotificationMessage};
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
    pub fn notification<N: NotificationMessage>(
        &self,
        body: &[u8],
    ) -> Result<Verified<N>, NotificationError> {
        match N::NOTIFICATION.body {
            NotificationBody::Json => self.read_notification(&RawMessage::parse(body)?),
            NotificationBody::Form { field } => {
                self.read_notification(&Form::parse(body)?.message(field)?)
            }
        }
    }

    fn read_notification<N: NotificationMessage>(
        &self,
        raw: &RawMessage<'_>,
    ) -> Result<Verified<N>, NotificationError> {
        let table = N::NOTIFICATION;
        let checked = sign::verify_rows(raw, &self.platform_keys, table.rows)?;
        if raw.scalar("oid_partner") != Some(&self.oid_partner) {
            return Err(NotificationError::OtherMerchant);
        }
        let mut foreign = table.foreign.iter().copied();
        if let Some(member) = foreign.find(|name| raw.scalar(name).is_some()) {
            return Err(NotificationError::OtherTable { member });
        }
        let oddities = RefCell::default();
        let members = N::read(&Reader::lenient(raw, &oddities));
        let members = members.map_err(|violation| {
            NotificationError::Malformed(malformed(violation, table.rows, raw, table.page))
        })?;
        let told = Verified::new(members, &self.oid_partner, checked.sign_type);
        Ok(told.with_rest(oddities, raw, table.rows, &checked))
    }
}
