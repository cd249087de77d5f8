//! The command `lianlian seal`.

use lianlian::envelope;
use lianlian::message::RawMessage;

use crate::args::Seal;
use crate::error::Unusable;
use crate::{Verdict, input, output};

/// The largest size to be sealed. In base64 and with its keys, it must fit into a message that
/// `open` reads.
const MOST: usize = (RawMessage::MAX_BYTES - 8192) / 4 * 3;

pub(crate) fn run(arguments: &Seal) -> Result<Verdict, Unusable> {
    let key = input::public_key(&arguments.key)?;
    let plaintext = input::bytes(MOST)?;
    let pay_load = envelope::seal(&plaintext, &key)?;
    let mut body = lianlian::envelope_body(&arguments.oid_partner, &pay_load);
    body.push(b'\n');
    output::bytes(&body)?;
    Ok(Verdict::Yes)
}
