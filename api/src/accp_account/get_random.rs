// Generated from `spec/accp_account/get_random.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{ControlChannel, EncryptAlgorithm};
use lianlian_core::field::PrivateText;
use lianlian_core::lianlian_api;

/// Random factor: what the password control needs before the user types.
///
/// Its answers:
///
/// - [`Given`](GetRandomResponse::Given): The factor is there; it lives 10 minutes and is used once.
#[lianlian_api(
    protocol = "accp",
    endpoint = "/v1/acctmgr/get-random",
    host = "accpapi.lianlianpay.com",
    body = "plain",
    product = "accp_account",
    ret_codes = crate::ACCP_RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-ACCP-Java",
    outcome(Given = "0000"),
    query
)]
pub struct GetRandom {
    /// The user's id in the merchant's system: it belongs to one natural person.
    #[example = "20180828153543"]
    #[request(max_len = 64)]
    #[response(optional, max_len = 64)]
    user_id: String,

    /// The device on which the password control runs.
    #[example = "H5"]
    #[request(max_len = 10)]
    flag_chnl: ControlChannel,

    /// The package that asks.
    #[example = "test"]
    #[request(optional, max_len = 256)]
    pkg_name: String,

    /// The application that asks.
    #[example = "test"]
    #[request(optional, max_len = 256)]
    app_name: String,

    /// The algorithm of the password control.
    #[example = "RSA"]
    #[request(optional)]
    encrypt_algorithm: EncryptAlgorithm,

    /// Names the random factor; it goes back with the password, once.
    #[example = "94a5696e-5ce7-411e-9e5c-9077de1e88b9"]
    #[response]
    random_key: PrivateText,

    /// The random factor.
    #[example = "03160636186708760105019522103795"]
    #[response(max_len = 32)]
    random_value: PrivateText,

    /// The licence of the password control, in base64.
    #[example = "bGljZW5zZQ=="]
    #[response(optional, max_len = 1024)]
    license: PrivateText,

    /// The control's map of characters, in base64.
    #[example = "bWFw"]
    #[response(optional, max_len = 1024)]
    map_arr: PrivateText,

    /// The control's RSA key: the hexadecimal digits of a DER RSAPublicKey.
    #[example = "30818902818100"]
    #[response(optional, max_len = 1024)]
    rsa_public_content: String,

    /// The control's SM2 key, in hexadecimal digits.
    #[example = "04"]
    #[response(optional)]
    sm2_key_hex: String,
}
