// Generated from `spec/banks.toml` by `cargo xtask codegen`; do not edit.

use super::Bank;

pub(super) const BANKS: &[Bank] = &[
    Bank::new("26110392", "日本三井住友卡公司"),
    Bank::new("27090392", "日本三菱信用卡公司"),
];
