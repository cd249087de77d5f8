// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The device on which the password control runs.
    pub enum ControlChannel {
        /// An app on Android.
        Android = "ANDROID",
        /// An app on iOS.
        Ios = "IOS",
        /// A mobile web page.
        H5 = "H5",
        /// A web page, with SM2.
        PcH5 = "PCH5",
        /// A web page on a computer.
        Pc = "PC",
    }
}
