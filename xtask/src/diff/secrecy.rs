//! Changes of the shown part of a value.

use super::report::Impact::{self, Breaking, Change};
use super::words;
use lianlian_tables::Secrecy;

/// To show more than before is a leak.
pub(super) fn compare(was: Secrecy, is: Secrecy) -> Option<(Impact, String)> {
    let says = format!("is {}, it was {}", words::secrecy(is), words::secrecy(was));
    match (shows(was), shows(is)) {
        _ if was == is => None,
        (before, now) if now > before => Some((Breaking, says + ": it leaks")),
        _ => Some((Change, says)),
    }
}

/// Nothing, some of it, or all.
const fn shows(secrecy: Secrecy) -> u8 {
    match secrecy {
        Secrecy::Hidden => 0,
        Secrecy::Card | Secrecy::Name | Secrecy::IdNumber | Secrecy::Mobile => 1,
        Secrecy::Public => 2,
    }
}
