//! `lianlian journal key`

use std::io::{self, IsTerminal as _};

use lianlian::journal::JournalKey;
use serde_json::json;

use crate::args::JournalNewKey;
use crate::commands::keys::write_private;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, output};

/// A program that takes the key takes it as it is, unless it asks for JSON.
pub(super) fn run(
    arguments: &JournalNewKey,
    form: Form,
    is_json_asked: bool,
) -> Result<Verdict, Unusable> {
    let key = JournalKey::generate()?.to_base64();
    match &arguments.out {
        Some(file) => {
            write_private(file, &key)?;
            form.say(&json!({ "file": file }))?;
        }
        None if is_json_asked => output::json(&json!({ "key": *key }))?,
        None => output::line(&key)?,
    }
    if arguments.out.is_none() && stays() {
        output::words(
            "lianlian: whoever sees this terminal or reads this file has the journal's key: --out FILE makes a file \
             for its owner alone",
        );
    }
    Ok(Verdict::Yes)
}

/// Tells whether standard output keeps what is written there: it is a terminal or a file, and no program reads it.
fn stays() -> bool {
    io::stdout().is_terminal() || is_file()
}

#[cfg(unix)]
fn is_file() -> bool {
    use std::os::fd::AsFd as _;
    let output = io::stdout().as_fd().try_clone_to_owned();
    let about = output.and_then(|output| std::fs::File::from(output).metadata());
    about.is_ok_and(|about| about.is_file())
}

#[cfg(not(unix))]
fn is_file() -> bool {
    false
}
