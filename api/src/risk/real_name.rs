// Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{IdentityCheck, IdentityState};
use lianlian_core::field::{IdNumber, PersonName};
use lianlian_core::lianlian_api;

/// Data on the user's identity.
#[lianlian_api(item)]
pub struct RealNameRisk {
    /// The user's name.
    #[example = "李天增"]
    #[item]
    user_info_full_name: PersonName,

    /// Number of the user's identity document.
    #[example = "11010519491231002X"]
    #[item]
    user_info_id_no: IdNumber,

    /// State of the user's identification by the merchant.
    #[example = "1"]
    #[item]
    user_info_identify_state: IdentityState,

    /// The way in which the merchant has identified the user.
    #[example = "1"]
    #[item]
    user_info_identify_type: IdentityCheck,
}
