//! Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use crate::field::{PrivateText, Timestamp};
use crate::lianlian_api;

/// What every order tells of its user.
#[lianlian_api(item)]
pub struct BasicRisk {
    /// Category of the goods, assigned to the merchant by LianLian.
    #[item]
    frms_ware_category: String,

    /// The user's number in the merchant's system; `user_id` will do.
    #[item]
    user_info_mercht_userno: String,

    /// The user's telephone number, where the merchant has it.
    #[item(optional)]
    user_info_bind_phone: PrivateText,

    /// When the user registered with the merchant, yyyyMMddHHmmss in UTC+8.
    #[item(max_len = 14)]
    user_info_dt_register: Timestamp,

    /// What is bought; `name_goods` will do.
    #[item]
    goods_name: String,
}
