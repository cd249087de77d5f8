//! Both sides of the protocol against each other, without a network.

use lianlian::api::mpay::{
    CardBindApplyRequest, CardBindApplyResponse, CardBindVerifyBound, CardBindVerifyRequest,
    CardBindVerifyResponse,
};
use lianlian::field::CardNumber;
use lianlian::field::Value;
use lianlian_tests::*;

#[test]
fn a_card_is_bound() {
    let (merchant, platform) = (merchant(), platform());
    let key = || Some(MERCHANT_KEY.public_key());

    let request = card_bind_apply();
    let http = merchant.prepare(&request).expect("a right request");
    assert_eq!(http.uri(), "http://127.0.0.1:9/v1/bankcardbind");
    let received = platform
        .receive::<CardBindApplyRequest>(&http::HeaderMap::new(), http.body(), |oid_partner| {
            assert_eq!(oid_partner, OID_PARTNER);
            key()
        })
        .expect("a right request");
    assert_eq!(received.card_no.expose(), "8888888888888888");
    assert_eq!(received.acct_name.wire(), "李天增");

    let answer = platform.answer(&received, &CardBindApplyResponse::CodeSent(code_sent()));
    let answer = merchant
        .accept(&request, &answer.expect("signed"))
        .expect("genuine");
    let CardBindApplyResponse::CodeSent(sent) = answer.into_inner();

    let request = CardBindVerifyRequest::builder()
        .token(sent.token.expect("the token"))
        .user_id("20180828153543")
        .verify_code("666666")
        .build();
    let http = merchant.prepare(&request).expect("a right request");
    let received = platform
        .receive::<CardBindVerifyRequest>(&http::HeaderMap::new(), http.body(), |_| key())
        .expect("a right request");
    let bound = CardBindVerifyBound::builder()
        .user_id("20180828153543")
        .card_no(CardNumber::new("8888"))
        .no_agree("2017092339974797")
        .build();
    let answer = platform.answer(&received, &CardBindVerifyResponse::Bound(bound));
    let answer = merchant
        .accept(&request, &answer.expect("signed"))
        .expect("genuine");
    assert_eq!(answer.ret_msg(), "交易成功");
    let CardBindVerifyResponse::Bound(bound) = answer.into_inner();
    assert_eq!(bound.no_agree.as_deref(), Some("2017092339974797"));
}
