//! Times as LianLian writes them, in China.

use jiff::Timestamp;
use jiff::tz::Offset;

/// The offset of China's time.
pub(crate) const CHINA: Offset = Offset::constant(8);

/// The day in China, yyyyMMdd.
pub(crate) fn day(time: Timestamp) -> String {
    let china = CHINA.to_datetime(time);
    china.strftime("%Y%m%d").to_string()
}

/// The time in China, yyyyMMddHHmmss.
pub(super) fn moment(time: Timestamp) -> String {
    let china = CHINA.to_datetime(time);
    china.strftime("%Y%m%d%H%M%S").to_string()
}
