//! Requests that LianLian's side does not take.

use crate::envelope::OpenError;
use crate::generation::Generation;
use crate::message::MessageError;
use crate::ret_code::RetCodes;
use crate::sign::{SignType, SignatureFault};
use crate::violation::Violations;

/// A request that LianLian's side does not take.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct Rejection {
    /// The reason of the rejection.
    pub reason: Reason,
    /// Whom the answer is for, as far as that could be read.
    pub oid_partner: Option<String>,
    /// The algorithm that the request was to be signed with, as far as that could be read.
    pub sign_type: SignType,
    /// The generation that the operation speaks.
    pub generation: Generation,
    /// The catalogue of the operation's return codes.
    pub ret_codes: RetCodes,
}

/// The reason why a request is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Reason {
    /// The body is not a message.
    #[error("the body can't be read: {0}")]
    Unreadable(#[from] MessageError),
    /// The body is not an envelope where one is asked for.
    #[error("the body has no pay_load")]
    NoPayLoad,
    /// The envelope doesn't open.
    #[error("the envelope doesn't open: {0}")]
    Envelope(#[from] OpenError),
    /// Nobody by this `oid_partner`.
    #[error("unknown merchant")]
    UnknownMerchant,
    /// The signature doesn't stand.
    #[error("the signature doesn't stand: {0}")]
    Signature(#[from] SignatureFault),
    /// The request breaks rules of the operation.
    #[error(transparent)]
    Parameters(#[from] Violations),
}

impl Reason {
    /// LianLian's return code for it.
    pub const fn ret_code(&self, generation: Generation) -> &'static str {
        match (generation, self) {
            (_, Self::Signature(_)) => "1001",
            (Generation::Classic, Self::Unreadable(_) | Self::NoPayLoad) => "1012",
            (Generation::Classic, Self::Envelope(_)) => "4007",
            (Generation::Classic, Self::UnknownMerchant) => "3001",
            (Generation::Classic, Self::Parameters(_)) => "1004",
            (Generation::Accp, Self::UnknownMerchant) => "1006",
            (Generation::Accp, _) => "1005",
        }
    }
}

impl Rejection {
    /// LianLian's return code for it.
    pub const fn ret_code(&self) -> &'static str {
        self.reason.ret_code(self.generation)
    }

    /// The return code's message, in Chinese; for a wrong parameter with its name, the first one's where
    /// several are wrong.
    pub fn ret_msg(&self) -> String {
        let first = match &self.reason {
            Reason::Parameters(violations) => violations.into_iter().next(),
            _ => None,
        };
        match (first, self.generation) {
            (Some(violation), Generation::Classic) => {
                format!("商户请求参数[{}]非法。", violation.field)
            }
            (Some(violation), Generation::Accp) => {
                format!("商户请求参数校验错误（{}）", violation.field)
            }
            (None, _) => {
                let message = self.ret_codes.message(self.ret_code());
                message.unwrap_or_default().to_owned()
            }
        }
    }
}
