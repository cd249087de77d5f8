//! The examples of pages, compiled with the tests: the README's, the guides' of client, second generation and register, the macro's
//! language's.

#![forbid(unsafe_code)]

#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;

#[cfg(doctest)]
#[doc = include_str!("../../../docs/client.md")]
struct Guide;

#[cfg(doctest)]
#[doc = include_str!("../../../docs/accp.md")]
struct SecondGeneration;

#[cfg(doctest)]
#[doc = include_str!("../../../docs/books.md")]
struct Register;

#[cfg(doctest)]
#[doc = include_str!("../../../macros/src/language.md")]
struct Language;
