//! Orders as they were placed, compared with what is told before it is delivered.

use std::borrow::Cow;
use std::pin::Pin;

use lianlian::Verified;
use lianlian::field::Amount;
use lianlian::notification::{NotificationMessage, OrderNotification};

use crate::handler::HandlerError;
use crate::observe;
use crate::reply::Reply;
use crate::unexpected::Unexpected;

/// An order as it was placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    product: Cow<'static, str>,
    amount: Amount,
    oid_partner: Option<String>,
}

impl Expected {
    /// An order of this product, such as `mpay`, over this amount.
    pub fn new(product: impl Into<Cow<'static, str>>, amount: Amount) -> Self {
        Self {
            product: product.into(),
            amount,
            oid_partner: None,
        }
    }

    /// An order of this merchant: for a shop that has several numbers at LianLian.
    pub fn of_merchant(self, oid_partner: impl Into<String>) -> Self {
        Self {
            oid_partner: Some(oid_partner.into()),
            ..self
        }
    }

    fn compare<N: NotificationMessage + OrderNotification>(
        &self,
        told: &Verified<N>,
    ) -> Result<(), Unexpected> {
        let merchant = self.oid_partner.as_deref();
        let amount = told.amount();
        if merchant.is_some_and(|merchant| merchant != told.oid_partner()) {
            Err(Unexpected::OtherMerchant)
        } else if self.product != N::NOTIFICATION.product.unwrap_or_default() {
            Err(Unexpected::OtherProduct)
        } else if amount.is_some_and(|amount| amount != self.amount) {
            Err(Unexpected::OtherAmount)
        } else {
            Ok(())
        }
    }
}

/// The orders that were placed. Any function from an order's number to a future is one.
pub trait Orders: Send + Sync + 'static {
    /// The order, or refund, of this number; none where nobody placed it. An error is logged, and LianLian
    /// comes again.
    fn find(
        &self,
        number: String,
    ) -> impl Future<Output = Result<Option<Expected>, HandlerError>> + Send;
}

impl<F, R> Orders for F
where
    F: Fn(String) -> R + Send + Sync + 'static,
    R: Future<Output = Result<Option<Expected>, HandlerError>> + Send,
{
    fn find(
        &self,
        number: String,
    ) -> impl Future<Output = Result<Option<Expected>, HandlerError>> + Send {
        self(number)
    }
}

type Comparing<'a> = Pin<Box<dyn Future<Output = Result<(), Reply>> + Send + 'a>>;

/// Compares a notification with what was ordered; the reply says why it is not delivered.
pub(crate) trait Compare<N>: Send + Sync {
    fn compare<'a>(&'a self, told: &'a Verified<N>) -> Comparing<'a>;
}

/// Compares with these orders.
pub(crate) struct Comparison<O>(pub O);

impl<N, O> Compare<N> for Comparison<O>
where
    N: NotificationMessage + OrderNotification + Send + Sync,
    O: Orders,
{
    fn compare<'a>(&'a self, told: &'a Verified<N>) -> Comparing<'a> {
        Box::pin(async move {
            match self.0.find(told.order().to_owned()).await {
                Ok(Some(expected)) => expected.compare(told).map_err(Reply::Unexpected),
                Ok(None) => Err(Reply::Unexpected(Unexpected::NoSuchOrder)),
                Err(error) => {
                    observe::orders_failed(&error);
                    Err(Reply::OrdersFailed)
                }
            }
        })
    }
}
