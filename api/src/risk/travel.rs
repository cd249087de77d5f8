// Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::PassengerDocument;
use lianlian_core::field::{Date, IdNumber, PersonName, PrivateText};
use lianlian_core::lianlian_api;

/// A flight or a train journey, and who travels.
#[lianlian_api(item)]
pub struct TravelRisk {
    /// The flight's or train's airline or railway.
    #[example = "MU"]
    #[item]
    airline_code: String,

    /// The passenger's country, by its code.
    #[example = "CN"]
    #[item]
    passenger_country: String,

    /// Kind of the passenger's document.
    #[example = "0"]
    #[item]
    passenger_idcard_type: PassengerDocument,

    /// Number of the passenger's document.
    #[example = "11010519491231002X"]
    #[item]
    passenger_idcard: IdNumber,

    /// The passenger's name.
    #[example = "李天增"]
    #[item]
    passenger_name: PersonName,

    /// The passenger's telephone number; its last four digits may be masked.
    #[example = "1395806****"]
    #[item]
    passenger_phone: PrivateText,

    /// The place where the journey begins: the province, or the airport's three letters.
    #[example = "HGH"]
    #[item]
    station_from_province: String,

    /// The airport where the journey ends, by its three letters.
    #[example = "PEK"]
    #[item(optional)]
    airport_to: String,

    /// The city where the train leaves.
    #[example = "330100"]
    #[item(optional)]
    station_from_city: String,

    /// The province where the train arrives.
    #[example = "110000"]
    #[item(optional)]
    station_to_province: String,

    /// The city where the train arrives.
    #[example = "110100"]
    #[item(optional)]
    station_to_city: String,

    /// The day of the journey, yyyyMMdd.
    #[example = "20180829"]
    #[item]
    dt_flight: Date,
}

impl TravelRisk {
    /// The member of `risk_item` that holds several of these, as a list.
    pub const LIST: &str = "airline_list";
}
