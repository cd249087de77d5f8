//! Notifications: believed, delivered, acknowledged, and repeated.

mod inboxes;
mod processes;
mod replies;
mod sharing;
mod told;
#[cfg(feature = "axum")]
mod web;
