//! Generated from `spec/risk.toml` by `cargo xtask codegen`; do not edit.
//!
//! What LianLian's risk control is told, in groups: each kind of goods asks for some.
