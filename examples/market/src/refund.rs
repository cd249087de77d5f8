//! Giving the money of a trade back, whole or in part.

use lianlian::api::accp_trade::{
    RefundMethod, RefundOriginalOrder, RefundPayee, RefundRefundOrder, RefundRequest,
    RefundResponse,
};
use lianlian::api::codes::{PartyType, PaymentMethod};
use lianlian::client::Client;
use lianlian::field::{Amount, Timestamp};
use lianlian::jiff;
use lianlian_notify::HandlerError;

use crate::book::Book;
use crate::listen;
use crate::settle::unknown;
use crate::trade::USER;

/// Gives `amount` of the trade `of` back, under a number of the refund's own.
pub async fn refund(
    client: &Client,
    book: &Book,
    (number, of): (&str, &str),
    amount: Amount,
) -> Result<(), HandlerError> {
    let paid = RefundOriginalOrder::builder()
        .txn_seqno(of)
        .total_amount(book.amount(of).await?)
        .build();
    book.note(number, amount).await?;
    let order = RefundRefundOrder::builder()
        .refund_seqno(number)
        .refund_time(Timestamp::from_instant(jiff::Timestamp::now())?)
        .refund_amount(amount)
        .build();
    let market = RefundPayee::builder()
        .payee_type(PartyType::Merchant)
        .payee_id(client.merchant().oid_partner())
        .payee_refund_amount(amount)
        .build();
    let to_card = RefundMethod::builder()
        .method(PaymentMethod::AgrtDebitCard)
        .amount(amount)
        .build();
    let refund = RefundRequest::builder()
        .user_id(USER)
        .notify_url(listen::REFUNDS)
        .original_order_info(paid)
        .refund_order_info(order)
        .pyee_refund_infos(vec![market])
        .refund_methods(vec![to_card])
        .build();
    match client.call(&refund).await {
        Ok(answer) => {
            let RefundResponse::Accepted(_) = answer.into_inner();
            println!("{number}: taken; a notification tells how it went");
            Ok(())
        }
        Err(error) => unknown(client, &refund, number, error).await,
    }
}
