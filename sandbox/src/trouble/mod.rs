//! Scripted trouble: what goes wrong with LianLian, made to happen when a test wants it.

mod magic;
mod script;
mod scripted;
mod setting;
mod spec;
mod spoil;
mod transport;

use std::time::Duration;

use lianlian::Operation;

use crate::money::{moves_money, sends_back};
use crate::store::Course;

pub(crate) use magic::{MAGIC, card, magic, of_amount};
pub(crate) use script::Script;
pub use scripted::ScriptedAnswer;
pub use spec::{SpecError, TroubleSpec};
pub(crate) use spoil::{spoil, told};
pub(crate) use transport::carry;

/// A trouble to be made on purpose. Set it with [`TroubleSpec`], or by a magic value: an amount or
/// a card number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Trouble {
    /// A documented return code in place of what was asked for, which is not done.
    RetCode(&'static str),
    /// This answer in place of what was asked for, which is not done.
    Answer(ScriptedAnswer),
    /// It is done, and the answer comes after so long.
    Slow(Duration),
    /// It is done, and the connection is closed without a byte of an answer.
    NoAnswer,
    /// It is done, and no byte of an answer ever comes: the connection stays open.
    Hang,
    /// It is done, and the connection is closed in the middle of the answer's body.
    HalfAnswer,
    /// It is done, and the answer's signature is wrong.
    WrongSignature,
    /// It is done, and the answer is a genuine one to another merchant.
    OtherMerchant,
    /// It is done, and the signed answer has members that no table has.
    ExtraMembers,
    /// The operation is carried out, and the answer has its `sign_type` in lower case, signed with
    /// that spelling.
    LowerSignType,
    /// The operation is carried out, and the answer has its `sign_type` in upper case, signed with
    /// that spelling.
    UpperSignType,
    /// It is not done: an HTML page with HTTP status 500.
    Http500,
    /// It is done, and a gateway answers with an HTML page and HTTP status 502.
    Http502,
    /// It is accepted, queries find it under way for a while, and then it fails.
    FailsLater,
    /// It is accepted, the first query finds it under way, and it has succeeded by the next.
    ProcessingFirst,
    /// It succeeds, and the money comes back: a payment as REFUND, a pay-out as CANCEL.
    Returned,
    /// A refusal comes without a signature, whatever LianLian does with its code.
    UnsignedRefusal,
    /// A refusal comes signed, whatever LianLian does with its code.
    SignedRefusal,
    /// The notification comes once more although it was acknowledged.
    NotificationTwice,
    /// The notification comes only after a later one of the merchant's.
    NotificationLate,
}

/// The way in which a notification is delivered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// Once, and again until it is acknowledged.
    #[default]
    Usual,
    /// Once more although it was acknowledged.
    Twice,
    /// Only after a later notification of the merchant's was sent.
    AfterTheNext,
}

impl Trouble {
    /// One of each kind, as a form offers them.
    pub const KINDS: [Self; 20] = [
        Self::RetCode("9999"),
        Self::Answer(ScriptedAnswer::EMPTY),
        Self::Slow(Duration::from_secs(5)),
        Self::NoAnswer,
        Self::Hang,
        Self::HalfAnswer,
        Self::WrongSignature,
        Self::OtherMerchant,
        Self::ExtraMembers,
        Self::LowerSignType,
        Self::UpperSignType,
        Self::Http500,
        Self::Http502,
        Self::FailsLater,
        Self::ProcessingFirst,
        Self::Returned,
        Self::UnsignedRefusal,
        Self::SignedRefusal,
        Self::NotificationTwice,
        Self::NotificationLate,
    ];

    /// The word for it in the admin API: `ret_code`, `slow`, `no_answer` and so on.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::RetCode(_) => "ret_code",
            Self::Answer(_) => "answer",
            Self::Slow(_) => "slow",
            Self::NoAnswer => "no_answer",
            Self::Hang => "hang",
            Self::HalfAnswer => "half_answer",
            Self::WrongSignature => "wrong_signature",
            Self::OtherMerchant => "other_merchant",
            Self::ExtraMembers => "extra_members",
            Self::LowerSignType => "lower_sign_type",
            Self::UpperSignType => "upper_sign_type",
            Self::Http500 => "http_500",
            Self::Http502 => "http_502",
            Self::FailsLater => "fails_later",
            Self::ProcessingFirst => "processing_first",
            Self::Returned => "returned",
            Self::UnsignedRefusal => "unsigned_refusal",
            Self::SignedRefusal => "signed_refusal",
            Self::NotificationTwice => "notification_twice",
            Self::NotificationLate => "notification_late",
        }
    }

    /// The effect, in a few words.
    pub const fn meaning(&self) -> &'static str {
        match self {
            Self::RetCode(_) => "a return code; nothing is done",
            Self::Answer(_) => "an answer that you write; nothing is done",
            Self::Slow(_) => "done; the answer is slow",
            Self::NoAnswer => "done; closed without a byte",
            Self::Hang => "done; no byte ever comes",
            Self::HalfAnswer => "done; closed in the middle of the answer",
            Self::WrongSignature => "done; the answer's signature is wrong",
            Self::OtherMerchant => "done; another merchant's genuine answer",
            Self::ExtraMembers => "done; the answer has unknown members, signed",
            Self::LowerSignType => "done; sign_type in lower case, signed so",
            Self::UpperSignType => "done; sign_type in upper case, signed so",
            Self::Http500 => "HTTP 500, an HTML page; nothing is done",
            Self::Http502 => "done; HTTP 502, a gateway's HTML page",
            Self::FailsLater => "accepted; PROCESSING for a while, then FAILURE",
            Self::ProcessingFirst => {
                "accepted; the first query says PROCESSING, the next one success"
            }
            Self::Returned => {
                "a success that comes back after a while: REFUND, of a pay-out CANCEL"
            }
            Self::UnsignedRefusal => "where it is refused, unsigned",
            Self::SignedRefusal => "where it is refused, signed",
            Self::NotificationTwice => "the notification comes twice",
            Self::NotificationLate => "the notification comes after a later one",
        }
    }

    /// The money's course under it.
    pub(crate) const fn course(&self) -> Course {
        match self {
            Self::FailsLater => Course::FailsLater,
            Self::ProcessingFirst => Course::ProcessingFirst,
            Self::Returned => Course::Returned,
            _ => Course::Usual,
        }
    }

    /// Says whether it can happen to a request to this operation, or to its refusal: the money's course
    /// changes where money moves, what a refund sends back doesn't come back once more, and a redirect, which has no
    /// outcomes, isn't answered.
    pub(crate) fn fits(&self, operation: &Operation) -> bool {
        match self.course() {
            Course::Usual if matches!(self, Self::Answer(_)) => !operation.outcomes.is_empty(),
            Course::Usual => self.delivery().is_none(),
            Course::ProcessingFirst | Course::FailsLater => moves_money(operation),
            Course::Returned => moves_money(operation) && !sends_back(operation),
        }
    }

    /// About how much memory it takes beside itself.
    pub(crate) fn weight(&self) -> usize {
        match self {
            Self::Answer(scripted) => scripted.weight(),
            _ => 0,
        }
    }

    /// Says whether refusals are signed under it; `None` where it troubles something else.
    pub(crate) const fn signs_refusals(&self) -> Option<bool> {
        match self {
            Self::UnsignedRefusal => Some(false),
            Self::SignedRefusal => Some(true),
            _ => None,
        }
    }

    /// The way in which a notification is delivered under it; `None` where it troubles requests.
    const fn delivery(&self) -> Option<Delivery> {
        match self {
            Self::NotificationTwice => Some(Delivery::Twice),
            Self::NotificationLate => Some(Delivery::AfterTheNext),
            _ => None,
        }
    }
}
