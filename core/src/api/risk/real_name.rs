//! Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use crate::api::codes::{IdentityCheck, IdentityState};
use crate::field::{IdNumber, PersonName};
use crate::lianlian_api;

/// What is known of the user's identity.
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

    /// Whether the merchant has identified the user.
    #[example = "1"]
    #[item]
    user_info_identify_state: IdentityState,

    /// How the merchant has identified the user.
    #[example = "1"]
    #[item]
    user_info_identify_type: IdentityCheck,
}
