// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The source that is set up for the product.
    pub enum CollectionChannel {
        /// Authenticated payment in an app.
        AuthenticatedApp = "10",
        /// Authenticated payment on a web page.
        AuthenticatedWeb = "13",
        /// Authenticated payment by API.
        AuthenticatedApi = "15",
        /// Authenticated payment on a mobile's web page.
        AuthenticatedH5 = "16",
        /// Instalments by API.
        InstalmentApi = "44",
        /// Instalments in an app.
        InstalmentApp = "45",
        /// Instalments on a mobile's web page.
        InstalmentH5 = "46",
        /// Instalments on a web page.
        InstalmentWeb = "55",
    }
}
