//! Risk items composed of the documented groups.

use lianlian::api::codes::GameAccount;
use lianlian::api::codes::{IdentityCheck, IdentityState, PassengerDocument, RiskChannel};
use lianlian::api::risk::{ApiRisk, BasicRisk, GameRisk, RealNameRisk, TravelRisk};
use lianlian::field::{Date, RiskItem, RiskItemError, Timestamp};

fn basic() -> BasicRisk {
    BasicRisk::builder()
        .frms_ware_category("1009")
        .user_info_mercht_userno("u1")
        .user_info_dt_register("20131030122130".parse::<Timestamp>().expect("a time"))
        .goods_name("\u{673a}\u{7968} \"A\"")
        .build()
}

fn travel(day: &str) -> TravelRisk {
    TravelRisk::builder()
        .airline_code("MU")
        .passenger_country("CN")
        .passenger_idcard_type(PassengerDocument::Passport)
        .passenger_idcard("G00000000")
        .passenger_name("\u{674e}\u{5929}\u{589e}")
        .passenger_phone("1395806****")
        .station_from_province("HGH")
        .airport_to("PEK")
        .dt_flight(day.parse::<Date>().expect("a day"))
        .build()
}

#[test]
fn groups_lists_and_members_become_one_object() {
    let real_name = RealNameRisk::builder()
        .user_info_full_name("\u{674e}\u{5929}\u{589e}")
        .user_info_id_no("11010519491231002X")
        .user_info_identify_state(IdentityState::Identified)
        .user_info_identify_type(IdentityCheck::BankCard)
        .build();
    let risk_item = RiskItem::compose()
        .group(&basic())
        .group(&real_name)
        .list(TravelRisk::LIST, &[travel("20180829"), travel("20180830")])
        .member("request_ip", "192.168.20.110")
        .finish()
        .expect("a right risk item");
    let json: serde_json::Value = serde_json::from_str(risk_item.expose()).expect("JSON");
    insta::assert_snapshot!(serde_json::to_string_pretty(&json).expect("JSON"));
    assert!(
        !risk_item.expose().contains(": "),
        "compact, as it is signed"
    );
}

#[test]
fn all_that_is_wrong_comes_at_once() {
    let device = ApiRisk::builder()
        .frms_client_chnl(RiskChannel::App)
        .frms_ip_addr("192.168.20.110")
        .build();
    let game = GameRisk::builder()
        .game_id_belongs(GameAccount::Another)
        .build();
    let wrong = RiskItem::compose()
        .group(&device)
        .list("games", &[game])
        .finish();
    let Err(RiskItemError::Check(violations)) = wrong else {
        panic!("{wrong:?}");
    };
    let fields: Vec<_> = violations.iter().map(|v| v.field.as_str()).collect();
    assert_eq!(fields, ["frms_imei", "games[0].game_id"]);
    let messages: Vec<_> = violations.iter().map(|v| v.message()).collect();
    assert_eq!(
        messages[1],
        "games[0].game_id is required when game_id_belongs is 2"
    );
}

#[test]
fn a_member_has_one_value() {
    let same = RiskItem::compose()
        .group(&basic())
        .member("frms_ware_category", "1009");
    assert!(same.finish().is_ok());
    let other = RiskItem::compose()
        .group(&basic())
        .member("frms_ware_category", "2009");
    let member = "frms_ware_category".to_owned();
    assert_eq!(other.finish().err(), Some(RiskItemError::Twice { member }));
}
