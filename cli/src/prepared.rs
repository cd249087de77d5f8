//! The beginning of commands that talk to LianLian: settings, a client, and a request's parameters.

use std::io::{self, IsTerminal as _};

use lianlian::Operation;
use lianlian::client::{self, blocking};
use lianlian::config::Config;
use lianlian::message::RawMessage;
use zeroize::Zeroizing;

use crate::args::{Parameter, RequestArguments};
use crate::error::Unusable;
use crate::{catalogue, input};

/// All that a call needs.
pub(crate) struct Prepared {
    pub operation: &'static Operation,
    pub client: blocking::Client,
    /// The request's parameters as JSON.
    pub body: Zeroizing<Vec<u8>>,
}

pub(crate) fn prepare(operation: &str, arguments: &RequestArguments) -> Result<Prepared, Unusable> {
    let operation = catalogue::operation(operation)?;
    let config = settings(arguments)?;
    let body = body(&arguments.set)?;
    let client = blocking::Client::new(client::Client::from_config(config)?)?;
    Ok(Prepared {
        operation,
        client,
        body,
    })
}

/// The settings; those that reach LianLian itself only where that is meant.
pub(crate) fn settings(arguments: &RequestArguments) -> Result<Config, Unusable> {
    let config = Config::load(arguments.config.as_deref())?;
    match config.is_production && !arguments.production {
        true => Err(Unusable::Production),
        false => Ok(config),
    }
}

/// Standard input's members, unless a person sits there; `--set` comes before them.
pub(crate) fn body(set: &[Parameter]) -> Result<Zeroizing<Vec<u8>>, Unusable> {
    let given = match io::stdin().is_terminal() {
        true => Zeroizing::default(),
        false => input::message()?,
    };
    let given = match given.trim_ascii() {
        b"" => b"{}",
        given => given,
    };
    let mut message = RawMessage::parse(given)?;
    for Parameter { name, value } in set {
        message.set(name, value);
    }
    Ok(message.to_json())
}
