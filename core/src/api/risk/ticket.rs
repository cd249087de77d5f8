//! Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use crate::check::format;
use crate::field::{PrivateText, Timestamp};
use crate::lianlian_api;

/// Tickets without names: cinema, theatre.
#[lianlian_api(item)]
pub struct TicketRisk {
    /// The cinema's or ticket office's name.
    #[item]
    cinema_name: String,

    /// The telephone number that was booked with.
    #[item]
    book_phone: PrivateText,

    /// The user's province, by its code.
    #[item]
    cinema_addr_province: String,

    /// The user's city, by its code.
    #[item]
    cinema_addr_city: String,

    /// When it begins, yyyyMMddHHmmss in UTC+8.
    #[item]
    dt_play: Timestamp,

    /// How many pieces.
    #[item(format = format::DIGITS)]
    goods_count: String,
}
