//! Filter and search, among exchanges and among notifications.

use lianlian::api::mpay::{CardBindApplyRequest, PaymentApplyRequest};

use crate::payments::paid;
use crate::world::*;

/// The numbers of the rows on a page, of exchanges (`e`) or notifications (`n`).
fn rows(world: &World, path: &str, letter: char) -> Vec<u32> {
    let page = world.page(path);
    let begin = format!("<tr id=\"{letter}");
    let rows = page.split(&begin).skip(1);
    rows.filter_map(|row| row.split('"').next()?.parse().ok())
        .collect()
}

#[test]
fn exchanges_are_found_by_what_the_list_shows() {
    let world = World::new();
    // 1 and 2: made, and paid.
    paid(&world, "Order-1", "12.34");
    // 3: refused by trouble; 4: a sealed request that breaks a rule; 5: nobody's path.
    let third: PaymentApplyRequest =
        request(&[("no_order", "Order-2"), ("money_order", "669999.00")]);
    assert!(world.call(&third).is_err());
    let sealed = signed(r#"{"no_order":"Order-3","money_order":"x"}"#);
    let sealed = lianlian::envelope::seal(&sealed, &PLATFORM_KEY.public_key()).expect("sealed");
    world.post(
        "/v1/bankcardprepay",
        lianlian::envelope_body(OID_PARTNER, &sealed),
    );
    world.post("/v1/unknown", "{}");
    for (query, found) in [
        ("", &[5, 4, 3, 2, 1][..]),
        ("?q=", &[5, 4, 3, 2, 1]),
        ("?q=order-1", &[2, 1]),
        ("?q=Order-3", &[4]),
        ("?q=12.34", &[2, 1]),
        ("?q=paymentverify", &[2]),
        ("?q=12.34+apply", &[1]),
        ("?q=unknown", &[5]),
        ("?q=9999", &[3]),
        ("?q=ret_code", &[3]),
        (&format!("?q={OID_PARTNER}"), &[4, 3, 2, 1]),
        ("?q=nowhere", &[]),
        ("?state=good", &[2, 1]),
        ("?state=bad", &[5, 4, 3]),
        ("?state=trouble", &[3]),
        ("?q=order-1&state=bad", &[]),
        ("?before=3", &[2, 1]),
        ("?before=3&q=apply", &[1]),
        ("?before=x&state=", &[5, 4, 3, 2, 1]),
    ] {
        assert_eq!(rows(&world, query, 'e'), found, "{query}");
    }
    assert!(world.page("?q=nowhere").contains("Nothing like it."));
    world.stop();
}

#[test]
fn a_search_goes_on_over_pages() {
    let world = World::new();
    for _ in 0..103 {
        world.post("/v1/unknown", "");
        world.post("/v1/another", "");
    }
    let page = world.page("?q=unknown");
    assert!(page.contains("/_sandbox/?q=unknown&amp;before=7"), "{page}");
    assert_eq!(rows(&world, "?q=unknown&before=7", 'e'), [5, 3, 1]);
    world.stop();
}

#[test]
fn notifications_are_found_too() {
    let world = World::new();
    let listener = Listener::new(0);
    let agreement = paid(&world, "A0", "1.00");
    for (no_order, money) in [("B1", "7.00"), ("B2", "8.00")] {
        let order: PaymentApplyRequest = request(&[
            ("no_order", no_order),
            ("no_agree", &agreement),
            ("money_order", money),
            ("notify_url", &listener.url),
        ]);
        world.call(&order).expect("paid");
    }
    listener.received(2);
    std::thread::sleep(std::time::Duration::from_millis(300));
    for (query, found) in [
        ("?q=b1", &[2][..]),
        ("?q=8.00", &[3]),
        ("?q=200", &[3, 2]),
        ("?state=acknowledged", &[3, 2]),
        ("?state=pending", &[1]),
        ("?state=given_up", &[]),
    ] {
        let found: Vec<u32> = found.to_vec();
        assert_eq!(
            rows(&world, &format!("notifications{query}"), 'n'),
            found,
            "{query}"
        );
    }
    world.stop();
}

/// Of a request that is not taken the list shows no more than the order's number and the amount.
#[test]
fn what_is_searched_for_is_no_secret() {
    let world = World::new();
    let binding: CardBindApplyRequest = request(&[("card_no", "6217000010012345674")]);
    world.call(&binding).expect("bound");
    assert_eq!(rows(&world, "?q=6217000010012345674", 'e'), [] as [u32; 0]);
    world.stop();
}
