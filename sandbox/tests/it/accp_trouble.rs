//! Troubles of ACCP's answers, whose signature is in the headers; and what the inspector shows of it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lianlian::AcceptError;
use lianlian::sign::{SignType, SignatureFault, Signer as _, body_string};

use crate::accp::*;
use crate::world::{MERCHANT_KEY, World, assert_answered, send, stranger};

#[test]
fn the_signature_in_the_headers_is_spoiled() {
    let world = World::new();
    let opened = |number| trade("USER_TOPUP", number, "5.00", "");
    world.trouble(r#"{"trouble":"wrong_signature"}"#);
    let error = world.call(&opened("T1")).expect_err("not believed");
    let AcceptError::Untrusted { fault, .. } = error else {
        panic!("{error}");
    };
    assert_eq!(fault, SignatureFault::Mismatch);
    // It was done all the same.
    assert_answered(world.call(&opened("T1")), "1010");

    world.trouble(r#"{"trouble":"other_merchant"}"#);
    let error = world.call(&opened("T2")).expect_err("another's");
    assert!(
        matches!(
            error,
            AcceptError::OtherRequest {
                field: "oid_partner"
            }
        ),
        "{error}"
    );
    world.trouble(r#"{"trouble":"extra_members"}"#);
    let answer = world.call(&opened("T3")).expect("believed");
    assert_eq!(answer.extras().len(), 2);
    for trouble in ["lower_sign_type", "upper_sign_type"] {
        world.trouble(&format!(r#"{{"trouble":"{trouble}"}}"#));
        let number = if trouble.starts_with('l') { "T4" } else { "T5" };
        world.call(&opened(number)).expect("believed");
    }
    world.trouble(r#"{"trouble":"ret_code","ret_code":"3005"}"#);
    assert_answered(world.call(&opened("T6")), "3005");
    let body = r#"{"body":{"ret_code":"0000","ret_msg":"x","txn_seqno":"T7"},"sign":true,"trouble":"answer"}"#;
    world.trouble(body);
    world.call(&opened("T7")).expect("believed");
    world.stop();
}

#[test]
fn money_takes_the_course_that_a_trouble_has() {
    let world = World::new();
    for (number, course, first, later) in [
        ("T1", "fails_later", "TRADE_WAIT_PAY", "TRADE_CLOSE"),
        ("T2", "processing_first", "TRADE_WAIT_PAY", "TRADE_SUCCESS"),
        ("T3", "returned", "TRADE_SUCCESS", "TRADE_CANCEL"),
    ] {
        world.trouble(&format!(
            r#"{{"trouble":"{course}","operation":"accp_trade/SmsValidation"}}"#
        ));
        paid(&world, "USER_TOPUP", number, "5.00", "");
        assert_eq!(status(&world, number), first, "{course}");
        if course != "processing_first" {
            world.admin("POST", "clock", r#"{"advance":"4s"}"#);
        }
        assert_eq!(status(&world, number), later, "{course}");
    }
    assert_eq!(balance(&world, "INNERUSER"), "5.00");
    world.stop();
}

#[test]
fn the_inspector_shows_the_headers_and_what_they_sign() {
    let world = World::new();
    let request = trade("USER_TOPUP", "T1", "5.00", "");
    let sent = world.merchant.prepare(&request).expect("prepared");
    let signature = sent.headers()["signature-data"]
        .to_str()
        .expect("base64")
        .to_owned();
    let hash = body_string(sent.body());
    let answer = send(sent);
    let page = world.newest();
    for text in [
        "Signature-Type",
        signature.as_str(),
        hash.as_str(),
        &body_string(answer.body()),
        "right",
    ] {
        assert!(page.contains(text), "no {text}");
    }
    assert!(page.contains("T1") && !page.contains("Sign string"));

    let payment = by_card("T1", "5.00");
    let card = payment
        .bank_card_info
        .linked_acctno
        .as_ref()
        .expect("a card");
    let card = card.expose().to_owned();
    world.call(&payment).expect("a code");
    assert!(!world.newest().contains(&card));

    // The body itself is signed, as LianLian's Go sample does it.
    let mut once = world.merchant.prepare(&request).expect("prepared");
    let signature = MERCHANT_KEY.sign(SignType::Md5WithRsa, once.body());
    let signature = STANDARD.encode(signature.expect("signed"));
    let signature = signature.parse().expect("base64");
    once.headers_mut().insert("signature-data", signature);
    send(once);
    let page = world.newest();
    assert!(page.contains("What probably happened"));
    assert!(page.contains(&SignatureFault::Mismatch.to_string()));

    let forged = stranger(&world.address)
        .prepare(&request)
        .expect("prepared");
    send(forged);
    let page = world.newest();
    assert!(page.contains("Checks that failed"));
    // Another key's signature is of another length.
    assert!(page.contains(&SignatureFault::Malformed.to_string()));
    world.stop();
}
