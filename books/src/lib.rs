//! A merchant's books for LianLian Pay.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

#[cfg(feature = "reconcile")]
pub mod reconcile;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
pub mod register;
#[cfg(feature = "report")]
pub mod report;

#[cfg(any(feature = "sqlite", feature = "postgres"))]
#[doc(no_inline)]
pub use sqlx;
