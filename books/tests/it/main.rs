//! The register of orders: intended, sent, told, settled.
#![cfg(feature = "sqlite")]

mod calls;
mod front;
mod help;
#[cfg(unix)]
mod kills;
mod secrets;
mod telling;
mod worker;
