//! Writing: one record after the other, whoever else writes to the file.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;

use super::content::Draft;
use super::in_flight::InFlight;
use super::{Header, JournalError, JournalKey, left_out, line, tail};
use lianlian_core::{
    AcceptError, Effect, Merchant, OrderState, Randomness as _, Request, Response, Row,
    SystemRandomness, Verified,
};

/// A journal that is written to. Several may be open on one file, in several processes. Clones share one.
#[derive(Clone)]
pub struct Journal {
    path: PathBuf,
    /// The names, in small letters, of what other tables hide than those of the operation that is called.
    hidden: Arc<BTreeSet<String>>,
    writer: Arc<Mutex<Writer>>,
}

struct Writer {
    path: PathBuf,
    file: File,
    key: JournalKey,
}

impl Journal {
    /// Opens a journal for writing, and makes it where it is not there, readable by its owner alone.
    ///
    /// # Errors
    /// [`JournalError::File`] when the file can't be opened.
    pub fn open(path: impl AsRef<Path>, key: &JournalKey) -> Result<Self, JournalError> {
        Self::open_with(path.as_ref(), key, true)
    }

    /// Opens a journal that is there already, to note what became of its orders.
    ///
    /// # Errors
    /// [`JournalError::File`] when the file is not there, or can't be opened.
    pub fn open_existing(path: impl AsRef<Path>, key: &JournalKey) -> Result<Self, JournalError> {
        Self::open_with(path.as_ref(), key, false)
    }

    /// Leaves out of answers what these rows hide too, besides what the tables of the operation hide that is called:
    /// another answer, which came by mistake or by malice, must not bring it in. The crate's own client names the
    /// rows of every table.
    #[must_use]
    pub fn hiding(self, tables: impl IntoIterator<Item = &'static [Row]>) -> Self {
        let more = tables.into_iter().flat_map(left_out::hidden);
        let hidden = self.hidden.iter().cloned().chain(more).collect();
        Self {
            hidden: Arc::new(hidden),
            ..self
        }
    }

    fn open_with(path: &Path, key: &JournalKey, make: bool) -> Result<Self, JournalError> {
        let path = std::path::absolute(path).map_err(JournalError::at(path))?;
        let writer = Writer {
            file: open(&path, make).map_err(JournalError::at(&path))?,
            path,
            key: key.clone(),
        };
        Ok(Self {
            path: writer.path.clone(),
            hidden: Arc::default(),
            writer: Arc::new(Mutex::new(writer)),
        })
    }

    /// The journal's file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes down a request that is about to leave. When this returns, it is on disk.
    ///
    /// # Errors
    /// [`JournalError`]; don't send the request then.
    pub fn sent<R: Request>(
        &self,
        merchant: &Merchant,
        request: &R,
    ) -> Result<InFlight, JournalError> {
        self.begin(&Draft::sent(merchant.oid_partner(), request))
    }

    /// Writes down what came back, and what [`Merchant::accept`] made of it.
    ///
    /// # Errors
    /// [`JournalError`]; the answer is valid all the same.
    pub fn answered<A: Response>(
        &self,
        exchange: &InFlight,
        response: &http::Response<impl AsRef<[u8]>>,
        result: &Result<Verified<A>, AcceptError>,
    ) -> Result<(), JournalError> {
        self.end(exchange, &Draft::answered(exchange, response, result))
    }

    /// Writes down that nothing came back: what is known of the order, and why, without a secret.
    ///
    /// # Errors
    /// [`JournalError`].
    pub fn failed(
        &self,
        exchange: &InFlight,
        effect: Effect,
        why: &str,
    ) -> Result<(), JournalError> {
        self.end(exchange, &Draft::failed(exchange, effect, why))
    }

    /// Writes down what became of an order whose outcome was unknown: `open` is the record that
    /// [`unsettled`](super::unsettled) gave. From then on it is not unsettled any more.
    ///
    /// # Errors
    /// [`JournalError`]; [`JournalError::NotSettled`] for a state that doesn't say how the order went.
    pub fn settled(&self, open: &Header, state: OrderState) -> Result<(), JournalError> {
        if !state.is_settled() {
            return Err(JournalError::NotSettled);
        }
        let exchange = InFlight::of(open);
        self.end(&exchange, &Draft::settled(&exchange, state))
    }

    /// As [`sent`](Self::sent), with a record that is made already.
    ///
    /// # Errors
    /// As [`sent`](Self::sent).
    pub fn begin(&self, draft: &Draft) -> Result<InFlight, JournalError> {
        let mut id = [0; 16];
        SystemRandomness.fill(&mut id)?;
        let exchange = InFlight {
            id: id.iter().map(|byte| format!("{byte:02x}")).collect(),
            about: draft.about.clone(),
            hidden: Arc::clone(&self.hidden),
        };
        self.end(&exchange, draft)?;
        Ok(exchange)
    }

    /// Writes down the end of an exchange, with a record that is made already.
    ///
    /// # Errors
    /// [`JournalError`]; the answer is valid all the same.
    pub fn end(&self, exchange: &InFlight, draft: &Draft) -> Result<(), JournalError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        writer.append(exchange, draft)
    }
}

impl Writer {
    fn append(&mut self, exchange: &InFlight, draft: &Draft) -> Result<(), JournalError> {
        self.lock().map_err(JournalError::at(&self.path))?;
        let written = self.write(exchange, draft);
        let unlocked = self.file.unlock();
        written?;
        unlocked.map_err(JournalError::at(&self.path))
    }

    /// Locks the file at the journal's place: where the one in hand was moved away or deleted
    /// meanwhile, a new one.
    fn lock(&mut self) -> io::Result<()> {
        loop {
            self.file.lock()?;
            let there = is_at(&self.file, &self.path);
            if let Ok(true) = there {
                return Ok(());
            }
            self.file.unlock()?;
            there?;
            self.file = open(&self.path, true)?;
        }
    }

    fn write(&mut self, exchange: &InFlight, draft: &Draft) -> Result<(), JournalError> {
        // Drawn for each record: whatever was forked, restored or started again shares no key.
        let mut salt = [0; 32];
        SystemRandomness.fill(&mut salt)?;
        let tail = tail::read(&mut self.file).map_err(JournalError::at(&self.path))?;
        let header = Header {
            time: Timestamp::now(),
            event: draft.event,
            exchange: exchange.id.clone(),
            operation: draft.about.operation.clone(),
            order: draft.about.order.clone(),
            series: draft.about.series.clone(),
            asked_by: draft.about.asked_by.clone(),
            makes_order: draft.about.makes_order,
            ret_code: draft.ret_code.clone(),
            signed: draft.signed,
            ended: draft.ended,
            salt,
            previous: tail.previous,
        };
        let record = line::write(&header, &self.key, &draft.content);
        let record = record.ok_or(JournalError::TooLong)?;
        let fresh = if tail.is_torn { "\n" } else { "" };
        let written = self.file.write_all(format!("{fresh}{record}\n").as_bytes());
        let on_disk = written.and_then(|()| self.file.sync_data());
        on_disk.map_err(JournalError::at(&self.path))
    }
}

fn open(path: &Path, make: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.create(make).append(true).read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Tells whether this file is the one at this path.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let there = match std::fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        there => there?,
    };
    let here = file.metadata()?;
    Ok((here.dev(), here.ino()) == (there.dev(), there.ino()))
}

/// Elsewhere an open file is taken to stay where it is.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> io::Result<bool> {
    Ok(true)
}

/// Without the key.
impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Journal").finish_non_exhaustive()
    }
}
