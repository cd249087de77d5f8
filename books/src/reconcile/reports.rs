//! LianLian's side: the rows of its reports.

use std::fmt;
use std::io::{self, Read};

use lianlian::api::report::TransactionRow;
use lianlian::field::{Date, Decimal};
use lianlian::report::ReportRow as _;
use lianlian::words::one_line;

use super::record::RowRecord;
use super::row::{Place, Row};
use super::spill::Spill;
use crate::report::{LineError, Record, Records};

/// LianLian's side: the rows of its reports.
pub struct Reports {
    pub(super) payments: Spill,
    pub(super) refunds: Spill,
    oid_partner: Option<String>,
    count: u32,
}

/// A line of a report that is not compared, or a remark on one that is.
#[derive(Debug)]
#[non_exhaustive]
pub enum LineRemark {
    /// The line can't be read: it is not compared.
    Unreadable(LineError),
    /// The line is another merchant's: it is not compared.
    OtherMerchant {
        /// The number of the line, from 1.
        line: u64,
        /// The merchant that it names.
        oid_partner: String,
    },
    /// The line's status is neither that of a payment nor that of a refund: it is not compared.
    OtherStatus {
        /// The number of the line, from 1.
        line: u64,
        /// The status that it has.
        status: String,
    },
    /// The amount has more than two decimals. It is compared as it is.
    Decimals {
        /// The number of the line, from 1.
        line: u64,
    },
    /// A payment's amount is negative, or a refund's positive. It is compared as it is.
    Sign {
        /// The number of the line, from 1.
        line: u64,
    },
}

impl fmt::Display for LineRemark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "{error}"),
            Self::OtherMerchant { line, oid_partner } => write!(
                f,
                "line {line}: it is of another merchant, {}: it is not compared",
                one_line(oid_partner)
            ),
            Self::OtherStatus { line, status } => write!(
                f,
                "line {line}: transaction_status {} is neither a payment (0) nor a refund (5): it is not compared",
                one_line(status)
            ),
            Self::Decimals { line } => {
                write!(f, "line {line}: money_order has more than two decimals")
            }
            Self::Sign { line } => write!(
                f,
                "line {line}: money_order should be negative in a refund's line, and only there"
            ),
        }
    }
}

/// The places of the columns that are compared.
struct Columns {
    no_order: usize,
    oid_partner: usize,
    oid_paybill: usize,
    settle_date: usize,
    currency_order: usize,
    money_order: usize,
    currency_settle: usize,
    money_settle: usize,
    transaction_status: usize,
    transaction_fee: usize,
    pay_product: usize,
}

impl Reports {
    /// No rows. They are of one merchant: the one that the first row names.
    pub fn new() -> Self {
        Self {
            payments: Spill::new(),
            refunds: Spill::new(),
            oid_partner: None,
            count: 0,
        }
    }

    /// No rows. They are of this merchant; others' are remarked, and not compared.
    pub fn of_merchant(oid_partner: &str) -> Self {
        Self {
            oid_partner: Some(oid_partner.to_owned()),
            ..Self::new()
        }
    }

    /// Reads a report, the next of those that are compared; hands over what is wrong with its lines. Gives the number
    /// of rows that are compared.
    ///
    /// # Errors
    /// A temporary file that can't be written. A report that can't be read further is remarked.
    pub fn read(&mut self, file: impl Read, mut remark: impl FnMut(LineRemark)) -> io::Result<u64> {
        let report = self.count;
        self.count += 1;
        let Some(columns) = Columns::of_the_report() else {
            return Ok(0);
        };
        let mut records = Records::new(file, TransactionRow::REPORT);
        let mut days = Days::default();
        let mut rows = 0;
        while let Some(record) = records.next_record() {
            let record = match record {
                Ok(record) => record,
                Err(error) => {
                    remark(LineRemark::Unreadable(error));
                    continue;
                }
            };
            match self.row(&record, &columns, report, &mut days, &mut remark) {
                Ok(row) => {
                    self.add(&row)?;
                    rows += 1;
                }
                Err(fault) => remark(fault),
            }
        }
        Ok(rows)
    }

    /// Adds a row.
    ///
    /// # Errors
    /// A temporary file that can't be written.
    pub fn add(&mut self, row: &Row<'_>) -> io::Result<()> {
        let rows = match row.is_refund {
            true => &mut self.refunds,
            false => &mut self.payments,
        };
        rows.push(row.no_order, &RowRecord::new(row))
    }

    fn row<'r>(
        &mut self,
        record: &'r Record<'_>,
        columns: &Columns,
        report: u32,
        days: &mut Days,
        remark: &mut impl FnMut(LineRemark),
    ) -> Result<Row<'r>, LineRemark> {
        let line = record.line();
        // Read a second time where something is wrong, by the report's own rules and in their words.
        let unreadable = || match record.read::<TransactionRow>() {
            Ok(_) => LineRemark::OtherStatus {
                line,
                status: record.text(columns.transaction_status).to_owned(),
            },
            Err(error) => LineRemark::Unreadable(error),
        };
        let mut read = || {
            Some(Row {
                place: Place { report, line },
                no_order: filled(record.text(columns.no_order))?,
                oid_paybill: filled(record.text(columns.oid_paybill))?,
                is_refund: match record.text(columns.transaction_status) {
                    "0" => false,
                    "5" => true,
                    _ => return None,
                },
                settle_date: days.read(record.text(columns.settle_date))?,
                money_order: decimal(record.text(columns.money_order))?,
                currency: filled(record.text(columns.currency_order))?,
                fee: decimal(record.text(columns.transaction_fee)).unwrap_or_default(),
                yuan: None,
                product: record.text(columns.pay_product),
            })
        };
        let mut row = read().ok_or_else(unreadable)?;
        row.yuan = match (row.currency, record.text(columns.currency_settle)) {
            (YUAN, _) => Some(row.money_order),
            (_, YUAN) => decimal(record.text(columns.money_settle)),
            _ => None,
        };
        if let Some(oid_partner) = filled(record.text(columns.oid_partner)) {
            let expected = self
                .oid_partner
                .get_or_insert_with(|| oid_partner.to_owned());
            if expected != oid_partner {
                let oid_partner = oid_partner.to_owned();
                return Err(LineRemark::OtherMerchant { line, oid_partner });
            }
        }
        if row.money_order.normalize().scale() > 2 {
            remark(LineRemark::Decimals { line });
        }
        if row.money_order.is_sign_negative() != row.is_refund {
            remark(LineRemark::Sign { line });
        }
        Ok(row)
    }
}

impl Default for Reports {
    fn default() -> Self {
        Self::new()
    }
}

const YUAN: &str = "CNY";

impl Columns {
    fn of_the_report() -> Option<Self> {
        let at = |name| TransactionRow::REPORT.column(name);
        Some(Self {
            no_order: at("no_order")?,
            oid_partner: at("oid_partner")?,
            oid_paybill: at("oid_paybill")?,
            settle_date: at("settle_date")?,
            currency_order: at("currency_order")?,
            money_order: at("money_order")?,
            currency_settle: at("currency_settle")?,
            money_settle: at("money_settle")?,
            transaction_status: at("transaction_status")?,
            transaction_fee: at("transaction_fee")?,
            pay_product: at("pay_product")?,
        })
    }
}

/// The day of the line before: most lines have the same.
#[derive(Default)]
struct Days {
    last: Option<(String, Date)>,
}

impl Days {
    fn read(&mut self, text: &str) -> Option<Date> {
        if let Some((last, day)) = &self.last
            && last == text
        {
            return Some(*day);
        }
        let day = text.parse().ok()?;
        self.last = Some((text.to_owned(), day));
        Some(day)
    }
}

fn filled(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn decimal(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(text).ok()
}
