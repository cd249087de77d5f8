//! An order as it is placed, by what its register and its query need.

use std::collections::BTreeMap;
use std::fmt;

use lianlian_core::field::Amount;
use lianlian_core::message::text_of;
use lianlian_core::{OperationType as _, Sent, order_number};

/// The members that hold an order's amount, the first that a request has.
const AMOUNTS: [&str; 7] = [
    "money_order",
    "money_refund",
    "money_foreign_refund",
    "total_amount",
    "orderInfo.total_amount",
    "refundOrderInfo.refund_amount",
    "confirmOrderInfo.confirm_amount",
];

/// The amount that is in the currency of the payment that it takes back.
const FOREIGN: &str = "money_foreign_refund";

/// An order as it is placed. It holds nothing of the person who pays.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Placed {
    /// The identity of the order.
    pub key: OrderKey,
    /// The operation's table, `mpay/PaymentApply`.
    pub operation: String,
    /// The members of the request by which a query asks after the order, by wire name; empty where no query is known.
    pub asked_by: BTreeMap<String, String>,
    /// The amount that is asked for.
    pub amount: Option<Amount>,
    /// The amount's currency, `CNY`.
    pub currency: Option<String>,
}

impl Placed {
    /// The order that this request makes, or whose money it moves; `None` where it does neither.
    pub fn of<R: Sent>(oid_partner: &str, request: &R) -> Option<Self> {
        let operation = R::Operation::OPERATION;
        operation.order?;
        let text = |name: &str| text_of(request, name);
        let (amount, currency) = amount_among(text);
        let members = operation.queried_by.iter();
        Some(Self {
            key: OrderKey::of::<R>(oid_partner, order_number(request)?),
            operation: operation.table(),
            asked_by: members
                .filter_map(|by| Some((by.query.to_owned(), text(by.order)?)))
                .collect(),
            amount,
            currency,
        })
    }
}

/// The amount that a request of these members asks for, and its currency, where its type is not at hand.
pub fn amount_among(text: impl Fn(&str) -> Option<String>) -> (Option<Amount>, Option<String>) {
    let amount = AMOUNTS
        .into_iter()
        .find_map(|name| Some((name, text(name)?)));
    let currency = match amount {
        Some((FOREIGN, _)) | None => None,
        Some(_) => Some(text("currency_order").unwrap_or_else(|| "CNY".to_owned())),
    };
    (amount.and_then(|(_, text)| text.parse().ok()), currency)
}

/// The identity of an order. Steps of one order, such as apply and verify, share it; a refund has its own, because its
/// number is its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OrderKey {
    /// The merchant's `oid_partner`.
    pub oid_partner: String,
    /// The product, `mpay`.
    pub product: String,
    /// The merchant's number of the order or refund.
    pub number: String,
}

impl OrderKey {
    /// The order of this number, of the product that the request `R` belongs to.
    pub fn of<R: Sent>(oid_partner: &str, number: String) -> Self {
        let product = R::Operation::OPERATION.product;
        Self {
            oid_partner: oid_partner.to_owned(),
            product: product.unwrap_or_default().to_owned(),
            number,
        }
    }
}

/// Writes the parts with slashes between them, `201304121000001004/mpay/A1`.
impl fmt::Display for OrderKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.oid_partner, self.product, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lianlian_api::{mpay, refund};
    use lianlian_core::example::{self, Extent};

    #[test]
    fn the_steps_of_an_order_share_its_key_and_a_refund_has_its_own() {
        let apply: mpay::PaymentApplyRequest =
            example::request(Extent::Required).expect("examples");
        let verify: mpay::PaymentVerifyRequest =
            example::request(Extent::Required).expect("examples");
        let refund: refund::RefundApplyRequest =
            example::request(Extent::Required).expect("examples");
        let query: mpay::PaymentQueryRequest =
            example::request(Extent::Required).expect("examples");
        let key = |placed: Option<Placed>| placed.expect("an order").key;
        let (apply, refund) = (Placed::of("m", &apply), Placed::of("m", &refund));
        assert_eq!(Placed::of("m", &query), None);
        assert_eq!(
            key(apply.clone()).product,
            key(Placed::of("m", &verify)).product
        );
        assert_eq!(
            apply.and_then(|placed| placed.currency).as_deref(),
            Some("CNY")
        );
        assert_eq!(key(refund).product, "refund");
    }
}
