//! The tables from outside: what is refused, and what is generated.

mod codegen;
mod faults;
mod sound;
