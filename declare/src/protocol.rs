//! The members that come from the merchant's settings and the message's frame, never from a declaration.

/// A generation of LianLian's protocol, by its own members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Generation {
    /// The first: the signature is a member of the message.
    #[default]
    Classic,
    /// The second, ACCP: the signature is in the headers.
    Accp,
}

impl Generation {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Classic, Self::Accp];

    /// The name in a declaration.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Classic => "classic",
            Self::Accp => "accp",
        }
    }

    /// Wire names of the protocol's own members of a request, sorted.
    pub const fn request(self) -> &'static [&'static str] {
        match self {
            Self::Classic => &["oid_partner", "sign", "sign_type"],
            Self::Accp => &["oid_partner", "timestamp"],
        }
    }

    /// Wire names of the protocol's own members of a notification, sorted. The form that the browser brings
    /// back may hold a return code, as a member like any other.
    pub const fn notification(self) -> &'static [&'static str] {
        match self {
            Self::Classic => &["oid_partner", "sign", "sign_type"],
            Self::Accp => &["oid_partner"],
        }
    }

    /// Wire names of the protocol's own members of an answer, sorted.
    pub const fn answer(self) -> &'static [&'static str] {
        match self {
            Self::Classic => &["oid_partner", "ret_code", "ret_msg", "sign", "sign_type"],
            Self::Accp => &["oid_partner", "ret_code", "ret_msg"],
        }
    }
}
