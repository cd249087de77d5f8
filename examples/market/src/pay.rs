//! Paying a trade by card: the user agrees with the code of an SMS.

use std::io;

use lianlian::api::accp_trade::{
    CardPaymentBankCard, CardPaymentMethod, CardPaymentPayer, CardPaymentRequest,
    CardPaymentResponse, SmsValidationRequest, SmsValidationResponse,
};
use lianlian::api::codes::{PartyType, PaymentMethod};
use lianlian::client::Client;
use lianlian_notify::HandlerError;

use crate::book::Book;
use crate::settle::unknown;
use crate::trade::USER;

/// Pays a trade that was opened.
pub async fn pay(client: &Client, book: &Book, number: &str) -> Result<(), HandlerError> {
    let amount = book.amount(number).await?;
    let card = CardPaymentBankCard::builder()
        .linked_acctno("8888888888888888")
        .linked_phone("18667341234")
        .build();
    let by_card = CardPaymentMethod::builder()
        .method(PaymentMethod::AgrtDebitCard)
        .amount(amount)
        .build();
    let payment = CardPaymentRequest::builder()
        .txn_seqno(number)
        .total_amount(amount)
        .payer_info(CardPaymentPayer::builder().user_id(USER).build())
        .bank_card_info(card)
        .pay_methods(vec![by_card])
        .build();
    let sent = match client.call(&payment).await {
        Ok(answer) => match answer.into_inner() {
            CardPaymentResponse::CodeSent(sent) => sent,
            CardPaymentResponse::Accepted(_) => {
                println!("{number}: taken; a notification tells how it went");
                return Ok(());
            }
        },
        Err(error) => return unknown(client, &payment, number, error).await,
    };

    println!("the user has an SMS with a code: type it");
    let mut code = String::new();
    io::stdin().read_line(&mut code)?;
    let validation = SmsValidationRequest::builder()
        .payer_type(PartyType::User)
        .payer_id(USER)
        .txn_seqno(number)
        .total_amount(amount)
        .token(sent.token)
        .verify_code(code.trim())
        .build();
    match client.call(&validation).await {
        Ok(answer) => {
            match answer.into_inner() {
                SmsValidationResponse::Accepted(_) => {
                    println!("{number}: taken; a notification tells how it went");
                }
                SmsValidationResponse::CodeSent(_) => {
                    println!("{number}: another code was sent: pay again with it");
                }
                SmsValidationResponse::CheckNeeded(_) => println!("{number}: waits for a check"),
            }
            Ok(())
        }
        // The query after the payment tells what became of its validation.
        Err(error) => unknown(client, &payment, number, error).await,
    }
}
