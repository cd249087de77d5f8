//! `lianlian report`: its commands and their options.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand, ValueEnum};
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
    /// Compare reports with your own books, order by order
    ///
    /// The orders come from a file of yours (--orders: CSV with a header, or NDJSON), from your own
    /// database (--query), from the register (--books) or from a journal (--journal). Prints
    /// {"no_order":"…","verdict":"…","ours":{…},"theirs":{…}} for each difference,
    /// {"file":"…","remark":"…"} for each line that is not compared or not as it should be, and
    /// {"agrees":…,"counts":{…},"totals":[…],"summaries":[…]} at the end. Summaries (JYMXSUM_…) among
    /// the files are held against the rows of their day. Exits with 0 where all agrees, with 1 where not.
    ///
    /// Example: lianlian report reconcile JYMX_*_20171216.txt --orders orders.csv --html 20171216.html
    #[command(verbatim_doc_comment)]
    Reconcile(ReportReconcile),
}

#[derive(Args)]
#[command(group(ArgGroup::new("source").required(true)))]
pub(crate) struct ReportReconcile {
    /// Reports as LianLian writes them, and summaries of the same days
    #[arg(value_name = "REPORT", required = true)]
    pub files: Vec<PathBuf>,
    /// Your orders: CSV with a header, or JSON objects, one on each line, where the name ends in .ndjson
    #[arg(long, value_name = "FILE", group = "source")]
    pub orders: Option<PathBuf>,
    /// A query of your own database, whose columns are the orders'; it is opened for reading alone
    #[arg(long, value_name = "SQL", requires = "db", group = "source")]
    pub query: Option<String>,
    /// Your own database: sqlite:PATH or postgres://USER@HOST/NAME
    #[arg(long, value_name = "DB", requires = "query")]
    pub db: Option<String>,
    /// The register: sqlite:PATH or postgres://USER@HOST/NAME
    #[arg(long, value_name = "DB", group = "source")]
    pub books: Option<String>,
    /// A sealed journal: each order as the journal knows it last
    #[arg(long, value_name = "FILE", group = "source")]
    pub journal: Option<PathBuf>,
    /// The journal's key [default: the environment's LIANLIAN_JOURNAL_KEY]
    #[arg(long, value_name = "FILE", requires = "journal")]
    pub key: Option<PathBuf>,
    /// The names of your file's columns, where they are others: no_order=id,money_order=total
    ///
    /// The columns are no_order, money_order and state, and where you have them currency (CNY where not),
    /// refunded (what was given back of it) and settle_date.
    #[arg(long, value_name = "COLUMN=NAME,…", value_delimiter = ',', value_parser = pair)]
    pub columns: Vec<(String, String)>,
    /// The meanings of your states, where they are others: paid=succeeded,lost=failed
    #[arg(long, value_name = "WORD=STATE,…", value_delimiter = ',', value_parser = pair)]
    pub states: Vec<(String, String)>,
    /// The merchant whose reports they are; by default the first row's
    #[arg(long, value_name = "OID_PARTNER")]
    pub merchant: Option<String>,
    /// A new file for a page with the result, to be read and printed
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
}

fn pair(text: &str) -> Result<(String, String), &'static str> {
    let (left, right) = text.split_once('=').ok_or("write LEFT=RIGHT")?;
    Ok((left.trim().to_owned(), right.trim().to_owned()))
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
