//! `lianlian`: the protocol of LianLian Pay from the command line.
//!
//! Messages come on standard input, JSON goes to standard output, words for people to standard
//! error. Exit codes: 0 means yes, 1 means no, 2 means unusable
//! input, 3 means unknown: the order may exist.

#![forbid(unsafe_code)]

mod args;
mod catalogue;
mod commands;
mod error;
mod http_client;
mod in_flight;
mod input;
mod key_guard;
mod masked;
mod new_file;
mod output;
mod prepared;
mod refusal;
mod rest;
mod stopped;
mod typed;
mod verdict;

use std::process::ExitCode;

use args::{Arguments, Command, KeysCommand, SpecCommand};
use error::Unusable;
use verdict::Verdict;

fn main() -> ExitCode {
    match key_guard::arguments().and_then(run) {
        Ok(Verdict::Yes) => ExitCode::SUCCESS,
        Ok(Verdict::No) => ExitCode::FAILURE,
        Ok(Verdict::Unknown) => ExitCode::from(3),
        // Whoever reads our output has seen enough.
        Err(Unusable::OutputClosed) => ExitCode::SUCCESS,
        Err(error) => {
            output::words(&format!("lianlian: {error}"));
            ExitCode::from(2)
        }
    }
}

fn run(Arguments { command, json }: Arguments) -> Result<Verdict, Unusable> {
    match command {
        Command::Demo => commands::demo::run(json),
        Command::Call(arguments) => commands::call::run(&arguments),
        Command::Settle(arguments) => commands::settle::run(&arguments),
        Command::Notify(command) => commands::notify::run(&command),
        Command::Journal(command) => commands::journal::run(&command, json),
        Command::Completions(arguments) => commands::completions::run(&arguments),
        Command::Man => commands::man::run(),
        Command::Sign(arguments) => commands::sign::run(&arguments),
        Command::Verify(arguments) => commands::verify::run(&arguments),
        Command::Explain(arguments) => commands::explain::run(&arguments, json),
        Command::Seal(arguments) => commands::seal::run(&arguments),
        Command::Open(arguments) => commands::open::run(&arguments),
        Command::Check(arguments) => commands::check::run(&arguments),
        Command::Codes(arguments) => commands::codes::run(&arguments, json),
        Command::Spec(SpecCommand::List) => commands::spec::list(json),
        Command::Spec(SpecCommand::Show(arguments)) => commands::spec::show(&arguments, json),
        Command::Keys(KeysCommand::Generate(arguments)) => commands::keys::generate(&arguments),
        Command::Sandbox(arguments) => commands::sandbox::run(arguments),
    }
}
