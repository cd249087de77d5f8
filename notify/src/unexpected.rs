//! Differences between what is told and what was ordered.

/// Difference between what is told and what was ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unexpected {
    /// Nobody placed an order of this number.
    #[error("no order has this number")]
    NoSuchOrder,
    /// The order is over another amount.
    #[error("the order is over another amount: query it")]
    OtherAmount,
    /// The order belongs to another number of the merchant's.
    #[error("the order is another merchant's")]
    OtherMerchant,
    /// The order was placed with another product.
    #[error("the order is of another product: give each product a notify_url of its own")]
    OtherProduct,
}
