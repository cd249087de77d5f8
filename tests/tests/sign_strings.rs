//! The canonical strings of typed requests, byte for byte. Their masked form is on the pages of `contract`.

use lianlian::api::codes::PayType;
use lianlian_tests::*;

#[test]
fn card_bind_apply_debit() {
    assert_eq!(
        *merchant().sign_string(&card_bind_apply()),
        r#"acct_name=李天增&api_version=2.1&bind_mob=18667341234&card_no=8888888888888888&dt_order=20180828153543&id_no=11010519491231002X&id_type=0&no_order=20180828153543&notify_url=http://test.yintong.com.cn/help/notify.php&oid_partner=201304121000001004&pay_type=P&risk_item={"frms_ware_category":"1009","user_info_bind_phone":"13958069593"}&sign_type=RSA&user_id=20180828153543"#
    );
}

#[test]
fn card_bind_apply_credit() {
    let mut request = card_bind_apply();
    request.pay_type = PayType::QuickCredit;
    request.vali_date = Some("2811".into());
    request.cvv2 = Some("222".into());
    assert_eq!(
        *merchant().sign_string(&request),
        r#"acct_name=李天增&api_version=2.1&bind_mob=18667341234&card_no=8888888888888888&cvv2=222&dt_order=20180828153543&id_no=11010519491231002X&id_type=0&no_order=20180828153543&notify_url=http://test.yintong.com.cn/help/notify.php&oid_partner=201304121000001004&pay_type=3&risk_item={"frms_ware_category":"1009","user_info_bind_phone":"13958069593"}&sign_type=RSA&user_id=20180828153543&vali_date=2811"#
    );
}

#[test]
fn an_empty_value_is_left_out() {
    let mut request = card_bind_apply();
    request.no_order = Some(String::new());
    request.notify_url = None;
    let string = merchant().sign_string(&request);
    assert!(!string.contains("no_order") && !string.contains("notify_url"));
}

#[test]
fn card_bind_verify_request() {
    assert_eq!(
        *merchant().sign_string(&card_bind_verify()),
        "oid_partner=201304121000001004&sign_type=RSA&token=D096DBA0E3E0CC8F1D504C06E71D292D&user_id=20180828153543&verify_code=666666"
    );
}
