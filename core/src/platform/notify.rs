//! Signed notifications.

use http::header::CONTENT_TYPE;

use super::Platform;
use crate::error::PrepareError;
use crate::form::SignedForm;
use crate::message::{JsonBody, Protocol};
use crate::notification::{Notice, NotificationBody};
use crate::sign::SignType;

impl Platform {
    /// A signed notification, to be posted to `url`: the order's `notify_url`, or the `url_return` to
    /// which the browser goes back.
    ///
    /// # Errors
    /// [`PrepareError`] when no signature can be made, or `url` is none.
    pub fn notify<N: Notice>(
        &self,
        notification: &N,
        oid_partner: &str,
        sign_type: SignType,
        url: &str,
    ) -> Result<http::Request<Vec<u8>>, PrepareError> {
        let protocol = Protocol {
            oid_partner: Some(oid_partner),
            sign_type: Some(sign_type.as_str()),
            ..Protocol::default()
        };
        let sign = self.signature(notification, protocol, sign_type)?;
        let protocol = Protocol {
            sign: Some(&sign),
            ..protocol
        };
        let (content_type, body) = match N::NOTIFICATION.body {
            NotificationBody::Json => (
                "text/json;charset=utf-8",
                JsonBody::of(notification, protocol, 0).to_vec(),
            ),
            NotificationBody::Form { field } => {
                let form = SignedForm::new(url.to_owned(), notification, protocol, field);
                let body = form.urlencoded().into_bytes();
                ("application/x-www-form-urlencoded", body)
            }
        };
        http::Request::post(url)
            .header(CONTENT_TYPE, content_type)
            .body(body)
            .map_err(|_| PrepareError::Url)
    }
}
