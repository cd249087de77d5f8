//! The tables from outside: what is refused, what is generated, and what the official tables say.

mod codegen;
mod conform;
mod faults;
mod sound;
