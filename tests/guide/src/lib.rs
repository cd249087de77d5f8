//! The guide's examples, compiled with the tests.

#[cfg(doctest)]
#[doc = include_str!("../../../docs/client.md")]
struct Guide;
