//! The stream of events to which the pages listen: that something changed, and that the sandbox ends.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State as Shared;
use axum::response::sse::{Event, Sse};
use futures_util::stream::{Stream, unfold};
use tokio::sync::watch::Receiver;
use tokio::time::{Instant, sleep, timeout_at};

use crate::Sandbox;
use crate::live::Beat;

/// A stream ends after this time, and its page begins another: connections are bounded in age.
const LONGEST: Duration = Duration::from_secs(50);

/// The pause between two events, in which changes gather.
const PAUSE: Duration = Duration::from_millis(100);

/// The next event of a stream.
enum Next {
    /// The stream begins, and its page may have missed something.
    Begin,
    /// It waits for the next change.
    Listen,
}

pub(super) async fn events(
    Shared(sandbox): Shared<Sandbox>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let (beats, until) = (sandbox.0.live.follow(), Instant::now() + LONGEST);
    let next = move |state: State| async move {
        match state? {
            (Next::Begin, beats) => Some((event("changed"), Some((Next::Listen, beats)))),
            (Next::Listen, beats) => listen(beats, until).await,
        }
    };
    Sse::new(unfold(Some((Next::Begin, beats)), next))
}

/// A stream's state; `None` once it is over.
type State = Option<(Next, Receiver<Beat>)>;

type Heard = (Result<Event, Infallible>, State);

/// Waits for a change; `None` where the stream's time is over.
async fn listen(mut beats: Receiver<Beat>, until: Instant) -> Option<Heard> {
    if *beats.borrow() != Beat::Ends {
        timeout_at(until, beats.changed()).await.ok()?.ok()?;
    }
    if *beats.borrow() != Beat::Ends {
        sleep(PAUSE).await;
    }
    let heard = *beats.borrow_and_update();
    Some(match heard {
        Beat::Changed => (event("changed"), Some((Next::Listen, beats))),
        Beat::Ends => (event("ends"), None),
    })
}

/// A browser hears no event without data.
fn event(name: &str) -> Result<Event, Infallible> {
    Ok(Event::default().event(name).data(name))
}
