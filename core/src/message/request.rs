//! Reading a request from a raw message.

use super::{RawMessage, Reader};
use crate::check::Violation;
use crate::endpoint::Sent;

impl RawMessage<'_> {
    /// Reads a request that is about to be sent. The protocol's own members are passed over.
    ///
    /// # Errors
    /// A required parameter is missing, or a parameter can't be read.
    /// [`Operation::check`](crate::Operation::check) finds all that is wrong at once.
    pub fn read_request<R: Sent>(&self) -> Result<R, Violation> {
        R::read(&Reader::strict(self))
    }
}
