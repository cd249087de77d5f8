//! A line of a server's log, for a person.

use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::Offset;

/// Something that a server dealt with.
pub(crate) struct LogLine<'a> {
    pub at: Timestamp,
    /// The table of the message, or method and path.
    pub what: &'a str,
    /// The merchant's number of the order.
    pub order: &'a str,
    pub outcome: &'a str,
    pub took: Option<Duration>,
    /// All else, in words.
    pub words: &'a str,
}

impl LogLine<'_> {
    /// The line, in columns that are wide enough for what is usual. The time is that of LianLian's messages, UTC+8.
    pub fn text(&self) -> String {
        let Self {
            what,
            order,
            outcome,
            words,
            ..
        } = self;
        let time = Offset::constant(8).to_datetime(self.at);
        let time = time.strftime("%H:%M:%S");
        let took = self.took.map(|took| format!("{} ms", took.as_millis()));
        let took = took.unwrap_or_default();
        let line = format!("{time}  {what:<35}  {order:<14}  {outcome:<10} {took:>8}  {words}");
        line.trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stay_columns() {
        let line = LogLine {
            at: Timestamp::UNIX_EPOCH,
            what: "mpay/PaymentApply",
            order: "A1",
            outcome: "0000",
            took: Some(Duration::from_millis(12)),
            words: "交易成功",
        };
        assert_eq!(
            line.text(),
            "08:00:00  mpay/PaymentApply                    A1              0000          12 ms  交易成功"
        );
        let line = LogLine {
            took: None,
            words: "",
            ..line
        };
        assert_eq!(
            line.text(),
            "08:00:00  mpay/PaymentApply                    A1              0000"
        );
    }
}
