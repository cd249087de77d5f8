//! Notifications: the body of a server's, and what a browser brings back.

use lianlian::Generation;
use lianlian::message::RawMessage;
use lianlian::notification::{NotificationBody, NotificationMessage};
use lianlian::sign::verify_by_rows;

use crate::parties::{OID_PARTNER, merchant, public_key};
use crate::said;
use crate::sent::{as_form, signed, signed_headers};

/// Reads the bytes by each notification's table, as they are and with a right signature, as JSON and as form.
pub fn notification(data: &[u8]) {
    for generation in Generation::ALL {
        generation.is_acknowledgement(http::StatusCode::OK, data);
    }
    let signed = signed(data);
    macro_rules! read {
        (notification $message:path) => {
            read::<$message>(data);
            if let Some(signed) = &signed {
                read::<$message>(&as_sent::<$message>(signed));
            }
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(read);
}

fn read<N: NotificationMessage>(body: &[u8]) {
    let is_beside = N::NOTIFICATION.generation.signs_bytes();
    let headers = match is_beside {
        true => signed_headers(body),
        false => http::HeaderMap::new(),
    };
    let told = match merchant().notification::<N>(&headers, body) {
        Ok(told) => told,
        Err(error) => return said::error(&error, body.len()),
    };
    assert_eq!(told.oid_partner(), OID_PARTNER);
    assert_eq!(told.identity(), told.identity());
    assert_eq!(
        told.order_identity().is_some(),
        N::NOTIFICATION.order.is_some()
    );
    if N::NOTIFICATION.body == NotificationBody::Json && !is_beside {
        let raw = RawMessage::parse(body).expect("it was read");
        verify_by_rows(&raw, &[public_key()], N::NOTIFICATION.rows).expect("believed, so signed");
    }
}

/// A message as this notification's body.
fn as_sent<N: NotificationMessage>(json: &[u8]) -> Vec<u8> {
    match N::NOTIFICATION.body {
        NotificationBody::Json => json.to_vec(),
        NotificationBody::Form { field } => as_form(json, field),
    }
}
