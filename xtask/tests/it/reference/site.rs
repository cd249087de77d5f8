//! The pages in a real browser, opened from a disk: search, the doctor, and how they look.

use std::collections::BTreeSet;
use std::path::PathBuf;

#[cfg(feature = "doctor")]
use fantoccini::{Client, Locator, error::CmdError};
use lianlian_doctor::{Question, Table, diagnose};
#[cfg(feature = "doctor")]
use lianlian_test_support::fits;
use lianlian_test_support::{Screen, axe, browse, browser_installed, look};
use serde_json::Value;
use tempfile::TempDir;

use super::{own_file, own_files};
use xtask::reference;

/// The site in a folder of its own.
fn site() -> TempDir {
    let folder = TempDir::new().expect("a folder for the test");
    let out = folder.path().join("reference");
    reference::replace(&out, &rendered()).expect("put there");
    folder
}

/// The reference's files.
fn rendered() -> Vec<(PathBuf, String)> {
    let files = own_files().iter();
    files
        .map(|(path, text)| (path.into(), text.clone()))
        .collect()
}

fn url(folder: &TempDir, page: &str) -> String {
    let path = folder.path().join("reference/html").join(page);
    format!("file://{}", path.display())
}

/// The first hits for what is typed, each as its kind, its name and the end of its link.
const HITS: &str = r##"
    const [text, done] = arguments;
    const input = document.getElementById("search");
    input.value = text;
    input.dispatchEvent(new Event("input"));
    const status = document.querySelector("#hits p");
    status.textContent = "";
    const wait = () => {
        if (status.textContent === "") return setTimeout(wait, 10);
        const links = [...document.querySelectorAll("#hits a")].slice(0, 3);
        done(links.map((link) => [link.querySelector(".kind").textContent, link.querySelector("b").textContent, link.href.split("/html/")[1]].join(" | ")));
    };
    wait();
"##;

/// From every page, in English and Chinese, by code, name, URL and word.
#[test]
fn everything_is_found() {
    if !browser_installed() {
        return;
    }
    let folder = site();
    for page in ["index.html", "mpay/card_bind_apply.html"] {
        browse(&url(&folder, page), Screen::Desk, async |browser| {
            for (typed, first) in [
                ("1001", "return code | 1001 | ret_codes.html#code-1001"),
                (
                    " １００１ ",
                    "return code | 1001 | ret_codes.html#code-1001",
                ),
                ("签名错误", "return code | 1001 | ret_codes.html#code-1001"),
                (
                    "no_order",
                    "parameter | no_order | parameters.html#parameter-no_order",
                ),
                (
                    "bankcardbindverfy",
                    "operation | card bind verify | card/card_bind_verify.html",
                ),
                (
                    "mpay 绑卡",
                    "operation | card bind apply | mpay/card_bind_apply.html",
                ),
                (
                    "退款 申请",
                    "operation | refund apply | refund/refund_apply.html",
                ),
                ("中国工商银行", "bank | 01020000 | banks.html#bank-01020000"),
                (
                    "Card Bind Apply",
                    "operation | card bind apply | accp_account/card_bind_apply.html",
                ),
            ] {
                let hits = browser.execute_async(HITS, vec![typed.into()]).await?;
                let hit = hits.get(0).and_then(Value::as_str);
                assert_eq!(hit, Some(first), "{typed}: {hits}");
            }
            let hits = browser
                .execute_async(HITS, vec!["nothing like it".into()])
                .await?;
            assert_eq!(hits, Value::Array(Vec::new()));
            Ok(())
        });
    }
}

/// No page is wider than its window, and axe finds nothing on it. Where `LIANLIAN_SCREENSHOTS` names a folder, each is
/// put there as a picture.
#[test]
fn pages_look_well() {
    if !browser_installed() {
        return;
    }
    let folder = site();
    let axe = axe();
    for screen in Screen::ALL {
        browse(&url(&folder, PAGES[0]), screen, async |browser| {
            let mut found = Vec::new();
            for page in PAGES {
                browser.goto(&url(&folder, page)).await?;
                found.extend(look(browser, axe.as_deref(), page, screen).await?);
            }
            assert!(found.is_empty(), "{}", found.join("\n"));
            Ok(())
        });
    }
}

/// A page of each kind.
const PAGES: [&str; 10] = [
    "index.html",
    "ret_codes.html",
    "parameters.html",
    "risk.html",
    "banks.html",
    "errata.html",
    "reading.html",
    "doctor.html",
    "doctor.zh.html",
    "mpay/card_bind_apply.html",
];

/// The example that the page fills in has the mistakes that it is there to show.
#[test]
fn the_doctors_example_has_two_mistakes() {
    let json = own_file("html/doctor-example.js")
        .split_once("doctorExample = ")
        .expect("the example")
        .1;
    let example: Value = serde_json::from_str(json.trim_end().trim_end_matches(';')).expect("JSON");
    let text = |name: &str| example[name].as_str().expect(name);
    let question = Question {
        message: text("message"),
        key: text("key"),
        table: text("table"),
        ..Question::default()
    };
    let found = diagnose(&question).expect("a message");
    let signature = found.signature.expect("a signature");
    let names: Vec<&str> = signature.findings.iter().map(|found| found.name).collect();
    assert_eq!(names, ["trailing_lf"]);
    let checked = found.checked.expect("a request");
    let fields: Vec<&str> = checked
        .violations
        .iter()
        .map(|one| one.field.as_str())
        .collect();
    assert_eq!(fields, ["id_no"]);
}

/// The page offers the tables that the doctor knows.
#[test]
fn the_doctor_knows_what_its_page_offers() {
    let page = own_file("html/doctor.html");
    let offered = page.split("<option value=\"").skip(2);
    let offered: BTreeSet<&str> = offered.filter_map(|rest| rest.split('"').next()).collect();
    let known: BTreeSet<String> = Table::all().map(Table::name).collect();
    assert_eq!(offered, known.iter().map(String::as_str).collect());
}

/// The doctor as people meet it: opened from a disk, WebAssembly and all. Nothing is sent anywhere: the page's own
/// policy forbids it.
#[test]
#[cfg(feature = "doctor")]
fn the_doctor_diagnoses_in_the_browser() {
    if !browser_installed() {
        return;
    }
    let folder = TempDir::new().expect("a folder for the test");
    let mut files = rendered();
    files.extend(reference::build_doctor(&xtask::root().expect("a checkout")).expect("built"));
    reference::replace(&folder.path().join("reference"), &files).expect("put there");
    for screen in Screen::ALL {
        browse(&url(&folder, "doctor.html"), screen, async |browser| {
            diagnosed(
                browser,
                &[
                    "The signature doesn't verify.",
                    "id_no must be an identity card",
                ],
            )
            .await?;
            fits(browser, "doctor-diagnosis", screen).await?;
            browser.goto(&url(&folder, "doctor.zh.html")).await?;
            diagnosed(browser, &["验签不通过。", "id_no 须为身份证号"]).await?;
            fits(browser, "doctor-diagnosis-zh", screen).await?;

            // The fetch may fail before the policy's event comes.
            let fetch = "const done = arguments[0];
                document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => done(effectiveDirective));
                fetch('http://127.0.0.1:9/').then(() => done('sent'), () => setTimeout(() => done('refused'), 2000));";
            let outcome = browser.execute_async(fetch, Vec::new()).await?;
            assert_eq!(outcome, "connect-src");
            Ok(())
        });
    }
}

/// Diagnoses the example; the diagnosis has these words, and the names that are the same in each language.
#[cfg(feature = "doctor")]
async fn diagnosed(browser: &Client, words: &[&str]) -> Result<(), CmdError> {
    let ready = Locator::Css("#doctor button[type=submit]:enabled");
    let submit = browser.wait().for_element(ready).await?;
    browser.find(Locator::Id("example")).await?.click().await?;
    submit.click().await?;
    let diagnosis = Locator::Css("#diagnosis .violations li");
    browser.wait().for_element(diagnosis).await?;
    let text = browser.find(Locator::Id("diagnosis")).await?.text().await?;
    for part in words
        .iter()
        .chain(&["trailing_lf", "card_no=888888******8888"])
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    Ok(())
}
