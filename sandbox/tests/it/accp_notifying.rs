//! Notifications of ACCP: signed in their headers, the same byte for byte however often they are sent, and
//! acknowledged by the text `Success` alone.

use lianlian::api::accp_trade::PaymentNotification;
use lianlian::notification::OrderNotification as _;
use lianlian_sandbox::{ACCP_REPEAT_EVERY, ACCP_REPEATS, NotificationState, REPEAT_EVERY};

use crate::accp::*;
use crate::world::{Listener, World};

#[test]
fn it_is_genuine_and_repeated_until_it_is_acknowledged() {
    let world = World::new();
    // JSON acknowledges nothing here.
    let listener = Listener::of_accp(2);
    paid(&world, "USER_TOPUP", "T1", "12.34", &listener.url);
    listener.told(1);
    world.clock.advance(REPEAT_EVERY);
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(listener.count(), 1);
    world.clock.advance(ACCP_REPEAT_EVERY - REPEAT_EVERY);
    listener.told(2);
    world.clock.advance(ACCP_REPEAT_EVERY);
    let all = listener.told(3);
    for (headers, body) in &all {
        assert_eq!(headers["content-type"], "application/json;charset=utf-8");
        assert_eq!(headers["signature-type"], "RSA");
        assert_eq!(headers["signature-data"], all[0].0["signature-data"]);
        assert_eq!(body, &all[0].1);
        let told = world
            .merchant
            .notification::<PaymentNotification>(headers, body);
        let told = told.expect("genuine");
        assert_eq!(told.order(), "T1");
        assert_eq!(told.amount().expect("an amount").to_string(), "12.34");
        assert_eq!(told.payer_info[0].payer_id.as_deref(), Some(USER));
    }
    let bare = http::HeaderMap::new();
    let told = world
        .merchant
        .notification::<PaymentNotification>(&bare, &all[0].1);
    assert!(told.is_err());

    world.clock.advance(ACCP_REPEAT_EVERY);
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(listener.count(), 3);
    let (_, listed) = world.admin("GET", "notifications", "");
    let acknowledged = NotificationState::Acknowledged.as_str();
    assert_eq!(listed[0]["state"], acknowledged);
    assert_eq!(listed[0]["amount"], "12.34");

    let page = world.page("notifications/1");
    let signature = all[0].0["signature-data"].to_str().expect("base64");
    for text in ["Signature-Data", "Signature-Type", signature, "right"] {
        assert!(page.contains(text), "no {text}");
    }
    let header = format!("--header 'Signature-Data: {signature}'");
    for text in ["lianlian notify replay", &header] {
        assert!(page.contains(text), "no {text}");
    }
    assert!(!page.contains("Sign string"));
    world.stop();
}

#[test]
fn it_is_given_up_after_lianlians_number_of_times() {
    let world = World::new();
    let listener = Listener::of_accp(usize::MAX);
    paid(&world, "USER_TOPUP", "T1", "12.34", &listener.url);
    let most = usize::try_from(ACCP_REPEATS).expect("small");
    for count in 1..=most {
        listener.told(count);
        std::thread::sleep(std::time::Duration::from_millis(50));
        world.clock.advance(ACCP_REPEAT_EVERY);
    }
    std::thread::sleep(std::time::Duration::from_millis(600));
    assert_eq!(listener.count(), most);
    world.stop();
}
