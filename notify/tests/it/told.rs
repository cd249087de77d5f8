//! Helpers of the tests: notifications as LianLian sends them, and handlers that count.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use lianlian::api::mpay::PaymentNotification;
use lianlian::example::{self, Extent};
use lianlian::message::RawMessage;
use lianlian::sign::{self, SignType};
use lianlian_test_support::*;

/// A signed notification of this order, with further members given.
pub fn notification(no_order: &str, given: &[(&'static str, &str)]) -> Vec<u8> {
    let order = [("no_order", no_order)];
    let given = order.iter().chain(given);
    let given = given.map(|(name, value)| (*name, (*value).to_owned()));
    let told: PaymentNotification =
        example::notification_with(Extent::Required, &given.collect()).expect("examples");
    let request = platform().notify(
        &told,
        OID_PARTNER,
        SignType::Sha256WithRsa,
        "http://localhost/",
    );
    request.expect("signed").into_body()
}

/// A JSON object, signed as LianLian does.
pub fn signed(json: &str) -> Vec<u8> {
    let mut message = RawMessage::parse(json.as_bytes()).expect("a JSON object");
    sign::sign(&mut message, &*PLATFORM_KEY, SignType::default()).expect("signed");
    message.to_json().to_vec()
}

/// The number of deliveries of each order.
#[derive(Clone, Default)]
pub struct Deliveries(Arc<Mutex<BTreeMap<String, usize>>>);

impl Deliveries {
    pub fn add(&self, no_order: &str) {
        *self
            .0
            .lock()
            .expect("unpoisoned")
            .entry(no_order.to_owned())
            .or_default() += 1;
    }

    pub fn of(&self, no_order: &str) -> usize {
        self.0
            .lock()
            .expect("unpoisoned")
            .get(no_order)
            .copied()
            .unwrap_or(0)
    }
}

/// The server that the tests have, from `LIANLIAN_TEST_POSTGRES`; says so where there is none.
#[cfg(feature = "postgres")]
pub fn postgres() -> Option<String> {
    let url = std::env::var("LIANLIAN_TEST_POSTGRES").ok();
    if url.is_none() {
        let required = std::env::var("LIANLIAN_TEST_PEERS").is_ok_and(|peers| peers == "required");
        assert!(
            !required,
            "LIANLIAN_TEST_POSTGRES names no server: run `.ci/postgres cargo test …`"
        );
        eprintln!("skipped: LIANLIAN_TEST_POSTGRES names no server");
    }
    url
}
