//! One deadline for all of a call: also for a signer that sleeps, a journal that somebody holds, and an
//! answer that never ends.

use std::time::{Duration, Instant};

use crate::clients::{HasClient as _, signing_client};
use lianlian_api::mpay::{CardBindApplyRequest, CardBindApplyResponse};
use lianlian_client::client::{CallError, Client, TransportError};
use lianlian_core::Effect;
use lianlian_core::sign::{SignError, SignType, Signer};
use lianlian_journal::{Journal, JournalKey};
use lianlian_test_support::*;

/// Far more than the calls' deadlines, for a slow machine.
const SOON: Duration = Duration::from_secs(3);

const DEADLINE: Duration = Duration::from_millis(300);

#[tokio::test]
async fn an_answer_without_end() {
    let peer = Peer::start(|_, _| Act::Drip);
    let begun = Instant::now();
    let error = peer
        .client()
        .call(&card_bind_apply())
        .await
        .expect_err("no end");
    assert!(
        matches!(error, CallError::Transport(TransportError::Timeout(_))),
        "{error:?}"
    );
    assert!(begun.elapsed() < SOON + Duration::from_secs(2));
}

#[tokio::test]
async fn a_signer_that_sleeps() {
    struct Asleep(std::sync::Mutex<std::sync::mpsc::Receiver<()>>);
    impl Signer for Asleep {
        fn sign(&self, _: SignType, _: &[u8]) -> Result<Vec<u8>, SignError> {
            let woken = self.0.lock().map_err(|_| SignError::Unavailable)?;
            let _woken = woken.recv_timeout(SOON * 2);
            Err(SignError::Unavailable)
        }
    }
    let peer = Peer::start(|_, _| Act::Close);
    let (wake, woken) = std::sync::mpsc::channel();
    let client = signing_client(&peer, Asleep(woken.into()), DEADLINE);
    let begun = Instant::now();
    let error = client.call(&card_bind_apply()).await.expect_err("asleep");
    let elapsed = begun.elapsed();
    drop(wake);
    assert!(matches!(error, CallError::NotReady(_)), "{error:?}");
    assert!(elapsed < SOON, "{elapsed:?}");
    assert_eq!((error.effect(), peer.requests()), (Effect::NothingSent, 0));
}

/// The answer is there; the journal is not.
#[tokio::test]
async fn a_journal_that_is_held_while_the_answer_comes() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal");
    let key = JournalKey::generate().expect("a key");
    let journal = Journal::open(&path, &key).expect("opened");
    let holder = std::fs::File::open(&path).expect("opened");
    let peer = Peer::start(move |_, received| {
        holder.lock().expect("held");
        let holder = holder.try_clone().expect("cloned");
        std::thread::spawn(move || {
            std::thread::sleep(SOON * 2);
            holder.unlock().expect("released");
        });
        let answer = CardBindApplyResponse::CodeSent(code_sent());
        genuine::<CardBindApplyRequest, _>(received, &answer)
    });
    let client = Client::builder().merchant(peer.merchant()).journal(journal);
    let client = client.build().expect("a client");
    let begun = Instant::now();
    client.call(&card_bind_apply()).await.expect("an answer");
    assert!(begun.elapsed() < SOON * 2, "{:?}", begun.elapsed());
}

#[tokio::test]
async fn a_journal_that_somebody_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal");
    let key = JournalKey::generate().expect("a key");
    let journal = Journal::open(&path, &key).expect("opened");
    let holder = std::fs::File::open(&path).expect("opened");
    holder.lock().expect("held");
    let peer = Peer::start(|_, _| Act::Close);
    let client = Client::builder()
        .merchant(peer.merchant())
        .timeout(DEADLINE)
        .journal(journal)
        .build()
        .expect("a client");
    // Whatever happens, the writer's thread gets to its end.
    let release = std::thread::spawn(move || {
        std::thread::sleep(SOON * 2);
        drop(holder);
    });
    let begun = Instant::now();
    let error = client.call(&card_bind_apply()).await.expect_err("held");
    assert!(begun.elapsed() < SOON, "{:?}", begun.elapsed());
    assert!(matches!(error, CallError::NotReady(_)), "{error:?}");
    assert_eq!((error.effect(), peer.requests()), (Effect::NothingSent, 0));
    release.join().expect("released");
}
