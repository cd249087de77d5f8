//! Binding a card: what works, and what becomes of tokens.

use jiff::SignedDuration;
use lianlian::api::codes::BindingResult;
use lianlian::api::mpay::{
    CardBindApplyRequest, CardBindApplyResponse, CardBindNotification, CardBindVerifyResponse,
};
use lianlian::sign::SignType;
use lianlian::{Environment, Merchant};
use lianlian_sandbox::{DEFAULT_SMS_CODE, MAX_TRIES, Sandbox, TOKEN_LIFETIME};

use crate::world::*;

#[test]
fn a_card_is_bound() {
    let world = World::new();
    let answer = world.call(&apply("u1")).expect("a token");
    let CardBindApplyResponse::CodeSent(sent) = answer.into_inner();
    assert_eq!(sent.user_id.as_deref(), Some("u1"));
    assert_eq!(sent.no_order.as_deref(), Some(NO_ORDER));
    assert_eq!(sent.dt_order, Some(NO_ORDER.parse().expect("a time")));
    let token = sent.token.expect("a token");
    let is_upper_hex = |c: char| matches!(c, '0'..='9' | 'A'..='F');
    assert!(token.len() == 32 && token.chars().all(is_upper_hex));

    let answer = world.call(&verify("u1", &token, DEFAULT_SMS_CODE));
    let CardBindVerifyResponse::Bound(bound) = answer.expect("bound").into_inner();
    assert_eq!(bound.user_id.as_deref(), Some("u1"));
    assert_eq!(bound.card_no.expect("a number").expose(), "1234");
    assert_eq!(bound.no_order.as_deref(), Some(NO_ORDER));
    let no_agree = bound.no_agree.expect("an agreement");
    assert!(no_agree.len() == 16 && no_agree.chars().all(|c| c.is_ascii_digit()));
}

#[test]
fn what_was_not_sent_is_not_answered() {
    let world = World::new();
    let CardBindApplyRequest {
        user_id,
        pay_type,
        risk_item,
        vali_date,
        cvv2,
        id_type,
        id_no,
        acct_name,
        card_no,
        bind_mob,
        ..
    } = apply("u1");
    let request = CardBindApplyRequest::builder()
        .user_id(user_id)
        .pay_type(pay_type)
        .risk_item(risk_item)
        .maybe_vali_date(vali_date)
        .maybe_cvv2(cvv2)
        .maybe_id_type(id_type)
        .id_no(id_no)
        .acct_name(acct_name)
        .card_no(card_no)
        .bind_mob(bind_mob)
        .build();
    let CardBindApplyResponse::CodeSent(sent) = world.call(&request).expect("sent").into_inner();
    assert_eq!((sent.no_order, sent.dt_order), (None, None));
}

/// A binding is told where its application says so, under its number.
#[test]
fn a_binding_is_told() {
    let world = World::new();
    let listener = Listener::new(0);
    let bind = |given: &[(&'static str, &str)]| {
        let apply: CardBindApplyRequest = request(given);
        let answer = world.call(&apply).expect("a token").into_inner();
        let CardBindApplyResponse::CodeSent(sent) = answer;
        let token = sent.token.expect("a token");
        let answer = world.call(&verify("u1", &token, DEFAULT_SMS_CODE));
        let CardBindVerifyResponse::Bound(bound) = answer.expect("bound").into_inner();
        bound.no_agree.expect("an agreement")
    };
    let card = "6222021001999991";
    let url = listener.url.as_str();
    bind(&[("user_id", "u1"), ("card_no", card), ("notify_url", "")]);
    bind(&[("user_id", "u1"), ("notify_url", url), ("no_order", "")]);
    let no_agree = bind(&[
        ("user_id", "u1"),
        ("card_no", card),
        ("no_order", "B1"),
        ("notify_url", url),
    ]);
    let told = listener.received(1);
    let told = world
        .merchant
        .notification::<CardBindNotification>(&http::HeaderMap::new(), &told[0]);
    let told = told.expect("genuine").into_inner();
    assert_eq!(told.no_order, "B1");
    assert_eq!(told.no_agree, Some(no_agree));
    assert_eq!(told.card_no.expect("a number").expose(), "9991");
    assert_eq!(told.result_sign, Some(BindingResult::Success.into()));
    world.stop();
}

#[test]
fn sha256_is_answered_with_sha256() {
    let world = World::new();
    let merchant = Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(MERCHANT_KEY.clone())
        .sign_type(SignType::Sha256WithRsa)
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .environment(Environment::at(&format!("http://{}", world.address)).expect("loopback"))
        .build()
        .expect("right settings");
    let answer = call(&merchant, &apply("u1")).expect("a token");
    assert_eq!(answer.sign_type(), SignType::Sha256WithRsa);
}

#[test]
fn a_token_is_good_once_for_its_merchant_and_its_user() {
    let world = World::new();
    let token = world.token("u1");
    assert_answered(world.call(&verify("u2", &token, DEFAULT_SMS_CODE)), "1000");
    assert_answered(world.call(&verify("u1", "0123", DEFAULT_SMS_CODE)), "1000");
    let other = merchant(OTHER_PARTNER, &MERCHANT_KEY, &world.address);
    let theirs = call(&other, &verify("u1", &token, DEFAULT_SMS_CODE));
    assert_answered(theirs, "1000");

    assert!(world.call(&verify("u1", &token, DEFAULT_SMS_CODE)).is_ok());
    assert_answered(world.call(&verify("u1", &token, DEFAULT_SMS_CODE)), "1000");
}

#[test]
fn two_users_do_not_disturb_each_other() {
    let world = World::new();
    let (first, second) = (world.token("u1"), world.token("u2"));
    assert_ne!(first, second);
    assert_answered(world.call(&verify("u1", &first, "000000")), "9700");
    assert!(world.call(&verify("u2", &second, DEFAULT_SMS_CODE)).is_ok());
    assert!(world.call(&verify("u1", &first, DEFAULT_SMS_CODE)).is_ok());
}

#[test]
fn a_token_expires_after_30_minutes() {
    let world = World::new();
    let (early, late) = (world.token("u1"), world.token("u1"));
    world
        .clock
        .advance(TOKEN_LIFETIME - SignedDuration::from_secs(1));
    assert!(world.call(&verify("u1", &early, DEFAULT_SMS_CODE)).is_ok());
    world.clock.advance(SignedDuration::from_secs(1));
    assert_answered(world.call(&verify("u1", &late, DEFAULT_SMS_CODE)), "1000");
}

#[test]
fn wrong_codes_are_counted() {
    let world = World::new();
    let token = world.token("u1");
    for _ in 1..MAX_TRIES {
        assert_answered(world.call(&verify("u1", &token, "000000")), "9700");
    }
    assert_answered(world.call(&verify("u1", &token, "000000")), "9702");
    assert_answered(world.call(&verify("u1", &token, DEFAULT_SMS_CODE)), "1000");
}

#[test]
fn of_several_at_once_one_wins() {
    let world = World::new();
    let token = world.token("u1");
    let request = verify("u1", &token, DEFAULT_SMS_CODE);
    let (won, lost): (Vec<_>, Vec<_>) = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| world.call(&request)))
            .collect();
        tries
            .into_iter()
            .map(|t| t.join().expect("no panic"))
            .partition(Result::is_ok)
    });
    assert_eq!(won.len(), 1);
    for answer in lost {
        assert_answered(answer, "1000");
    }
}

#[test]
fn debug_shows_no_secret() {
    let sandbox = Sandbox::builder()
        .platform_key(PLATFORM_KEY.clone())
        .merchants([(OID_PARTNER.to_owned(), MERCHANT_KEY.public_key())].into())
        .sms_code("735291")
        .open();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let sandbox = runtime
        .expect("a runtime")
        .block_on(sandbox)
        .expect("it opens");
    let text = format!("{sandbox:?}");
    assert!(text.contains(OID_PARTNER));
    assert!(!text.contains("735291"));
}
