//! Withdrawing what the market earned, in two steps: one asks for it, another lets it go.

use lianlian::api::accp_trade::{
    WithdrawalCheckCheck, WithdrawalCheckOrder, WithdrawalCheckRequest, WithdrawalCheckResponse,
    WithdrawalOrder, WithdrawalPayer, WithdrawalRequest, WithdrawalResponse,
};
use lianlian::api::codes::{CheckResult, PartyAccount, PartyType, YesOrNo};
use lianlian::client::Client;
use lianlian::field::{Amount, Timestamp};
use lianlian::jiff;
use lianlian_notify::HandlerError;

use crate::book::Book;
use crate::listen;
use crate::settle::unknown;

/// Asks for `amount` of the market's money on its bank card.
pub async fn withdraw(
    client: &Client,
    book: &Book,
    number: &str,
    amount: Amount,
) -> Result<(), HandlerError> {
    book.note(number, amount).await?;
    let order = WithdrawalOrder::builder()
        .txn_seqno(number)
        .txn_time(Timestamp::from_instant(jiff::Timestamp::now())?)
        .total_amount(amount)
        .build();
    let market = WithdrawalPayer::builder()
        .payer_type(PartyType::Merchant)
        .payer_id(client.merchant().oid_partner())
        .payer_accttype(PartyAccount::MerchantOwn)
        .build();
    let withdrawal = WithdrawalRequest::builder()
        .notify_url(listen::WITHDRAWALS)
        .linked_acctno("8888888888888888")
        .check_flag(YesOrNo::Yes)
        .order_info(order)
        .payer_info(market)
        .build();
    match client.call(&withdrawal).await {
        Ok(answer) => {
            println!("{number}: {}", next(&answer));
            Ok(())
        }
        Err(error) => unknown(client, &withdrawal, number, error).await,
    }
}

const fn next(answer: &WithdrawalResponse) -> &'static str {
    match answer {
        WithdrawalResponse::Accepted(_) => "taken; a notification tells how it went",
        WithdrawalResponse::CodeSent(_) => "an SMS has a code for SmsValidationRequest",
        WithdrawalResponse::CheckNeeded(_) => "its money is frozen until it is released",
    }
}

/// Lets a withdrawal go.
pub async fn release(client: &Client, book: &Book, number: &str) -> Result<(), HandlerError> {
    let order = WithdrawalCheckOrder::builder()
        .txn_seqno(number)
        .total_amount(book.amount(number).await?)
        .build();
    let accepted = WithdrawalCheckCheck::builder()
        .check_result(CheckResult::Accept)
        .build();
    let check = WithdrawalCheckRequest::builder()
        .order_info(order)
        .check_info(accepted)
        .build();
    match client.call(&check).await {
        Ok(answer) => {
            let WithdrawalCheckResponse::Accepted(_) = answer.into_inner();
            println!("{number}: taken; a notification tells how it went");
            Ok(())
        }
        Err(error) => unknown(client, &check, number, error).await,
    }
}
