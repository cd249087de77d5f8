//! An order as it is placed, by what its register and its query need.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::client::ways::{ASKED_AMOUNTS, FOREIGN};
use lianlian_core::field::Amount;
use lianlian_core::message::text_of;
use lianlian_core::{OperationType as _, Sent, order_number};

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

/// The amount that a request asks for, and its currency, where its type is not at hand: `text` gives what is at the end
/// of a way, `money_order` or `orderInfo.total_amount`.
pub fn amount_among(text: impl Fn(&str) -> Option<String>) -> (Option<Amount>, Option<String>) {
    let amount = ASKED_AMOUNTS
        .into_iter()
        .find_map(|name| Some((name, text(name)?)));
    let currency = match amount {
        Some((FOREIGN, _)) | None => None,
        Some(_) => Some(text("currency_order").unwrap_or_else(|| "CNY".to_owned())),
    };
    (amount.and_then(|(_, text)| text.parse().ok()), currency)
}

/// The identity of an order. Steps of one order, such as apply and verify, share it; a refund has its own, because its
/// number is its own: it is of another product, or of another series of the same product.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OrderKey {
    /// The merchant's `oid_partner`.
    pub oid_partner: String,
    /// The product, `mpay`.
    pub product: String,
    /// The series of numbers that the number is of, `refund_seqno`; `None` where the product has a single one.
    pub series: Option<String>,
    /// The merchant's number of the order or refund.
    pub number: String,
}

impl OrderKey {
    /// The order of this number, of the product and series that the request `R` belongs to.
    pub fn of<R: Sent>(oid_partner: &str, number: String) -> Self {
        let operation = R::Operation::OPERATION;
        Self {
            oid_partner: oid_partner.to_owned(),
            product: operation.product.unwrap_or_default().to_owned(),
            series: operation.series().map(str::to_owned),
            number,
        }
    }

    /// The product, with the series where it has several: `mpay`, `accp_trade.refund_seqno`.
    pub fn product_and_series(&self) -> String {
        match &self.series {
            None => self.product.clone(),
            Some(series) => format!("{}.{series}", self.product),
        }
    }
}

/// Writes the parts with slashes between them, `201304121000001004/mpay/A1` or
/// `2020042200284052/accp_trade.refund_seqno/R1`.
impl fmt::Display for OrderKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let product = self.product_and_series();
        write!(f, "{}/{product}/{}", self.oid_partner, self.number)
    }
}

/// Reads what [`Display`](fmt::Display) writes. A product has neither a slash nor a point.
impl FromStr for OrderKey {
    type Err = OrderKeyError;

    fn from_str(text: &str) -> Result<Self, OrderKeyError> {
        let mut parts = text.splitn(3, '/').map(str::to_owned);
        let mut part = || parts.next().ok_or(OrderKeyError);
        let (oid_partner, product, number) = (part()?, part()?, part()?);
        let (product, series) = match product.split_once('.') {
            None => (product, None),
            Some((product, series)) => (product.to_owned(), Some(series.to_owned())),
        };
        Ok(Self {
            oid_partner,
            product,
            series,
            number,
        })
    }
}

/// A text that is not the identity of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "an order's identity is the merchant, the product and the number, with slashes between them"
)]
pub struct OrderKeyError;

#[cfg(test)]
mod tests {
    use super::*;
    use lianlian_api::{accp_trade, mpay, refund};
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

    #[test]
    fn a_refund_of_the_second_generation_has_a_series_of_its_own() {
        fn key<R: Sent>() -> OrderKey {
            let request: R = example::request(Extent::Required).expect("examples");
            Placed::of("m", &request).expect("an order").key
        }
        let opened = key::<accp_trade::TradeCreateRequest>();
        let paid = key::<accp_trade::CardPaymentRequest>();
        let refund = key::<accp_trade::RefundRequest>();
        let confirm = key::<accp_trade::SecuredConfirmRequest>();
        assert_eq!(
            (opened.series.as_deref(), &opened.product),
            (Some("txn_seqno"), &paid.product)
        );
        assert_eq!(opened.series, paid.series);
        assert_eq!(refund.series.as_deref(), Some("refund_seqno"));
        assert_eq!(confirm.series.as_deref(), Some("confirm_seqno"));
        for key in [opened, refund, key::<mpay::PaymentApplyRequest>()] {
            assert_eq!(key.to_string().parse(), Ok(key));
        }
        assert_eq!("m/mpay".parse::<OrderKey>(), Err(OrderKeyError));
    }
}
