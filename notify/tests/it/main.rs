//! Notifications: believed, delivered, acknowledged, and repeated.

mod beside;
mod inboxes;
mod observed;
#[cfg(feature = "axum")]
mod processes;
mod replies;
mod sharing;
mod told;
#[cfg(feature = "axum")]
mod web;
