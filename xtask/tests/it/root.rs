//! The checkout that a task works on.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::sound::Spec;

fn run(folder: &Path, arguments: &[&str]) -> Output {
    let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
    xtask
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("run")
}

/// One program, as a shared target folder has it, and two checkouts: it works where it is run.
#[test]
fn a_task_works_on_the_checkout_around_it() {
    let other = Spec::sound();
    fs::write(other.root().join("Cargo.toml"), "[workspace]\n").expect("written");
    for manifest in ["api/Cargo.toml", "lianlian/Cargo.toml"] {
        let path = other.root().join(manifest);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        let features =
            "club = []\nshop = []\nstall = []\nall-products = [\"club\", \"shop\", \"stall\"]";
        fs::write(path, format!("[features]\n{features}\n")).expect("written");
    }
    let folder = other.dir().join("shop");
    let pay = other.root().join("api/src/shop/pay.rs");

    let check = run(&folder, &["codegen", "--check"]);
    let said = String::from_utf8_lossy(&check.stderr).into_owned();
    assert!(!check.status.success());
    assert!(said.contains("api/src/shop/pay.rs is missing"), "{said}");

    assert!(run(&folder, &["codegen"]).status.success());
    let text = fs::read_to_string(&pay).expect("generated");
    assert!(run(&folder, &["codegen", "--check"]).status.success());
    fs::write(&pay, text.replace("shop", "shed")).expect("written");
    assert!(!run(&folder, &["codegen", "--check"]).status.success());

    let here = xtask::root().expect("a checkout");
    assert_ne!(here, other.root());
    assert!(!here.join("api/src/shop").exists());
}

#[test]
fn outside_of_every_checkout_a_task_says_so() {
    let nowhere = tempfile::tempdir().expect("a folder for the test");
    let outside = run(nowhere.path(), &["codegen", "--check"]);
    let said = String::from_utf8_lossy(&outside.stderr).into_owned();
    assert!(!outside.status.success());
    assert!(said.contains("is in no checkout"), "{said}");
}
