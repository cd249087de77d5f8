// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The program in which the user pays.
    pub enum AppRequest {
        /// An app on Android.
        Android = "1",
        /// An app on iOS.
        Ios = "2",
        /// A web page on a mobile.
        H5 = "3",
    }
}
