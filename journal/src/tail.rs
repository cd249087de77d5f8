//! The end of a journal: the last whole record, found without reading the file from its beginning.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};

use super::line;

/// The number of bytes read at first; a longer record is found by reading twice as much, and so on.
const BLOCK: u64 = 64 * 1024;

/// The end of a journal.
#[derive(Default)]
pub(super) struct Tail {
    /// The hash of the last whole record; empty where there is none.
    pub previous: String,
    /// True where a crash left the last line without its end.
    pub is_torn: bool,
}

pub(super) fn read(file: &mut File) -> io::Result<Tail> {
    let length = file.seek(SeekFrom::End(0))?;
    let mut block = BLOCK;
    loop {
        let start = length.saturating_sub(block);
        file.seek(SeekFrom::Start(start))?;
        let mut bytes = Vec::new();
        file.by_ref().take(length - start).read_to_end(&mut bytes)?;
        let is_torn = bytes.last().is_some_and(|byte| *byte != b'\n');
        let mut lines: Vec<_> = bytes.split(|byte| *byte == b'\n').collect();
        if start > 0 {
            // It began before the block.
            lines.remove(0);
        }
        let last = lines
            .into_iter()
            .rev()
            .find(|line| line::read(line).is_some());
        if last.is_some() || start == 0 {
            let previous = last.map(line::hash).unwrap_or_default();
            return Ok(Tail { previous, is_torn });
        }
        block = block.saturating_mul(2);
    }
}
