// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// Kind of the passenger's document.
    pub enum PassengerDocument {
        /// Identity card, or a business's licence.
        IdCardOrLicence = "0",
        /// The household register.
        HouseholdRegister = "1",
        /// The person's passport.
        Passport = "2",
        /// Military officer's certificate.
        OfficerCertificate = "3",
        /// The soldier's military certificate.
        SoldierCertificate = "4",
        /// Permit of Hong Kong and Macau residents.
        HongKongMacauPermit = "5",
        /// Permit of Taiwan residents.
        TaiwanPermit = "6",
        /// Temporary identity card.
        TemporaryIdCard = "7",
        /// Foreigner's residence permit.
        ForeignerPermit = "8",
        /// Police officer's card.
        PoliceCard = "9",
        /// Any other document.
        Other = "X",
    }
}
