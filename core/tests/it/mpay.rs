//! Operations such as LianLian's mobile payment has, as an embedding crate declares them.

use lianlian::check::format;
use lianlian::field::{
    Amount, CardExpiry, CardNumber, Cvv2, Date, IdNumber, Mobile, PersonName, RiskItem, Timestamp,
};
use lianlian::{HasState, OrderState, code_enum, lianlian_api};

code_enum! {
    /// The way of paying.
    pub enum PayType {
        /// A debit card.
        QuickDebit = "2",
        /// A credit card.
        QuickCredit = "3",
        /// A card that is bound anew.
        NewAuthenticated = "P",
        /// A card that another merchant has bound.
        Shared = "27",
    }
}

code_enum! {
    /// Kind of the identity document.
    pub enum IdType {
        /// Identity card of a mainland resident.
        IdCard = "0",
        /// The person's passport.
        Passport = "2",
    }
}

code_enum! {
    /// The result of the payment.
    pub enum PaymentResult {
        /// The money was paid.
        Success = "SUCCESS",
        /// The bank is at it.
        Processing = "PROCESSING",
    }
}

impl HasState for PaymentResult {
    fn state(&self) -> OrderState {
        match self {
            Self::Success => OrderState::Succeeded,
            Self::Processing => OrderState::Pending,
        }
    }
}

/// Checks the card and sends the SMS code.
#[lianlian_api(
    endpoint = "/v1/bankcardbind",
    host = "mpayapi.lianlianpay.com",
    body = "envelope",
    product = "mpay",
    ret_codes = crate::codes::CODES,
    outcome(CodeSent = "8888")
)]
pub struct CardBindApply {
    /// The user's id in the merchant's system.
    #[request(max_len = 32)]
    #[response(optional, max_len = 32)]
    user_id: String,

    /// The purpose that the card is bound for.
    #[request(codes("2", "3", "P", "27"))]
    pay_type: PayType,

    /// Version of the interface.
    #[request(fixed = "2.1", max_len = 6)]
    api_version: String,

    /// Data for LianLian's risk control.
    #[request]
    risk_item: RiskItem,

    /// Expiry of the card, YYMM.
    #[request(required_if(pay_type = "3"))]
    vali_date: CardExpiry,

    /// The three or four digits on the back of the card.
    #[request(required_if(pay_type = "3"))]
    cvv2: Cvv2,

    /// Kind of the identity document.
    #[request(optional, max_len = 1)]
    id_type: IdType,

    /// Number of the identity document.
    #[request(format_if(id_type = "0", format::RESIDENT_ID))]
    id_no: IdNumber,

    /// The card holder's name, in Chinese.
    #[request]
    acct_name: PersonName,

    /// Number of the bank card.
    #[request]
    card_no: CardNumber,

    /// Mobile number that the bank holds for the card.
    #[request]
    bind_mob: Mobile,

    /// The address for LianLian's notification.
    #[request(optional, format = format::HTTP_URL)]
    notify_url: String,

    /// The merchant's number for this application.
    #[request(optional)]
    #[response(optional)]
    no_order: String,

    /// Time of the application.
    #[request(optional)]
    #[response(optional)]
    dt_order: Timestamp,

    /// The platform whose merchants share their users.
    #[request(optional)]
    platform: String,

    /// Names this application in the verifying call.
    #[response(optional)]
    token: String,
}

/// Makes an order.
#[lianlian_api(
    endpoint = "/v1/bankcardprepay",
    host = "mpayapi.lianlianpay.com",
    body = "envelope",
    product = "mpay",
    ret_codes = crate::codes::CODES,
    outcome(CodeSent = "8888", Accepted = "0000"),
    order = no_order,
    queried_by(PaymentQuery, no_order)
)]
pub struct PaymentApply {
    /// The merchant's number for the order.
    #[example = "20180828153543"]
    #[request(max_len = 32)]
    #[response(max_len = 32)]
    no_order: String,

    /// The order's amount.
    #[example = "55.44"]
    #[request]
    #[response(optional)]
    money_order: Amount,
}

/// Tells how an order went.
#[lianlian_api(
    endpoint = "/orderquery.htm",
    host = "queryapi.lianlianpay.com",
    product = "mpay",
    ret_codes = crate::codes::CODES,
    outcome(Found = "0000"),
    state = result_pay
)]
pub struct PaymentQuery {
    /// The merchant's number for the order.
    #[request(either_of = "order", max_len = 32)]
    #[response(max_len = 32, assigned)]
    no_order: String,

    /// LianLian's number for the payment.
    #[request(either_of = "order", max_len = 18)]
    #[response(optional, max_len = 18, assigned)]
    oid_paybill: String,

    /// The order's amount.
    #[response]
    money_order: Amount,

    /// The result of the payment.
    #[response(open)]
    result_pay: PaymentResult,

    /// The day on which the amount is settled.
    #[response(optional)]
    settle_date: Date,
}

/// A binding of a debit card, with the values of LianLian's sample and a right id number.
pub fn card_bind_apply() -> CardBindApplyRequest {
    CardBindApplyRequest::builder()
        .user_id("20180828153543")
        .pay_type(PayType::NewAuthenticated)
        .risk_item(RiskItem::from_text(
            r#"{"frms_ware_category":"1009","user_info_bind_phone":"13958069593"}"#,
        ))
        .id_type(IdType::IdCard)
        .id_no("11010519491231002X")
        .acct_name("李天增")
        .card_no("8888888888888888")
        .bind_mob("18667341234")
        .notify_url("http://test.yintong.com.cn/help/notify.php")
        .no_order("20180828153543")
        .dt_order("20180828153543".parse::<Timestamp>().expect("a time"))
        .build()
}
