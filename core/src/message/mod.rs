//! Messages: typed values walked in the order of their wire names, and raw ones as received.

mod compact;
mod echo;
mod form;
mod json;
mod masked;
mod raw;
mod reader;
mod slots;
mod walk;

pub use raw::{MessageError, RawMember, RawMessage, RawValue};
pub use reader::{ReadMessage, Reader};
pub use walk::{Message, Protocol, Visit, Walk};

pub use masked::Masked;
#[doc(hidden)]
pub use masked::fmt_masked;

pub(crate) use echo::{answered_scalar, asked, first_mismatch, has_row};
pub(crate) use form::{Form, fields};
pub use json::json_string;
pub(crate) use json::{JSON, JsonBody};
pub use slots::text_of;
pub(crate) use slots::{Slot, Slots};
