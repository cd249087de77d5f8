//! Reports: what LianLian writes down each day of what it did, as lines of columns in a text file.
//!
//! A report carries no signature: it comes from LianLian's SFTP server or from the merchant's dashboard, and is
//! worth as much as the way that it came by. It decides no order by itself; compared with what signed answers and
//! notifications told, it shows where the two differ.
//!
//! A declaration makes a [`ReportRow`] of a struct. Files, encodings and lines are the reader's: `lianlian-books`.
//!
//! ```
//! # extern crate lianlian_core as lianlian;
//! use lianlian::field::Decimal;
//! use lianlian::lianlian_api;
//! use lianlian::report::{self, ReportRow};
//!
//! /// A line of fees.
//! #[lianlian_api(report = "FEES", periods("day"))]
//! pub struct FeeRow {
//!     /// The merchant's number for the order.
//!     #[column]
//!     no_order: String,
//!     /// The fee, in yuan.
//!     #[column(optional)]
//!     fee: Decimal,
//! }
//!
//! let cells = ["20180828153543", "none at all"];
//! let read = report::read::<FeeRow>(&|column| cells[column]).expect("the order's number is there");
//! assert_eq!(read.row.no_order, "20180828153543");
//! assert_eq!(read.remarks[0].message(), "fee must be a decimal number");
//! assert_eq!(read.row.write(), ["20180828153543", ""]);
//! ```

mod cells;
mod read;
mod row;
mod table;
mod written;

pub use cells::Cells;
pub use read::{Read, read};
pub use row::ReportRow;
pub use table::{Period, Report};
