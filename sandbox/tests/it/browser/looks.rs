//! The look of the pages: they fit into their windows, and axe finds nothing that keeps anybody out.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::Client;
use fantoccini::error::CmdError;
use lianlian::api::mpay::{CardBindApplyRequest, PaymentApplyRequest};
use lianlian::api::unified::{PaymentCreateRequest, PaymentCreateResponse};
use lianlian::sign::{SignType, Signer as _};
use lianlian::{Merchant, SystemRandomness};
use lianlian_test_support::{Screen, axe, browser_installed, look};

use super::on_pages;
use crate::payments::paid;
use crate::world::*;

/// Each page is put as a picture into the folder that `LIANLIAN_SCREENSHOTS` names, if it does.
#[test]
fn pages_look_well() {
    if !browser_installed() {
        return;
    }
    let (world, pages) = busy();
    let axe = axe();
    for screen in Screen::ALL {
        on_pages(&world, screen, async |browser, world| {
            let mut found = Vec::new();
            for path in &pages {
                go(browser, world, path).await?;
                found.extend(look(browser, axe.as_deref(), path, screen).await?);
            }
            assert!(found.is_empty(), "{}", found.join("\n"));
            Ok(())
        });
    }
}

async fn go(browser: &Client, world: &World, path: &str) -> Result<(), CmdError> {
    let url = format!("http://{}/_sandbox/{path}", world.address);
    browser.goto(&url).await
}

/// A sandbox in which much has happened, and its pages.
fn busy() -> (World, Vec<String>) {
    let world = World::new();
    let listener = Listener::new(1);
    let agreement = paid(&world, "A0", "1.00");
    for (no_order, money, url) in [
        (
            "2018082815354300000000000001",
            "12.30",
            listener.url.as_str(),
        ),
        (
            "A2",
            "8.00",
            "http://127.0.0.1:9/a/long/path/that/goes/on/and/on?and=on&and=on",
        ),
        ("A2", "8.00", ""),
        ("A3", "670022.00", ""),
        ("A4", "669999.00", ""),
    ] {
        let order = [
            ("no_order", no_order),
            ("no_agree", agreement.as_str()),
            ("money_order", money),
            ("notify_url", url),
        ];
        let order = order.into_iter().filter(|(_, value)| !value.is_empty());
        let order: PaymentApplyRequest = request(&order.collect::<Vec<_>>());
        let _refused_or_not = world.call(&order);
    }
    world.post(
        VERIFY,
        signed(r#"{"token":"t","user_id":"u1","colour":"red"}"#),
    );
    world.post("/v1/unknown", "{}");
    let binding: CardBindApplyRequest = request(&[]);
    world.call(&binding).expect("bound");
    world.trouble(r#"{"trouble":"ret_code","ret_code":"9999","operation":"mpay/PaymentApply"}"#);
    world.admin("POST", "clock", r#"{"advance":"31m"}"#);
    let order: PaymentCreateRequest = request(&[("no_order", "C1")]);
    let PaymentCreateResponse::Made(made) = world.call(&order).expect("made").into_inner();
    let bill = made.oid_paybill.expect("a bill");
    send(signed_with_line_feed(&world.merchant));
    world.trouble(r#"{"trouble":"answer","body":"<html>","times":3}"#);
    let pages = [
        "",
        "?q=nothing+like+it",
        "exchanges/10",
        "exchanges/8",
        "exchanges/10/in-full",
        "exchanges/12",
        "exchanges/999",
        "troubles",
        "notifications",
        "notifications/2",
        "notifications/3/in-full",
        "clock",
        &format!("cashier/{bill}"),
    ];
    (world, pages.map(str::to_owned).to_vec())
}

/// A request signed over a string that ends as `echo` ends a line: docs/images/inspector.png is its page, exchanges/12.
fn signed_with_line_feed(merchant: &Merchant) -> http::Request<Vec<u8>> {
    let request = verify("u1", "D096DBA0E3E0CC8F1D504C06E71D292D", "123456");
    let draft = merchant.draft(&request).expect("a right request");
    let string = format!("{}\n", draft.sign_string());
    let sign = MERCHANT_KEY.sign(SignType::default(), string.as_bytes());
    let sign = STANDARD.encode(sign.expect("signed"));
    let sealed = merchant.seal(&request, draft, &sign, &mut SystemRandomness);
    sealed.expect("a request")
}
