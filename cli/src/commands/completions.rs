//! The command `lianlian completions`.

use clap::CommandFactory as _;

use crate::args::{Arguments, Completions};
use crate::error::Unusable;
use crate::{Verdict, output};

pub(crate) fn run(arguments: &Completions) -> Result<Verdict, Unusable> {
    let mut script = Vec::new();
    let mut command = Arguments::command();
    clap_complete::generate(arguments.shell, &mut command, "lianlian", &mut script);
    output::bytes(&script)?;
    Ok(Verdict::Yes)
}
