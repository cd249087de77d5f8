//! The doctor: a message that is pasted, explained and checked in the browser.

use maud::{Markup, html};

use super::layout::{self, Place};
use lianlian_core::words::{Language, Words};
use lianlian_tables::names::type_of;
use lianlian_tables::{Product, Tables};

/// Scripts and styles come from beside the page, and nothing goes anywhere: the browser holds the page to what it
/// promises.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    base-uri 'none'; form-action 'none'";

/// The file of the page in a language.
pub(super) const fn file(language: Language) -> &'static str {
    match language {
        Language::Chinese => "doctor.zh",
        _ => "doctor",
    }
}

pub(super) fn page(tables: &Tables, language: Language) -> Markup {
    let head = html! {
        meta http-equiv="Content-Security-Policy" content=(POLICY);
        @for script in ["doctor-example.js", "doctor-words.js", "doctor.js"] { script src=(script) defer {} }
    };
    let say = |english, chinese| Words::new(english, chinese).in_language(language);
    let content = html! {
        // The pages around it are English.
        div lang=(language.tag()) {
            h1 { (TITLE.in_language(language)) }
            (others(language))
            p.lead {
                (say(
                    "Paste a message that doesn't verify, or a request that LianLian refuses. Nothing that you paste \
                     leaves this page: the work is done in your browser, and the page's policy forbids every \
                     connection.",
                    "请粘贴验签不通过的报文，或被连连拒绝的请求。粘贴的内容不会离开本页：一切都在您的浏览器里完成，\
                     页面的安全策略禁止任何网络连接。",
                ))
            }
            noscript { p.missing { (say("The doctor needs JavaScript.", "诊断需要 JavaScript。")) } }
            p.missing id="doctor-missing" hidden {
                (say(
                    "This copy of the pages was made without the doctor. To put it in: ",
                    "这份页面不含诊断程序。要加入它，请运行：",
                ))
                code { "cargo run -p xtask --features doctor -- reference" }
                (say(". On a command line, the same is said by ", "。在命令行上，结果相同的命令是 "))
                code { "lianlian explain" } (say(" and ", " 和 ")) code { "lianlian check" } (say(".", "。"))
            }
            form id="doctor" { (fields(tables, language)) }
            section id="diagnosis" tabindex="-1" aria-live="polite" hidden {}
        }
    };
    layout::page_with(Place::Top, TITLE.in_language(language), &head, &content)
}

const TITLE: Words = Words::new("Doctor", "诊断");

/// The same page in the other languages.
fn others(language: Language) -> Markup {
    let others = Language::ALL.into_iter().filter(|other| *other != language);
    html! {
        p.note {
            @for other in others {
                a href={ (file(other)) ".html" } lang=(other.tag()) hreflang=(other.tag()) {
                    (Words::new("English", "中文").in_language(other))
                }
            }
        }
    }
}

fn fields(tables: &Tables, language: Language) -> Markup {
    let say = |english, chinese| Words::new(english, chinese).in_language(language);
    html! {
        label for="message" { (say("Message", "报文")) }
        p.note id="message-note" {
            (say(
                "JSON, a form's body, a whole HTTP request or answer, or a pay_load.",
                "JSON、表单正文、完整的 HTTP 请求或应答，或 pay_load。",
            ))
        }
        textarea id="message" rows="10" spellcheck="false" autocomplete="off" aria-describedby="message-note message-fault" {}
        p.fault id="message-fault" {}
        label for="key" { (say("Public key of whoever signed", "签名方的公钥")) }
        p.note id="key-note" {
            (say(
                "LianLian's for an answer or a notification, yours for a request. Never a private key.",
                "应答或通知用连连的公钥，请求用您自己的公钥。切勿粘贴私钥。",
            ))
        }
        textarea id="key" rows="5" spellcheck="false" autocomplete="off" aria-describedby="key-note key-fault" {}
        p.fault id="key-fault" {}
        label for="table" { (say("Operation or notification", "接口或通知")) }
        p.note id="table-note" {
            (say(
                "Where it is known, a request is checked against its table as well.",
                "选定之后，请求还会对照该接口的参数表检查。",
            ))
        }
        select id="table" aria-describedby="table-note" {
            option value="" { (say("Not known", "未知")) }
            @for product in tables.products.iter().filter(|it| has_messages(it)) {
                optgroup label=(product.name.replace('_', " ")) { (options(product)) }
            }
        }
        label.check for="show-values" {
            input id="show-values" type="checkbox";
            " " (say("Show secret values in the sign string", "在签名原串里显示敏感的值"))
        }
        p.actions {
            button type="submit" disabled { (say("Diagnose", "诊断")) }
            button.second type="button" id="example" { (say("Fill in an example", "填入示例")) }
        }
    }
}

/// A report is neither signed nor sealed, and so never wrongly.
fn has_messages(product: &Product) -> bool {
    !(product.operations.is_empty() && product.notifications.is_empty())
}

fn options(product: &Product) -> Markup {
    let operations = product.operations.iter().map(|file| file.stem());
    let notifications = product.notifications.iter().map(|file| file.stem());
    html! {
        @for stem in operations.chain(notifications) {
            option value={ (product.name) "/" (type_of(stem)) } {
                (format!("{} {stem}", product.name).replace('_', " "))
            }
        }
    }
}
