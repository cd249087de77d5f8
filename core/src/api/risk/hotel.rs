//! Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use crate::field::{PrivateText, Timestamp};
use crate::lianlian_api;

/// A stay at a hotel.
#[lianlian_api(item)]
pub struct HotelRisk {
    /// The hotel's full name.
    #[item]
    hotel_com_name: String,

    /// The guest's telephone number.
    #[item]
    hotel_phone: PrivateText,

    /// When the guest arrives, yyyyMMddHHmmss in UTC+8.
    #[item(max_len = 14)]
    dt_arrive: Timestamp,

    /// When the guest leaves, yyyyMMddHHmmss in UTC+8.
    #[item]
    dt_leave: Timestamp,
}
