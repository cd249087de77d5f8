//! Formats: the form that the text of a value must have.
//!
//! A declaration names them by path (`format = format::HTTP_URL`); a crate that embeds this one can
//! make its own.

pub use crate::field::amount::AMOUNT;
pub use crate::field::date::DATE;
pub use crate::field::number::{COUNT, DECIMAL};
pub use crate::field::report_time::REPORT_TIME;
pub use crate::field::shareing_data::SHAREING_DATA;
pub use crate::field::timestamp::TIMESTAMP;
pub use crate::format::*;
pub use crate::risk_item::JSON_OBJECT;

/// The formats that a plain text may be given; all others come with a type. Each one's name is that of its
/// constant, in small letters.
pub const OF_TEXTS: [Format; 8] = [
    HTTP_URL,
    RESIDENT_ID,
    DIGITS,
    IP_UNDERSCORED,
    HEX_COLOR,
    CARD_NUMBER,
    ACCOUNT_NUMBER,
    SHAREING_DATA,
];
