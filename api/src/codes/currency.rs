// Generated from `spec/currencies.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// A currency, by its ISO 4217 code.
    pub enum Currency {
        /// Name of the currency: Australian dollar.
        Aud = "AUD",
        /// Name of the currency: Chinese yuan.
        Cny = "CNY",
        /// Name of the currency: Danish krone.
        Dkk = "DKK",
        /// Name of the currency: Euro.
        Eur = "EUR",
        /// Name of the currency: Pound sterling.
        Gbp = "GBP",
        /// Name of the currency: Hong Kong dollar.
        Hkd = "HKD",
        /// Name of the currency: Japanese yen.
        Jpy = "JPY",
        /// Name of the currency: New Zealand dollar.
        Nzd = "NZD",
        /// Name of the currency: Swedish krona.
        Sek = "SEK",
        /// Name of the currency: Singapore dollar.
        Sgd = "SGD",
        /// Name of the currency: United States dollar.
        Usd = "USD",
    }
}
