//! The inspector in a real browser.

mod clicks;
mod driver;
mod looks;

use driver::{Screen, is_installed, on_pages};
