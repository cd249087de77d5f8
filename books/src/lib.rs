//! A merchant's books for LianLian Pay.
//!
//! The [`register`] of orders in flight (features `sqlite` and `postgres`): the client notes each order before its
//! request leaves, and any host finds out what became of it.
//!
//! ```no_run
//! # #[cfg(feature = "sqlite")]
//! # async fn run(merchant: lianlian::Merchant, order: lianlian::api::mpay::PaymentApplyRequest)
//! # -> Result<(), Box<dyn std::error::Error>> {
//! use std::sync::Arc;
//!
//! use lianlian::client::{CallError, Client};
//! use lianlian_books::register::{Books, Settling};
//!
//! let books = Books::open("sqlite:books.db").await?;
//! let client = Client::builder().merchant(merchant).register(Arc::new(books.clone())).build()?;
//! match client.call(&order).await {
//!     Ok(answer) => println!("{answer:?}"),
//!     Err(CallError::AlreadyInFlight(known)) => println!("it was sent before: {known}"),
//!     Err(error) => println!("{error}"),
//! }
//! // In a task, or in a process of its own, on any number of hosts:
//! books.settle_until(&client, &Settling::default(), std::future::pending()).await;
//! # Ok(()) }
//! ```

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
