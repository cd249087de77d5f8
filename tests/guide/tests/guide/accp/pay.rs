//! Paying a trade.

use lianlian::Merchant;
use lianlian::api::accp_trade::{
    CardPaymentBankCard, CardPaymentMethod, CardPaymentPayer, CardPaymentRequest,
    CardPaymentResponse, SmsValidationRequest, SmsValidationResponse,
};
use lianlian::api::codes::{PartyType, PaymentMethod};
use lianlian::field::Amount;

type Sending<'a> = &'a dyn Fn(http::Request<Vec<u8>>) -> http::Response<Vec<u8>>;
type Failed = Box<dyn std::error::Error>;

/// Pays a trade by card, with the code that the user reads from an SMS. True where it was taken.
pub fn pay(
    (merchant, send): (&Merchant, Sending<'_>),
    (number, amount): (&str, Amount),
    read_code: impl Fn() -> String,
) -> Result<bool, Failed> {
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
        .payer_info(CardPaymentPayer::builder().user_id("u1").build())
        .bank_card_info(card)
        .pay_methods(vec![by_card])
        .build();
    let answer = merchant.accept(&payment, &send(merchant.prepare(&payment)?))?;
    let sent = match answer.into_inner() {
        CardPaymentResponse::CodeSent(sent) => sent,
        CardPaymentResponse::Accepted(_) => return Ok(true),
    };
    let validation = SmsValidationRequest::builder()
        .payer_type(PartyType::User)
        .payer_id("u1")
        .txn_seqno(number)
        .total_amount(amount)
        .token(sent.token)
        .verify_code(read_code())
        .build();
    let answer = merchant.accept(&validation, &send(merchant.prepare(&validation)?))?;
    Ok(matches!(&*answer, SmsValidationResponse::Accepted(_)))
}
