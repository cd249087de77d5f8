//! Notifications: believed, delivered, acknowledged, and repeated.

mod beside;
#[cfg(all(unix, feature = "axum", feature = "sqlite"))]
mod crashes;
mod ends;
#[cfg(all(feature = "axum", feature = "sqlite"))]
mod examples;
mod expected;
mod inboxes;
mod observed;
#[cfg(all(feature = "axum", any(feature = "sqlite", feature = "postgres")))]
mod processes;
mod replies;
mod sharing;
mod together;
mod told;
#[cfg(feature = "axum")]
mod web;
