//! Errors of preparing a request and accepting an answer, with their effect on the order.

use crate::envelope::SealError;
use crate::field::Unsigned;
use crate::message::MessageError;
use crate::ret_code::{Effect, RetCode};
use crate::sign::{SignError, SignatureFault};
use crate::violation::Violations;

/// A request that could not be prepared. Nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PrepareError {
    /// The request breaks rules of the operation; all of them are named.
    #[error(transparent)]
    Check(#[from] Violations),
    /// No signature could be made.
    #[error(transparent)]
    Sign(#[from] SignError),
    /// The envelope could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The request says when it is sent, and the merchant has no clock.
    #[error("the request says when it is sent: give the merchant a clock, `jiff::Timestamp::now`")]
    Clock,
    /// Host and path of the operation make no URL.
    #[error("host and path of the operation make no URL: correct its declaration")]
    Url,
}

impl PrepareError {
    /// The effect on the order: nothing was sent.
    pub const fn effect(&self) -> Effect {
        Effect::NothingSent
    }
}

/// An answer that is not one of the operation's outcomes.
///
/// [`effect`](Self::effect) says what is known of the order.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AcceptError {
    /// LianLian answered, signed, with a return code that the operation doesn't list as an outcome:
    /// a refusal, a failure, an order that exists already or is being worked on, or something
    /// unknown.
    #[error("LianLian answered {}", told(ret_code, ret_msg, *effect))]
    NoOutcome {
        /// The return code.
        ret_code: RetCode,
        /// The return code in words, in Chinese.
        ret_msg: String,
        /// The effect on the order.
        effect: Effect,
    },
    /// LianLian refused without a signature, as it does where its page has `sign` in successful answers
    /// only: the verified TLS connection alone vouches for it.
    ///
    /// It counts as refused where the operation makes no order, or where the code says that LianLian
    /// refused before it made anything; otherwise the outcome is unknown. With
    /// [`strict_refusals`](crate::Merchant::builder) it is always unknown.
    #[error("LianLian answered, unsigned, {}", told(ret_code, ret_msg, *effect))]
    UnsignedRefusal {
        /// The return code.
        ret_code: RetCode,
        /// The return code in words, in Chinese; for a wrong parameter with its name.
        ret_msg: String,
        /// The effect on the order.
        effect: Effect,
    },
    /// An HTTP status other than 200.
    #[error("the answer has the HTTP status {status}; {}", Effect::Unknown)]
    Status {
        /// The HTTP status.
        status: u16,
    },
    /// Something else than a message.
    #[error("the answer can't be read: {0}; {unknown}", unknown = Effect::Unknown)]
    Unreadable(#[from] MessageError),
    /// A message without a usable return code.
    #[error("the answer has {0}; {unknown}", unknown = Effect::Unknown)]
    NoRetCode(#[from] RetCodeFault),
    /// A message that nobody proved to be LianLian's.
    #[error("the answer must not be believed: {fault}; {}", Effect::Unknown)]
    Untrusted {
        /// The fault in its signature.
        fault: SignatureFault,
        /// The return code it claims. Anybody may have written it.
        claimed: Option<Unsigned<RetCode>>,
    },
    /// A genuine answer to another request: a member that repeats ours differs, or the member is missing
    /// that says which order is meant.
    #[error(
        "the answer belongs to another request: its {field} is not ours; {}",
        Effect::Unknown
    )]
    OtherRequest {
        /// The wire name of the member.
        field: &'static str,
    },
    /// A genuine answer that lacks what the next step needs.
    #[error("the answer is not as documented: {violations}; {}", Effect::Unknown)]
    Malformed {
        /// The rules that it breaks.
        violations: Violations,
    },
}

/// A return code that can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum RetCodeFault {
    /// None at all.
    #[error("no ret_code")]
    Absent,
    /// Something else than a string.
    #[error("a ret_code that isn't a JSON string")]
    NotText,
    /// A text that can't be a code.
    #[error("a ret_code that isn't a code: 4 letters or digits are usual")]
    NotACode,
}

impl AcceptError {
    /// The effect on the order.
    pub const fn effect(&self) -> Effect {
        match self {
            Self::NoOutcome { effect, .. } | Self::UnsignedRefusal { effect, .. } => *effect,
            _ => Effect::Unknown,
        }
    }

    /// The refusal by LianLian, if this is one, and whether its signature covers it.
    pub fn refusal(&self) -> Option<Refusal<'_>> {
        let (ret_code, ret_msg, is_signed) = match self {
            Self::NoOutcome {
                ret_code, ret_msg, ..
            } => (ret_code, ret_msg, true),
            Self::UnsignedRefusal {
                ret_code, ret_msg, ..
            } => (ret_code, ret_msg, false),
            _ => return None,
        };
        Some(Refusal {
            ret_code,
            ret_msg,
            is_signed,
        })
    }
}

/// A refusal by LianLian.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refusal<'a> {
    /// The return code.
    pub ret_code: &'a RetCode,
    /// The return code in words, in Chinese.
    pub ret_msg: &'a str,
    /// True where LianLian's signature covers it.
    pub is_signed: bool,
}

/// A return code with LianLian's words, what is known of the order, and what to do.
fn told(ret_code: &RetCode, ret_msg: &str, effect: Effect) -> String {
    let (explanation, advice) = (ret_code.explanation(), ret_code.advice());
    let known = ret_code.in_short(effect);
    format!("{ret_code} ({ret_msg}); {known}. {explanation} {advice}")
}
