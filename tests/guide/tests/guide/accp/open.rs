//! Opening a trade.

use lianlian::api::accp_trade::{
    TradeCreateOrder, TradeCreatePayee, TradeCreateRequest, TradeCreateResponse,
};
use lianlian::api::codes::{PartyType, TxnType};
use lianlian::field::{Amount, Timestamp};
use lianlian::{Merchant, jiff};

type Sending<'a> = &'a dyn Fn(http::Request<Vec<u8>>) -> http::Response<Vec<u8>>;
type Failed = Box<dyn std::error::Error>;

/// Opens a trade of the user `u1`, whose money the merchant gets.
pub fn open(
    (merchant, send): (&Merchant, Sending<'_>),
    (number, amount): (&str, Amount),
    notify_url: &str,
) -> Result<(), Failed> {
    let order = TradeCreateOrder::builder()
        .txn_seqno(number)
        .txn_time(Timestamp::from_instant(jiff::Timestamp::now())?)
        .total_amount(amount)
        .build();
    let payee = TradeCreatePayee::builder()
        .payee_type(PartyType::Merchant)
        .payee_id(merchant.oid_partner())
        .payee_amount(amount)
        .build();
    let trade = TradeCreateRequest::builder()
        .txn_type(TxnType::GeneralConsume)
        .user_id("u1")
        .notify_url(notify_url)
        .order_info(order)
        .payee_info(vec![payee])
        .build();
    let answer = merchant.accept(&trade, &send(merchant.prepare(&trade)?))?;
    let TradeCreateResponse::Created(_) = &*answer;
    Ok(())
}
