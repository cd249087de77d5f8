// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The way in which the goods travel.
    pub enum Logistics {
        /// Delivery by post.
        Post = "1",
        /// By ordinary express.
        OrdinaryExpress = "2",
        /// By fast express.
        Express = "3",
        /// By a freight company.
        Freight = "4",
        /// By a distribution company.
        Distribution = "5",
        /// By international express.
        InternationalExpress = "6",
        /// By shipping express.
        ShippingExpress = "7",
        /// Delivery by sea.
        Sea = "8",
        /// They are picked up.
        PickUp = "9",
    }
}
