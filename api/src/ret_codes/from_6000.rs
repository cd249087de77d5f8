// Generated from `spec/ret_codes.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::ret_code::{Documented, Meaning};

/// The codes that begin with 6, sorted.
pub(super) const CODES: &[Documented] = &[
    Documented::new("6001", "卡余额不足", Meaning::Failed).explained(
        "The card's balance is too low.",
        "Let the user take another card.",
    ),
    Documented::new("6002", "该卡号未成功进行首次验证", Meaning::Refused).explained(
        "The card has not passed its first verification.",
        "Verify the card first.",
    ),
    Documented::new(
        "6601",
        "获取银行请求地址失败，请稍后重试",
        Meaning::TryLater,
    )
    .explained(
        "The bank's address could not be obtained, so the user was not sent there.",
        "Try again later.",
    ),
];
