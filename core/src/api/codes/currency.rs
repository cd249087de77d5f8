// Generated from `spec/currencies.toml` by `cargo xtask codegen`; do not edit.

use crate::code_enum;

code_enum! {
    /// A currency, by its ISO 4217 code.
    pub enum Currency {
        /// Australian dollar.
        Aud = "AUD",
        /// Chinese yuan.
        Cny = "CNY",
        /// Danish krone.
        Dkk = "DKK",
        /// Euro.
        Eur = "EUR",
        /// Pound sterling.
        Gbp = "GBP",
        /// Hong Kong dollar.
        Hkd = "HKD",
        /// Japanese yen.
        Jpy = "JPY",
        /// New Zealand dollar.
        Nzd = "NZD",
        /// Swedish krona.
        Sek = "SEK",
        /// Singapore dollar.
        Sgd = "SGD",
        /// United States dollar.
        Usd = "USD",
    }
}
