// Generated from `spec/account/supported_banks_query.toml` by `cargo xtask codegen`; do not edit.

use crate::codes::{BankStatus, CardType, CollectionChannel, CollectionProduct};
use lianlian_core::lianlian_api;

/// Supported banks, query: which banks can be used, and up to what amounts.
///
/// Its answers:
///
/// - [`Found`](SupportedBanksQueryResponse::Found): The banks are listed.
#[lianlian_api(
    endpoint = "/supportbankquery.htm",
    host = "queryapi.lianlianpay.com",
    body = "plain",
    product = "account",
    ret_codes = crate::RET_CODES,
    errata = crate::ERRATA,
    page = "https://github.com/LianLianPay/LLP-YT-Java/blob/develop/src/main/java/com/lianlianpay/ytapi/params/queryapi/SupportBankQueryParams.java",
    outcome(Found = "0000"),
    nameless_answers,
    query
)]
pub struct SupportedBanksQuery {
    /// Version of the interface.
    #[request(fixed = "1.0")]
    api_version: String,

    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[request(optional)]
    bank_code: String,

    /// The kind of the card.
    #[example = "2"]
    #[request(optional)]
    card_type: CardType,

    /// The product that the bank is asked about for.
    #[example = "3"]
    #[request]
    product_type: CollectionProduct,

    /// The source that is set up for the product.
    #[example = "15"]
    #[request]
    pay_chnl: CollectionChannel,

    /// The banks that can be used.
    #[response(optional)]
    support_banklist: Vec<SupportedBank>,
}

/// One item of `support_banklist`.
#[lianlian_api(item)]
pub struct SupportedBank {
    /// The bank, by LianLian's code.
    #[example = "01020000"]
    #[item(optional)]
    bank_code: String,

    /// Name of the bank, in Chinese.
    #[example = "工商银行"]
    #[item(optional)]
    bank_name: String,

    /// The kind of the card.
    #[example = "2"]
    #[item(optional, open)]
    card_type: CardType,

    /// Limit of one payment, in whole yuan.
    #[example = "50000"]
    #[item(optional)]
    single_amt: u32,

    /// Limit of a day, in whole yuan.
    #[example = "50000"]
    #[item(optional)]
    day_amt: u32,

    /// Limit of a month, in whole yuan.
    #[example = "500000"]
    #[item(optional)]
    month_amt: u32,

    /// State of the bank at present.
    #[example = "0"]
    #[item(optional, open)]
    bank_status: BankStatus,
}
