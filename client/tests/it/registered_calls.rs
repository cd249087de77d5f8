//! A client with a register: what it is told, and when.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use lianlian_api::mpay::{PaymentApplyRequest, PaymentQueryRequest};
use lianlian_client::client::register::{
    Begun, End, Known, Noting, OrderKey, Placed, Register, RegisterError, Sending, Ticket,
};
use lianlian_client::client::{CallError, Client, Found, blocking};
use lianlian_core::example::{self, Extent};
use lianlian_core::{Effect, OrderState, Sent};
use lianlian_test_support::{Act, Peer, declined};

/// Keeps what it is told, and answers as it is told to.
#[derive(Debug, Default)]
struct Notes {
    told: Mutex<Vec<String>>,
    begun: Option<Known>,
    fails: bool,
    takes: Duration,
}

impl Notes {
    fn tell(&self, what: impl Into<String>) {
        self.told.lock().expect("unpoisoned").push(what.into());
    }

    fn told(&self) -> Vec<String> {
        self.told.lock().expect("unpoisoned").clone()
    }
}

impl Register for Notes {
    fn begin<'a>(&'a self, order: &'a Placed, sending: Sending) -> Noting<'a, Begun> {
        Box::pin(async move {
            tokio::time::sleep(self.takes).await;
            self.tell(format!("begin {} {sending:?}", order.operation));
            match &self.begun {
                _ if self.fails => Err(RegisterError::new("no disk")),
                Some(known) if sending == Sending::Once => Ok(Begun::InFlight(known.clone())),
                _ => Ok(Begun::Granted(Ticket {
                    order: order.key.clone(),
                    operation: order.operation.clone(),
                    name: "a ticket".to_owned(),
                })),
            }
        })
    }

    fn end<'a>(&'a self, ticket: &'a Ticket, end: End) -> Noting<'a, ()> {
        let end = match end {
            End::Answered(found) => found.state.as_str().to_owned(),
            End::Error { effect, ret_code } => format!("{effect:?} {ret_code:?}"),
        };
        self.tell(format!("end {} {end}", ticket.operation));
        Box::pin(async { Ok(()) })
    }

    fn found<'a>(&'a self, order: &'a OrderKey, found: &'a Found) -> Noting<'a, ()> {
        self.tell(format!("found {order} {}", found.state.as_str()));
        Box::pin(async { Ok(()) })
    }
}

fn example<R: Sent>() -> R {
    example::request(Extent::Required).expect("examples")
}

fn client(peer: &Peer, notes: &Arc<Notes>) -> Client {
    let client = Client::builder().merchant(peer.merchant());
    let client = client.timeout(Duration::from_millis(500));
    client
        .register(Arc::clone(notes) as _)
        .build()
        .expect("made")
}

/// Waits until it was told so much.
async fn until_told(notes: &Notes, count: usize) -> Vec<String> {
    for _ in 0..200 {
        if notes.told().len() >= count {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    notes.told()
}

#[tokio::test]
async fn an_order_is_noted_before_and_after() {
    let peer = Peer::start(|_, received| declined::<PaymentApplyRequest>(received, "1004"));
    let notes = Arc::new(Notes::default());
    let error = client(&peer, &notes)
        .call(&example::<PaymentApplyRequest>())
        .await;
    assert_eq!(error.expect_err("refused").effect(), Effect::Refused);
    assert_eq!(
        notes.told(),
        [
            "begin mpay/PaymentApply Once",
            "end mpay/PaymentApply Refused Some(\"1004\")"
        ]
    );
}

#[tokio::test]
async fn a_query_is_no_order() {
    let peer = Peer::start(|_, _| Act::Close);
    let notes = Arc::new(Notes::default());
    let answer = client(&peer, &notes)
        .call(&example::<PaymentQueryRequest>())
        .await;
    answer.expect_err("no answer");
    assert_eq!((peer.requests(), notes.told().len()), (1, 0));
}

#[tokio::test]
async fn nothing_leaves_where_it_cant_be_noted() {
    let peer = Peer::start(|_, _| Act::Close);
    let notes = Arc::new(Notes {
        fails: true,
        ..Notes::default()
    });
    let error = client(&peer, &notes)
        .call(&example::<PaymentApplyRequest>())
        .await;
    let error = error.expect_err("no disk");
    assert!(matches!(error, CallError::Register(_)), "{error}");
    assert_eq!((error.effect(), peer.requests()), (Effect::NothingSent, 0));
}

#[test]
fn what_is_in_flight_is_sent_again_when_asked_for() {
    let peer = Peer::start(|_, _| Act::Close);
    let notes = Arc::new(Notes {
        begun: Some(Known {
            state: OrderState::Pending,
            sent_at: None,
            last_word: Some("the query said pending".to_owned()),
        }),
        ..Notes::default()
    });
    let client = blocking::Client::new(client(&peer, &notes)).expect("threads");
    let order: PaymentApplyRequest = example();
    let error = client.call(&order).expect_err("in flight");
    assert_eq!((error.effect(), peer.requests()), (Effect::Unknown, 0));
    assert!(
        error
            .to_string()
            .contains("pending, the query said pending"),
        "{error}"
    );
    client.call_again(&order).expect_err("no answer");
    assert_eq!(peer.requests(), 1);
}

#[tokio::test]
async fn what_was_noted_too_late_was_never_sent() {
    let peer = Peer::start(|_, _| Act::Close);
    let notes = Arc::new(Notes {
        takes: Duration::from_secs(1),
        ..Notes::default()
    });
    let client = client(&peer, &notes);
    let error = client.call(&example::<PaymentApplyRequest>()).await;
    assert!(matches!(error, Err(CallError::NotReady(_))), "{error:?}");
    let told = until_told(&notes, 2).await;
    assert_eq!(told[1], "end mpay/PaymentApply NothingSent None");
    assert_eq!(peer.requests(), 0);
}

#[tokio::test]
async fn what_the_journal_cant_hold_was_never_sent() {
    let peer = Peer::start(|_, _| Act::Close);
    let (notes, folder) = (
        Arc::new(Notes::default()),
        tempfile::tempdir().expect("a folder"),
    );
    let key = lianlian_journal::JournalKey::parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    let file = folder.path().join("journal.jsonl");
    let journal = lianlian_journal::Journal::open(&file, &key.expect("a key")).expect("opened");
    let client = Client::builder().merchant(peer.merchant()).journal(journal);
    let client = client
        .register(Arc::clone(&notes) as _)
        .build()
        .expect("made");
    // A folder in its place can't be written.
    std::fs::remove_file(&file).expect("removed");
    std::fs::create_dir(&file).expect("made");
    let error = client.call(&example::<PaymentApplyRequest>()).await;
    assert!(matches!(error, Err(CallError::Journal(_))), "{error:?}");
    let told = until_told(&notes, 2).await;
    assert_eq!(told[1], "end mpay/PaymentApply NothingSent None");
    assert_eq!(peer.requests(), 0);
}
