//! `lianlian demo`: a card is bound against a sandbox, over real HTTP, and each step is shown.
//!
//! Nothing secret is printed: requests and sign strings are masked as they would be in a log.

mod json;
mod show;
mod step;
mod text;

use std::collections::HashMap;
use std::net::TcpListener;
use std::thread;
use std::time::{Duration, Instant};

use lianlian::api::codes::{IdType, PayType};
use lianlian::api::mpay::{CardBindApplyRequest, CardBindApplyResponse, CardBindVerifyRequest};
use lianlian::envelope::Parts;
use lianlian::field::RiskItem;
use lianlian::message::{Masked, RawMessage};
use lianlian::sign::{GenerateError, PrivateKey};
use lianlian::{Body, Environment, Merchant, OperationType, Request, ResponseTo, Verified};
use lianlian_sandbox::{DEFAULT_SMS_CODE, Sandbox};
use serde_json::{Map, Value};
use tokio::runtime;

use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, http_client};
use show::show;
use step::Step;

/// The merchant's number in LianLian's sample.
const OID_PARTNER: &str = "201304121000001004";

/// The longest time for an answer of the sandbox, which is on this machine.
const DEADLINE: Duration = Duration::from_secs(10);

pub(crate) fn run(form: Form) -> Result<Verdict, Unusable> {
    let start = Instant::now();
    let (merchant_key, platform_key) = generate_keys()?;
    let took = start.elapsed();
    show(&Step::Keys { took }, form)?;

    let url = start_sandbox(&merchant_key, platform_key.clone())?;
    show(&Step::Sandbox { url: &url }, form)?;

    let merchant = Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(merchant_key)
        .platform_keys(vec![platform_key.public_key()])
        .environment(Environment::at(&url)?)
        .build()?;

    let answer = call(&merchant, &apply(), form)?;
    let CardBindApplyResponse::CodeSent(sent) = answer.into_inner();
    let token = sent.token.ok_or(Unusable::NoToken)?;

    call(&merchant, &verify(token), form)?;
    show(&Step::Bound, form)?;
    Ok(Verdict::Yes)
}

/// The values of LianLian's sample, with the id number that the standard has for an example.
fn apply() -> CardBindApplyRequest {
    CardBindApplyRequest::builder()
        .user_id("20180828153543")
        .pay_type(PayType::QuickCredit)
        .risk_item(RiskItem::from_text(r#"{"frms_ware_category":"1009"}"#))
        .vali_date("2811")
        .cvv2("222")
        .id_type(IdType::IdCard)
        .id_no("11010519491231002X")
        .acct_name("李天增")
        .card_no("8888888888888888")
        .bind_mob("18667341234")
        .no_order("20180828153543")
        .build()
}

fn verify(token: String) -> CardBindVerifyRequest {
    CardBindVerifyRequest::builder()
        .token(token)
        .user_id("20180828153543")
        .verify_code(DEFAULT_SMS_CODE)
        .no_order("20180828153543")
        .build()
}

/// Prepares, sends and accepts a request, and shows all of it.
fn call<R: Request + 'static>(
    merchant: &Merchant,
    request: &R,
    form: Form,
) -> Result<Verified<ResponseTo<R>>, Unusable> {
    let operation = R::Operation::OPERATION;
    let step = Step::Request {
        operation,
        members: masked(&Masked::new(request)),
        sign_string: merchant.masked_sign_string(request),
    };
    show(&step, form)?;

    let http = merchant.prepare(request)?;
    let step = Step::Sent {
        url: http.uri().to_string(),
        bytes: http.body().len(),
        parts: match operation.body {
            Body::Envelope => envelope_parts(http.body())?,
            Body::Plain | Body::Form { .. } => Vec::new(),
        },
    };
    show(&step, form)?;

    let response = http_client::send(http, DEADLINE);
    let response = response.map_err(Unusable::Http)?;
    let step = Step::Received {
        status: response.status(),
        members: unverified(response.body())?,
    };
    show(&step, form)?;

    let answer = merchant.accept(request, &response)?;
    let step = Step::Verified {
        ret_code: answer.ret_code().to_owned(),
        ret_msg: answer.ret_msg().to_owned(),
        members: masked(&Masked::new(&*answer)),
    };
    show(&step, form)?;
    Ok(answer)
}

fn envelope_parts(body: &[u8]) -> Result<Vec<(&'static str, String)>, Unusable> {
    let message = RawMessage::parse(body)?;
    let pay_load = message.text("pay_load").ok_or(Unusable::NoPayLoad)?;
    let parts = Parts::parse(pay_load).map_err(lianlian::envelope::OpenError::from)?;
    Ok(vec![
        ("HMAC key", parts.hmac_key.to_owned()),
        ("AES key", parts.aes_key.to_owned()),
        ("nonce", parts.nonce.to_owned()),
        ("ciphertext", parts.ciphertext.to_owned()),
        ("MAC", parts.mac.to_owned()),
    ])
}

/// The members of an answer that is not yet verified, sign shortened and card number masked.
fn unverified(body: &[u8]) -> Result<Vec<(String, String)>, Unusable> {
    let message = RawMessage::parse(body)?;
    let shown = |name: &str| {
        let text = message.text(name).unwrap_or_default();
        match name {
            "sign" => text::shortened(text),
            "card_no" => "***".to_owned(),
            _ => text.to_owned(),
        }
    };
    let members = message.members().iter();
    Ok(members
        .map(|member| (member.name.to_string(), shown(&member.name)))
        .collect())
}

fn masked(view: &Masked<'_>) -> Map<String, Value> {
    match serde_json::to_value(view) {
        Ok(Value::Object(members)) => members,
        _ => Map::new(),
    }
}

/// Both at once: on one core after the other they would take twice as long.
fn generate_keys() -> Result<(PrivateKey, PrivateKey), GenerateError> {
    thread::scope(|scope| {
        let other = scope.spawn(|| PrivateKey::generate(2048));
        let one = PrivateKey::generate(2048)?;
        let other = other
            .join()
            .unwrap_or_else(|_| PrivateKey::generate(2048))?;
        Ok((one, other))
    })
}

/// Starts a sandbox in a thread of its own, which ends with the program, and gives its URL.
fn start_sandbox(merchant: &PrivateKey, platform_key: PrivateKey) -> Result<String, Unusable> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(Unusable::Server)?;
    listener.set_nonblocking(true).map_err(Unusable::Server)?;
    let address = listener.local_addr().map_err(Unusable::Server)?;
    let sandbox = Sandbox::builder()
        .platform_key(platform_key)
        .merchants(HashMap::from([(
            OID_PARTNER.to_owned(),
            merchant.public_key(),
        )]))
        .open();
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(Unusable::Server)?;
    let sandbox = runtime.block_on(sandbox)?;
    thread::spawn(move || {
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            sandbox.serve(listener, std::future::pending()).await
        })
    });
    Ok(format!("http://{address}"))
}
