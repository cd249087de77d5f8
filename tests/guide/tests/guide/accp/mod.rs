//! The programs of docs/accp.md, a file for each of its blocks, word for word.

mod merchant;
mod open;
mod pay;
mod told;

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use lianlian::field::Amount;
use lianlian::{Environment, OrderState};
use lianlian_test_support::{Act, MERCHANT_KEY, OID_PARTNER, PLATFORM_KEY, Peer};

#[test]
fn the_guide_has_these_words() {
    let guide = include_str!("../../../../../docs/accp.md");
    let blocks = guide.split("```rust\n").skip(1);
    let blocks: Vec<_> = blocks
        .filter_map(|block| block.split("```").next())
        .collect();
    let files = [
        include_str!("merchant.rs"),
        include_str!("open.rs"),
        include_str!("pay.rs"),
        include_str!("told.rs"),
    ];
    let programs = files.map(|file| file.split_once("\n\n").expect("a title").1);
    assert_eq!(blocks, programs);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trade_of_accp_is_opened_paid_and_told_of() {
    let environment = Environment::at(&crate::sandbox().await).expect("a URL");
    let keys = (MERCHANT_KEY.clone(), PLATFORM_KEY.public_key());
    let merchant = merchant::merchant(OID_PARTNER, environment, keys).expect("a merchant");
    let events = Arc::<Mutex<Vec<_>>>::default();
    let (noted, receiving) = (Arc::clone(&events), merchant.clone());
    let peer = Peer::start(move |_, received| {
        let note = |order: &str, state, amount: Option<Amount>| {
            let amount = amount.map(|amount| amount.to_string());
            let told = (order.to_owned(), state, amount);
            noted.lock().expect("unpoisoned").push(told);
        };
        Act::Respond(told::told(
            &receiving,
            (&received.headers(), &received.body),
            note,
        ))
    });
    let notify_url = format!("http://{}/payments", peer.address);
    let paid = tokio::task::spawn_blocking(move || {
        let order = ("T1", Amount::from_fen(20_000).expect("an amount"));
        let side: (&_, &dyn Fn(_) -> _) = (&merchant, &crate::post);
        open::open(side, order, &notify_url).expect("opened");
        let code = || lianlian_sandbox::DEFAULT_SMS_CODE.to_owned();
        pay::pay(side, order, code).expect("an answer")
    });
    assert!(paid.await.expect("it ends"));
    let give_up = Instant::now() + Duration::from_secs(60);
    while events.lock().expect("unpoisoned").is_empty() {
        assert!(Instant::now() < give_up, "no notification");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let expected = (
        "T1".to_owned(),
        OrderState::Succeeded,
        Some("200.00".to_owned()),
    );
    assert_eq!(*events.lock().expect("unpoisoned"), [expected]);
}
