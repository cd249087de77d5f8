//! `lianlian demo`: a card is bound against a sandbox, over real HTTP, and each step is shown.
//!
//! Nothing secret is printed: requests and sign strings are masked as they would be in a log.

use std::collections::HashMap;
use std::net::TcpListener;
use std::thread;
use std::time::Instant;

use lianlian::api::codes::{IdType, PayType};
use lianlian::api::mpay::{CardBindApplyRequest, CardBindApplyResponse, CardBindVerifyRequest};
use lianlian::envelope::Parts;
use lianlian::field::RiskItem;
use lianlian::message::{Masked, RawMessage};
use lianlian::sign::{GenerateError, PrivateKey};
use lianlian::{Body, Endpoint, Environment, Merchant, Operation, Request, ResponseTo, Verified};
use lianlian_sandbox::{DEFAULT_SMS_CODE, Sandbox};
use tokio::runtime;

use crate::error::Unusable;
use crate::http_client;
use crate::{Verdict, output};

/// The merchant's number in LianLian's sample.
const OID_PARTNER: &str = "201304121000001004";

pub(crate) fn run() -> Result<Verdict, Unusable> {
    title(
        "Keys",
        "a fresh RSA-2048 pair for the merchant, and one for LianLian's side",
    )?;
    let start = Instant::now();
    let (merchant_key, platform_key) = generate_keys()?;
    fact("took", &format!("{:.1?}", start.elapsed()))?;

    title("Sandbox", "LianLian's side, on a free port of this machine")?;
    let url = start_sandbox(&merchant_key, platform_key.clone())?;
    fact("listens at", &url)?;

    let merchant = Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(merchant_key)
        .platform_keys(vec![platform_key.public_key()])
        .environment(Environment::at(&url)?)
        .build()?;

    let answer = call(&merchant, &apply())?;
    let CardBindApplyResponse::CodeSent(sent) = answer.into_inner();
    let token = sent.token.ok_or(Unusable::NoToken)?;

    call(&merchant, &verify(token))?;

    output::line("\nThe card is bound. Next:")?;
    output::line("  lianlian spec show bankcardbind       the table behind the request")?;
    output::line("  lianlian check bankcardbind < FILE    what is wrong with a request of yours")?;
    output::line("  lianlian sandbox --help               a sandbox for your own program")?;
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
) -> Result<Verified<ResponseTo<R>>, Unusable> {
    let operation = R::Endpoint::OPERATION;
    title(operation.id(), operation.meaning)?;
    output::line("   request, masked")?;
    masked(&Masked::new(request))?;
    output::line("   sign string, masked")?;
    wrapped(&merchant.masked_sign_string(request))?;

    let http = merchant.prepare(request)?;
    output::line(&format!("   {} {}", http.method(), http.uri()))?;
    sent_body(operation, http.body())?;

    let response = http_client::send(http)?;
    output::line(&format!("   answer, HTTP {}", response.status()))?;
    received(response.body())?;

    let answer = merchant.accept(request, &response)?;
    output::line("   verified: LianLian's signature stands, and what it repeats is what was sent")?;
    fact(
        "outcome",
        &format!("{} {}", answer.ret_code(), answer.ret_msg()),
    )?;
    masked(&Masked::new(&*answer))?;
    Ok(answer)
}

/// The parts of an envelope and their sizes, or what travels in the open.
fn sent_body(operation: &Operation, body: &[u8]) -> Result<(), Unusable> {
    fact("body", &format!("{} bytes of JSON", body.len()))?;
    if operation.body == Body::Plain {
        return fact("", "signed, not sealed");
    }
    let message = RawMessage::parse(body)?;
    let pay_load = message.text("pay_load").ok_or(Unusable::NoPayLoad)?;
    let parts = Parts::parse(pay_load).map_err(lianlian::envelope::OpenError::from)?;
    for (name, part) in [
        ("HMAC key", parts.hmac_key),
        ("AES key", parts.aes_key),
        ("nonce", parts.nonce),
        ("ciphertext", parts.ciphertext),
        ("MAC", parts.mac),
    ] {
        fact(
            name,
            &format!("{} characters, {}", part.len(), shortened(part)),
        )?;
    }
    Ok(())
}

/// The members of an answer that is not yet verified, sign shortened and card number masked.
fn received(body: &[u8]) -> Result<(), Unusable> {
    let message = RawMessage::parse(body)?;
    for member in message.members() {
        let text = message.text(&member.name).unwrap_or_default();
        match member.name.as_ref() {
            "sign" => fact("sign", &shortened(text))?,
            "card_no" => fact("card_no", "***")?,
            name => fact(name, text)?,
        }
    }
    Ok(())
}

fn masked(view: &Masked<'_>) -> Result<(), Unusable> {
    let members = serde_json::to_value(view).unwrap_or_default();
    let members = members.as_object().into_iter().flatten();
    for (name, value) in members {
        fact(name, value.as_str().unwrap_or_default())?;
    }
    Ok(())
}

fn title(name: &str, meaning: &str) -> Result<(), Unusable> {
    output::line(&format!("\n== {name}: {meaning}"))
}

fn fact(name: &str, value: &str) -> Result<(), Unusable> {
    output::line(&format!("      {name:12} {value}"))
}

/// A sign string, a few pairs on each line.
fn wrapped(string: &str) -> Result<(), Unusable> {
    let mut line = String::new();
    for pair in string.split_inclusive('&') {
        if line.chars().count() + pair.chars().count() > 90 {
            output::line(&format!("      {line}"))?;
            line.clear();
        }
        line.push_str(pair);
    }
    output::line(&format!("      {line}"))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(24) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
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
    let listener = TcpListener::bind("127.0.0.1:0").map_err(Unusable::Sandbox)?;
    listener.set_nonblocking(true).map_err(Unusable::Sandbox)?;
    let address = listener.local_addr().map_err(Unusable::Sandbox)?;
    let sandbox = Sandbox::builder()
        .platform_key(platform_key)
        .merchants(HashMap::from([(
            OID_PARTNER.to_owned(),
            merchant.public_key(),
        )]))
        .open();
    let runtime = runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(Unusable::Sandbox)?;
    let sandbox = runtime.block_on(sandbox)?;
    thread::spawn(move || {
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            sandbox.serve(listener, std::future::pending()).await
        })
    });
    Ok(format!("http://{address}"))
}
