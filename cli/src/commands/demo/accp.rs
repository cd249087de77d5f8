//! The demo of ACCP, the second generation: a trade is opened and paid, told of, asked after and given back; a withdrawal
//! takes its second step.

use lianlian::api::accp_trade::{
    CardPaymentRequest, CardPaymentResponse, PaymentNotification, QueryPaymentRequest,
    QueryRefundRequest, QueryWithdrawalRequest, RefundNotification, RefundRequest,
    SmsValidationRequest, TradeCreateRequest, WithdrawalCheckRequest, WithdrawalNotification,
    WithdrawalRequest,
};
use lianlian::message::RawMessage;
use lianlian::{Merchant, Sent};
use lianlian_sandbox::DEFAULT_SMS_CODE;
use serde_json::{Value, json};

use super::call::call;
use super::listener::Listener;
use super::sample::OID_PARTNER;
use super::show::show;
use super::step::Step;
use crate::error::Unusable;
use crate::output::Form;

const USER: &str = "LLianPayTest-In-User-12345";
const TRADE: &str = "T20260101120000001";
const REFUND: &str = "R20260101120000001";
const WITHDRAWAL: &str = "W20260101120000001";
const TIME: &str = "20260101120000";

pub(super) fn run(merchant: &Merchant, form: Form) -> Result<(), Unusable> {
    let listener = Listener::start(merchant)?;
    show(
        &Step::Listener {
            url: listener.url(),
        },
        form,
    )?;

    call(merchant, &trade(&listener)?, form)?;
    let answer = call(merchant, &payment()?, form)?;
    let CardPaymentResponse::CodeSent(sent) = answer.into_inner() else {
        return Err(Unusable::NoToken);
    };
    call(merchant, &validation(sent.token.expose())?, form)?;
    show(&listener.next()?, form)?;
    let query = json!({ "txn_seqno": TRADE });
    call(merchant, &of::<QueryPaymentRequest>(&query)?, form)?;

    call(merchant, &refund(&listener)?, form)?;
    show(&listener.next()?, form)?;
    let query = json!({ "refund_seqno": REFUND });
    call(merchant, &of::<QueryRefundRequest>(&query)?, form)?;

    call(merchant, &withdrawal(&listener)?, form)?;
    call(merchant, &check()?, form)?;
    show(&listener.next()?, form)?;
    let query = json!({ "txn_seqno": WITHDRAWAL });
    call(merchant, &of::<QueryWithdrawalRequest>(&query)?, form)?;
    show(&Step::Traded, form)
}

fn trade(listener: &Listener) -> Result<TradeCreateRequest, Unusable> {
    of(&json!({
        "txn_type": "GENERAL_CONSUME",
        "user_id": USER,
        "notify_url": listener.url_of::<PaymentNotification>(),
        "orderInfo": { "txn_seqno": TRADE, "txn_time": TIME, "total_amount": "200.00" },
        "payeeInfo": [{ "payee_id": OID_PARTNER, "payee_type": "MERCHANT", "payee_amount": "200.00" }],
    }))
}

fn payment() -> Result<CardPaymentRequest, Unusable> {
    of(&json!({
        "txn_seqno": TRADE,
        "total_amount": "200.00",
        "payerInfo": { "user_id": USER },
        "bankCardInfo": { "linked_acctno": "8888888888888888", "linked_phone": "18667341234" },
        "payMethods": [{ "method": "AGRT_DEBIT_CARD", "amount": "200.00" }],
    }))
}

fn validation(token: &str) -> Result<SmsValidationRequest, Unusable> {
    of(&json!({
        "txn_seqno": TRADE,
        "total_amount": "200.00",
        "payer_type": "USER",
        "payer_id": USER,
        "token": token,
        "verify_code": DEFAULT_SMS_CODE,
    }))
}

fn refund(listener: &Listener) -> Result<RefundRequest, Unusable> {
    of(&json!({
        "user_id": USER,
        "notify_url": listener.url_of::<RefundNotification>(),
        "originalOrderInfo": { "txn_seqno": TRADE, "total_amount": "200.00" },
        "refundOrderInfo": { "refund_seqno": REFUND, "refund_time": TIME, "refund_amount": "50.00" },
        "pyeeRefundInfos": [{ "payee_id": OID_PARTNER, "payee_type": "MERCHANT", "payee_refund_amount": "50.00" }],
        "refundMethods": [{ "method": "AGRT_DEBIT_CARD", "amount": "50.00" }],
    }))
}

fn withdrawal(listener: &Listener) -> Result<WithdrawalRequest, Unusable> {
    of(&json!({
        "notify_url": listener.url_of::<WithdrawalNotification>(),
        "linked_acctno": "8888888888888888",
        "check_flag": "Y",
        "orderInfo": { "txn_seqno": WITHDRAWAL, "txn_time": TIME, "total_amount": "100.00" },
        "payerInfo": { "payer_type": "MERCHANT", "payer_id": OID_PARTNER, "payer_accttype": "MCHOWN" },
    }))
}

fn check() -> Result<WithdrawalCheckRequest, Unusable> {
    of(&json!({
        "orderInfo": { "txn_seqno": WITHDRAWAL, "total_amount": "100.00" },
        "checkInfo": { "check_result": "ACCEPT" },
    }))
}

/// The request of these members.
fn of<R: Sent>(members: &Value) -> Result<R, Unusable> {
    let json = members.to_string();
    let message = RawMessage::parse(json.as_bytes())?;
    message.read_request().map_err(|_| Unusable::Unreadable)
}
