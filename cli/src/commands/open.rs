//! The command `lianlian open`.

use lianlian::envelope;
use lianlian::message::RawMessage;

use crate::args::Open;
use crate::error::Unusable;
use crate::{Verdict, input, output};

pub(crate) fn run(arguments: &Open) -> Result<Verdict, Unusable> {
    let key = input::private_key(&arguments.key)?;
    let bytes = input::message()?;
    let message = RawMessage::parse(&bytes)?;
    let pay_load = message.text("pay_load").ok_or(Unusable::NoPayLoad)?;
    match envelope::open(pay_load, &key) {
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
