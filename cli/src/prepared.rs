//! The beginning of commands that talk to LianLian: settings, a client, and a request's parameters.

use std::io::{self, IsTerminal as _};
use std::path::Path;
use std::sync::Arc;

use lianlian::Operation;
use lianlian::client::register::Register;
use lianlian::client::{self, blocking};
use lianlian::config::{self, Config};
use lianlian::message::RawMessage;
use zeroize::Zeroizing;

use crate::args::{Given, Parameter, RequestArguments};
use crate::error::Unusable;
use crate::{catalogue, input, inside, output};

/// All that a call needs.
pub(crate) struct Prepared {
    pub operation: &'static Operation,
    pub client: blocking::Client,
    /// The request's parameters as JSON.
    pub body: Zeroizing<Vec<u8>>,
}

pub(crate) fn prepare(
    operation: &str,
    arguments: &RequestArguments,
    register: Option<Arc<dyn Register>>,
) -> Result<Prepared, Unusable> {
    let operation = catalogue::operation(operation)?;
    let config = settings(arguments)?;
    let body = body(&arguments.set)?;
    let client = client::Client::from_config(config)?;
    let client = match register {
        Some(register) => client.with_register(register),
        None => client,
    };
    Ok(Prepared {
        operation,
        client: blocking::Client::new(client)?,
        body,
    })
}

/// The settings; those that reach LianLian itself only where that is meant.
pub(crate) fn settings(arguments: &RequestArguments) -> Result<Config, Unusable> {
    settings_for(arguments.config.as_deref(), arguments.production)
}

/// The settings in this file; those that reach LianLian itself only where `production` says that it is meant.
pub(crate) fn settings_for(file: Option<&Path>, production: bool) -> Result<Config, Unusable> {
    let config = load(file)?;
    match config.is_production && !production {
        true => Err(Unusable::Production),
        false => Ok(config),
    }
}

/// The settings, and a word on variables that nobody reads.
pub(crate) fn load(file: Option<&Path>) -> Result<Config, Unusable> {
    let variables = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
    for unknown in config::unknown_variables(variables) {
        output::words(&format!("lianlian: {unknown}"));
    }
    Ok(Config::load(file)?)
}

/// Standard input's members, unless a person sits there or a value is taken from it; `--set` comes before them.
pub(crate) fn body(set: &[Parameter]) -> Result<Zeroizing<Vec<u8>>, Unusable> {
    let from_input = set
        .iter()
        .filter(|parameter| matches!(parameter.value, Given::Input));
    let given = match from_input.count() {
        0 if io::stdin().is_terminal() => Zeroizing::default(),
        0 => input::message()?,
        1 => Zeroizing::default(),
        _ => return Err(Unusable::InputTwice),
    };
    let given = match given.trim_ascii() {
        b"" => b"{}",
        given => given,
    };
    let mut message = RawMessage::parse(given)?;
    let (inside, own): (Vec<_>, Vec<_>) = set.iter().partition(|set| set.name.contains('.'));
    for Parameter { name, value } in own {
        message.set(name, &text(name, value)?);
    }
    inside
        .into_iter()
        .try_fold(message.to_json(), |body, Parameter { name, value }| {
            let body = std::str::from_utf8(&body).unwrap_or_default();
            let put = inside::put(body, name, &text(name, value)?);
            let put = put.ok_or_else(|| Unusable::NotInside { name: name.clone() })?;
            Ok(Zeroizing::new(put.as_bytes().to_vec()))
        })
}

/// A parameter's value, without the line break at the end of a file.
fn text(name: &str, value: &Given) -> Result<Zeroizing<String>, Unusable> {
    let bytes = match value {
        Given::Text(text) => return Ok(Zeroizing::new(text.clone())),
        Given::File(path) => input::file(path)?,
        Given::Input => input::message()?,
    };
    let text = std::str::from_utf8(&bytes).map_err(|_| Unusable::NotText {
        name: name.to_owned(),
    })?;
    let text = text.strip_suffix('\n').unwrap_or(text);
    Ok(Zeroizing::new(
        text.strip_suffix('\r').unwrap_or(text).to_owned(),
    ))
}
