//! The checks of card binding: every rule, and all violations in one answer.

use lianlian::api::account::BalanceQuery;
use lianlian::api::codes::{IdType, PayType};
use lianlian::api::mpay::CardBindApply;
use lianlian::api::unified::PaymentCreate;
use lianlian::check::{CheckOptions, Violations};
use lianlian::field::RiskItem;
use lianlian::message::RawMessage;
use lianlian::{Effect, OperationType, PrepareError};
use lianlian_tests::*;
use validator::Validate;

fn found(checked: Result<(), Violations>) -> Vec<(String, &'static str)> {
    let violations = checked.expect_err("violations");
    violations
        .iter()
        .map(|v| (v.field.clone(), v.rule.as_str()))
        .collect()
}

fn pairs(expected: &[(&str, &'static str)]) -> Vec<(String, &'static str)> {
    expected
        .iter()
        .map(|(field, rule)| ((*field).to_owned(), *rule))
        .collect()
}

/// Everything wrong that a built request can have wrong.
fn all_wrong() -> lianlian::api::mpay::CardBindApplyRequest {
    let mut request = card_bind_apply();
    request.user_id = "用".repeat(33);
    request.pay_type = PayType::QuickCredit;
    request.risk_item = RiskItem::from_text("{\"a\":1,\"a\":2}");
    request.vali_date = Some("2813".into());
    request.cvv2 = None;
    request.id_no = "110105194912310021".into();
    request.acct_name = "".into();
    request.card_no = "8888 8888 8888 8888".into();
    request.bind_mob = "+8618667341234".into();
    request.notify_url = Some("ftp://test.yintong.com.cn".to_owned());
    request
}

#[test]
fn a_right_request_has_none() {
    assert_eq!(card_bind_apply().check(&CheckOptions::default()), Ok(()));
    assert_eq!(card_bind_verify().check(&CheckOptions::default()), Ok(()));
}

/// The sentences are on the pages of `contract`.
#[test]
fn all_in_one_answer() {
    assert_eq!(
        found(all_wrong().check(&CheckOptions::default())),
        pairs(&[
            ("acct_name", "required"),
            ("bind_mob", "mobile"),
            ("card_no", "card_number"),
            ("cvv2", "required_if"),
            ("id_no", "resident_id"),
            ("notify_url", "http_url"),
            ("risk_item", "json_object"),
            ("user_id", "max_len"),
            ("vali_date", "card_expiry"),
        ])
    );
}

#[test]
fn nothing_is_sent_when_a_check_fails() {
    let error = merchant().prepare(&all_wrong()).expect_err("violations");
    assert_eq!(error.effect(), Effect::NothingSent);
    assert!(matches!(error, PrepareError::Check(_)));
}

#[test]
fn a_credit_card_needs_expiry_and_cvv2() {
    let mut request = card_bind_apply();
    request.pay_type = PayType::QuickCredit;
    assert_eq!(
        found(request.check(&CheckOptions::default())),
        pairs(&[("cvv2", "required_if"), ("vali_date", "required_if")])
    );
    request.vali_date = Some("2811".into());
    request.cvv2 = Some("0222".into());
    assert_eq!(request.check(&CheckOptions::default()), Ok(()));
}

#[test]
fn the_form_of_an_id_number_is_asked_for_id_cards_only() {
    let mut request = card_bind_apply();
    request.id_no = "G12345678".into();
    assert_eq!(
        found(request.check(&CheckOptions::default())),
        pairs(&[("id_no", "resident_id")])
    );
    request.id_type = Some(IdType::Passport);
    assert_eq!(request.check(&CheckOptions::default()), Ok(()));
}

#[test]
fn luhn_is_a_matter_of_choice() {
    let mut request = card_bind_apply();
    // The card number in LianLian's sample of bankcardbindverfy.
    request.card_no = "622202112313213123".into();
    assert_eq!(request.check(&CheckOptions::default()), Ok(()));
    let strict = CheckOptions::default().with_luhn();
    assert_eq!(found(request.check(&strict)), pairs(&[("card_no", "luhn")]));
}

#[test]
fn lengths_count_characters() {
    let mut request = card_bind_apply();
    request.user_id = "用".repeat(32);
    assert_eq!(request.check(&CheckOptions::default()), Ok(()));
    request.user_id.push('户');
    assert_eq!(
        found(request.check(&CheckOptions::default())),
        pairs(&[("user_id", "max_len")])
    );
}

/// A clock knows of days that are to come, and of requests that were made long ago.
#[test]
fn with_a_clock_days_and_times_are_checked() {
    let now: lianlian::jiff::Timestamp = "2026-11-26T04:00:00Z".parse().expect("a time");
    let clocked = CheckOptions::default().with_now(now);
    let mut request = card_bind_apply();
    assert_eq!(request.check(&clocked), Ok(()));
    request.id_no = "110105204912310026".into();
    assert_eq!(request.check(&CheckOptions::default()), Ok(()));
    assert_eq!(
        found(request.check(&clocked)),
        pairs(&[("id_no", "resident_id")])
    );

    let made = |time: &str| {
        let json = format!(r#"{{"time_stamp":"{time}"}}"#);
        let raw = RawMessage::parse(json.as_bytes()).expect("a message");
        let checked = PaymentCreate::OPERATION.check(&raw, &clocked);
        found(checked).contains(&("time_stamp".to_owned(), "near_now"))
    };
    assert!(!made("20261126120000") && !made("20261126122959"));
    assert!(made("20150101120000") && made("20261126123001"));
    // UTC is eight hours behind.
    assert!(made("20261126040000"));
}

/// The merchant's own clock is asked at each request.
#[test]
fn a_merchant_with_a_clock_refuses_what_is_to_come() {
    fn clock() -> lianlian::jiff::Timestamp {
        "2026-11-26T04:00:00Z".parse().expect("a time")
    }
    let mut request = card_bind_apply();
    request.id_no = "110105204912310026".into();
    let without = lianlian::Merchant::builder()
        .oid_partner(OID_PARTNER)
        .signer(MERCHANT_KEY.clone())
        .platform_keys(vec![PLATFORM_KEY.public_key()])
        .build()
        .expect("right settings");
    assert!(without.prepare(&request).is_ok());
    let clocked = without.or_clock(clock);
    let error = clocked.prepare(&request).expect_err("not born yet");
    assert!(
        error
            .to_string()
            .contains("id_no must name no day that is to come"),
        "{error}"
    );
}

#[test]
fn control_characters_are_in_no_value() {
    let mut request = card_bind_apply();
    request.user_id = "u\0".to_owned();
    assert_eq!(
        found(request.check(&CheckOptions::default())),
        pairs(&[("user_id", "printable")])
    );
}

/// Values of LianLian's own samples that the project decided against.
#[test]
fn a_rule_that_a_sample_breaks_names_the_erratum() {
    let mut request = card_bind_apply();
    let samples = "330401198001014616";
    request.id_no = samples.into();
    request.risk_item = RiskItem::from_text("{\"request_imei”:211,\"request_imsi”:1}");
    let error = merchant().prepare(&request).expect_err("violations");
    let PrepareError::Check(violations) = error else {
        panic!("{error}");
    };
    let errata: Vec<_> = violations.iter().map(|found| found.erratum).collect();
    let expected = ["id-no-sample-check-digit", "risk-item-sample-not-json"];
    assert_eq!(errata, expected.map(Some));
    let said = violations.to_string();
    assert!(
        said.contains("erratum id-no-sample-check-digit in spec/errata.toml"),
        "{said}"
    );
    assert!(
        said.contains("typographic quotes where \" belongs (character 15, 34)"),
        "{said}"
    );

    // Another wrong number is nobody's sample.
    request.id_no = "110105194912310021".into();
    let error = merchant().prepare(&request).expect_err("violations");
    assert!(!error.to_string().contains("id-no-sample"), "{error}");
}

/// Before it is sent, on its own, and as it is received.
#[test]
fn a_request_breaks_the_same_rules_wherever_it_is_checked() {
    let mut request = card_bind_apply();
    request.id_no = "330401198001014616".into();
    request.bind_mob = "1".into();
    let options = CheckOptions::default();
    let typed = request.check(&options).expect_err("violations");
    assert_eq!(typed.iter().filter_map(|found| found.erratum).count(), 1);
    let error = merchant().prepare(&request).expect_err("violations");
    assert!(matches!(error, PrepareError::Check(found) if found == typed));
    let received = check_json(
        r#"{
            "user_id": "u1", "pay_type": "2", "api_version": "2.1", "risk_item": "{}", "id_type": "0",
            "id_no": "330401198001014616", "acct_name": "李天增", "card_no": "8888888888888888", "bind_mob": "1"
        }"#,
    );
    assert_eq!(received, Err(typed));
}

/// An erratum speaks of rules that its parameters can break.
#[test]
fn errata_are_of_operations_and_members_that_there_are() {
    for erratum in lianlian::api::ERRATA.iter() {
        let of = |table: &String| {
            erratum.operations.is_empty() || erratum.operations.contains(&table.as_str())
        };
        let touched: Vec<_> = lianlian::api::OPERATIONS
            .iter()
            .filter(|operation| of(&operation.table()))
            .collect();
        assert!(
            touched.len() >= erratum.operations.len().max(1),
            "{erratum:?}"
        );
        let rows = || touched.iter().flat_map(|operation| operation.request);
        let is_row = |field: &&str| rows().any(|row| row.is_named(field));
        let is_unknown = erratum
            .rules
            .iter()
            .any(|rule| rule.rule == "unknown_member");
        assert!(
            erratum
                .fields
                .iter()
                .any(|field| is_row(field) || is_unknown),
            "{erratum:?}"
        );
    }
}

fn check_json(json: &str) -> Result<(), Violations> {
    let raw = RawMessage::parse(json.as_bytes()).expect("a message");
    CardBindApply::OPERATION.check(&raw, &CheckOptions::default())
}

#[test]
fn a_received_request_is_checked_by_the_same_rules() {
    let json = r#"{
        "oid_partner": "2013041210000010041", "sign_type": "DSA", "api_version": "1.0",
        "pay_type": "99", "id_type": 0, "id_no": "", "dt_order": "20180230000000",
        "card_no": null, "colour": "red", "vali_date": "2002"
    }"#;
    assert_eq!(
        found(check_json(json)),
        pairs(&[
            ("acct_name", "required"),
            ("api_version", "fixed"),
            ("bind_mob", "required"),
            ("card_no", "required"),
            ("colour", "unknown_member"),
            ("dt_order", "timestamp"),
            ("id_no", "required"),
            ("id_type", "type"),
            ("oid_partner", "max_len"),
            ("pay_type", "code"),
            ("risk_item", "required"),
            ("sign_type", "code"),
            ("user_id", "required"),
        ])
    );
}

/// Older callers send another version than is sent here.
#[test]
fn what_is_accepted_beside_the_fixed_value() {
    for (version, is_accepted) in [("1.0", true), ("1.1", true), ("1.2", false)] {
        let json = format!(
            r#"{{"oid_partner":"201304121000001004","sign_type":"RSA","api_version":"{version}"}}"#
        );
        let raw = RawMessage::parse(json.as_bytes()).expect("a message");
        let found = BalanceQuery::OPERATION.check(&raw, &CheckOptions::default());
        assert_eq!(found.is_ok(), is_accepted, "{version}: {found:?}");
    }
}

#[test]
fn conditions_hold_among_members_that_are_missing() {
    assert_eq!(
        found(check_json(r#"{"pay_type":"3"}"#))
            .into_iter()
            .filter(|(_, rule)| *rule == "required_if")
            .collect::<Vec<_>>(),
        pairs(&[("cvv2", "required_if"), ("vali_date", "required_if")])
    );
}

#[test]
fn validator_reads_the_same() {
    assert!(card_bind_apply().validate().is_ok());
    let errors = all_wrong().validate().expect_err("violations");
    let fields = errors.field_errors();
    let mut names: Vec<_> = fields.keys().map(|name| name.as_ref()).collect();
    names.sort_unstable();
    let violations = all_wrong()
        .check(&CheckOptions::default())
        .expect_err("violations");
    let expected: Vec<_> = violations.iter().map(|v| v.field.as_str()).collect();
    assert_eq!(names, expected);
    let cvv2 = &fields["cvv2"][0];
    assert_eq!(cvv2.code, "required_if");
    assert!(
        cvv2.params.is_empty(),
        "validator's own checks would keep the value here"
    );
}

#[test]
fn violations_name_the_page_that_asks_for_it() {
    let violations = all_wrong()
        .check(&CheckOptions::default())
        .expect_err("violations");
    assert!(
        violations
            .page()
            .is_some_and(|page| page.ends_with("MPAY-card-bind-apply.md"))
    );
}

/// The names are a stranger's.
#[test]
fn what_is_said_of_an_unknown_member_commands_no_terminal() {
    let raw = RawMessage::parse(br#"{"a\u001b[2J\u009b":"1"}"#).expect("a message");
    let checked = BalanceQuery::OPERATION.check(&raw, &CheckOptions::default());
    let violations = checked.expect_err("violations");
    let unknown = violations
        .iter()
        .find(|found| found.rule.as_str() == "unknown_member");
    let unknown = unknown.expect("not a parameter");
    assert_eq!(unknown.field, "a\u{1b}[2J\u{9b}");
    assert!(
        !unknown.message().chars().any(char::is_control),
        "{:?}",
        unknown.message()
    );
    assert!(unknown.message().contains("[2J"), "{}", unknown.message());
}
