//! A server that answers with what LianLian signed and published: what the command line makes of it.

use lianlian_test_support::{Act, Peer};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::tools::{fixture, json_of, merchant_key, path, vector, write};

/// The output of `lianlian call` where the server answers with a published message.
#[track_caller]
fn called(name: &str, operation: &str, mut request: Value, expected: i32) -> Value {
    let answer = vector(name);
    let published: Value = serde_json::from_slice(&answer).expect("JSON");
    let members = request.as_object_mut().expect("members");
    for (member, value) in published.as_object().expect("members") {
        if let Some(own) = members.get_mut(member) {
            *own = value.clone();
        }
    }
    let peer = Peer::start(move |_, _| Act::Answer(200, answer.clone()));
    let dir = TempDir::new().expect("a folder");
    let settings = format!(
        "environment = \"sandbox\"\nbase_url = \"http://{}\"\noid_partner = {}\n\
         private_key_file = \"{}\"\nplatform_key_files = [\"{}\"]\n",
        peer.address,
        published["oid_partner"],
        merchant_key(),
        fixture("vectors/lianlian-public.b64"),
    );
    let config = path(&write(&dir, "lianlian.toml", settings.as_bytes()));
    let args = ["call", operation, "--config", &config];
    json_of(&args, request.to_string(), expected)
}

fn pay_out() -> Value {
    json!({
        "no_order": "A1", "dt_order": "20180828153543", "money_order": "5.00", "flag_card": "0",
        "card_no": "8888888888888888", "acct_name": "李天增", "info_order": "wages",
        "notify_url": "http://127.0.0.1:9/",
    })
}

#[test]
fn a_payment_that_succeeded_is_told_as_paid() {
    let request =
        json!({ "no_order": "", "money_order": "", "token": "t", "verify_code": "666666" });
    let said = called(
        "easypay-verify-restored.json",
        "easypay/PaymentVerify",
        request,
        0,
    );
    assert_eq!(said["outcome"], "answered");
    assert_eq!(said["answer"]["result_pay"], "SUCCESS");
    assert_eq!(said["answer"]["money_order"], "0.01");
}

#[test]
fn a_binding_has_its_token() {
    let request = json!({
        "user_id": "", "no_order": "", "dt_order": "", "pay_type": "2", "risk_item": "{}",
        "id_type": "0", "id_no": "11010519491231002X", "acct_name": "李天增",
        "card_no": "8888888888888888", "bind_mob": "18667341234",
    });
    let said = called("mpay-card-bind-code-sent.json", "bankcardbind", request, 0);
    assert_eq!(
        (&said["outcome"], &said["ret_code"]),
        (&"answered".into(), &"8888".into())
    );
    assert_eq!(said["answer"]["token"], "ce40a0c2e72964cc25e1dcd4e47e62c1");
}

#[test]
fn a_pay_out_is_refused_signed_or_waits() {
    let said = called(
        "instant-payment-4005.json",
        "instant_payment/PaymentApply",
        pay_out(),
        1,
    );
    assert_eq!(
        (&said["outcome"], &said["signed"]),
        (&"refused".into(), &true.into())
    );
    assert_eq!(said["ret_msg"], "商户未开通权限");
    let said = called(
        "instant-payment-4002.json",
        "instant_payment/PaymentApply",
        pay_out(),
        0,
    );
    assert_eq!(
        (&said["outcome"], &said["ret_code"]),
        (&"answered".into(), &"4002".into())
    );
    assert!(said["answer"]["confirm_code"].is_string());
}

#[test]
fn what_was_edited_is_unknown() {
    let request =
        json!({ "no_order": "", "money_order": "", "token": "t", "verify_code": "666666" });
    let said = called("mpay-verify-altered.json", "mpay/PaymentVerify", request, 3);
    assert_eq!(said["outcome"], "unknown");
    assert!(
        said["error"]
            .as_str()
            .is_some_and(|error| error.contains("must not be believed"))
    );
}
