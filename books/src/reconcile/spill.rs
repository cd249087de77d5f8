//! Records by the number of their order: in memory while they are few, in temporary files beyond that, so that memory
//! does not grow with the reports.

use std::collections::hash_map::DefaultHasher;
use std::fs::File;
use std::hash::{Hash as _, Hasher as _};
use std::io::{self, Read as _, Seek as _, Write as _};

use serde::{Deserialize, Serialize};

/// The number of parts: each is compared in memory.
pub(super) const PARTS: usize = 128;

/// The bytes of a part that are kept in memory before they are written.
const KEPT: usize = 64 << 10;

/// Records in parts: those of one order's number are in one part, and in the order in which they came.
pub(super) struct Spill {
    parts: Vec<Part>,
}

#[derive(Default)]
struct Part {
    kept: Vec<u8>,
    /// A file without a name, which the system removes with the process.
    file: Option<File>,
}

impl Spill {
    pub fn new() -> Self {
        Self {
            parts: (0..PARTS).map(|_| Part::default()).collect(),
        }
    }

    /// Puts a record to the others of this number.
    pub fn push<T: Serialize>(&mut self, number: &str, record: &T) -> io::Result<()> {
        let mut hasher = DefaultHasher::new();
        number.hash(&mut hasher);
        let at = usize::try_from(hasher.finish() % PARTS as u64).unwrap_or_default();
        let Some(part) = self.parts.get_mut(at) else {
            return Ok(());
        };
        part.kept = postcard::to_extend(record, std::mem::take(&mut part.kept))
            .map_err(io::Error::other)?;
        part.write_if_full()
    }

    /// Tells whether a part has records.
    pub fn has(&self, at: usize) -> bool {
        let part = self.parts.get(at);
        part.is_some_and(|part| part.file.is_some() || !part.kept.is_empty())
    }

    /// Appends the records of another, part by part.
    pub fn append(&mut self, other: &Self) -> io::Result<()> {
        for (at, part) in self.parts.iter_mut().enumerate() {
            part.kept.extend_from_slice(&other.bytes(at)?);
            part.write_if_full()?;
        }
        Ok(())
    }

    /// The bytes of a part; [`records`] reads them.
    pub fn bytes(&self, at: usize) -> io::Result<Vec<u8>> {
        let Some(part) = self.parts.get(at) else {
            return Ok(Vec::new());
        };
        let mut bytes = Vec::new();
        if let Some(mut file) = part.file.as_ref() {
            file.rewind()?;
            file.read_to_end(&mut bytes)?;
        }
        bytes.extend_from_slice(&part.kept);
        Ok(bytes)
    }
}

impl Part {
    fn write_if_full(&mut self) -> io::Result<()> {
        if self.kept.len() < KEPT {
            return Ok(());
        }
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(tempfile::tempfile()?),
        };
        file.write_all(&self.kept)?;
        self.kept.clear();
        Ok(())
    }
}

/// The records in the bytes of a part.
pub(super) fn records<'b, T: Deserialize<'b> + 'b>(
    bytes: &'b [u8],
) -> impl Iterator<Item = io::Result<T>> + 'b {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        match postcard::take_from_bytes(rest) {
            Ok((record, after)) => {
                rest = after;
                Some(Ok(record))
            }
            Err(error) => {
                rest = &[];
                Some(Err(io::Error::other(error)))
            }
        }
    })
}
