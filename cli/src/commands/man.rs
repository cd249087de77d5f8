//! The command `lianlian man`.

use clap::CommandFactory as _;
use clap_mangen::Man;

use crate::args::Arguments;
use crate::error::Unusable;
use crate::{Verdict, output};

/// One page with all commands: a subcommand's own page could not be found by whoever has one file.
pub(crate) fn run() -> Result<Verdict, Unusable> {
    let mut page = Vec::new();
    let mut command = Arguments::command();
    command.build();
    render(&command, &mut page).map_err(Unusable::Output)?;
    output::bytes(&page)?;
    Ok(Verdict::Yes)
}

fn render(command: &clap::Command, page: &mut Vec<u8>) -> std::io::Result<()> {
    let man = Man::new(command.clone());
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    let mut commands = Vec::new();
    leaves(command, &mut commands);
    for command in commands {
        let man = Man::new(command.clone());
        let name = command.get_display_name().unwrap_or(command.get_name());
        page.extend(format!(".SH \"{}\"\n", name.replace('-', " ").to_uppercase()).bytes());
        man.render_description_section(page)?;
        man.render_synopsis_section(page)?;
        man.render_options_section(page)?;
    }
    man.render_version_section(page)
}

/// The commands that do something, in the order of the help.
fn leaves<'a>(command: &'a clap::Command, found: &mut Vec<&'a clap::Command>) {
    for inner in command
        .get_subcommands()
        .filter(|inner| inner.get_name() != "help")
    {
        if !inner.is_subcommand_required_set() {
            found.push(inner);
        }
        leaves(inner, found);
    }
}
