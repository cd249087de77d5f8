//! Lines of reports.

use lianlian::api::report::TransactionRow;
use lianlian_books::report::{Line, LineError, Reader};

/// The header as the page has it, with its misspelling.
pub const PAGE_HEADER: &str = "no_order | oid_partner | dt_order | busi_partner | oid_paybill | settle_date | \
     currency_order | money_order | currenty_pay | money_pay | currency_settle | money_settle | exchange_rate | \
     transaction_status | dt_update | transaction_fee | pay_product | pay_type | info_order  ";

/// A payment's line, with this order's number and remark.
pub fn payment(no_order: &str, remark: &str) -> String {
    format!(
        "{no_order}|201304121000001004|20171216 01:51:25|101001|2017121671158876|20171216|USD|8.32|CNY|55.44|USD|\
         8.32|6.66|0|20171216 01:52:00|0.33|1|P|{remark}"
    )
}

/// All lines of a file.
pub fn read(file: &[u8]) -> Vec<Result<Line<TransactionRow>, LineError>> {
    Reader::new(file).collect()
}

/// The order's number of each line, or the words of its error.
pub fn told(file: &[u8]) -> Vec<String> {
    let line = |line: Result<Line<TransactionRow>, LineError>| match line {
        Ok(line) => format!("line {}: {}", line.number, line.row.no_order),
        Err(error) => error.to_string(),
    };
    read(file).into_iter().map(line).collect()
}
