//! The tables from outside: what is refused, what is generated, what the official tables say, and
//! what the reference says.

mod codegen;
mod conform;
mod conform_code;
mod diff;
mod faults;
mod reference;
mod ret_codes;
mod sound;
