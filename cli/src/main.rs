//! The command line of the lianlian crate.
fn main() {}
