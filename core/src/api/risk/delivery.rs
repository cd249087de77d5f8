//! Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use crate::api::codes::{DeliveryTime, Logistics, VirtualGoods};
use crate::check::format;
use crate::field::{Amount, PersonName, PrivateText};
use crate::lianlian_api;

/// Goods that are delivered.
#[lianlian_api(item)]
pub struct DeliveryRisk {
    /// The receiver's name.
    #[item]
    delivery_full_name: PersonName,

    /// The receiver's province, by its code.
    #[item]
    delivery_addr_province: String,

    /// The receiver's city, by its code.
    #[item]
    delivery_addr_city: String,

    /// The receiver's telephone number.
    #[item]
    delivery_phone: PrivateText,

    /// How the goods travel.
    #[item]
    logistics_mode: Logistics,

    /// How soon the goods arrive.
    #[item]
    delivery_cycle: DeliveryTime,

    /// How many pieces.
    #[item(format = format::DIGITS)]
    goods_count: String,

    /// Whether virtual goods are among them.
    #[item]
    virtual_goods_status: VirtualGoods,

    /// What the virtual goods cost, in yuan with two decimals.
    #[item(optional)]
    virtual_goods_amount: Amount,
}
