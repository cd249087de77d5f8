//! The look of the pages: they fit into their windows, and axe finds nothing that keeps anybody out.

use std::path::{Path, PathBuf};

use fantoccini::Client;
use fantoccini::error::CmdError;
use lianlian::api::mpay::{CardBindApplyRequest, PaymentApplyRequest};
use lianlian::api::unified::{PaymentCreateRequest, PaymentCreateResponse};
use lianlian_test_support::{Screen, browser_installed, fits, installed};

use super::on_pages;
use crate::payments::paid;
use crate::world::*;

/// Each page is put as a picture into the folder that `LIANLIAN_SCREENSHOTS` names, if it does.
#[test]
fn pages_fit() {
    if !browser_installed() {
        return;
    }
    let (world, pages) = busy();
    for screen in Screen::ALL {
        on_pages(&world, screen, async |browser, world| {
            for path in &pages {
                go(browser, world, path).await?;
                fits(browser, path, screen).await?;
            }
            Ok(())
        });
    }
}

/// All of axe's rules, best practices included. `.ci/axe` installs it.
#[test]
fn axe_finds_nothing() {
    let axe = axe();
    let is_there = installed("test", &["-f", &axe.display().to_string()]);
    if !browser_installed() || !is_there {
        return;
    }
    let axe = std::fs::read_to_string(axe).expect("axe");
    let (world, pages) = busy();
    for screen in Screen::ALL {
        on_pages(&world, screen, async |browser, world| {
            let mut found = Vec::new();
            for path in &pages {
                go(browser, world, path).await?;
                let script = format!("{axe}; {AXE}");
                let violations = browser.execute_async(&script, Vec::new()).await?;
                let violations = violations.as_array().expect("a list").iter();
                found.extend(violations.map(|one| format!("{path} ({}): {one}", screen.name())));
            }
            assert!(found.is_empty(), "{}", found.join("\n"));
            Ok(())
        });
    }
}

/// Runs axe, and gives each violation with its places.
const AXE: &str = "const done = arguments[arguments.length - 1];
    axe.run().then(
        ({ violations }) => done(violations.map(({ id, nodes }) =>
            [id, ...nodes.map(({ target, failureSummary }) => [target, failureSummary])])),
        (error) => done([String(error)]));";

fn axe() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    let root = root.expect("the workspace");
    root.join("target/axe/node_modules/axe-core/axe.min.js")
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
    world.trouble(r#"{"trouble":"answer","body":"<html>","times":3}"#);
    let pages = [
        "",
        "?q=nothing+like+it",
        "exchanges/10",
        "exchanges/8",
        "exchanges/10/in-full",
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
