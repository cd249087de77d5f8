//! Figures: open orders by age, and what a person has to look at.

use lianlian::client::register::{Register as _, Sending};
use lianlian_books::register::Settling;
use metrics_util::debugging::{DebugValue, DebuggingRecorder};

use crate::help::*;

#[test]
fn open_orders_are_counted_by_age() {
    let recorder = DebuggingRecorder::new();
    let snapshotter = recorder.snapshotter();
    metrics::with_local_recorder(&recorder, || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        runtime.expect("a runtime").block_on(async {
            let folder = tempfile::tempdir().expect("a folder");
            let (books, _) = registers(folder.path()).await.swap_remove(0);
            for number in ["A1", "A2"] {
                books
                    .begin(&placed(number), Sending::Once)
                    .await
                    .expect("noted");
            }
            let client = client("http://127.0.0.1:9", &books);
            let pass = books
                .settle_open(&client, &Settling::default())
                .await
                .expect("asked");
            assert_eq!((pass.asked, pass.open), (0, 2), "neither is due");
        });
    });
    let figures = snapshotter.snapshot().into_vec();
    let of = |name: &str, age: Option<&str>| {
        let found = figures.iter().find(|(key, _, _, _)| {
            let label = key.key().labels().next().map(|label| label.value());
            key.key().name() == name && label == age
        });
        match found {
            Some((_, _, _, DebugValue::Gauge(value))) => value.into_inner(),
            _ => panic!("no {name} {age:?}"),
        }
    };
    let open = "lianlian_books_open_orders";
    assert_eq!(of(open, Some("under_a_minute")), 2.0);
    assert_eq!(of(open, Some("older")), 0.0);
    assert_eq!(of("lianlian_books_given_up_orders", None), 0.0);
    assert_eq!(of("lianlian_books_contradicting_orders", None), 0.0);
}
