//! A line for each event of the sandbox.

use std::sync::mpsc::{self, Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use lianlian_sandbox::Event;
use serde_json::{Value, json};

use crate::log_line::LogLine;
use crate::output::Form;

/// The number of lines that may wait for whoever reads them. Further events make no line, for the sandbox waits for
/// nobody.
const MOST_WAITING: usize = 1000;

/// The time that the last lines have when the sandbox ends: perhaps nobody takes them.
const LAST_LINES: Duration = Duration::from_secs(1);

/// The thread that prints the lines.
pub(super) struct Lines {
    ended: Receiver<()>,
}

impl Lines {
    /// Prints each event that is sent, until all senders are gone.
    pub fn begin(form: Form) -> (SyncSender<Event>, Self) {
        let (sender, events) = sync_channel(MOST_WAITING);
        let (ends, ended) = mpsc::channel();
        thread::spawn(move || {
            print_all(&events, form);
            drop(ends);
        });
        (sender, Self { ended })
    }

    /// Waits until the last is printed.
    pub fn end(self) {
        let _ended = self.ended.recv_timeout(LAST_LINES);
    }
}

fn print_all(events: &Receiver<Event>, form: Form) {
    for event in events {
        let said = to_json(&event);
        if form.say_as(&said, || to_line(&event)).is_err() {
            return;
        }
    }
}

fn to_json(event: &Event) -> Value {
    match event {
        Event::Answered(request) => json!({
            "event": "answered",
            "at": request.at.to_string(),
            "operation": request.operation,
            "order": request.order,
            "outcome": request.outcome,
            "why": request.why,
            "trouble": request.trouble,
            "milliseconds": milliseconds(request.took),
        }),
        Event::Notified(sending) => json!({
            "event": "notified",
            "at": sending.at.to_string(),
            "notification": sending.notification,
            "order": sending.order,
            "url": sending.url,
            "attempt": sending.attempt,
            "acknowledged": sending.is_acknowledged,
            "answer": sending.answer,
            "milliseconds": milliseconds(sending.took),
        }),
        _ => Value::Null,
    }
}

fn to_line(event: &Event) -> String {
    match event {
        Event::Answered(request) => LogLine {
            at: request.at,
            what: &request.operation,
            order: request.order.as_deref().unwrap_or_default(),
            outcome: &request.outcome,
            took: Some(request.took),
            words: &match request.trouble {
                Some(trouble) => format!("{} [trouble: {trouble}]", request.why),
                None => request.why.clone(),
            },
        }
        .text(),
        Event::Notified(sending) => LogLine {
            at: sending.at,
            what: &sending.notification,
            order: &sending.order,
            outcome: match sending.is_acknowledged {
                true => "told",
                false => "not taken",
            },
            took: Some(sending.took),
            words: &match sending.attempt {
                1 => sending.answer.clone(),
                attempt => format!("{} [sending {attempt}]", sending.answer),
            },
        }
        .text(),
        _ => String::new(),
    }
}

fn milliseconds(took: Duration) -> u64 {
    u64::try_from(took.as_millis()).unwrap_or(u64::MAX)
}
