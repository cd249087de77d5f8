// Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::RiskChannel;
use lianlian_core::field::PrivateText;
use lianlian_core::lianlian_api;

/// Data on the user's device that server to server calls send.
#[lianlian_api(item)]
pub struct ApiRisk {
    /// The program in which the user pays.
    #[example = "13"]
    #[item]
    frms_client_chnl: RiskChannel,

    /// The user's IP address.
    #[example = "192.168.20.110"]
    #[item]
    frms_ip_addr: PrivateText,

    /// The IMEI of the user's mobile.
    #[example = "490154203237518"]
    #[item(required_if(frms_client_chnl = "10"), max_len = 40)]
    frms_imei: PrivateText,

    /// The MAC address of the user's device.
    #[example = "00-00-5E-00-53-01"]
    #[item(required_if(frms_client_chnl = "13"), max_len = 40)]
    frms_mac_addr: PrivateText,
}
