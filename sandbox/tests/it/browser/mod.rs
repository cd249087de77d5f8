//! The inspector in a real browser.

mod clicks;
mod looks;

use fantoccini::Client;
use fantoccini::error::CmdError;
use lianlian_test_support::{Screen, browse};

use crate::world::World;

/// Does this on the inspector's first page.
fn on_pages(
    world: &World,
    screen: Screen,
    work: impl AsyncFnOnce(&Client, &World) -> Result<(), CmdError>,
) {
    let first = format!("http://{}/_sandbox/", world.address);
    browse(&first, screen, async |browser| work(browser, world).await);
}
