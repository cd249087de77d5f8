//! Answers and notifications in the shapes in which LianLian sends them, and in shapes that nobody can use.

use lianlian::api::card::{BoundCardsQueryRequest, BoundCardsQueryResponse};
use lianlian::api::instant_payment;
use lianlian::api::mpay::{self, PaymentQueryRequest, PaymentQueryResponse};
use lianlian::api::refund::{RefundNotification, RefundQueryRequest, YuanRefundApplyRequest};
use lianlian::check::Rule;
use lianlian::example::{self, Extent};
use lianlian::explain::{Clues, clues, explain};
use lianlian::message::RawMessage;
use lianlian::notification::{NotificationError, OrderNotification as _};
use lianlian::sign::{SignType, Signer as _};
use lianlian::{AcceptError, Effect, OperationType, OrderState, Request, ResponseTo, Verified};
use lianlian_tests::*;
use serde_json::{Value, json};

/// Signs members as LianLian does, but for those that it leaves out.
fn signed(members: &Value, unsigned: &[&str]) -> Vec<u8> {
    use base64::Engine as _;
    let mut members = members.clone();
    members["oid_partner"] = OID_PARTNER.into();
    members["sign_type"] = "RSA".into();
    let text = members.to_string();
    let message = RawMessage::parse(text.as_bytes()).expect("a message");
    let string = message.sign_string(unsigned);
    let signature = PLATFORM_KEY
        .sign(SignType::Md5WithRsa, string.as_bytes())
        .expect("signed");
    members["sign"] = base64::engine::general_purpose::STANDARD
        .encode(signature)
        .into();
    members.to_string().into_bytes()
}

fn accept<R: Request>(request: &R, body: Vec<u8>) -> Result<Verified<ResponseTo<R>>, AcceptError> {
    merchant().accept(request, &http::Response::new(body))
}

fn cards() -> BoundCardsQueryRequest {
    BoundCardsQueryRequest::builder()
        .user_id("u1")
        .offset("0")
        .build()
}

fn answered(list: Value, name: &str) -> Value {
    let mut answer =
        json!({ "ret_code": "0000", "ret_msg": "交易成功", "user_id": "u1", "count": "1" });
    answer[name] = list;
    answer
}

fn card() -> Value {
    json!({ "no_agree": "2017092339974797", "card_no": "8888", "bank_code": "01020000", "card_type": "2" })
}

#[test]
fn bound_cards_come_under_either_name_signed_or_not() {
    let list = json!([card(), card()]);
    for name in ["agreement_list", "aggrement_list"] {
        for unsigned in [&[name][..], &[]] {
            let body = signed(&answered(list.clone(), name), unsigned);
            let answer = accept(&cards(), body).expect("genuine");
            let BoundCardsQueryResponse::Found(found) = &*answer;
            let cards = found.agreement_list.trust_anyway_ref();
            assert_eq!(cards.len(), 2, "{name} without {unsigned:?}");
            assert_eq!(cards[0].no_agree, "2017092339974797");
            assert!(answer.extras().is_empty());
        }
    }
    // A list that comes as text is a list.
    let body = signed(
        &answered(list.to_string().into(), "agreement_list"),
        &["agreement_list"],
    );
    let answer = accept(&cards(), body).expect("genuine");
    let BoundCardsQueryResponse::Found(found) = &*answer;
    assert_eq!(found.agreement_list.trust_anyway_ref().len(), 2);
}

/// Nothing that LianLian sends is dropped without a word.
#[test]
fn a_list_under_an_unknown_name_is_kept() {
    let body = signed(&answered(json!([card()]), "agreements"), &[]);
    let answer = accept(&cards(), body).expect("genuine");
    let [extra] = answer.extras() else {
        panic!("{:?}", answer.extras())
    };
    assert_eq!((extra.name(), extra.is_signed()), ("agreements", true));
    assert!(extra.expose_json().contains("2017092339974797"));
    // Two spellings at once: the second one is kept as it came.
    let mut both = answered(json!([card()]), "agreement_list");
    both["aggrement_list"] = json!([]);
    let body = signed(&both, &["agreement_list", "aggrement_list"]);
    let answer = accept(&cards(), body).expect("genuine");
    let [extra] = answer.extras() else {
        panic!("{:?}", answer.extras())
    };
    assert_eq!((extra.name(), extra.is_signed()), ("aggrement_list", false));
    // A member that no table marks must be signed.
    let body = signed(&answered(json!([card()]), "agreements"), &["agreements"]);
    assert!(matches!(
        accept(&cards(), body),
        Err(AcceptError::Untrusted { .. })
    ));
}

/// No money hangs on an optional list: what is none reads as absent, and is noted.
#[test]
fn an_optional_list_that_is_none_reads_as_absent() {
    for (list, place) in [
        (json!("x"), "agreement_list"),
        (json!(7), "agreement_list"),
        (json!(true), "agreement_list"),
        // One item without its list is a list of one.
        (json!({}), "agreement_list[0].no_agree"),
        (json!([card(), 7]), "agreement_list[1]"),
        (json!([card(), "x"]), "agreement_list[1]"),
        (json!([{}]), "agreement_list[0].no_agree"),
    ] {
        for unsigned in [&["agreement_list"][..], &[]] {
            let body = signed(&answered(list.clone(), "agreement_list"), unsigned);
            let answer = accept(&cards(), body).expect("genuine");
            let BoundCardsQueryResponse::Found(found) = &*answer;
            assert_eq!(found.agreement_list.trust_anyway_ref().len(), 0, "{list}");
            let odd = answer.oddities().iter().map(|odd| odd.field.as_str());
            assert_eq!(odd.collect::<Vec<_>>(), [place], "{list}");
        }
    }
}

#[test]
fn one_object_is_a_list_of_one() {
    for list in [card(), card().to_string().into()] {
        let body = signed(&answered(list, "agreement_list"), &["agreement_list"]);
        let answer = accept(&cards(), body).expect("genuine");
        let BoundCardsQueryResponse::Found(found) = &*answer;
        let cards = found.agreement_list.trust_anyway_ref();
        assert_eq!((cards.len(), answer.oddities().len()), (1, 0));
        assert_eq!(cards[0].no_agree, "2017092339974797");
    }
}

/// `card_no`, `bank_name` and `memo` of an order query: each may be signed or not, and nothing else.
#[test]
fn every_choice_of_unsigned_members_verifies_and_no_other() {
    let query = PaymentQueryRequest::builder().no_order("1").build();
    let found = json!({
        "ret_code": "0000", "ret_msg": "交易成功", "no_order": "1", "dt_order": "20180828153543",
        "oid_paybill": "2018082971158876", "money_order": "1.00", "result_pay": "SUCCESS",
        "card_no": "8888", "bank_name": "工商银行", "memo": "余额不足",
    });
    let marked = ["card_no", "bank_name", "memo"];
    let tables: Vec<_> = <mpay::PaymentQuery as OperationType>::OPERATION
        .outcomes
        .iter()
        .map(|o| o.rows)
        .collect();
    let keys = [PLATFORM_KEY.public_key()];
    for choice in 0..8_u32 {
        let unsigned: Vec<_> = (0..3)
            .filter(|at| choice & (1 << at) != 0)
            .map(|at| marked[at])
            .collect();
        let body = signed(&found, &unsigned);
        let answer = accept(&query, body.clone()).expect("genuine");
        let PaymentQueryResponse::Found(paid) = &*answer;
        assert_eq!(
            paid.memo
                .as_ref()
                .map(|memo| memo.trust_anyway_ref().as_str()),
            Some("余额不足")
        );
        let clues = Clues {
            keys: &keys,
            tables: &tables,
            ..clues()
        };
        let explained = explain(&body, &clues)
            .expect("a message")
            .signature
            .expect("a signature");
        assert!(
            explained.verifies,
            "without {unsigned:?}: {:?}",
            explained.findings
        );
    }
    for moved in [
        "result_pay",
        "money_order",
        "no_order",
        "settle_date",
        "dt_order",
    ] {
        let mut found = found.clone();
        found["settle_date"] = "20180829".into();
        for unsigned in [&[moved][..], &[moved, "card_no", "bank_name", "memo"]] {
            let error = accept(&query, signed(&found, unsigned)).expect_err("moved");
            assert!(
                matches!(error, AcceptError::Untrusted { .. }),
                "{moved}: {error:?}"
            );
        }
    }
}

#[test]
fn a_refund_in_yuan_has_no_rate() {
    let refund: YuanRefundApplyRequest = example::request(Extent::Required).expect("examples");
    let told = json!({
        "no_refund": refund.no_refund, "money_refund": refund.money_refund.to_string(),
        "oid_refundno": "2018082971158876", "sta_refund": "2",
    });
    let notification = signed(&told, &[]);
    let notification =
        merchant().notification::<RefundNotification>(&http::HeaderMap::new(), &notification);
    let notification = notification.expect("genuine");
    assert_eq!(notification.state(), OrderState::Succeeded);
    assert_eq!(notification.order(), refund.no_refund);

    let mut answer = told;
    answer["ret_code"] = "0000".into();
    assert!(accept(&refund, signed(&answer, &[])).is_ok());
    let query = RefundQueryRequest::builder()
        .oid_refundno("2018082971158876")
        .build();
    assert!(accept(&query, signed(&answer, &[])).is_ok());
    let query = RefundQueryRequest::builder()
        .oid_refundno("2018082971158877")
        .build();
    let other = accept(&query, signed(&answer, &[])).err();
    assert_eq!(
        other,
        Some(AcceptError::OtherRequest {
            field: "oid_refundno"
        })
    );
}

/// A pay-in's message can't be read as a pay-out's, and the reverse.
#[test]
fn tables_tell_themselves_apart() {
    let mut told = json!({
        "no_order": "A1", "dt_order": "20180828153543", "oid_paybill": "2018082971158876",
        "money_order": "1.00", "result_pay": "FAILURE",
    });
    let body = signed(&told, &[]);
    let pay_out = merchant()
        .notification::<instant_payment::PaymentNotification>(&http::HeaderMap::new(), &body);
    assert_eq!(pay_out.expect("genuine").state(), OrderState::Failed);
    let pay_in =
        merchant().notification::<mpay::PaymentNotification>(&http::HeaderMap::new(), &body);
    let Err(NotificationError::Malformed(violations)) = pay_in else {
        panic!("{pay_in:?}");
    };
    assert_eq!(violations.to_string(), "pay_type is required");

    told["pay_type"] = "D".into();
    let body = signed(&told, &[]);
    assert!(
        merchant()
            .notification::<mpay::PaymentNotification>(&http::HeaderMap::new(), &body)
            .is_ok()
    );
    let pay_out = merchant()
        .notification::<instant_payment::PaymentNotification>(&http::HeaderMap::new(), &body);
    assert_eq!(
        pay_out.err(),
        Some(NotificationError::OtherTable { member: "pay_type" })
    );
}

/// An unreadable member that nothing hangs on costs a note; a number is as good as a text.
#[test]
fn a_notification_is_read_as_it_comes() {
    let told = json!({
        "no_order": "A1", "oid_paybill": 2018082971158876_u64, "money_order": 0.1,
        "result_pay": "SUCCESS", "pay_type": "99", "settle_date": "29.8.2018",
    });
    let told = signed(&told, &[]);
    let told = merchant()
        .notification::<mpay::PaymentNotification>(&http::HeaderMap::new(), &told)
        .expect("genuine");
    assert_eq!(
        told.amount().map(|amount| amount.to_string()).as_deref(),
        Some("0.10")
    );
    assert_eq!(told.oid_paybill.as_deref(), Some("2018082971158876"));
    let odd: Vec<_> = told
        .oddities()
        .iter()
        .map(|odd| (odd.field.as_str(), odd.rule))
        .collect();
    assert_eq!(odd, [("settle_date", Rule::Format("date"))]);
}

#[test]
fn a_repetition_may_tell_more_and_contradicts_by_its_amount_alone() {
    let told = |members: Value| {
        let mut all = json!({ "no_order": "A1", "money_order": "1.00", "result_pay": "SUCCESS", "pay_type": "2" });
        for (name, value) in members.as_object().expect("members") {
            all[name] = value.clone();
        }
        let told = merchant()
            .notification::<mpay::PaymentNotification>(&http::HeaderMap::new(), &signed(&all, &[]));
        let told = told.expect("genuine");
        (told.identity(), told.fingerprint())
    };
    let (identity, fingerprint) = told(json!({}));
    let more = json!({ "settle_date": "20180829", "bank_code": "01020000", "money_order": "1.0" });
    assert_eq!(told(more), (identity.clone(), fingerprint.clone()));
    let (same, other) = told(json!({ "money_order": "2.00" }));
    assert!(same == identity && other != fingerprint);
    let (other, _) = told(json!({ "result_pay": "REFUND" }));
    assert_ne!(other, identity);
}

/// No signed answer to something else passes for the answer to an order: each has to name it.
#[test]
fn an_order_is_answered_with_its_own_number() {
    let mut orders = 0;
    macro_rules! add {
        (call $request:path) => {
            let operation = <<$request as lianlian::Sent>::Operation as OperationType>::OPERATION;
            if operation.answered_order().is_some() {
                orders += 1;
                let request: $request = example::request(Extent::Required).expect("examples");
                for code in operation.outcomes.iter().flat_map(|outcome| outcome.ret_codes) {
                    let balance = json!({ "ret_code": code, "amt_balance": "1.00", "amt_unsettle": "0.00" });
                    let mut response = http::Response::new(signed(&balance, &[]));
                    if operation.generation.signs_bytes() {
                        let (headers, _) = signed_again(operation.generation, response.body());
                        *response.headers_mut() = headers;
                    }
                    let error = merchant().accept(&request, &response).expect_err("another's answer");
                    assert_eq!(error.effect(), Effect::Unknown, "{}", operation.name);
                    assert!(matches!(error, AcceptError::Malformed { .. }), "{error:?}");
                }
            }
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(add);
    assert!(orders >= 14, "{orders}");
}
