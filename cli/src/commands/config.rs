//! The command `lianlian config`.

use lianlian::client::{CONNECT_TIMEOUT, TIMEOUT};
use lianlian::config::{self, Config, Origin, Shown};
use lianlian::sign::SignType;
use serde_json::{Value, json};

use crate::args::{ConfigCommand, ConfigShow};
use crate::error::Unusable;
use crate::output::{Form, Grid};
use crate::{Verdict, output};

pub(crate) fn run(command: &ConfigCommand, form: Form) -> Result<Verdict, Unusable> {
    match command {
        ConfigCommand::Show(arguments) => show(arguments, form),
    }
}

/// Shows the settings also where they can't be used: that is when they are looked at.
fn show(arguments: &ConfigShow, form: Form) -> Result<Verdict, Unusable> {
    let file = config::file_of(arguments.config.as_deref());
    let variables = config::variables()?;
    let settings = config::shown(file.as_deref(), variables.clone())?;
    let verdict = match Config::read(file.as_deref(), variables) {
        Ok(_) => Verdict::Yes,
        Err(error) => {
            output::words(&format!("lianlian: {error}"));
            Verdict::No
        }
    };
    let said: Vec<_> = settings.iter().map(to_json).collect();
    let said = json!({ "file": file, "settings": said });
    form.verdict_as(&said, verdict, || words(&settings))
}

fn to_json(setting: &Shown) -> Value {
    json!({
        "name": setting.name,
        "value": value(setting),
        "from": from(setting),
    })
}

fn words(settings: &[Shown]) -> String {
    let mut grid = Grid::with_header(["setting", "value", "from"]);
    for setting in settings {
        let value = value(setting).unwrap_or_else(|| "–".to_owned());
        grid.add([setting.name, &value, &from(setting)]);
    }
    grid.text()
}

fn value(setting: &Shown) -> Option<String> {
    setting.value.clone().or_else(|| default(setting.name))
}

/// The value of a setting that is set nowhere, where there is one.
fn default(name: &str) -> Option<String> {
    match name {
        "sign_type" => Some(SignType::default().as_str().to_owned()),
        "strict_refusals" => Some(false.to_string()),
        "connect_timeout_seconds" => Some(CONNECT_TIMEOUT.as_secs().to_string()),
        "timeout_seconds" => Some(TIMEOUT.as_secs().to_string()),
        _ => None,
    }
}

/// The place where a setting is set: file and line, or variable.
fn from(setting: &Shown) -> String {
    match (&setting.origin, setting.line) {
        (Some(Origin::File(file)), Some(line)) => format!("{}, line {line}", file.display()),
        (Some(Origin::File(file)), None) => file.display().to_string(),
        (Some(Origin::Variable(name)), _) => name.clone(),
        (Some(_), _) => String::new(),
        (None, _) if default(setting.name).is_some() => "default".to_owned(),
        (None, _) => "not set".to_owned(),
    }
}
