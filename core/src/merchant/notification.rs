//! From a notification's body to its verified members.

use std::cell::RefCell;

use super::Merchant;
use super::accept::malformed;
use crate::message::{Form, RawMessage, Reader};
use crate::notification::{Notification, NotificationBody, NotificationError, NotificationMessage};
use crate::sign::{self, Checked, Detached, SIGNATURE_DATA, SIGNATURE_TYPE};
use crate::verified::Verified;

impl Merchant {
    /// Verifies a notification, and reads it. `body` is the HTTP body as it came; for what a browser
    /// brings back by GET, the URL's query. The `headers` hold the signature in the second generation alone.
    ///
    /// Answer with [`acknowledged`](crate::notification::acknowledged) once it is dealt with.
    ///
    /// # Errors
    /// [`NotificationError`] says why it must not be acted on.
    pub fn notification<N: NotificationMessage>(
        &self,
        headers: &http::HeaderMap,
        body: &[u8],
    ) -> Result<Verified<N>, NotificationError> {
        let Notification {
            generation, rows, ..
        } = *N::NOTIFICATION;
        match N::NOTIFICATION.body {
            NotificationBody::Json => {
                if let Some(signature) = Detached::of(generation, headers) {
                    signature?.verify(body, &self.platform_keys)?;
                    return self.read_notification(&RawMessage::parse(body)?, &Checked::whole());
                }
                let raw = RawMessage::parse(body)?;
                let checked = sign::verify_rows(&raw, &self.platform_keys, rows)?;
                self.read_notification(&raw, &checked)
            }
            NotificationBody::Form { field } => {
                let form = Form::parse(body)?;
                if let (true, Some(field)) = (generation.signs_bytes(), field) {
                    let message = form.field(field)?;
                    let signature = Detached::of_fields(
                        form.value(SIGNATURE_TYPE.as_str())?,
                        form.value(SIGNATURE_DATA.as_str())?,
                    );
                    signature.verify(message.as_bytes(), &self.platform_keys)?;
                    let raw = RawMessage::parse(message.as_bytes())?;
                    return self.read_notification(&raw, &Checked::whole());
                }
                let raw = form.message(field)?;
                let checked = sign::verify_rows(&raw, &self.platform_keys, rows)?;
                self.read_notification(&raw, &checked)
            }
        }
    }

    fn read_notification<N: NotificationMessage>(
        &self,
        raw: &RawMessage<'_>,
        checked: &Checked,
    ) -> Result<Verified<N>, NotificationError> {
        let table = N::NOTIFICATION;
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
        Ok(told.with_rest(oddities, raw, table.rows, checked))
    }
}
