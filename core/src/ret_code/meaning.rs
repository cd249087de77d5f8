//! The meaning of a return code for the request, and its effect on the order when it is an error.

use std::fmt;

use crate::words::{Sentence, Words};

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

    /// The meaning for the order, in a few words.
    pub const fn in_short(self) -> Words {
        match self {
            Self::Done => Words::new("done", "已完成"),
            Self::SmsCodeNeeded => Words::new("waits for the SMS code", "等待短信验证码"),
            Self::ConfirmationNeeded => Words::new("waits for a confirmation", "等待复核"),
            Self::Processing => Words::new("under way", "处理中"),
            Self::Refused => Words::new("refused, nothing made", "被拒绝，未产生任何结果"),
            Self::Failed => Words::new("failed, no money moved", "失败，资金未动"),
            Self::NotFound => Words::new("no such order, or not yet", "没有该订单，或尚未出现"),
            Self::Duplicate => Words::new("exists already: query it", "已存在：请查询"),
            Self::TryLater => Words::new("failed for now, try later", "暂时失败，请稍后重试"),
            Self::Unknown => Words::new("unknown: query it", "未知：请查询"),
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
    pub const fn in_short(self) -> Words {
        match self {
            Self::NothingSent => Words::new("nothing was sent", "未发送"),
            Self::Refused => {
                Words::new("it was refused and made nothing", "被拒绝，未产生任何结果")
            }
            Self::Failed => Words::new("it failed and no money moved", "已失败，资金未动"),
            Self::Unknown => Words::new("the outcome is unknown", "结果未知"),
        }
    }

    /// The effect and the advice.
    pub fn sentence(self) -> Sentence {
        EFFECT_AND_ADVICE.with([self.in_short().into(), self.what_to_do().into()])
    }

    const fn what_to_do(self) -> Words {
        match self {
            Self::NothingSent | Self::Refused | Self::Failed => Words::new(
                "correct the cause before you try again",
                "更正原因之后再重试",
            ),
            Self::Unknown => {
                Words::new("query it before you send it again", "重新提交之前请先查询")
            }
        }
    }
}

const EFFECT_AND_ADVICE: Words = Words::new("{0}: {1}", "{0}：{1}");

/// Writes the effect and the advice, in English.
impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.sentence(), f)
    }
}
