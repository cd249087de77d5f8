//! `--set NAME=VALUE`.

use std::str::FromStr;

/// A parameter of a request.
#[derive(Clone)]
pub(crate) struct Parameter {
    pub name: String,
    pub value: String,
}

impl FromStr for Parameter {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('=') {
            Some((name, value)) if !name.is_empty() => Ok(Self {
                name: name.to_owned(),
                value: value.to_owned(),
            }),
            _ => Err("write NAME=VALUE, such as no_order=20180828153543"),
        }
    }
}
