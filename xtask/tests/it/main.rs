//! The tables from outside: the generated code, the official tables, the changes and the reference.

mod codegen;
mod conform;
mod conform_accp;
mod conform_code;
mod diff;
mod guide;
mod reference;
mod root;
#[path = "../../../tables/tests/it/sound.rs"]
mod sound;
