// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The program in which the user pays.
    pub enum PaymentChannel {
        /// LianLian's SDK on Android.
        AndroidSdk = "0",
        /// LianLian's SDK on iOS.
        IosSdk = "1",
        /// A web page.
        Web = "2",
        /// A web page on a mobile.
        Wap = "3",
    }
}
