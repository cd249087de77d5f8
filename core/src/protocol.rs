//! The members that belong to the protocol, not to an operation.

use crate::field::Timestamp;
#[cfg(feature = "platform")]
use crate::generation::Generation;
use crate::row::Row;

impl Row {
    /// The merchant's number at LianLian.
    pub const OID_PARTNER: Row = Row::of::<String>("oid_partner")
        .max_len(18)
        .protocol("The merchant's number at LianLian.");
    /// The algorithm of the signature. The pages give it 3 characters and a value of 13, so its
    /// values are checked and its length is not.
    pub const SIGN_TYPE: Row = Row::of::<String>("sign_type")
        .codes(&["RSA", "SHA256withRSA"])
        .protocol("The algorithm of the signature.");
    /// The signature, in base64; the only member that is never part of the sign string.
    pub const SIGN: Row = Row::of::<String>("sign")
        .unsigned()
        .protocol("The signature, in base64.");
    /// The return code of the request.
    pub const RET_CODE: Row = Row::of::<String>("ret_code")
        .max_len(4)
        .protocol("What became of the request.");
    /// The return code in words, in Chinese.
    pub const RET_MSG: Row = Row::of::<String>("ret_msg")
        .max_len(100)
        .protocol("The return code in words, in Chinese.");

    /// The time at which a request of the second generation is sent, yyyyMMddHHmmss in UTC+8.
    pub const TIMESTAMP: Row = Row::of::<Timestamp>("timestamp")
        .protocol("The time at which the request is sent, in UTC+8: the merchant's clock sets it.");

    /// Those of the first generation, sorted by wire name. Requests and notifications have no return code.
    pub const PROTOCOL: &'static [Row] = &[
        Row::OID_PARTNER,
        Row::RET_CODE,
        Row::RET_MSG,
        Row::SIGN,
        Row::SIGN_TYPE,
    ];
}

#[cfg(feature = "platform")]
impl Generation {
    /// The protocol's own members of an answer, sorted by wire name.
    pub(crate) const fn answer_rows(self) -> &'static [Row] {
        match self {
            Self::Classic => Row::PROTOCOL,
            Self::Accp => &[Row::OID_PARTNER, Row::RET_CODE, Row::RET_MSG],
        }
    }
}

#[cfg(test)]
mod tests {
    use lianlian_declare::protocol;

    use super::Row;
    use crate::generation::Generation;

    #[test]
    fn the_declaration_language_leaves_the_same_members_to_the_protocol() {
        let own: Vec<_> = Row::PROTOCOL.iter().map(|row| row.name).collect();
        assert_eq!(own, protocol::Generation::Classic.answer());
        assert!(own.is_sorted());
        let without = own.into_iter().filter(|name| !name.starts_with("ret_"));
        assert!(without.eq(protocol::Generation::Classic.request().iter().copied()));
    }

    #[test]
    fn the_declaration_language_knows_the_same_generations() {
        let own = Generation::ALL.map(Generation::as_str);
        assert_eq!(
            own,
            protocol::Generation::ALL.map(protocol::Generation::as_str)
        );
    }
}
