//! Chromium without a window, driven over WebDriver.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

use crate::peers::installed;

/// The screen on which pages are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// That of a desk.
    Desk,
    /// That of a desk at night, in dark colours.
    Night,
    /// That of a telephone.
    Telephone,
}

impl Screen {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Desk, Self::Night, Self::Telephone];

    /// Its width in CSS's pixels.
    pub const fn width(self) -> u32 {
        match self {
            Self::Desk | Self::Night => 1280,
            Self::Telephone => 375,
        }
    }

    /// Its name, for pictures.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Night => "night",
            Self::Telephone => "telephone",
        }
    }
}

/// Tells whether browser and driver are installed, as [`installed`] does.
pub fn browser_installed() -> bool {
    installed("chromium", &["--version"]) && installed("chromedriver", &["--version"])
}

/// Does this on a page.
///
/// # Panics
/// When the browser doesn't start, or the work fails.
pub fn browse(url: &str, screen: Screen, work: impl AsyncFnOnce(&Client) -> Result<(), CmdError>) {
    let driver = Driver::start();
    let profile = TempDir::new().expect("a folder");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(async {
        let browser = driver.browser(profile.path(), screen).await;
        browser.goto(url).await.expect("the page");
        let done = work(&browser).await;
        browser.clone().close().await.expect("closed");
        done.expect("done");
    });
}

/// The page that is open is as wide as its screen, and no wider. It is photographed as well.
///
/// # Panics
/// When it is wider, or the picture can't be written.
pub async fn fits(browser: &Client, page: &str, screen: Screen) -> Result<(), CmdError> {
    let script = "return [innerWidth, document.documentElement.scrollWidth]";
    let widths = browser.execute(script, Vec::new()).await?;
    assert_eq!(widths[0], screen.width(), "{page}");
    assert_eq!(widths[1], screen.width(), "{page}");
    photograph(browser, page, screen).await
}

/// Axe, which finds what keeps people out of a page. `None` where it, or the browser, isn't installed; `.ci/axe` installs
/// it.
pub fn axe() -> Option<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let file = root.join("target/axe/node_modules/axe-core/axe.min.js");
    let is_there = installed("test", &["-f", &file.display().to_string()]);
    (browser_installed() && is_there).then(|| std::fs::read_to_string(file).expect("axe"))
}

/// The page that is open [fits], and this is what axe, where it is there, finds on it.
///
/// # Panics
/// When it is wider than its screen, or axe gives no list.
pub async fn look(
    browser: &Client,
    axe: Option<&str>,
    page: &str,
    screen: Screen,
) -> Result<Vec<String>, CmdError> {
    fits(browser, page, screen).await?;
    match axe {
        Some(axe) => axe_violations(browser, axe, page, screen).await,
        None => Ok(Vec::new()),
    }
}

/// All that breaks axe's rules on the page that is open, best practices included: each with its places.
async fn axe_violations(
    browser: &Client,
    axe: &str,
    page: &str,
    screen: Screen,
) -> Result<Vec<String>, CmdError> {
    let script = format!("{axe}; {RUN_AXE}");
    let violations = browser.execute_async(&script, Vec::new()).await?;
    let violations = violations.as_array().expect("a list").iter();
    let said = violations.map(|one| format!("{page} ({}): {one}", screen.name()));
    Ok(said.collect())
}

const RUN_AXE: &str = "const [done] = arguments;
    axe.run({ resultTypes: ['violations'] }).then(
        ({ violations }) => done(violations.map(({ id, nodes }) =>
            [id, ...nodes.map(({ target, failureSummary }) => [target, failureSummary])])),
        (error) => done([String(error)]));";

/// A browser is started so often before a test fails for it.
const STARTS: usize = 3;

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
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let url = format!("http://127.0.0.1:{}", self.port);
        // A busy machine may not start it in time.
        for _ in 1..STARTS {
            if let Ok(browser) = builder.connect(&url).await {
                return browser;
            }
        }
        builder.connect(&url).await.expect("a browser")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ended_already = self.process.kill();
        let _status = self.process.wait();
    }
}

/// Puts the page that is open as a picture into the folder that `LIANLIAN_SCREENSHOTS` names, if it does.
async fn photograph(browser: &Client, page: &str, screen: Screen) -> Result<(), CmdError> {
    if let Some(folder) = std::env::var_os("LIANLIAN_SCREENSHOTS") {
        let page = page.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
        let picture = browser.screenshot().await?;
        let file = Path::new(&folder).join(format!("{page}-{}.png", screen.name()));
        std::fs::write(file, picture).expect("written");
    }
    Ok(())
}
