// Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::field::{PrivateText, Timestamp};
use lianlian_core::lianlian_api;

/// A stay at a hotel.
#[lianlian_api(item)]
pub struct HotelRisk {
    /// The hotel's full name.
    #[example = "西湖宾馆"]
    #[item]
    hotel_com_name: String,

    /// The guest's telephone number.
    #[example = "13958069593"]
    #[item]
    hotel_phone: PrivateText,

    /// The time at which the guest arrives, yyyyMMddHHmmss in UTC+8.
    #[example = "20180829120000"]
    #[item(max_len = 14)]
    dt_arrive: Timestamp,

    /// The time at which the guest leaves, yyyyMMddHHmmss in UTC+8.
    #[example = "20180830120000"]
    #[item]
    dt_leave: Timestamp,
}
