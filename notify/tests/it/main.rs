//! Notifications: believed, delivered, acknowledged, and repeated.

mod beside;
mod ends;
#[cfg(all(feature = "axum", feature = "sqlite"))]
mod examples;
mod expected;
mod inboxes;
mod observed;
#[cfg(feature = "axum")]
mod processes;
mod replies;
mod sharing;
mod told;
#[cfg(feature = "axum")]
mod web;
