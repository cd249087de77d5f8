//! The sandbox over real HTTP, from the merchant's side.

mod binding;
mod every_table;
mod limits;
mod refusals;
mod world;
