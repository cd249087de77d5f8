//! Names that shells complete. Each takes any text: what it names is looked up later, with words that say what is near.

use clap::builder::{PossibleValue, PossibleValuesParser, StringValueParser, TypedValueParser};
use clap::error::Error;
use clap::{Arg, Command};
use lianlian::Generation;
use lianlian::ret_code;
use lianlian::sign::SignType;

use crate::catalogue::{Table, products};

/// A text, with the names that a shell offers.
#[derive(Clone)]
pub(super) struct Name {
    known: fn() -> Vec<PossibleValue>,
}

/// The name of an operation.
pub(super) fn operation() -> Name {
    let known = || names(|table| matches!(table, Table::Operation(_)));
    Name { known }
}

/// The name of a notification.
pub(super) fn notification() -> Name {
    let known = || names(|table| matches!(table, Table::Notification(_)));
    Name { known }
}

/// The name of an operation or notification.
pub(super) fn table() -> Name {
    Name {
        known: || names(|_| true),
    }
}

/// The name of a product.
pub(super) fn product() -> Name {
    Name {
        known: || products().into_iter().map(PossibleValue::new).collect(),
    }
}

/// A return code.
pub(super) fn code() -> Name {
    let known = || {
        let codes = ret_code::documented();
        codes
            .map(|known| PossibleValue::new(known.code).help(known.message))
            .collect()
    };
    Name { known }
}

/// A signature's algorithm.
pub(super) fn sign_type() -> impl TypedValueParser<Value = SignType> {
    let name = Name {
        known: || {
            let known = [SignType::Md5WithRsa, SignType::Sha256WithRsa];
            known
                .map(|known| PossibleValue::new(known.as_str()))
                .to_vec()
        },
    };
    name.try_map(|text| text.parse::<SignType>())
}

/// A generation of the protocol.
pub(super) fn generation() -> impl TypedValueParser<Value = Generation> {
    let names = Generation::ALL.map(Generation::as_str);
    PossibleValuesParser::new(names).map(|name| {
        let named = Generation::ALL.into_iter();
        let mut named = named.filter(|generation| generation.as_str() == name);
        named.next().unwrap_or_default()
    })
}

/// The tables' own names, and the ends of paths that name one table alone.
fn names(is_meant: fn(Table) -> bool) -> Vec<PossibleValue> {
    let tables = Table::all().filter(|table| is_meant(*table));
    tables
        .flat_map(|table| {
            let path_end = Some(table.path_end().to_owned());
            let path_end = path_end.filter(|name| Table::find(name).is_ok());
            let names = path_end.into_iter().chain([table.name()]);
            names.map(move |name| PossibleValue::new(name).help(table.meaning()))
        })
        .collect()
}

impl TypedValueParser for Name {
    type Value = String;

    fn parse_ref(
        &self,
        command: &Command,
        argument: Option<&Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.known)().into_iter()))
    }
}
