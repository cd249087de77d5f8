//! The places in which a message can be.

use crate::protocol;

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
    pub const fn protocol(self) -> &'static [&'static str] {
        match self {
            Self::Request | Self::Notification => &protocol::MESSAGE,
            Self::Response => &protocol::ANSWER,
            Self::Report | Self::Item => &[],
        }
    }
}
