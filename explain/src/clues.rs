//! Clues: what there is to explain a message with.

use lianlian_core::notification::Notification;
use lianlian_core::sign::{PrivateKey, PublicKey};
use lianlian_core::{Operation, Row};

/// Keys and texts that help to explain a message. One of them may hold secrets, so the struct has no Debug.
#[derive(Clone, Copy, Default)]
pub struct Clues<'a> {
    /// The public keys that the message may have been signed with.
    pub keys: &'a [PublicKey],
    /// The private key that an envelope was sealed for. The public half of it is tried on the
    /// signature of a plain message too, for that may be the key's owner's.
    pub private_key: Option<&'a PrivateKey>,
    /// The tables of the operation that the message belongs to; none where it isn't known. They say
    /// which members are unsigned.
    pub tables: &'a [&'static [Row]],
    /// The operations whose tables say which values may be shown, `lianlian::api::OPERATIONS`. A member
    /// that no table knows is hidden.
    pub operations: &'a [&'static Operation],
    /// The notifications whose tables say so too, `lianlian::api::NOTIFICATIONS`.
    pub notifications: &'a [&'static Notification],
    /// The string that the other side says it signed.
    pub claimed: Option<&'a [u8]>,
    /// True where secret values may be shown in the sign string and in the difference.
    pub show_values: bool,
}
