//! The acknowledgement of a notification.

/// The return code by which a merchant acknowledges a notification.
pub(super) const ACKNOWLEDGED: &str = "0000";
