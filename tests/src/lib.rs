//! Helpers of the tests that cross the rooms.

pub use lianlian_test_support::*;
