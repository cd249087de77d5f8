//! The inspector in a real browser: Chromium without a window, driven over WebDriver.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use lianlian::api::mpay::{CardBindApplyRequest, PaymentApplyRequest};
use lianlian_test_support::installed;
use serde_json::json;
use tempfile::TempDir;

use crate::payments::paid;
use crate::world::*;

/// A card that appears nowhere else, with its check digit.
const CARD: &str = "6217000010012345674";

/// The driver, which ends with the test.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start() -> Self {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let said = BufReader::new(process.stdout.take().expect("piped"));
        let mut lines = said.lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse().ok()
        });
        // Whoever doesn't read on stops it from writing on.
        std::thread::spawn(move || lines.for_each(drop));
        Self {
            process,
            port: port.expect("a port"),
        }
    }

    async fn browser(&self, profile: &Path, screen: Screen) -> Client {
        let profile = format!("--user-data-dir={}", profile.display());
        let args = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--window-size=1280,900",
            &profile,
        ];
        let mut options = json!({ "args": args });
        if screen == Screen::Telephone {
            let metrics = json!({"width": screen.width(), "height": 812, "pixelRatio": 2.0});
            options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
        }
        let capabilities = json!({ "goog:chromeOptions": options });
        let capabilities = capabilities.as_object().expect("an object").clone();
        ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .expect("a browser")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ended_already = self.process.kill();
        let _status = self.process.wait();
    }
}

fn is_installed() -> bool {
    installed("chromium", &["--version"]) && installed("chromedriver", &["--version"])
}

fn bind(world: &World) {
    let request: CardBindApplyRequest = request(&[("card_no", CARD)]);
    world.call(&request).expect("bound");
}

#[test]
fn a_click_shows_values() {
    if !is_installed() {
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
    if !is_installed() {
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
    if !is_installed() {
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
        browser.wait().for_element(Locator::Css("table")).await?;
        Ok(())
    });
    assert_eq!(listener.received(2).len(), 2);
}

/// No page is wider than the window, at a desk or on a telephone. Where `LIANLIAN_SCREENSHOTS` names a
/// folder, each page is put there as a picture.
#[test]
fn pages_fit() {
    if !is_installed() {
        return;
    }
    let world = World::new();
    let listener = Listener::new(0);
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
    bind(&world);
    world.trouble(r#"{"trouble":"ret_code","ret_code":"9999","operation":"mpay/PaymentApply"}"#);
    for screen in [Screen::Desk, Screen::Telephone] {
        on_pages(&world, screen, async |browser, world| {
            let bound = "exchanges/10";
            for path in [
                "",
                bound,
                "exchanges/8",
                "exchanges/10/in-full",
                "troubles",
                "notifications",
            ] {
                browser
                    .goto(&format!("http://{}/_sandbox/{path}", world.address))
                    .await?;
                let script = "return [innerWidth, document.documentElement.scrollWidth]";
                let widths = browser.execute(script, Vec::new()).await?;
                assert_eq!(widths[0], screen.width(), "{path}");
                assert_eq!(widths[1], screen.width(), "{path}");
                photograph(browser, path, screen).await?;
            }
            Ok(())
        });
    }
}

async fn photograph(browser: &Client, path: &str, screen: Screen) -> Result<(), CmdError> {
    if let Some(folder) = std::env::var_os("LIANLIAN_SCREENSHOTS") {
        let name = format!("{}-{}.png", path.replace('/', "-"), screen.width());
        let picture = browser.screenshot().await?;
        std::fs::write(Path::new(&folder).join(name), picture).expect("written");
    }
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    Desk,
    Telephone,
}

impl Screen {
    const fn width(self) -> u32 {
        match self {
            Self::Desk => 1280,
            Self::Telephone => 375,
        }
    }
}

/// Does this on the inspector's first page.
fn on_pages(
    world: &World,
    screen: Screen,
    work: impl AsyncFnOnce(&Client, &World) -> Result<(), CmdError>,
) {
    let driver = Driver::start();
    let profile = TempDir::new().expect("a folder");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(async {
        let browser = driver.browser(profile.path(), screen).await;
        let first = format!("http://{}/_sandbox/", world.address);
        browser.goto(&first).await.expect("the first page");
        let done = work(&browser, world).await;
        browser.clone().close().await.expect("closed");
        done.expect("done");
    });
}
