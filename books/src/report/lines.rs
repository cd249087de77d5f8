//! The lines of a file as bytes, each at most so long.

use std::io::{self, BufRead, BufReader, Read};

/// The longest line that is read, in bytes. A line of a report has a few hundred; what is much longer is
/// something else, and must not fill the memory.
pub const LONGEST_LINE: usize = 64 * 1024;

/// The size of the pieces that are read of a file.
const PIECE: usize = 256 * 1024;

/// Reads line by line into one buffer.
pub(super) struct Lines<R> {
    input: BufReader<R>,
    line: Vec<u8>,
    number: u64,
}

/// The way in which a line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With a line feed.
    Feed,
    /// With the file.
    File,
    /// The line is longer than [`LONGEST_LINE`]: only its beginning is kept.
    TooLong,
}

impl<R: Read> Lines<R> {
    pub fn new(input: R) -> Self {
        Self {
            input: BufReader::with_capacity(PIECE, input),
            line: Vec::new(),
            number: 0,
        }
    }

    /// The number of the line, from 1.
    pub const fn number(&self) -> u64 {
        self.number
    }

    /// The line, without its end.
    pub fn line(&self) -> &[u8] {
        self.line.strip_suffix(b"\r").unwrap_or(&self.line)
    }

    /// Takes these bytes from the beginning of the line; tells whether they were there.
    pub fn strip_prefix(&mut self, prefix: &[u8]) -> bool {
        let is_there = self.line.starts_with(prefix);
        if is_there {
            self.line.drain(..prefix.len());
        }
        is_there
    }

    /// Goes on to the next line; `None` at the end of the file.
    pub fn advance(&mut self) -> io::Result<Option<End>> {
        self.line.clear();
        let mut is_too_long = false;
        let mut has_begun = false;
        loop {
            let piece = match self.input.fill_buf() {
                Ok(piece) => piece,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let is_end_of_file = piece.is_empty();
            if is_end_of_file && !has_begun {
                return Ok(None);
            }
            if !has_begun {
                self.number += 1;
                has_begun = true;
            }
            let feed = memchr::memchr(b'\n', piece);
            let taken = feed.and_then(|feed| piece.get(..feed)).unwrap_or(piece);
            let room = LONGEST_LINE.saturating_sub(self.line.len());
            is_too_long |= taken.len() > room;
            self.line
                .extend_from_slice(taken.get(..room).unwrap_or(taken));
            let used = taken.len() + usize::from(feed.is_some());
            self.input.consume(used);
            if feed.is_some() || is_end_of_file {
                return Ok(Some(match (is_too_long, feed) {
                    (true, _) => End::TooLong,
                    (false, Some(_)) => End::Feed,
                    (false, None) => End::File,
                }));
            }
        }
    }
}
