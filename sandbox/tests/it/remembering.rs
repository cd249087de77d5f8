//! A sandbox with a file remembers: orders, cards, and notifications that are still to be sent.

use lianlian::api::codes::PaymentResult;
use lianlian::api::mpay::PaymentApplyRequest;
use lianlian_sandbox::{Database, REPEAT_EVERY, Sandbox, SandboxError};

use crate::payments::{paid, result};
use crate::world::{Listener, PLATFORM_KEY, Settings, World, request};

fn opened(file: &std::path::Path) -> World {
    World::with(Settings {
        database: Database::File(file.to_owned()),
        ..Settings::default()
    })
}

#[test]
fn what_was_made_is_there_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sandbox.db");
    let listener = Listener::new(1);
    let world = opened(&file);
    let agreement = paid(&world, "A1", "1.00");
    let apply: PaymentApplyRequest = request(&[
        ("no_order", "A2"),
        ("no_agree", &agreement),
        ("notify_url", &listener.url),
    ]);
    world.call(&apply).expect("paid");
    listener.received(1);
    world.stop();

    let world = opened(&file);
    assert_eq!(result(&world, "A1"), PaymentResult::Success.into());
    let apply: PaymentApplyRequest = request(&[("no_order", "A3"), ("no_agree", &agreement)]);
    world
        .call(&apply)
        .expect("paid with the card that was bound before");
    // It was refused once, and its time comes again.
    world.clock.advance(REPEAT_EVERY);
    listener.received(2);
    world.stop();
}

/// Of the card and its owner the file has the last four digits and nothing else.
#[test]
fn the_file_holds_no_secret() {
    let folder = tempfile::tempdir().expect("a folder");
    let world = opened(&folder.path().join("sandbox.db"));
    paid(&world, "A1", "1.00");
    world.token("u1");
    // While it runs: the journal beside the file goes away after it, and not at once.
    let files = std::fs::read_dir(folder.path()).expect("the folder");
    let bytes: Vec<u8> = files
        .flat_map(|file| std::fs::read(file.expect("a file").path()).expect("read"))
        .collect();
    world.stop();
    let apply: PaymentApplyRequest = request(&[]);
    let shown = serde_json::to_value(&apply).expect("JSON");
    assert_eq!(
        shown["bind_mob"], "186****1234",
        "the examples are those that are searched for"
    );
    let has = |text: &str| {
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    };
    assert!(has("A1"), "it was written by then");
    for secret in [
        "8888888888888888",
        "8888888888881234",
        "18667341234",
        "李天增",
        "G00000000",
        "666666",
        "11010519491231002X",
    ] {
        assert!(!has(secret), "{secret} is in the file");
    }
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("notes.txt");
    std::fs::write(
        &file,
        "not a database, but long enough to look like a page of one".repeat(40),
    )
    .expect("written");
    let opened = Sandbox::builder()
        .platform_key(PLATFORM_KEY.clone())
        .merchants([].into())
        .database(Database::File(file))
        .open();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let error = runtime
        .expect("a runtime")
        .block_on(opened)
        .expect_err("no database");
    assert!(matches!(error, SandboxError::Store(_)), "{error}");
}
