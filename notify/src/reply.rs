//! What a notification is answered with.

use http::StatusCode;
use lianlian::notification::{self, NotificationError};

use crate::inbox::InboxError;

/// What came of a notification.
#[derive(Debug, thiserror::Error)]
pub enum Reply {
    /// The handler dealt with it, now.
    #[error("delivered")]
    Delivered,
    /// It was dealt with before.
    #[error("delivered before")]
    Repeated,
    /// The same order was told of otherwise before. Query it.
    #[error("it contradicts what was told before: query the order")]
    Contradicts,
    /// It must not be believed.
    #[error(transparent)]
    Refused(NotificationError),
    /// The handler failed or panicked.
    #[error("the handler failed")]
    Failed,
    /// The handler takes longer than the limit: it goes on.
    #[error("the handler is still at it")]
    UnderWay,
    /// The inbox failed.
    #[error(transparent)]
    Inbox(#[from] InboxError),
}

impl Reply {
    /// Whether it is an acknowledgement, after which LianLian doesn't come again.
    pub const fn is_acknowledgement(&self) -> bool {
        matches!(self, Self::Delivered | Self::Repeated)
    }

    /// The answer to LianLian. What went wrong on this side is not told.
    pub fn into_response(self) -> http::Response<Vec<u8>> {
        match self {
            Self::Delivered | Self::Repeated => notification::acknowledged(),
            Self::Refused(error) => notification::refused(&error),
            Self::Contradicts => notification::not_acknowledged(StatusCode::CONFLICT),
            Self::Failed => notification::not_acknowledged(StatusCode::INTERNAL_SERVER_ERROR),
            Self::UnderWay | Self::Inbox(_) => {
                notification::not_acknowledged(StatusCode::SERVICE_UNAVAILABLE)
            }
        }
    }

    /// A word for logs and figures.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Repeated => "repeated",
            Self::Contradicts => "contradicts",
            Self::Refused(_) => "refused",
            Self::Failed => "failed",
            Self::UnderWay => "under_way",
            Self::Inbox(_) => "inbox_failed",
        }
    }
}
