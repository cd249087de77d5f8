//! The static pages.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use lianlian::message::RawMessage;

use super::{own, own_files, sound};
use crate::sound::Spec;
use xtask::reference;

#[test]
fn an_operations_page() {
    // A line per tag: a change is seen at a glance.
    let tag_by_tag = sound("html/club/order.html").replace("><", ">\n<");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("html_club_order_html", tag_by_tag);
    });
}

/// The requirement of the page and the need of the program are shown side by side, with the other
/// spelling and the place outside the signature; and an erratum names its evidence.
#[test]
fn a_reader_sees_what_is_needed() {
    let files = own_files();
    let page = &files["html/card/bound_cards_query.html"];
    let row = |name: &str| {
        let start = page.find(&format!("id=\"answer-2-{name}\"")).expect(name);
        let row = page.get(start..).unwrap_or_default();
        row.split("</tr>").next().unwrap_or_default().to_owned()
    };
    let required = |row: &str| {
        let cells: Vec<&str> = row.split("<td>").skip(1).take(2).collect();
        let cells = cells
            .iter()
            .map(|cell| cell.split('<').next().unwrap_or_default());
        cells.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(required(&row("count")), ["yes", "yes"]);
    assert_eq!(required(&row("user_id")), ["yes", "no"]);
    let list = row("agreement_list");
    assert_eq!(required(&list), ["no", "no"]);
    assert!(list.contains("Also spelled <code>aggrement_list</code>"));
    assert!(list.ends_with("<td>no</td>"), "unsigned: {list}");
    assert!(page.contains("<dt>By</dt><dd>signed message: "));
    let ret_codes = &files["html/ret_codes.html"];
    assert!(ret_codes.contains("At the gate"));
    for text in [
        r#"unknown: query it <span lang="zh">未知：请查询</span>"#,
        r#"<td>LianLian's system failed.<p lang="zh">连连系统出错。</p></td>"#,
        r#"<p lang="zh">重新提交之前请先查询订单。</p>"#,
        r#"<p class="note" lang="zh">（查询时）请再次查询。</p>"#,
    ] {
        assert!(ret_codes.contains(text), "{text}");
    }
}

/// The tables' texts are text, whatever they look like.
#[test]
fn everything_is_escaped() {
    let spec = Spec::sound();
    let attack = r#"<script>alert("&")</script>"#;
    spec.edit("fields.toml", "\"The user.\"", &format!("'{attack}'"));
    spec.edit("fields.toml", "\"u1\"", &format!("'{attack}'"));
    spec.edit(
        "errata.toml",
        "\"One thing and another.\"",
        &format!("'{attack}'"),
    );
    spec.edit(
        "ret_codes.toml",
        "\"It was carried out.\"",
        &format!("'{attack}.'"),
    );
    spec.edit(
        "shop/product.toml",
        "\"Shop: for the tests.\"",
        &format!("'{attack}'"),
    );
    let tables = spec.load().expect("sound tables");
    for (path, text) in reference::render(&tables) {
        if path.extension().is_some_and(|ending| ending == "html") {
            assert!(!text.contains("<script>"), "{}", path.display());
        }
    }
}

/// Pages work without a server: each link is relative and leads to a file and a place in it.
#[test]
fn links_lead_somewhere() {
    let files = own_files();
    let ids: BTreeMap<&str, BTreeSet<&str>> = files
        .iter()
        .map(|(path, text)| (path.as_str(), attributes(text, "id")))
        .collect();
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let links = attributes(text, "href");
        for link in links.union(&attributes(text, "src")) {
            if link.starts_with("https://") {
                continue; // The page that it describes.
            }
            let (file, id) = link.split_once('#').unwrap_or((*link, ""));
            let target = match file {
                "" => path.clone(),
                file => resolve(path, file),
            };
            let ids = ids.get(target.as_str());
            let ids = ids.unwrap_or_else(|| panic!("{path}: {link}"));
            assert!(id.is_empty() || ids.contains(id), "{path}: {link}");
        }
    }
}

#[test]
fn ids_are_unique() {
    for (path, text) in own_files() {
        let count = text.matches(" id=\"").count();
        assert_eq!(attributes(text, "id").len(), count, "{path}");
    }
}

/// The sign strings of the pages are those that core makes of the pages' messages.
#[test]
fn sign_strings_are_cores() {
    let mut compared: usize = 0;
    let tables = own();
    for (path, page) in own_files() {
        let Some(joined) = between(page, "<code id=\"joined\">", "</code>") else {
            continue;
        };
        let start = "<h2 id=\"sign-string\">";
        let section = page.split(start).nth(1).expect("the section");
        let message = between(section, "<pre class=\"json\"><code>", "</code>");
        let message = unescape(message.expect("the message"));
        let raw = RawMessage::parse(message.as_bytes()).expect("a message");
        let outside = " (it is outside the signature)";
        let unsigned: Vec<&str> = section
            .split(outside)
            .filter_map(|text| text.strip_suffix("</code>")?.rsplit('>').next())
            .collect();
        assert_eq!(unescape(joined), *raw.sign_string(&unsigned), "{path}");
        compared += 1;
    }
    let products = tables.products.iter();
    // A report carries no signature.
    let signed = products.map(|product| product.tables().len() - product.reports.len());
    let described: usize = signed.sum();
    assert_eq!(compared, described, "each has a page");
}

/// The values of an attribute.
fn attributes<'a>(text: &'a str, name: &str) -> BTreeSet<&'a str> {
    let start = format!(" {name}=\"");
    let values = text.split(&start).skip(1);
    values.filter_map(|rest| rest.split('"').next()).collect()
}

/// The path that a relative link leads to.
fn resolve(from: &str, link: &str) -> String {
    let mut path = PathBuf::from(from);
    path.pop();
    for part in Path::new(link).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            part => path.push(part),
        }
    }
    path.display().to_string()
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?
        .1
        .split_once(end)
        .map(|(text, _)| text)
}

fn unescape(text: &str) -> String {
    let text = text.replace("&lt;", "<").replace("&gt;", ">");
    text.replace("&quot;", "\"").replace("&amp;", "&")
}
