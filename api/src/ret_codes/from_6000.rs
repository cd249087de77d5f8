// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 6, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("6001", "卡余额不足", Meaning::Failed)
        .with_explanation("The card's balance is too low.", "银行卡余额不足。")
        .with_advice("Let the user take another card.", "请用户换一张卡。"),
    Documented::new("6002", "该卡号未成功进行首次验证", Meaning::Refused)
        .with_explanation(
            "The card has not passed its first verification.",
            "该卡尚未通过首次验证。",
        )
        .with_advice("Verify the card first.", "请先验证该卡。"),
    Documented::new(
        "6601",
        "获取银行请求地址失败，请稍后重试",
        Meaning::TryLater,
    )
    .with_explanation(
        "The bank's address could not be obtained, so the user was not sent there.",
        "未能取得银行的地址，因此没有把用户带到银行。",
    )
    .with_advice("Try again later.", "请稍后重试。"),
];
