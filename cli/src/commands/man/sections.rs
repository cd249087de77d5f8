//! Sections for all commands together: exit status, environment, files, examples.

use std::io::{self, Write};

use clap_mangen::roff::{Roff, bold, roman};
use lianlian::config;

/// A term and its explanation.
type Entry = (&'static str, &'static str);

const EXIT_STATUS: [Entry; 5] = [
    ("0", "Yes: it holds, or the work was done."),
    ("1", "No: it doesn't hold, or nothing was made or moved."),
    (
        "2",
        "The input, the settings or the machine can't be used; standard error says why.",
    ),
    (
        "3",
        "Nobody knows what became of the order: it may exist. Settle it, and never send it under another number.",
    ),
    ("130", "Ctrl-C ended a query."),
];

const ENVIRONMENT: [Entry; 5] = [
    (
        "LC_ALL, LC_MESSAGES, LANG",
        "The language of violations, return codes and diagnoses, where --lang doesn't name it: zh_CN.UTF-8 makes it Chinese.",
    ),
    (
        "LIANLIAN_CONFIG",
        "The file of the settings, where --config doesn't name it.",
    ),
    (
        "LIANLIAN_BOOKS",
        "The register of orders, where --db doesn't name it.",
    ),
    (
        "HTTPS_PROXY, NO_PROXY",
        "The proxy for calls over TLS, and the hosts that need none. Plain http never goes through one.",
    ),
    (
        "NO_COLOR",
        "Help and errors have no colours where it is set.",
    ),
];

const FILES: [Entry; 3] = [
    (
        "lianlian.toml",
        "The settings, in the working directory. Files that it names are looked for beside it.",
    ),
    (
        "lianlian-sandbox/",
        "Keys and settings of the test merchant that `lianlian sandbox` makes, in the working directory.",
    ),
    (
        "DB.platform.pem",
        "The private key of LianLian's side, beside the database of `lianlian sandbox --db DB.db`.",
    ),
];

const EXAMPLES: [Entry; 6] = [
    (
        "A sandbox with a test merchant, and a first call in a second terminal:",
        "lianlian sandbox\nlianlian spec example bankcardbind | lianlian call bankcardbind --config lianlian-sandbox/lianlian.toml",
    ),
    (
        "The checks of a request:",
        "lianlian check bankcardbind < request.json",
    ),
    (
        "The reason why a signature doesn't verify:",
        "lianlian explain --key merchant_public.pem < refused.json",
    ),
    (
        "Orders of which nobody knows what became of them:",
        "lianlian settle --journal journal.jsonl",
    ),
    (
        "Return codes that speak of signatures:",
        "lianlian codes 签名",
    ),
    (
        "A table to page through:",
        "lianlian spec show bankcardbind --words | less",
    ),
];

pub(super) fn render(page: &mut dyn Write) -> io::Result<()> {
    let mut roff = Roff::new();
    // Names and commands are copied: no hyphen breaks them.
    roff.control("nh", []);
    add(&mut roff, "EXIT STATUS", EXIT_STATUS);
    add(&mut roff, "ENVIRONMENT", ENVIRONMENT);
    let settings = config::NAMES.map(|name| format!("LIANLIAN_{}", name.to_uppercase()));
    entry(
        &mut roff,
        &settings.join(", "),
        "The settings; they come before those of the file.",
    );
    add(&mut roff, "FILES", FILES);
    roff.control("SH", ["EXAMPLES"]);
    for (purpose, commands) in EXAMPLES {
        roff.control("PP", []).text([roman(purpose)]);
        roff.control("RS", ["4"]).control("nf", []);
        for command in commands.lines() {
            roff.text([roman(command)]);
        }
        roff.control("fi", []).control("RE", []);
    }
    roff.to_writer(page)
}

fn add<const N: usize>(roff: &mut Roff, title: &str, entries: [Entry; N]) {
    roff.control("SH", [title]);
    for (term, words) in entries {
        entry(roff, term, words);
    }
}

fn entry(roff: &mut Roff, term: &str, words: &str) {
    roff.control("TP", [])
        .text([bold(term)])
        .text([roman(words)]);
}
