//! A tutorial, followed step by step.

use std::sync::Mutex;

use crate::desk::Desk;
use crate::page::{self, Step};
use crate::shown::is_as_shown;

/// One at a time: they build into one folder, and a command that waits for another build is late.
static TURN: Mutex<()> = Mutex::new(());

/// Follows the tutorial of this page.
#[track_caller]
pub fn run(name: &str) {
    let _turn = TURN.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    let steps = page::steps(name);
    let mut desk = Desk::new(project(&steps));
    let mut steps = steps.into_iter().peekable();
    while let Some(step) = steps.next() {
        match step {
            Step::File { path, text } => desk.write(&path, &text),
            Step::Commands {
                terminal: Some(terminal),
                script,
            } => desk.start(&terminal, &script),
            Step::Commands {
                terminal: None,
                script,
            } => {
                let (succeeded, came) = desk.run(&script);
                match steps.next_if(|next| matches!(next, Step::Shown { terminal: None, .. })) {
                    Some(Step::Shown { text, .. }) => assert!(
                        is_as_shown(&text, &came),
                        "{script}\n\nshown:\n{text}\n\nbut there came:\n{came}"
                    ),
                    _ => assert!(succeeded, "{script}\n\nfailed:\n{came}"),
                }
            }
            Step::Shown {
                terminal: Some(terminal),
                text,
            } => desk.await_shown(&terminal, &text),
            Step::Shown { text, .. } => panic!("shown by no command:\n{text}"),
        }
    }
}

/// The name after `cargo new`.
fn project(steps: &[Step]) -> &str {
    let scripts = steps.iter().filter_map(|step| match step {
        Step::Commands { script, .. } => Some(script),
        _ => None,
    });
    let mut lines = scripts.flat_map(|script| script.lines());
    lines
        .find_map(|line| line.strip_prefix("cargo new "))
        .expect("a tutorial begins with cargo new")
}
