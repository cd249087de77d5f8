//! The sandbox over real HTTP, from the merchant's side.

mod admin;
mod answers;
mod banks;
mod binding;
mod browser;
mod cards;
mod cashier;
mod course;
mod every_table;
mod inspector;
mod leniency;
mod limits;
mod notifying;
mod one_url;
mod payments;
mod payouts;
mod punctual;
mod refunds;
mod refusals;
mod remembering;
mod spec;
mod trouble;
mod world;
