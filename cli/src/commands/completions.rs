//! The command `lianlian completions`.

use clap::CommandFactory as _;
use clap_complete::env::{CompleteEnv, Shells};

use crate::args::{Arguments, Completions};
use crate::error::Unusable;
use crate::{Verdict, output};

/// The program's name, to shells.
const PROGRAM: &str = "lianlian";

/// The variable by which a shell's script asks for completions.
const VARIABLE: &str = "_LIANLIAN_COMPLETE";

pub(crate) fn run(arguments: &Completions) -> Result<Verdict, Unusable> {
    let shells = Shells::builtins();
    let mut script = Vec::new();
    if let Some(shell) = shells.completer(&arguments.shell.to_string()) {
        let written = shell.write_registration(VARIABLE, PROGRAM, PROGRAM, PROGRAM, &mut script);
        written.map_err(Unusable::Output)?;
    }
    output::bytes(&script)?;
    Ok(Verdict::Yes)
}

/// Answers a shell that asks for completions, and ends the process then.
pub(crate) fn answer_shell() {
    CompleteEnv::with_factory(Arguments::command)
        .var(VARIABLE)
        .complete();
}
