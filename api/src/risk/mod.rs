// Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.

//! The data for LianLian's risk control, in groups: each kind of goods asks for some.

mod api;
mod basic;
mod delivery;
mod game;
mod hotel;
mod real_name;
mod ticket;
mod tourist;
mod travel;

pub use api::*;
pub use basic::*;
pub use delivery::*;
pub use game::*;
pub use hotel::*;
pub use real_name::*;
pub use ticket::*;
pub use tourist::*;
pub use travel::*;
