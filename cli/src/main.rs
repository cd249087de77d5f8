//! `lianlian`: the protocol of LianLian Pay from the command line.
//!
//! Messages come on standard input. Results go to standard output, as words on a terminal and as JSON elsewhere;
//! what is wrong with the input goes to standard error. Exit codes: 0 means yes, 1 means no, 2 means unusable input, 3
//! means unknown: the order may exist.

#![forbid(unsafe_code)]

mod args;
mod catalogue;
mod commands;
mod error;
mod http_client;
mod in_flight;
mod input;
mod inside;
mod key_guard;
mod language;
mod log_line;
mod masked;
mod new_file;
mod output;
mod prepared;
mod refusal;
mod rest;
mod shell;
mod stopped;
mod typed;
mod verdict;
mod violations;

use std::process::ExitCode;

use args::{Arguments, Command, KeysCommand};
use error::Unusable;
use output::Form;
use verdict::Verdict;

fn main() -> ExitCode {
    commands::completions::answer_shell();
    match key_guard::arguments().and_then(run) {
        Ok(Verdict::Yes) => ExitCode::SUCCESS,
        Ok(Verdict::No) => ExitCode::FAILURE,
        Ok(Verdict::Unknown) => ExitCode::from(3),
        // Whoever reads our output has seen enough.
        Err(Unusable::OutputClosed) => ExitCode::SUCCESS,
        Err(error) => {
            let words = match &error {
                Unusable::Violations(broken) => {
                    format!(
                        "the request breaks rules of the operation:\n{}",
                        violations::words(broken)
                    )
                }
                other => other.to_string(),
            };
            output::words(&format!("lianlian: {words}"));
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Arguments) -> Result<Verdict, Unusable> {
    language::choose(arguments.lang);
    let form = Form::chosen(arguments.json, arguments.words);
    match arguments.command {
        Command::Demo(arguments) => commands::demo::run(&arguments, form),
        Command::Call(arguments) => commands::call::run(&arguments, form),
        Command::Settle(arguments) => commands::settle::run(&arguments, form),
        Command::Notify(command) => commands::notify::run(&command, form),
        Command::Journal(command) => commands::journal::run(&command, form, arguments.json),
        Command::Report(command) => commands::report::run(&command, form),
        Command::Books(command) => commands::books::run(&command, form),
        Command::Config(command) => commands::config::run(&command, form),
        Command::Completions(arguments) => commands::completions::run(&arguments),
        Command::Man => commands::man::run(),
        Command::Sign(arguments) => commands::sign::run(&arguments),
        Command::Verify(arguments) => commands::verify::run(&arguments, form),
        Command::Explain(arguments) => commands::explain::run(&arguments, form),
        Command::Seal(arguments) => commands::seal::run(&arguments),
        Command::Open(arguments) => commands::open::run(&arguments),
        Command::Check(arguments) => commands::check::run(&arguments, form),
        Command::Codes(arguments) => commands::codes::run(&arguments, form),
        Command::Spec(command) => commands::spec::run(&command, form),
        Command::Keys(KeysCommand::Generate(arguments)) => {
            commands::keys::generate(&arguments, form)
        }
        Command::Sandbox(arguments) => commands::sandbox::run(arguments, form),
    }
}
