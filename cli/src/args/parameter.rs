//! `--set NAME=VALUE`, or `NAME=@FILE`.

use std::path::PathBuf;
use std::str::FromStr;

/// A parameter of a request.
#[derive(Clone)]
pub(crate) struct Parameter {
    pub name: String,
    pub value: Given,
}

/// The place where a parameter's value is.
#[derive(Clone)]
pub(crate) enum Given {
    /// Here.
    Text(String),
    /// In a file.
    File(PathBuf),
    /// On standard input, whole.
    Input,
}

impl FromStr for Parameter {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('=') {
            Some((name, value)) if !name.is_empty() => Ok(Self {
                name: name.to_owned(),
                value: Given::of(value)?,
            }),
            _ => Err("write NAME=VALUE, such as no_order=20180828153543"),
        }
    }
}

impl Given {
    fn of(value: &str) -> Result<Self, &'static str> {
        let Some(place) = value.strip_prefix('@') else {
            return Ok(Self::Text(value.to_owned()));
        };
        match place {
            "" => Err("write a file's name behind the @, or a - for standard input"),
            "-" => Ok(Self::Input),
            text if text.starts_with('@') => Ok(Self::Text(text.to_owned())),
            file => Ok(Self::File(file.into())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Result<Given, &'static str> {
        text.parse::<Parameter>().map(|parameter| parameter.value)
    }

    #[test]
    fn values_are_here_in_a_file_or_on_standard_input() {
        assert!(matches!(value("a=1=2"), Ok(Given::Text(text)) if text == "1=2"));
        assert!(matches!(value("a="), Ok(Given::Text(text)) if text.is_empty()));
        assert!(matches!(value("a=@@b"), Ok(Given::Text(text)) if text == "@b"));
        assert!(matches!(value("a=b@c"), Ok(Given::Text(text)) if text == "b@c"));
        assert!(
            matches!(value("a=@code.txt"), Ok(Given::File(path)) if path.ends_with("code.txt"))
        );
        assert!(matches!(value("a=@-"), Ok(Given::Input)));
        assert!(value("a=@").is_err() && value("=b").is_err() && value("b").is_err());
    }
}
