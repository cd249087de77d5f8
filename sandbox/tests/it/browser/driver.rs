//! Chromium without a window, driven over WebDriver.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use lianlian_test_support::installed;
use serde_json::json;
use tempfile::TempDir;

use crate::world::World;

/// The screen on which pages are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    Desk,
    /// A desk at night: dark colours.
    Night,
    Telephone,
}

impl Screen {
    pub const fn width(self) -> u32 {
        match self {
            Self::Desk | Self::Night => 1280,
            Self::Telephone => 375,
        }
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Night => "night",
            Self::Telephone => "telephone",
        }
    }
}

pub fn is_installed() -> bool {
    installed("chromium", &["--version"]) && installed("chromedriver", &["--version"])
}

/// Does this on the inspector's first page.
pub fn on_pages(
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
            // Blink's words for dark and light.
            match screen {
                Screen::Night => "--blink-settings=preferredColorScheme=0",
                Screen::Desk | Screen::Telephone => "--blink-settings=preferredColorScheme=1",
            },
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
