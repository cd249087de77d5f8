//! Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.
//!
//! The code lists of the parameters.

use crate::code_enum;

code_enum! {
    /// Kind of the identity document.
    pub enum IdType {
        /// Identity card of a mainland resident.
        IdCard = "0",
        /// Passport.
        Passport = "2",
        /// Military officer's certificate.
        OfficerCertificate = "3",
        /// Hong Kong and Macau permit.
        HongKongMacauPermit = "4",
        /// Taiwan permit.
        TaiwanPermit = "6",
        /// Police officer's card.
        PoliceCard = "9",
        /// Any other document.
        Other = "X",
    }
}

code_enum! {
    /// What the card will be used as.
    pub enum PayType {
        /// Quick payment with a debit card.
        QuickDebit = "2",
        /// Quick payment with a credit card.
        QuickCredit = "3",
        /// New authenticated payment.
        NewAuthenticated = "P",
    }
}
