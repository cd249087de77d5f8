// Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{DeliveryTime, Logistics, VirtualGoods};
use lianlian_core::check::format;
use lianlian_core::field::{Amount, PersonName, PrivateText};
use lianlian_core::lianlian_api;

/// Goods that are delivered.
#[lianlian_api(item)]
pub struct DeliveryRisk {
    /// The receiver's name.
    #[example = "李天增"]
    #[item]
    delivery_full_name: PersonName,

    /// The receiver's province, by its code.
    #[example = "330000"]
    #[item]
    delivery_addr_province: String,

    /// The receiver's city, by its code.
    #[example = "330100"]
    #[item]
    delivery_addr_city: String,

    /// The receiver's telephone number.
    #[example = "13958069593"]
    #[item]
    delivery_phone: PrivateText,

    /// The way in which the goods travel.
    #[example = "3"]
    #[item]
    logistics_mode: Logistics,

    /// Time until the goods arrive.
    #[example = "24h"]
    #[item]
    delivery_cycle: DeliveryTime,

    /// The number of pieces.
    #[example = "3"]
    #[item(format = format::DIGITS)]
    goods_count: String,

    /// Presence of virtual goods among the pieces.
    #[example = "0"]
    #[item]
    virtual_goods_status: VirtualGoods,

    /// The price of the virtual goods, in yuan with two decimals.
    #[example = "55.44"]
    #[item(optional)]
    virtual_goods_amount: Amount,
}
