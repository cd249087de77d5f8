//! The meaning of a return code for the request, and its effect on the order when it is an error.

use std::fmt;

/// The meaning of a return code for the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// It was carried out.
    Done,
    /// LianLian sent the user an SMS code, which has to be verified.
    SmsCodeNeeded,
    /// The order waits until the merchant confirms it.
    ConfirmationNeeded,
    /// It is being worked on: the outcome comes later.
    Processing,
    /// It was refused, and made nothing.
    Refused,
    /// It failed. There may be an order, but no money moved and nothing was bound.
    Failed,
    /// LianLian has no such order, or not yet: a request may still be on its way.
    NotFound,
    /// The requested thing exists already: an order of this number, a payment, a bound card.
    Duplicate,
    /// It failed as in [`Failed`](Self::Failed), for a reason that passes by itself: ask again later.
    TryLater,
    /// It may or may not have been carried out. Every code outside the catalogue means this.
    Unknown,
}

impl Meaning {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Done,
        Self::SmsCodeNeeded,
        Self::ConfirmationNeeded,
        Self::Processing,
        Self::Refused,
        Self::Failed,
        Self::NotFound,
        Self::Duplicate,
        Self::TryLater,
        Self::Unknown,
    ];

    /// The name of it, as the tables write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::SmsCodeNeeded => "sms_code_needed",
            Self::ConfirmationNeeded => "confirmation_needed",
            Self::Processing => "processing",
            Self::Refused => "refused",
            Self::Failed => "failed",
            Self::NotFound => "not_found",
            Self::Duplicate => "duplicate",
            Self::TryLater => "try_later",
            Self::Unknown => "unknown",
        }
    }

    /// Tells whether a code of this meaning refuses: it says neither that something was done, nor
    /// that it is being done.
    pub(crate) const fn is_refusal(self) -> bool {
        !matches!(
            self,
            Self::Done | Self::SmsCodeNeeded | Self::ConfirmationNeeded
        )
    }

    /// The effect on the order when a code of this meaning comes as an error.
    ///
    /// A code that says that the order exists says nothing of whether it is this one and what
    /// became of it, and one that should have been an outcome did not come as one: all these leave
    /// it unknown.
    pub const fn effect(self) -> Effect {
        match self {
            Self::Refused => Effect::Refused,
            Self::Failed | Self::TryLater => Effect::Failed,
            Self::Done
            | Self::SmsCodeNeeded
            | Self::ConfirmationNeeded
            | Self::Processing
            | Self::Duplicate
            | Self::NotFound
            | Self::Unknown => Effect::Unknown,
        }
    }
}

/// The effect of a call. This is the first question after an error.
///
/// It speaks of this call alone. Where an earlier call for the same order went unanswered, query the
/// order whatever this one did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Nothing was sent.
    NothingSent,
    /// LianLian said that it did nothing: signed, or unsigned before it made anything.
    Refused,
    /// LianLian said that it failed: there may be an order, but no money moved.
    Failed,
    /// The order may exist: query it before you do anything else, and don't send it again.
    Unknown,
}

impl Effect {
    /// A word for it: `nothing_sent`, `refused`, `failed` or `unknown`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NothingSent => "nothing_sent",
            Self::Refused => "refused",
            Self::Failed => "failed",
            Self::Unknown => "unknown",
        }
    }

    /// The effect without the advice.
    pub const fn in_short(self) -> &'static str {
        match self {
            Self::NothingSent => "nothing was sent",
            Self::Refused => "it was refused and made nothing",
            Self::Failed => "it failed and no money moved",
            Self::Unknown => "the outcome is unknown",
        }
    }

    const fn what_to_do(self) -> &'static str {
        match self {
            Self::NothingSent | Self::Refused | Self::Failed => {
                "correct the cause before you try again"
            }
            Self::Unknown => "query it before you send it again",
        }
    }
}

/// Writes the effect and the advice.
impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.in_short(), self.what_to_do())
    }
}
