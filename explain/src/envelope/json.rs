//! Telling a message from noise.

use crate::received::Received;
use lianlian_core::message::RawMessage;

/// Tells whether a text is a JSON object, in UTF-8 or GBK.
pub(super) fn reads_as_json(text: &[u8]) -> bool {
    // The first character decides nearly always, and costs nothing.
    let begins = text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
    begins
        && Received::read(text)
            .is_ok_and(|received| RawMessage::members_in_order(&received.text).is_ok())
}
