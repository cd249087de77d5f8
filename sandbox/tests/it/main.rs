//! The sandbox over real HTTP, from the merchant's side.

mod binding;
mod cards;
mod cashier;
mod every_table;
mod limits;
mod notifying;
mod payments;
mod payouts;
mod refunds;
mod refusals;
mod remembering;
mod world;
