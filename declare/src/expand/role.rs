//! The places in which a message can be.

use crate::protocol::Generation;

/// Place of a message, which says which of the protocol's own members it has.
#[derive(Clone, Copy)]
pub(super) enum Role {
    Request,
    Response,
    Notification,
    Report,
    Item,
}

impl Role {
    /// The wire names of the protocol's own members.
    pub const fn protocol(self, generation: Generation) -> &'static [&'static str] {
        match self {
            Self::Request => generation.request(),
            Self::Notification => generation.notification(),
            Self::Response => generation.answer(),
            Self::Report | Self::Item => &[],
        }
    }
}
