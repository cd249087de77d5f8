// Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::field::{PrivateText, Timestamp};
use lianlian_core::lianlian_api;

/// Data on the user that every order sends.
#[lianlian_api(item)]
pub struct BasicRisk {
    /// Category of the goods, in general of 4 digits, assigned to the merchant by LianLian.
    #[example = "1009"]
    #[item]
    frms_ware_category: String,

    /// The user's number in the merchant's system; `user_id` will do.
    #[example = "20180828153543"]
    #[item]
    user_info_mercht_userno: String,

    /// The user's telephone number, where the merchant has it.
    #[example = "13958069593"]
    #[item(optional)]
    user_info_bind_phone: PrivateText,

    /// The time at which the user registered with the merchant, yyyyMMddHHmmss in UTC+8.
    #[example = "20131030122130"]
    #[item(max_len = 14)]
    user_info_dt_register: Timestamp,

    /// The goods that are bought; `name_goods` will do.
    #[example = "羽毛球"]
    #[item]
    goods_name: String,
}
