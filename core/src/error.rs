//! What went wrong, and what it means for the order.

use crate::check::Violations;
use crate::crypto::RandomnessError;
use crate::field::Unsigned;
use crate::message::MessageError;
use crate::ret_code::{Effect, RetCode};
use crate::sign::{SignError, SignatureFault};

/// A request that could not be prepared. Nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrepareError {
    /// The request breaks rules of the operation; all of them are named.
    #[error(transparent)]
    Check(#[from] Violations),
    /// No signature could be made.
    #[error(transparent)]
    Sign(#[from] SignError),
    /// The envelope could not be sealed for want of random numbers.
    #[error(transparent)]
    Randomness(#[from] RandomnessError),
    /// Host and path of the operation make no URL.
    #[error("host and path of the operation make no URL: correct its declaration")]
    Url,
}

impl PrepareError {
    /// What is known of the order: nothing was sent.
    pub const fn effect(&self) -> Effect {
        Effect::NothingSent
    }
}

/// An answer that is not one of the operation's outcomes.
///
/// [`effect`](Self::effect) says what is known of the order; only a signed answer can say that nothing
/// was made, or that no money moved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AcceptError {
    /// LianLian answered, signed, with a return code that is no outcome of the operation: a refusal,
    /// a failure, an order that exists already or is being worked on, or nobody knows what.
    #[error(
        "LianLian answered {ret_code} ({ret_msg}); {}. {} {}",
        ret_code.effect().in_short(),
        ret_code.explanation(),
        ret_code.advice()
    )]
    NoOutcome {
        /// The return code.
        ret_code: RetCode,
        /// The return code in words, in Chinese.
        ret_msg: String,
    },
    /// An HTTP status other than 200.
    #[error("the answer has the HTTP status {status}; {}", Effect::Unknown)]
    Status {
        /// The status.
        status: u16,
    },
    /// Something else than a message.
    #[error("the answer can't be read: {0}; {unknown}", unknown = Effect::Unknown)]
    Unreadable(#[from] MessageError),
    /// A message that nobody proved to be LianLian's.
    #[error("the answer must not be believed: {fault}; {}", Effect::Unknown)]
    Untrusted {
        /// What is wrong with its signature.
        fault: SignatureFault,
        /// The return code it claims, if any. Anybody may have written it.
        claimed: Option<Unsigned<RetCode>>,
    },
    /// A genuine answer to another request: a member that repeats ours differs.
    #[error(
        "the answer belongs to another request: its {field} is not ours; {}",
        Effect::Unknown
    )]
    OtherRequest {
        /// The wire name of the member.
        field: &'static str,
    },
    /// A genuine answer that lacks what its table promises.
    #[error("the answer is not as documented: {violations}; {}", Effect::Unknown)]
    Malformed {
        /// What it lacks.
        violations: Violations,
    },
}

impl AcceptError {
    /// What is known of the order.
    pub fn effect(&self) -> Effect {
        match self {
            Self::NoOutcome { ret_code, .. } => ret_code.effect(),
            _ => Effect::Unknown,
        }
    }
}
