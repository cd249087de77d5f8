//! Notifications signed by the platform.

use http::header::CONTENT_TYPE;

use super::{Platform, Written};
use crate::error::PrepareError;
use crate::form::SignedForm;
use crate::message::Protocol;
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
        let post = http::Request::post(url);
        let request = match N::NOTIFICATION.body {
            NotificationBody::Json => {
                let told = self.told(notification, oid_partner, sign_type)?;
                let content_type = N::NOTIFICATION.generation.notification_type();
                let post = post.header(CONTENT_TYPE, content_type);
                let mut request = post.body(told.body.clone());
                if let Ok(request) = &mut request {
                    told.add_headers(request.headers_mut());
                }
                request
            }
            NotificationBody::Form { .. } => {
                let form = self.send_back(notification, oid_partner, sign_type, url)?;
                post.header(CONTENT_TYPE, "application/x-www-form-urlencoded")
                    .body(form.urlencoded().into_bytes())
            }
        };
        request.map_err(|_| PrepareError::Url)
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
        let told = self.told(notification, oid_partner, sign_type)?;
        let action = url.to_owned();
        Ok(match (told.is_beside, field) {
            (true, Some(field)) => SignedForm::beside(action, field, &told.body, &told.sign),
            _ => {
                let protocol = Protocol {
                    sign: Some(&told.sign),
                    ..named(oid_partner, sign_type)
                };
                SignedForm::new(action, notification, protocol, field)
            }
        })
    }

    fn told<N: NotificationMessage>(
        &self,
        notification: &N,
        oid_partner: &str,
        sign_type: SignType,
    ) -> Result<Written, SignError> {
        let generation = N::NOTIFICATION.generation;
        let protocol = named(oid_partner, sign_type);
        self.written(generation, notification, protocol, sign_type)
    }
}

/// The protocol's own members of a notification, without its signature.
fn named(oid_partner: &str, sign_type: SignType) -> Protocol<'_> {
    Protocol {
        oid_partner: Some(oid_partner),
        sign_type: Some(sign_type.as_str()),
        ..Protocol::default()
    }
}
