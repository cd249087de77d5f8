//! The heart, without a table: the operations here are declared here.

extern crate lianlian_core as lianlian;

mod accp;
mod answers;
mod body_peers;
mod bounds;
mod codes;
mod encrypted;
mod envelope;
mod forms;
mod key_files;
#[path = "../../../tests/support/src/keys.rs"]
mod keys;
mod lists;
mod mpay;
mod objects;
mod openssl;
#[path = "../../../tests/support/src/peers.rs"]
mod peers;
mod python;
mod sign_reference;
mod vectors;

/// The fixtures that all rooms' tests share.
const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/fixtures");
