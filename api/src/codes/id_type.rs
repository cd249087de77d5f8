// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// Kind of the identity document.
    pub enum IdType {
        /// Identity card of a mainland resident.
        IdCard = "0",
        /// The person's passport.
        Passport = "2",
        /// Military officer's certificate.
        OfficerCertificate = "3",
        /// Hong Kong and Macau permit.
        HongKongMacauPermit = "4",
        /// Permit of a Taiwan resident.
        TaiwanPermit = "6",
        /// Police officer's card.
        PoliceCard = "9",
        /// Any other document.
        Other = "X",
    }
}
