// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The kind of the request.
    pub enum BusiType {
        /// An account that is to be activated was opened.
        OpenActivatedUser = "OpenActivatedUser",
        /// An account was opened; spelled so by LianLian.
        OpenNormelUser = "OpenNormelUser",
        /// The mobile number was changed.
        ChangePhone = "ChangePhone",
        /// A company's bank account was changed.
        ChangeBankAcct = "ChangeBankAcct",
        /// A card was bound; spelled so by LianLian.
        TideCard = "TideCard",
        /// A card was unbound.
        UntieCard = "UntieCard",
        /// The account was closed.
        CancelUser = "CancelUser",
    }
}
