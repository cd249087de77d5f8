// Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::field::{PrivateText, Timestamp};
use lianlian_core::lianlian_api;

/// A tour, or a ticket for a sight.
#[lianlian_api(item)]
pub struct TouristRisk {
    /// The telephone number that was booked with.
    #[example = "13958069593"]
    #[item]
    book_phone: PrivateText,

    /// The user's province, by its code.
    #[example = "330000"]
    #[item]
    cinema_addr_province: String,

    /// The user's city, by its code.
    #[example = "330100"]
    #[item(max_len = 14)]
    cinema_addr_city: String,

    /// The time at which it begins, yyyyMMddHHmmss in UTC+8.
    #[example = "20180829193000"]
    #[item]
    dt_play: Timestamp,
}

impl TouristRisk {
    /// The member of `risk_item` that holds several of these, as a list.
    pub const LIST: &str = "airline_list";
}
