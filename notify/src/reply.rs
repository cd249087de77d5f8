//! The replies to a notification.

use http::StatusCode;
use lianlian::notification::{self, Notification, NotificationError, NotificationMessage};

use crate::inbox::InboxError;
use crate::refusal::Refusal;
use crate::repetition::Repetition;
use crate::unexpected::Unexpected;

/// The result of a notification.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Reply {
    /// The handler dealt with it, now.
    #[error("delivered")]
    Delivered,
    /// It was dealt with before.
    #[error("delivered before")]
    Repeated,
    /// The same result of the same order was told with another amount before.
    #[error("the same was told with another amount before: query the order")]
    OtherAmount,
    /// It is not what was ordered.
    #[error(transparent)]
    Unexpected(Unexpected),
    /// It must not be believed.
    #[error(transparent)]
    Refused(NotificationError),
    /// The handler failed or panicked.
    #[error("the handler failed")]
    Failed,
    /// The handler takes longer than the limit: it goes on.
    #[error("the handler is still at it")]
    UnderWay,
    /// The orders, to compare with, can't be looked up.
    #[error("the orders can't be looked up")]
    OrdersFailed,
    /// The inbox failed.
    #[error(transparent)]
    Inbox(#[from] InboxError),
}

impl Reply {
    /// Tells whether it is an acknowledgement, after which LianLian doesn't come again.
    pub const fn is_acknowledgement(&self) -> bool {
        matches!(self, Self::Delivered | Self::Repeated)
    }

    /// The answer to LianLian, as a notification `N` is acknowledged. An error on this side is not told: it is a [`Refusal`] among the
    /// answer's extensions, which stay here.
    pub fn into_response<N: NotificationMessage>(self) -> http::Response<Vec<u8>> {
        let mut response = self.response(N::NOTIFICATION);
        if !self.is_acknowledgement() {
            let refusal = Refusal::new(self.to_string(), self.hint());
            response.extensions_mut().insert(refusal);
        }
        if matches!(self, Self::Repeated) {
            response.extensions_mut().insert(Repetition);
        }
        response
    }

    fn response(&self, table: &Notification) -> http::Response<Vec<u8>> {
        match self {
            Self::Delivered | Self::Repeated => table.acknowledged(),
            Self::Refused(error) => notification::refused(error),
            _ => notification::not_acknowledged(self.status()),
        }
    }

    /// The answer's status.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Delivered | Self::Repeated => StatusCode::OK,
            Self::Refused(error) => notification::refused(error).status(),
            Self::OtherAmount | Self::Unexpected(_) => StatusCode::CONFLICT,
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
            Self::UnderWay | Self::OrdersFailed | Self::Inbox(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Way to find out more.
    pub(crate) const fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Refused(NotificationError::Untrusted(_)) => Some(
                "`lianlian explain --key LIANLIAN_PUBLIC_KEY < BODY` says what differs: BODY is the body as it came",
            ),
            _ => None,
        }
    }

    /// A word for logs and figures.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Repeated => "repeated",
            Self::OtherAmount => "other_amount",
            Self::Unexpected(_) => "unexpected",
            Self::Refused(_) => "refused",
            Self::Failed => "failed",
            Self::UnderWay => "under_way",
            Self::OrdersFailed => "orders_failed",
            Self::Inbox(_) => "inbox_failed",
        }
    }
}
