//! Clicks, and what they do; and what changes without any.

use fantoccini::Locator;
use lianlian::api::mpay::{CardBindApplyRequest, PaymentApplyRequest};
use lianlian_test_support::{Screen, browser_installed};

use super::on_pages;
use crate::payments::paid;
use crate::world::*;

/// A card that appears nowhere else, with its check digit.
const CARD: &str = "6217000010012345674";

fn bind(world: &World) {
    let request: CardBindApplyRequest = request(&[("card_no", CARD)]);
    world.call(&request).expect("bound");
}

#[test]
fn a_click_shows_values() {
    if !browser_installed() {
        return;
    }
    let world = World::new();
    bind(&world);
    on_pages(&world, Screen::Desk, async |browser, world| {
        browser
            .find(Locator::LinkText("mpay/CardBindApply"))
            .await?
            .click()
            .await?;
        let source = browser.source().await?;
        assert!(!source.contains(CARD) && source.contains("621700*********5674"));
        browser
            .find(Locator::LinkText("Show values"))
            .await?
            .click()
            .await?;
        let shown = browser.wait().for_element(Locator::Id("mask")).await?;
        assert!(browser.source().await?.contains(CARD));
        shown.click().await?;
        browser.wait().for_element(Locator::Id("show")).await?;
        assert!(!browser.source().await?.contains(CARD));

        // From the page of an exchange to trouble for the next one like it.
        let option = "form.fields option[value=wrong_signature]";
        browser.find(Locator::Css(option)).await?.click().await?;
        browser
            .find(Locator::Css("form.fields button.main"))
            .await?
            .click()
            .await?;
        browser.wait().for_element(Locator::Id("t1")).await?;
        let request: CardBindApplyRequest = request(&[]);
        assert!(world.call(&request).is_err());
        Ok(())
    });
}

/// The list keeps itself up to date, and leaves alone what has the keyboard's focus.
#[test]
fn new_exchanges_show_by_themselves() {
    if !browser_installed() {
        return;
    }
    let world = World::new();
    bind(&world);
    on_pages(&world, Screen::Desk, async |browser, world| {
        let link = browser
            .find(Locator::LinkText("mpay/CardBindApply"))
            .await?;
        let focus = "document.querySelector('#e1 a').focus()";
        browser.execute(focus, Vec::new()).await?;
        world.post("/v1/unknown", "{}");
        browser.wait().for_element(Locator::Id("e2")).await?;
        let focused = browser.active_element().await?;
        assert_eq!(focused.text().await?, "mpay/CardBindApply");
        let first = browser.find(Locator::Css("tbody tr:first-child")).await?;
        assert_eq!(
            first.attr("id").await?.as_deref(),
            Some("e2"),
            "the newest first"
        );
        link.click().await?;
        browser.wait().for_element(Locator::Id("show")).await?;
        Ok(())
    });
}

#[test]
fn a_notification_is_sent_again() {
    if !browser_installed() {
        return;
    }
    let world = World::new();
    let listener = Listener::new(0);
    let agreement = paid(&world, "A0", "1.00");
    let order: PaymentApplyRequest = request(&[
        ("no_order", "A1"),
        ("no_agree", &agreement),
        ("notify_url", &listener.url),
    ]);
    world.call(&order).expect("paid");
    listener.received(1);
    on_pages(&world, Screen::Desk, async |browser, _| {
        browser
            .find(Locator::LinkText("Notifications"))
            .await?
            .click()
            .await?;
        browser
            .find(Locator::Css("tbody tr:first-child button"))
            .await?
            .click()
            .await?;
        // The notification's own page, which hears of the second attempt by itself.
        let second = Locator::Css("#attempts tbody tr:nth-child(2)");
        browser.wait().for_element(second).await?;
        Ok(())
    });
    assert_eq!(listener.received(2).len(), 2);
}

/// Only the fields of the chosen trouble are there to be filled in.
#[test]
fn a_trouble_shows_its_own_fields() {
    if !browser_installed() {
        return;
    }
    let world = World::new();
    on_pages(&world, Screen::Desk, async |browser, world| {
        let page = format!("http://{}/_sandbox/troubles", world.address);
        browser.goto(&page).await?;
        for (trouble, shown) in [
            ("answer", [false, false, true]),
            ("slow", [false, true, false]),
            ("ret_code", [true, false, false]),
            ("hang", [false, false, false]),
        ] {
            let option = format!("option[value={trouble}]");
            browser.find(Locator::Css(&option)).await?.click().await?;
            for (name, is_shown) in ["ret_code", "seconds", "body"].into_iter().zip(shown) {
                let field = format!("[name={name}]");
                let field = browser.find(Locator::Css(&field)).await?;
                assert_eq!(field.is_displayed().await?, is_shown, "{trouble}: {name}");
            }
        }
        Ok(())
    });
}

#[test]
fn a_button_advances_the_clock() {
    if !browser_installed() {
        return;
    }
    let world = World::new();
    on_pages(&world, Screen::Desk, async |browser, _| {
        browser
            .find(Locator::LinkText("Clock"))
            .await?
            .click()
            .await?;
        let button = Locator::Css("button[value='31m']");
        browser.wait().for_element(button).await?.click().await?;
        let ahead = Locator::XPath("//dd[text()='31m']");
        browser.wait().for_element(ahead).await?;
        Ok(())
    });
}

#[test]
fn a_command_is_copied() {
    if !browser_installed() {
        return;
    }
    let world = World::new();
    bind(&world);
    on_pages(&world, Screen::Desk, async |browser, world| {
        let page = format!("http://{}/_sandbox/exchanges/1", world.address);
        browser.goto(&page).await?;
        browser
            .find(Locator::Css("button.copy"))
            .await?
            .click()
            .await?;
        let said = "return document.getElementById('copied').textContent";
        // A browser without a window may have no clipboard; then the command is selected.
        for _ in 0..50 {
            let said = browser.execute(said, Vec::new()).await?;
            if said.as_str().is_some_and(|said| !said.is_empty()) {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("nothing was copied");
    });
}

/// The page says when the sandbox is gone.
#[test]
fn the_end_is_said() {
    if !browser_installed() {
        return;
    }
    let world = World::new();
    let mut other = Some(World::new());
    let address = other.as_ref().expect("there").address.clone();
    on_pages(&world, Screen::Desk, async |browser, _| {
        browser.goto(&format!("http://{address}/_sandbox/")).await?;
        let gone = browser.find(Locator::Id("gone")).await?;
        assert!(!gone.is_displayed().await?);
        if let Some(other) = other.take() {
            other.stop();
        }
        for _ in 0..100 {
            if gone.is_displayed().await? {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("it says nothing");
    });
}
