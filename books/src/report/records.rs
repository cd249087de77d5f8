//! The lines of a file as texts by columns.

use std::io::Read;

use lianlian::report::Report;

use super::encoding::{BYTE_ORDER_MARK, Decoder};
use super::header::Header;
use super::lines::{End, Lines};
use super::{Encoding, LineError, LineFault};

/// The fewest commas of a line of the older layout, which had 14 columns, and once a blank one too many.
const COMMAS_OF_OLDER_LAYOUT: usize = 13;

/// Reads a file line by line and splits each at the joiner, without reading what the columns hold.
///
/// It allocates nothing per line, but for characters in GBK. [`Reader`](super::Reader) makes typed rows of it.
///
/// ```
/// use lianlian::api::report::TransactionRow;
/// use lianlian::report::ReportRow;
/// use lianlian_books::report::Records;
///
/// let report = TransactionRow::REPORT;
/// let money = report.column("money_order").expect("a column of it");
/// let mut records = Records::new(std::io::empty(), report);
/// let mut lines = 0;
/// while let Some(record) = records.next_record() {
///     lines += usize::from(record?.text(money).starts_with('-'));
/// }
/// # assert_eq!(lines, 0);
/// # Ok::<(), lianlian_books::report::LineError>(())
/// ```
pub struct Records<R> {
    report: &'static Report,
    lines: Lines<R>,
    decoder: Decoder,
    /// None until the first line that is not empty.
    header: Option<Header>,
    /// The byte at which each column of the line begins.
    starts: Vec<usize>,
    /// True once nothing more can be read.
    is_over: bool,
}

/// A line, split at the joiner.
pub struct Record<'a> {
    text: &'a str,
    /// The length of the joiner in bytes.
    joiner: usize,
    starts: &'a [usize],
    header: &'a Header,
    line: u64,
}

impl<R: Read> Records<R> {
    /// Reads a file of this report.
    pub fn new(file: R, report: &'static Report) -> Self {
        Self {
            report,
            lines: Lines::new(file),
            decoder: Decoder::default(),
            header: None,
            starts: Vec::with_capacity(report.columns.len() + 1),
            is_over: false,
        }
    }

    /// Reads the file in this encoding, whatever its bytes look like.
    #[must_use]
    pub fn in_encoding(self, encoding: Encoding) -> Self {
        Self {
            decoder: Decoder::of(encoding),
            ..self
        }
    }

    /// The encoding of the file; `None` as long as it has no character beyond ASCII.
    pub const fn encoding(&self) -> Option<Encoding> {
        self.decoder.encoding()
    }

    /// The next line that holds something; `None` at the end of the file. A file without lines is an empty day.
    pub fn next_record(&mut self) -> Option<Result<Record<'_>, LineError>> {
        let advanced = self.advance().transpose()?;
        let line = self.lines.number();
        let record = advanced.and_then(|end| self.split(end));
        Some(record.map_err(|fault| LineError { line, fault }))
    }

    /// Goes on to the next line that is neither empty nor the header.
    fn advance(&mut self) -> Result<Option<End>, LineFault> {
        while !self.is_over {
            let end = self.lines.advance().inspect_err(|_| self.is_over = true);
            let end = end.map_err(LineFault::Io)?;
            if self.lines.number() == 1 && self.lines.strip_prefix(BYTE_ORDER_MARK) {
                self.decoder.is_marked();
            }
            match end {
                None => self.is_over = true,
                Some(End::TooLong) => return Err(LineFault::TooLong),
                Some(_) if self.lines.line().trim_ascii().is_empty() => {}
                Some(end) if self.header.is_some() => return Ok(Some(end)),
                Some(end) => {
                    if !self.begin()? {
                        return Ok(Some(end));
                    }
                }
            }
        }
        Ok(None)
    }

    /// Takes the first line for the header, where it is one.
    fn begin(&mut self) -> Result<bool, LineFault> {
        // What is no text is reported as a line.
        let text = self.decoder.decode(self.lines.line()).unwrap_or_default();
        let cells: Vec<&str> = text.split(self.report.joiner).map(trimmed).collect();
        let header = Header::of_cells(self.report, &cells);
        let header = header.inspect_err(|_| self.is_over = true);
        let header = header.map_err(LineFault::Header)?;
        let is_header = header.is_some();
        self.header = Some(header.unwrap_or_else(|| Header::of_table(self.report)));
        Ok(is_header)
    }

    /// Splits the line.
    fn split(&mut self, end: End) -> Result<Record<'_>, LineFault> {
        let Self {
            report,
            lines,
            decoder,
            header,
            starts,
            ..
        } = self;
        let text = decoder.decode(lines.line()).map_err(LineFault::Encoding)?;
        let header = header.get_or_insert_with(|| Header::of_table(report));
        starts.clear();
        starts.push(0);
        let mut joiner = [0; 4];
        let joiner = report.joiner.encode_utf8(&mut joiner);
        let after = memchr::memmem::find_iter(text.as_bytes(), joiner.as_bytes());
        starts.extend(after.map(|at| at + joiner.len()));
        let (found, expected) = (starts.len(), header.width);
        if found == expected {
            return Ok(Record {
                text,
                joiner: joiner.len(),
                starts,
                header,
                line: lines.number(),
            });
        }
        let commas = text.bytes().filter(|byte| *byte == b',').count();
        Err(match end {
            _ if found == 1 && commas >= COMMAS_OF_OLDER_LAYOUT => LineFault::OlderLayout,
            End::File if found < expected => LineFault::Truncated { found, expected },
            _ => LineFault::Columns { found, expected },
        })
    }
}

impl<'a> Record<'a> {
    /// The number of the line, from 1.
    pub const fn line(&self) -> u64 {
        self.line
    }

    /// The text of a column, by its place in the table, without the blanks around it; empty where the file's
    /// header lacks it.
    pub fn text(&self, column: usize) -> &'a str {
        let found = || {
            let place = self.header.place(column)?;
            let start = *self.starts.get(place)?;
            let end = match self.starts.get(place + 1) {
                Some(next) => next - self.joiner,
                None => self.text.len(),
            };
            self.text.get(start..end)
        };
        found().map_or("", trimmed)
    }

    /// The number of a column in the file, from 1, by its place in the table.
    pub fn number(&self, column: usize) -> Option<usize> {
        self.header.place(column).map(|place| place + 1)
    }
}

fn trimmed(cell: &str) -> &str {
    cell.trim_matches([' ', '\t'])
}
