//! One file per command.

pub(crate) mod books;
pub(crate) mod call;
pub(crate) mod check;
pub(crate) mod codes;
pub(crate) mod completions;
pub(crate) mod config;
pub(crate) mod demo;
pub(crate) mod explain;
pub(crate) mod journal;
pub(crate) mod keys;
pub(crate) mod man;
pub(crate) mod notify;
pub(crate) mod open;
pub(crate) mod report;
pub(crate) mod sandbox;
pub(crate) mod seal;
pub(crate) mod settle;
pub(crate) mod sign;
pub(crate) mod spec;
pub(crate) mod verify;
