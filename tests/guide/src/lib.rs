//! The examples of pages, compiled with the tests: the README's, the client's guide's, the macro's language's.

#![forbid(unsafe_code)]

#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../../../docs/client.md")]
struct Guide;

#[cfg(doctest)]
#[doc = include_str!("../../../macros/src/language.md")]
struct Language;
