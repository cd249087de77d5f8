//! The steps of the demo, one after the other. Nothing here holds a secret.

use std::time::Duration;

use http::StatusCode;
use lianlian::Operation;
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
        sign_string: String,
    },
    /// A message that leaves.
    Sent {
        url: String,
        bytes: usize,
        /// The parts of the envelope; none where the body travels in the open of the connection.
        parts: Vec<(&'static str, String)>,
    },
    /// A message that comes back, before anything of it is believed.
    Received {
        status: StatusCode,
        members: Vec<(String, String)>,
    },
    /// The answer, once its signature was verified, masked.
    Verified {
        ret_code: String,
        ret_msg: String,
        members: Map<String, Value>,
    },
    /// The end: the card is bound.
    Bound,
}
