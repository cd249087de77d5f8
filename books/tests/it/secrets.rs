//! The register keeps nothing of a person: canary values are looked for in its file.

use lianlian::api::{exchange, mpay};
use lianlian::client::register::{Placed, Register as _, Sending};
use lianlian::example::{self, Extent, Members};
use lianlian_test_support::OID_PARTNER;

use crate::help::*;

#[tokio::test(flavor = "multi_thread")]
async fn no_card_and_no_name_is_in_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let (books, _) = registers(folder.path()).await.swap_remove(0);
    let canaries = [
        ("card_no", "6222021001999991"),
        ("acct_name", "欧阳锋"),
        ("id_no", "11010519491231002X"),
        ("bind_mob", "13900001111"),
        ("user_id", "canary-user"),
        ("info_order", "canary-remark"),
        ("name_goods", "canary-goods"),
    ];
    let given: Members = canaries
        .map(|(name, value)| (name, value.to_owned()))
        .into_iter()
        .collect();
    let apply: mpay::PaymentApplyRequest =
        example::request_with(Extent::All, &given).expect("examples");
    let exchanged: exchange::PaymentApplyRequest =
        example::request_with(Extent::All, &given).expect("examples");
    for placed in [
        Placed::of(OID_PARTNER, &apply),
        Placed::of(OID_PARTNER, &exchanged),
    ] {
        let placed = placed.expect("an order");
        books.begin(&placed, Sending::Once).await.expect("noted");
    }
    let files = std::fs::read_dir(folder.path()).expect("read");
    let mut bytes = Vec::new();
    for file in files {
        bytes.extend(std::fs::read(file.expect("read").path()).expect("read"));
    }
    let has = |text: &str| {
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(has("mpay/PaymentApply"), "the file is the register's");
    for (name, canary) in canaries {
        assert!(!has(canary), "{name}");
    }
}
