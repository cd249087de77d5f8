//! The tables from outside: what is refused, what is generated, what the official tables say, and
//! what the reference says.

mod codegen;
mod conform;
mod conform_code;
mod diff;
mod reference;
mod faults;
mod ret_codes;
mod sound;
