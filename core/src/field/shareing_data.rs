//! `shareing_data`: how an order's amount is shared.

use super::amount::AMOUNT;
use crate::format::Format;

/// The shares of an order's amount, as `shareing_data` has them: up to 3 parts joined with `|`.
/// Each part is an account, its kind (0 a wallet's merchant, 1 a regular one), an amount in yuan
/// with two decimals and a description of at most 85 characters, joined with `^`.
pub const SHAREING_DATA: Format = Format::new(
    "shareing_data",
    "must be 1 to 3 parts joined with `|`, each account^kind^amount^description: kind 0 or 1, the \
     amount with two decimals, the description at most 85 characters",
    is_shareing_data,
)
.in_chinese("须为 1 至 3 段，以 `|` 连接，每段为 账号^类型^金额^说明：类型为 0 或 1，金额两位小数，说明至多 85 个字符");

fn is_shareing_data(text: &str) -> bool {
    let is_part = |part: &str| {
        let pieces: Vec<_> = part.split('^').collect();
        match pieces.as_slice() {
            [account, kind, amount, description] => {
                !account.is_empty()
                    && matches!(*kind, "0" | "1")
                    && (AMOUNT.holds)(amount)
                    && description.chars().count() <= 85
            }
            _ => false,
        }
    };
    text.split('|').count() <= 3 && text.split('|').all(is_part)
}
