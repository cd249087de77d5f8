//! The client against servers that behave, and servers that don't.

mod accp;
mod blocking;
mod calls;
mod clients;
mod config;
mod deadlines;
mod hostile;
mod journaled_calls;
mod mistakes;
mod observed;
mod orders_of_accp;
mod proxy;
mod recovering;
mod registered_calls;
mod settling;
mod tls;
