//! Notifications signed by the platform.

use http::header::CONTENT_TYPE;

use super::Platform;
use crate::error::PrepareError;
use crate::form::SignedForm;
use crate::message::{JsonBody, Protocol};
use crate::notification::{NotificationBody, NotificationMessage};
use crate::sign::{SignError, SignType};

impl Platform {
    /// A signed notification, to be posted to `url`: the order's `notify_url`, or the `url_return` to
    /// which the browser goes back.
    ///
    /// # Errors
    /// [`PrepareError`] when no signature can be made, or `url` is none.
    pub fn notify<N: NotificationMessage>(
        &self,
        notification: &N,
        oid_partner: &str,
        sign_type: SignType,
        url: &str,
    ) -> Result<http::Request<Vec<u8>>, PrepareError> {
        let (content_type, body) = match N::NOTIFICATION.body {
            NotificationBody::Json => {
                let signed = self.signed(notification, oid_partner, sign_type)?;
                let body = JsonBody::of(notification, signed.protocol(), 0).to_vec();
                ("text/json;charset=utf-8", body)
            }
            NotificationBody::Form { .. } => {
                let form = self.send_back(notification, oid_partner, sign_type, url)?;
                let body = form.urlencoded().into_bytes();
                ("application/x-www-form-urlencoded", body)
            }
        };
        http::Request::post(url)
            .header(CONTENT_TYPE, content_type)
            .body(body)
            .map_err(|_| PrepareError::Url)
    }

    /// The signed form by which the browser goes back to the merchant's `url_return`.
    ///
    /// # Errors
    /// [`SignError`] when no signature can be made.
    pub fn send_back<N: NotificationMessage>(
        &self,
        notification: &N,
        oid_partner: &str,
        sign_type: SignType,
        url: &str,
    ) -> Result<SignedForm, SignError> {
        let field = match N::NOTIFICATION.body {
            NotificationBody::Form { field } => field,
            // No browser brings it; as a form it has a field per member.
            NotificationBody::Json => None,
        };
        let signed = self.signed(notification, oid_partner, sign_type)?;
        Ok(SignedForm::new(
            url.to_owned(),
            notification,
            signed.protocol(),
            field,
        ))
    }

    fn signed<'a, N: NotificationMessage>(
        &self,
        notification: &N,
        oid_partner: &'a str,
        sign_type: SignType,
    ) -> Result<Signed<'a>, SignError> {
        let mut signed = Signed {
            oid_partner,
            sign_type,
            sign: String::new(),
        };
        signed.sign = self.signature(notification, signed.protocol(), sign_type)?;
        Ok(signed)
    }
}

/// The protocol's own members of a notification.
struct Signed<'a> {
    oid_partner: &'a str,
    sign_type: SignType,
    sign: String,
}

impl Signed<'_> {
    fn protocol(&self) -> Protocol<'_> {
        Protocol {
            oid_partner: Some(self.oid_partner),
            sign_type: Some(self.sign_type.as_str()),
            sign: Some(&self.sign),
            ..Protocol::default()
        }
    }
}
