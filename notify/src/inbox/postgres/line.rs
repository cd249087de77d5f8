//! Queue of calls that want the same of the database. A call that finds the queue empty is served at once and alone;
//! those that come while others are served share one statement, for each statement costs a round trip and a commit.
//!
//! Two batches are under way at a time: the fewer, the more calls share a statement. One may have to wait for a row that
//! somebody else has locked, such as a handler's transaction that is just being committed, or another host's batch: it
//! makes room for the next one, so that whoever is not of that batch goes on. No identity is in two batches at a time: a row that stays locked holds up one batch and no other, and PostgreSQL
//! would not have a row changed twice by one statement.

use std::collections::{HashSet, VecDeque};
use std::mem;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use sqlx::{PgConnection, PgPool};
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::inbox::InboxError;

/// The number of batches that are under way at a time.
const BATCHES: usize = 2;

/// The largest number that are, with those that made room.
const MOST_BATCHES: usize = 8;

/// A batch that takes longer than this makes room. A statement takes some milliseconds.
const LONG: Duration = Duration::from_millis(100);

/// The largest number in a batch.
const MOST: usize = 128;

/// A piece of work that can be written together with others of its kind.
pub(super) trait Together: Sized + Send + Sync + 'static {
    type Answer: Send + 'static;

    /// The identity of the entry that it is about.
    fn identity(&self) -> &str;

    /// Writes all of them, and gives the answer to each in their order. No two have the same identity.
    fn write(
        connection: &mut PgConnection,
        all: &[Self],
    ) -> impl Future<Output = Result<Vec<Self::Answer>, sqlx::Error>> + Send;
}

/// The line. Clones are the same one.
pub(super) struct Line<W: Together> {
    pool: PgPool,
    standing: Arc<Mutex<Standing<W>>>,
}

/// Those who wait, and those who are served.
struct Standing<W: Together> {
    waiting: VecDeque<Waiting<W>>,
    batches: usize,
    /// Those of them that made room.
    long: usize,
    /// The identities in all batches under way.
    under_way: HashSet<String>,
}

struct Waiting<W: Together> {
    work: W,
    reply: oneshot::Sender<Result<W::Answer, Arc<sqlx::Error>>>,
}

/// Those who are served together. Its end, however it comes, lets the next ones have their turn.
struct Batch<W: Together> {
    line: Line<W>,
    all: Vec<W>,
    replies: Vec<oneshot::Sender<Result<W::Answer, Arc<sqlx::Error>>>>,
    /// It made room.
    is_long: AtomicBool,
}

impl<W: Together> Line<W> {
    pub fn new(pool: PgPool) -> Self {
        let standing = Standing {
            waiting: VecDeque::new(),
            batches: 0,
            long: 0,
            under_way: HashSet::new(),
        };
        Self {
            pool,
            standing: Arc::new(Mutex::new(standing)),
        }
    }

    /// Writes it, alone or with others, and comes back with the answer to it.
    pub async fn write(&self, work: W) -> Result<W::Answer, InboxError> {
        let (reply, answer) = oneshot::channel();
        self.lock().waiting.push_back(Waiting { work, reply });
        self.serve();
        match answer.await {
            Ok(answer) => answer.map_err(InboxError::Shared),
            // Its batch panicked, or the runtime in which it was under way has ended.
            Err(_) => Err(sqlx::Error::WorkerCrashed.into()),
        }
    }

    /// Begins as many batches as may be under way, each in a task of its own: whoever stops waiting leaves nobody
    /// without an answer.
    fn serve(&self) {
        while let Some(batch) = self.next() {
            match Handle::try_current() {
                Ok(runtime) => drop(runtime.spawn(batch.run())),
                Err(_) => drop(batch),
            }
        }
    }

    /// The next batch: in the order in which they came, all who need not wait for one that is under way.
    fn next(&self) -> Option<Batch<W>> {
        let mut standing = self.lock();
        if standing.batches - standing.long >= BATCHES || standing.batches >= MOST_BATCHES {
            return None;
        }
        let (mut all, mut replies) = (Vec::new(), Vec::new());
        for one in mem::take(&mut standing.waiting) {
            if all.len() < MOST && standing.under_way.insert(one.work.identity().to_owned()) {
                all.push(one.work);
                replies.push(one.reply);
            } else {
                standing.waiting.push_back(one);
            }
        }
        if all.is_empty() {
            return None;
        }
        standing.batches += 1;
        Some(Batch {
            line: self.clone(),
            all,
            replies,
            is_long: AtomicBool::new(false),
        })
    }

    /// No method leaves it half changed, so a panic elsewhere spoils nothing.
    fn lock(&self) -> MutexGuard<'_, Standing<W>> {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<W: Together> Batch<W> {
    async fn run(mut self) {
        let written = self.write().await.map_err(Arc::new);
        let replies = mem::take(&mut self.replies);
        match written {
            Ok(answers) => {
                for (reply, answer) in replies.into_iter().zip(answers) {
                    let _nobody_waits = reply.send(Ok(answer));
                }
            }
            Err(error) => {
                for reply in replies {
                    let _nobody_waits = reply.send(Err(Arc::clone(&error)));
                }
            }
        }
    }

    async fn write(&self) -> Result<Vec<W::Answer>, sqlx::Error> {
        let mut written = pin!(self.write_all());
        match timeout(LONG, &mut written).await {
            Ok(written) => written,
            Err(_) => {
                self.make_room();
                written.await
            }
        }
    }

    fn make_room(&self) {
        self.line.lock().long += 1;
        self.is_long.store(true, Ordering::Relaxed);
        self.line.serve();
    }

    async fn write_all(&self) -> Result<Vec<W::Answer>, sqlx::Error> {
        let mut connection = self.line.pool.acquire().await?;
        W::write(&mut connection, &self.all).await
    }
}

impl<W: Together> Drop for Batch<W> {
    fn drop(&mut self) {
        let mut standing = self.line.lock();
        standing.batches -= 1;
        standing.long -= usize::from(*self.is_long.get_mut());
        for one in &self.all {
            standing.under_way.remove(one.identity());
        }
        drop(standing);
        self.line.serve();
    }
}

impl<W: Together> Clone for Line<W> {
    fn clone(&self) -> Self {
        Self {
            pool: self.pool.clone(),
            standing: Arc::clone(&self.standing),
        }
    }
}

impl<W: Together> std::fmt::Debug for Line<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Line")
            .field("pool", &self.pool)
            .finish_non_exhaustive()
    }
}
