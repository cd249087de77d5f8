//! Keys on the command line, where other users and the shell's history see them: they are refused, and printed nowhere.

use std::ffi::OsString;
use std::iter;

use clap::Parser as _;
use lianlian::sign::{Found, KeyError, PrivateKey, reads_like_a_key};

use crate::args::Arguments;
use crate::error::Unusable;

/// The process's arguments. Where one is a key nothing is done, and no words of clap's show it.
pub(crate) fn arguments() -> Result<Arguments, Unusable> {
    let given: Vec<OsString> = std::env::args_os().collect();
    refuse(&given, is_key)?;
    Arguments::try_parse_from(&given).or_else(|error| {
        let said = error.to_string();
        refuse(&given, |part| reads_like_a_key(part) && said.contains(part))?;
        error.exit()
    })
}

fn refuse(given: &[OsString], is_secret: impl Fn(&str) -> bool) -> Result<(), Unusable> {
    let has_secret = |argument: &OsString| {
        let argument = argument.to_string_lossy();
        // In `--merchant=ID=FILE` a key may begin behind every sign of equality.
        let mut parts = iter::successors(Some(&*argument), |part| Some(part.split_once('=')?.1));
        parts.any(&is_secret)
    };
    match given.iter().skip(1).position(has_secret) {
        Some(position) => Err(Unusable::KeyArgument {
            position: position + 1,
        }),
        None => Ok(()),
    }
}

/// Tells whether a text is a key of any kind, or the beginning of one.
fn is_key(text: &str) -> bool {
    let is_other = |error| {
        let KeyError::NotPrivate(found) = error else {
            return false;
        };
        matches!(found, Found::Nothing | Found::NoKey | Found::OtherText)
    };
    reads_like_a_key(text) && !PrivateKey::parse(text).is_err_and(is_other)
}
