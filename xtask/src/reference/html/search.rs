//! The index of the search: a line for everything that has a place of its own on the pages.

use lianlian_core::words::Language;
use serde_json::{Value, json};

use super::{chinese, parameters};
use crate::reference::words;
use lianlian_tables::names;
use lianlian_tables::{Body, NotificationBody, Product, Tables};

/// The index as a script, for pages that are opened from a disk can't read a file of another kind.
pub(super) fn script(tables: &Tables) -> String {
    let lines: Vec<String> = all(tables)
        .into_iter()
        .map(|line| line.json().to_string())
        .collect();
    format!("const searchIndex = [\n{}\n];\n", lines.join(",\n"))
}

/// Something that can be found.
struct Line {
    kind: &'static str,
    name: String,
    about: String,
    href: String,
    /// The words by which it is found besides those that are shown.
    words: Vec<String>,
}

impl Line {
    fn json(&self) -> Value {
        let Self {
            kind,
            name,
            about,
            href,
            words,
        } = self;
        json!([kind, name, about, href, words.join(" ")])
    }
}

fn all(tables: &Tables) -> Vec<Line> {
    let mut lines: Vec<Line> = tables.products.iter().flat_map(product).collect();
    lines.push(Line {
        kind: "page",
        name: "Doctor".to_owned(),
        about: "Why a message doesn't verify, and what a request breaks.".to_owned(),
        href: "doctor.html".to_owned(),
        words: vec!["sign signature explain check".to_owned()],
    });
    lines.push(Line {
        kind: "page",
        name: "诊断".to_owned(),
        about: "验签为什么不通过，请求违反了哪些规则。".to_owned(),
        href: "doctor.zh.html".to_owned(),
        words: vec!["签名 验签 检查 doctor".to_owned()],
    });
    lines.extend(tables.ret_codes.iter().map(|(code, entry)| {
        Line {
            kind: "return code",
            name: code.to_string(),
            about: format!("{} {}", entry.message, words::plain(&entry.explanation)),
            href: format!("ret_codes.html#code-{code}"),
            words: Language::ALL
                .map(|language| entry.meaning.in_short().in_language(language).to_owned())
                .into_iter()
                .chain(
                    [&entry.explanation_zh, &entry.advice, &entry.advice_zh]
                        .map(|text| text.to_string()),
                )
                .collect(),
        }
    }));
    lines.extend(parameters::all(tables).into_iter().map(|parameter| Line {
        kind: "parameter",
        name: parameter.name.to_owned(),
        about: words::plain(&parameter.field.meaning),
        href: format!("parameters.html#{}", parameter.id()),
        words: parameter.codes(),
    }));
    lines.extend(tables.risk.groups.iter().map(|group| Line {
        kind: "risk parameters",
        name: group.section.to_string(),
        about: words::plain(&group.summary),
        href: format!("risk.html#{}", names::snake_case(&group.name)),
        words: group.rows.iter().map(|row| row.name.to_string()).collect(),
    }));
    lines.extend(tables.banks.iter().map(|(code, bank)| {
        let english = bank.english.as_ref().map_or("", |name| name.as_str());
        Line {
            kind: "bank",
            name: code.to_string(),
            about: format!("{} {english}", bank.name).trim_end().to_owned(),
            href: format!("banks.html#bank-{code}"),
            words: Vec::new(),
        }
    }));
    lines.extend(tables.currencies.iter().map(|(code, currency)| Line {
        kind: "currency",
        name: code.to_string(),
        about: currency.name.to_string(),
        href: format!("banks.html#currency-{code}"),
        words: Vec::new(),
    }));
    lines.extend(tables.errata.iter().map(|(id, erratum)| Line {
        kind: "erratum",
        name: id.replace('-', " "),
        about: words::plain(&erratum.says),
        href: format!("errata.html#{id}"),
        words: erratum.fields.iter().map(|name| name.to_string()).collect(),
    }));
    lines
}

/// The operations, notifications and reports of a product.
fn product(product: &Product) -> Vec<Line> {
    let line = |kind, stem: &str, summary: &str, words: Vec<String>| Line {
        kind,
        name: stem.replace('_', " "),
        about: words::plain(summary),
        href: format!("{}/{stem}.html", product.name),
        words: [product.name.clone()]
            .into_iter()
            .chain(chinese::words(&format!("{}_{stem}_{kind}", product.name)))
            .chain(words)
            .collect(),
    };
    let operations = product.operations.iter().map(|file| {
        let kind = match file.body {
            Body::Form => "redirect",
            Body::Plain | Body::Envelope => "operation",
        };
        let url = format!("{}{}", file.host, file.endpoint);
        // People call an operation by the end of its URL.
        let end = file.endpoint.rsplit('/').next().unwrap_or_default();
        let name = end.trim_end_matches(".htm").to_owned();
        line(kind, file.stem(), &file.summary, vec![name, url])
    });
    let notifications = product.notifications.iter().map(|file| {
        let kind = match file.body {
            NotificationBody::Json => "notification",
            NotificationBody::Form => "return",
        };
        line(kind, file.stem(), &file.summary, Vec::new())
    });
    let reports = product.reports.iter();
    let reports = reports.map(|file| {
        let words = vec![file.prefix.to_string()];
        line("report", file.stem(), &file.summary, words)
    });
    operations.chain(notifications).chain(reports).collect()
}
