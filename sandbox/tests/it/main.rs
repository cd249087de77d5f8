//! The sandbox over real HTTP, from the merchant's side.

mod admin;
mod banks;
mod binding;
mod browser;
mod cards;
mod cashier;
mod course;
mod every_table;
mod inspector;
mod limits;
mod notifying;
mod one_url;
mod payments;
mod payouts;
mod punctual;
mod refunds;
mod refusals;
mod remembering;
mod trouble;
mod world;
