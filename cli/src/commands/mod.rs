//! One file per command.

pub(crate) mod check;
pub(crate) mod codes;
pub(crate) mod demo;
pub(crate) mod keys;
pub(crate) mod open;
pub(crate) mod sandbox;
pub(crate) mod seal;
pub(crate) mod sign;
pub(crate) mod spec;
pub(crate) mod verify;
