//! Ctrl-C while a request is under way: whoever interrupts it must learn that an order may exist.

use std::process::exit;
use std::sync::mpsc::{self, Sender};
use std::thread;

use lianlian::Operation;
use lianlian::message::RawMessage;
use serde_json::{Value, json};

use crate::args::RequestArguments;
use crate::catalogue;
use crate::output::Form;
use crate::shell::word;
use crate::stopped::stopped;

/// The exit code of an outcome that nobody knows.
const UNKNOWN: i32 = 3;

/// The exit code by which shells know an interrupted program.
const INTERRUPTED: i32 = 130;

/// A request under way, until it is dropped.
pub(crate) struct InFlight {
    _ended: Sender<()>,
}

impl InFlight {
    /// Watches for Ctrl-C from now on.
    pub fn begin(
        operation: &'static Operation,
        request: &RawMessage<'_>,
        arguments: &RequestArguments,
        form: Form,
    ) -> Self {
        let said = interrupted(operation, request, arguments);
        let (ended, has_ended) = mpsc::channel();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            let Ok(runtime) = runtime else { return };
            runtime.block_on(stopped());
            // The answer may have come in the meantime: then it is shown, and nothing is unknown.
            if has_ended.try_recv() == Err(mpsc::TryRecvError::Disconnected) {
                return;
            }
            if operation.is_query {
                exit(INTERRUPTED);
            }
            let _nobody_reads = form.say(&said);
            exit(UNKNOWN);
        });
        Self { _ended: ended }
    }
}

/// The order that may exist, and the command that settles it.
fn interrupted(
    operation: &'static Operation,
    request: &RawMessage<'_>,
    arguments: &RequestArguments,
) -> Value {
    let mut said = json!({
        "outcome": "unknown",
        "error": "interrupted while the request was under way: it may have been carried out",
        "operation": catalogue::name_of(operation),
    });
    if let Some(number) = operation.order.and_then(|way| request.scalar_at(way)) {
        said["order"] = number.into();
    }
    let asked_by = operation.queried_by.iter();
    let asked_by = asked_by.filter_map(|by| Some((by.query, request.scalar_at(by.order)?)));
    let set: Vec<String> = asked_by
        .map(|(name, value)| format!(" --set {}", word(&format!("{name}={value}"))))
        .collect();
    if set.is_empty() {
        let words = "no query is known that asks after it: look it up where LianLian shows it";
        said["advice"] = words.into();
    } else {
        let table = catalogue::name_of(operation);
        let config = arguments.config.as_ref();
        let config = config.map(|file| format!(" --config {}", word(&file.display().to_string())));
        let config = config.unwrap_or_default();
        let production = if arguments.production {
            " --production"
        } else {
            ""
        };
        let set = set.concat();
        let command = format!("lianlian settle {table}{config}{production}{set} < /dev/null");
        said["settle"] = command.into();
    }
    said
}
