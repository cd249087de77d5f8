//! The register of orders: intended, sent, told, settled.
#![cfg(feature = "sqlite")]

mod accp;
mod calls;
#[cfg(feature = "reconcile")]
mod day;
mod front;
mod help;
#[cfg(all(unix, feature = "reconcile"))]
mod kills;
#[cfg(feature = "metrics")]
mod observed;
#[cfg(all(feature = "reconcile", feature = "postgres"))]
mod query;
mod secrets;
mod steps;
mod telling;
mod worker;
