//! A trade: opened first, and paid by another call.

use std::time::Duration;

use lianlian::api::accp_trade::{
    QueryPaymentRequest, TradeCreateOrder, TradeCreatePayee, TradeCreateRequest,
    TradeCreateResponse,
};
use lianlian::api::codes::{PartyType, TxnType};
use lianlian::client::{Client, Patience};
use lianlian::field::{Amount, Timestamp};
use lianlian::jiff;
use lianlian_notify::HandlerError;

use crate::book::Book;
use crate::listen;
use crate::settle::{said, unknown};

/// The user's id in this market.
pub const USER: &str = "u1";

/// Opens a trade whose money the market gets.
pub async fn open(
    client: &Client,
    book: &Book,
    number: &str,
    amount: Amount,
) -> Result<(), HandlerError> {
    book.note(number, amount).await?;
    let order = TradeCreateOrder::builder()
        .txn_seqno(number)
        .txn_time(Timestamp::from_instant(jiff::Timestamp::now())?)
        .total_amount(amount)
        .goods_name("羽毛球")
        .build();
    let market = TradeCreatePayee::builder()
        .payee_type(PartyType::Merchant)
        .payee_id(client.merchant().oid_partner())
        .payee_amount(amount)
        .build();
    let trade = TradeCreateRequest::builder()
        .txn_type(TxnType::GeneralConsume)
        .user_id(USER)
        .notify_url(listen::PAYMENTS)
        .order_info(order)
        .payee_info(vec![market])
        .build();
    match client.call(&trade).await {
        Ok(answer) => {
            let TradeCreateResponse::Created(_) = answer.into_inner();
            println!("{number}: opened; nothing is paid yet");
            Ok(())
        }
        Err(error) => unknown(client, &trade, number, error).await,
    }
}

/// Asks after a trade, for five seconds at most.
pub async fn ask(client: &Client, number: &str) -> Result<(), HandlerError> {
    let query = QueryPaymentRequest::builder().txn_seqno(number).build();
    let patience = Patience::of(Duration::from_secs(5));
    let settled = client.settle_by(&query, patience).await?;
    println!("{number}: {}", said(settled.state));
    Ok(())
}
