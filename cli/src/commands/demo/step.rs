//! The steps of the demo, one after the other. Nothing here holds a secret.

use std::time::Duration;

use http::{HeaderMap, StatusCode};
use lianlian::Operation;
use lianlian::notification::Notification;
use lianlian::sign::{SIGNATURE_DATA, SIGNATURE_TYPE, body_string};
use serde_json::{Map, Value};

/// A step of the demo.
pub(super) enum Step<'a> {
    /// Both sides have a key pair.
    Keys { took: Duration },
    /// The sandbox listens.
    Sandbox { url: &'a str },
    /// A request before it is signed, masked.
    Request {
        operation: &'static Operation,
        members: Map<String, Value>,
        /// None where the bytes of the body are signed instead.
        sign_string: Option<String>,
    },
    /// A message that leaves.
    Sent {
        url: String,
        bytes: usize,
        /// The parts of the envelope; none where the body travels in the open of the connection.
        parts: Vec<(&'static str, String)>,
        /// The signature, where it is in the headers.
        signature: Option<Signature>,
    },
    /// A message that comes back, before anything of it is believed.
    Received {
        status: StatusCode,
        members: Vec<(String, String)>,
        signature: Option<Signature>,
    },
    /// The answer, once its signature was verified, masked.
    Verified {
        ret_code: String,
        ret_msg: String,
        members: Map<String, Value>,
    },
    /// The end: the card is bound.
    Bound,
    /// The merchant's server listens.
    Listener { url: &'a str },
    /// A notification, once its signature was verified, masked; it was acknowledged.
    Notified {
        notification: &'static Notification,
        signature: Option<Signature>,
        members: Map<String, Value>,
    },
    /// The end: the trade was paid and given back in part, and the withdrawal went out.
    Traded,
}

/// A signature in the headers, with the text that it signs.
pub(super) struct Signature {
    pub sign_type: String,
    pub data: String,
    pub body_md5: String,
}

impl Signature {
    /// That of a message; `None` where its headers have none.
    pub fn of(headers: &HeaderMap, body: &[u8]) -> Option<Self> {
        let text = |name| {
            let value = headers.get(name)?;
            value.to_str().ok().map(str::to_owned)
        };
        Some(Self {
            sign_type: text(SIGNATURE_TYPE)?,
            data: text(SIGNATURE_DATA)?,
            body_md5: body_string(body),
        })
    }
}
