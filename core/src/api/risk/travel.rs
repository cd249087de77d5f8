//! Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use crate::api::codes::PassengerDocument;
use crate::field::{Date, IdNumber, PersonName, PrivateText};
use crate::lianlian_api;

/// A flight or a train journey, and who travels.
#[lianlian_api(item)]
pub struct TravelRisk {
    /// The flight's or train's airline or railway.
    #[item]
    airline_code: String,

    /// The passenger's country, by its code.
    #[item]
    passenger_country: String,

    /// Kind of the passenger's document.
    #[item]
    passenger_idcard_type: PassengerDocument,

    /// Number of the passenger's document.
    #[item]
    passenger_idcard: IdNumber,

    /// The passenger's name.
    #[item]
    passenger_name: PersonName,

    /// The passenger's telephone number; its last four digits may be masked.
    #[item]
    passenger_phone: PrivateText,

    /// Where the journey begins: the province, or the airport's three letters.
    #[item]
    station_from_province: String,

    /// The airport where the journey ends, by its three letters.
    #[item(optional)]
    airport_to: String,

    /// The city where the train leaves.
    #[item(optional)]
    station_from_city: String,

    /// The province where the train arrives.
    #[item(optional)]
    station_to_province: String,

    /// The city where the train arrives.
    #[item(optional)]
    station_to_city: String,

    /// The day of the journey, yyyyMMdd.
    #[item]
    dt_flight: Date,
}

impl TravelRisk {
    /// The member of `risk_item` that holds several of these, as a list.
    pub const LIST: &str = "airline_list";
}
