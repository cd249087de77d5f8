// Generated from `spec/fields.toml` by `cargo xtask codegen`; do not edit.

use lianlian_core::code_enum;

code_enum! {
    /// The time at which the coupon is paid.
    pub enum CouponPayMode {
        /// With the payment.
        ConsumeSuccessPay = "CONSUME_SUCCESS_PAY",
        /// With the confirmation, as LianLian works it out.
        SecuredConfirmAuto = "SECURED_CONFIRM_AUTO",
        /// With the confirmation, as the merchant says.
        SecuredConfirmSubmit = "SECURED_CONFIRM_SUBMIT",
    }
}
