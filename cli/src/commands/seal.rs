//! `lianlian seal`

use lianlian::envelope;

use crate::args::Seal;
use crate::error::Unusable;
use crate::{Verdict, input, output};

/// What is sealed need not be a message, so it may be longer than one.
const MOST: usize = 16 << 20;

pub(crate) fn run(arguments: &Seal) -> Result<Verdict, Unusable> {
    let key = input::public_key(&arguments.key)?;
    let plaintext = input::bytes(MOST)?;
    let pay_load = envelope::seal(&plaintext, &key)?;
    let mut body = lianlian::envelope_body(&arguments.oid_partner, &pay_load);
    body.push(b'\n');
    output::bytes(&body)?;
    Ok(Verdict::Yes)
}
