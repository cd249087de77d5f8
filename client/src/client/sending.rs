//! The manner of sending a request.

/// The manner of sending a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "register"),
    allow(dead_code, reason = "without a register nothing is known of an order")
)]
pub enum Sending {
    /// Only where the order is not in flight, and has not succeeded.
    Once,
    /// Whatever is known of the order: LianLian tells by the number that it is the same one.
    Again,
}
