//! The reports that LianLian writes each day, as typed rows.
//!
//! [`Reader`] gives a [`Line`] for each line of a file, or the [`LineError`] that names what is wrong in it and where:
//! one bad line loses no other. It takes UTF-8 and GBK, with and without a header, and holds one line at a time,
//! however long the file is. [`Records`] below it gives the columns as texts and allocates nothing for them.
//! [`Writer`] writes the same format, and [`FileName`] reads and makes the names of the files.
//!
//! ```
//! use lianlian::api::report::TransactionRow;
//! use lianlian_books::report::Reader;
//!
//! let file = "\
//! 1001|201304121000001004|20171216 01:51:25|101001|2017121671158876|20171216|USD|8.32|CNY|55.44|USD|8.32|6.66|0|20171216 01:52:00|0.33|1|P|
//! 1002|201304121000001004|20171216 02:10:00|101001|2017121671158901|20171216|USD|eight|CNY|55.44|USD|8.32|6.66|0|20171216 02:11:00|0.33|1|P|
//! ";
//! let lines: Vec<_> = Reader::<_, TransactionRow>::new(file.as_bytes()).collect();
//! let first = lines[0].as_ref().expect("a line in order");
//! assert_eq!(first.row.money_order.to_string(), "8.32");
//! let second = lines[1].as_ref().expect_err("an amount in words");
//! assert_eq!(second.to_string(), "line 2: column 8, money_order must be a decimal number");
//! ```

pub mod convert;
mod encoding;
mod error;
mod file_name;
mod header;
mod lines;
mod reader;
mod records;
mod writer;

pub use encoding::Encoding;
pub use error::{ColumnFault, HeaderFault, LineError, LineFault};
pub use file_name::{FileName, FileNameError, FilePeriod};
pub use lines::LONGEST_LINE;
pub use reader::{Line, Reader};
pub use records::{Record, Records};
pub use writer::{WriteError, Writer};
