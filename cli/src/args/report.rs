//! `lianlian report`: its commands and their options.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use lianlian_books::report::Encoding;

#[derive(Subcommand)]
pub(crate) enum ReportCommand {
    /// Show the rows of reports, and what they come to
    ///
    /// Prints {"file":"…","line":1,"row":{…}} for each row, {"file":"…","line":2,"error":"…"} for each
    /// line that can't be read, and {"totals":[{"settle_date":"…","currency":"…","payments":1,
    /// "paid":"…","refunds":0,"refunded":"…","fees":"…"}]} at the end: fees are in yuan. A terminal
    /// gets the first rows as a table. Exits with 1 where a line could not be read.
    ///
    /// Example: lianlian report show JYMX_201304121000001004_20171216.txt
    #[command(verbatim_doc_comment)]
    Show(ReportShow),
    /// Write the rows of reports in another format, for a warehouse
    ///
    /// All rows of all files go into one new file. Days become 2017-12-16, times
    /// 2017-12-16T01:51:25+08:00; in Parquet they are DATE and TIMESTAMP, and amounts DECIMAL(38,10).
    /// Prints {"rows":1,"unreadable":0,"remarks":0,"out":"…"}; names each line that can't be read on
    /// standard error, leaves it out, and exits with 1 then.
    ///
    /// Example: lianlian report convert JYMX_*_201712??.txt --to csv --out december.csv
    #[command(verbatim_doc_comment)]
    Convert(ReportConvert),
}

#[derive(Args)]
pub(crate) struct ReportShow {
    #[command(flatten)]
    pub reports: Reports,
}

#[derive(Args)]
pub(crate) struct ReportConvert {
    #[command(flatten)]
    pub reports: Reports,
    /// The format
    #[arg(long, value_name = "FORMAT")]
    pub to: Format,
    /// The new file
    #[arg(long, value_name = "PATH")]
    pub out: PathBuf,
}

/// Files of one kind of report.
#[derive(Args)]
pub(crate) struct Reports {
    /// Reports as LianLian writes them, all of one kind: a summary's name begins with JYMXSUM
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// The files' encoding; by default what the first characters beyond ASCII show
    #[arg(long, value_name = "ENCODING")]
    pub encoding: Option<FileEncoding>,
}

/// An encoding by its name.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum FileEncoding {
    #[value(name = "utf-8")]
    Utf8,
    Gbk,
}

/// A format by its name.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    Csv,
    Ndjson,
    Parquet,
}

impl From<FileEncoding> for Encoding {
    fn from(encoding: FileEncoding) -> Self {
        match encoding {
            FileEncoding::Utf8 => Self::Utf8,
            FileEncoding::Gbk => Self::Gbk,
        }
    }
}
