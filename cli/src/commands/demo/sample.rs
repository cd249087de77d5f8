//! Values of LianLian's sample that both demos use.

/// The merchant's number.
pub(super) const OID_PARTNER: &str = "201304121000001004";
