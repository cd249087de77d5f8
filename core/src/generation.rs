//! The generations of LianLian's protocol, as data: all that differs between them below a message's own members.

use crate::crypto::SignType;

/// The members by which queries of both generations name an order.
pub(crate) const ORDER_NUMBERS: [&str; 4] = ["no_refund", "no_order", "refund_seqno", "txn_seqno"];

/// A generation of LianLian's protocol. A declaration names it with `protocol`; nothing above the signature
/// asks which one it is, except tables of what each has, which have to name all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Generation {
    /// The first: the signature is a member of the message, over its other members as sorted pairs.
    /// Notifications are acknowledged with JSON.
    #[default]
    Classic,
    /// The second, ACCP (账户+): the signature is in the headers, over the bytes of the body.
    /// Notifications are acknowledged with the text `Success`.
    Accp,
}

impl Generation {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Classic, Self::Accp];

    /// The name in a declaration: `classic` or `accp`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Classic => "classic",
            Self::Accp => "accp",
        }
    }

    /// True where the signature is in the headers, over the bytes of the body.
    pub const fn signs_bytes(self) -> bool {
        matches!(self, Self::Accp)
    }

    /// The series of numbers that the number at the end of this way is of, where the orders of one product have several:
    /// a payment and a refund may have the same number. In the first generation refunds are a product of their own.
    pub(crate) fn series(self, way: &'static str) -> Option<&'static str> {
        match self {
            Self::Classic => None,
            Self::Accp => way.rsplit('.').next(),
        }
    }

    /// The algorithm of its signatures, for a merchant who signs with `chosen` where there is a choice.
    pub const fn sign_type(self, chosen: SignType) -> SignType {
        match self {
            Self::Classic => chosen,
            Self::Accp => SignType::Md5WithRsa,
        }
    }

    /// The `Content-Type` of a notification.
    pub const fn notification_type(self) -> &'static str {
        match self {
            Self::Classic => "text/json;charset=utf-8",
            Self::Accp => "application/json;charset=utf-8",
        }
    }

    /// The body that acknowledges a notification.
    pub const fn acknowledgement(self) -> &'static str {
        match self {
            Self::Classic => r#"{"ret_code":"0000","ret_msg":"交易成功"}"#,
            Self::Accp => "Success",
        }
    }
}
