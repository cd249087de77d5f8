//! The notifications: the table that tells of a product's orders, and the results that it tells.

use crate::store::State;

/// The table that tells of a product's orders. Unified payment has none of its own.
pub(crate) fn of_product(product: &str) -> &'static str {
    match product {
        "mpay" => "mpay/PaymentNotification",
        "easypay" => "easypay/PaymentNotification",
        "exchange" => "exchange/PaymentNotification",
        "instant_payment" => "instant_payment/PaymentNotification",
        "online_banking" => "online_banking/PaymentNotification",
        _ => "aggregate/PaymentNotification",
    }
}

/// Says whether the merchant is told that an order came to this state. Pay-outs tell of every end, and so
/// do MPAY's payments by what LianLian's own sample reads; the pages of the other products speak of
/// success alone.
pub(crate) fn is_sent(notification: &str, state: State) -> bool {
    match state {
        State::Paid => true,
        State::Failed | State::Returned => [
            "mpay/PaymentNotification",
            "instant_payment/PaymentNotification",
        ]
        .contains(&notification),
        _ => false,
    }
}
