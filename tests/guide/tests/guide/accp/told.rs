//! Being told of a payment.

use lianlian::api::accp_trade::PaymentNotification;
use lianlian::field::Amount;
use lianlian::notification::{self, OrderNotification as _};
use lianlian::{Merchant, OrderState};

/// Answers a notification: `Success` where it is genuine, and noted.
pub fn told(
    merchant: &Merchant,
    (headers, body): (&http::HeaderMap, &[u8]),
    note: impl Fn(&str, OrderState, Option<Amount>),
) -> http::Response<Vec<u8>> {
    match merchant.notification::<PaymentNotification>(headers, body) {
        Ok(told) => {
            note(told.order(), told.state(), told.amount());
            notification::acknowledged::<PaymentNotification>()
        }
        Err(error) => notification::refused(&error),
    }
}
