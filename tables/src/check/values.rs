//! The types of values that core has.

use lianlian_core::Row;
use lianlian_core::field::{
    AccountNumber, Amount, CardExpiry, CardNumber, Cvv2, Date, Decimal, Encrypted, IdNumber,
    Mobile, PersonName, PrivateText, ReportTime, RiskItem, SmsCode, Timestamp,
};

/// A row of values of this type: the formats that they have, and the part of them that may be shown.
pub(super) fn values_of(rust_type: &str) -> Option<Row> {
    macro_rules! of {
        ($($name:ident)+) => {
            match rust_type {
                $(stringify!($name) => Some(Row::of::<$name>("")),)+
                _ => None,
            }
        };
    }
    of!(
        String u32 AccountNumber Amount CardExpiry CardNumber Cvv2 Date Decimal Encrypted IdNumber Mobile
        PersonName PrivateText ReportTime RiskItem SmsCode Timestamp
    )
}
