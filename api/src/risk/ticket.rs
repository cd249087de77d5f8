// Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::check::format;
use lianlian_core::field::{PrivateText, Timestamp};
use lianlian_core::lianlian_api;

/// Tickets without names: cinema, theatre.
#[lianlian_api(item)]
pub struct TicketRisk {
    /// The cinema's or ticket office's name.
    #[example = "西湖影院"]
    #[item]
    cinema_name: String,

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
    #[item]
    cinema_addr_city: String,

    /// The time at which it begins, yyyyMMddHHmmss in UTC+8.
    #[example = "20180829193000"]
    #[item]
    dt_play: Timestamp,

    /// The number of pieces.
    #[example = "3"]
    #[item(format = format::DIGITS)]
    goods_count: String,
}
