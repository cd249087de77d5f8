//! An operation as one state has it.

use super::message::Message;
use lianlian_tables::{Dictionary, File, Operation, Side};

/// An operation of one state, with the state's dictionary.
pub(super) type Stated<'a> = (&'a Dictionary, &'a File<Operation>);

/// The request that the merchant sends.
pub(super) fn request<'a>((dictionary, operation): Stated<'a>) -> Message<'a> {
    Message::new(dictionary, Side::Request, operation.request.iter())
}
