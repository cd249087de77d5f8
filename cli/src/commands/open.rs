//! The command `lianlian open`.

use std::borrow::Cow;

use lianlian::envelope;
use lianlian::message::RawMessage;

use crate::args::Open;
use crate::error::Unusable;
use crate::{Verdict, input, output};

pub(crate) fn run(arguments: &Open) -> Result<Verdict, Unusable> {
    let key = input::private_key(&arguments.key)?;
    let bytes = input::pasted()?;
    let pay_load = pay_load(&bytes)?;
    match envelope::open(&pay_load, &key) {
        Ok(plaintext) => {
            output::bytes(&plaintext)?;
            Ok(Verdict::Yes)
        }
        Err(error) if error.is_well_formed() => {
            output::words(&format!("lianlian: {error}"));
            Ok(Verdict::No)
        }
        Err(error) => Err(error.into()),
    }
}

/// The `pay_load` of a message, or the text where it is a bare one.
fn pay_load(bytes: &[u8]) -> Result<Cow<'_, str>, Unusable> {
    match std::str::from_utf8(bytes).map(str::trim) {
        Ok(text) if text.starts_with(envelope::VERSION) => Ok(Cow::Borrowed(text)),
        _ => {
            let message = RawMessage::parse(bytes)?;
            let pay_load = message.text("pay_load").ok_or(Unusable::NoPayLoad)?;
            Ok(Cow::Owned(pay_load.to_owned()))
        }
    }
}
