//! The members that come from the merchant's settings and the message's frame, never from a declaration.

/// Wire names of the protocol's own members of a request and of a notification, sorted. The form that the
/// browser brings back may hold a return code, as a member like any other.
pub const MESSAGE: [&str; 3] = ["oid_partner", "sign", "sign_type"];

/// Wire names of the protocol's own members of an answer, sorted.
pub const ANSWER: [&str; 5] = ["oid_partner", "ret_code", "ret_msg", "sign", "sign_type"];
