// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// Version of the query; 1.0 unless said.
    pub enum QueryVersion {
        /// The order alone.
        Basic = "1.0",
        /// `memo` and `bank_name` besides.
        WithMemo = "1.1",
        /// `reqchnl_serialno`, `finchnl_serialno`, `channel_user_id` and `ext_data` besides.
        WithChannel = "4.0",
    }
}
