//! The worker: it asks after what is open, and gives up to a person's list.

use std::time::Duration;

use lianlian::{Effect, OrderState};
use lianlian_books::register::{NotFound, Settling, Which};

use crate::front::{Front, Way};
use crate::help::*;

/// Pauses that a test can wait for.
fn quick() -> Settling {
    Settling {
        shortest: Duration::from_millis(20),
        longest: Duration::from_millis(50),
        question: Duration::from_secs(2),
        ..Settling::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unanswered_order_is_asked_after() {
    let folder = tempfile::tempdir().expect("a folder");
    let front = Front::start(|number| Way {
        closes: number.starts_with("closes"),
        ..Way::default()
    })
    .await;
    for (position, (books, _)) in registers(folder.path()).await.into_iter().enumerate() {
        let books = books.first_question(Duration::ZERO);
        let client = client(&front.url, &books);
        let (closes, answers) = (format!("closes-{position}"), format!("answers-{position}"));
        let error = client
            .call(&pay_out(&closes, &format!("{position}.11")))
            .await;
        assert_eq!(error.expect_err("no answer").effect(), Effect::Unknown);
        client
            .call(&pay_out(&answers, &format!("{position}.12")))
            .await
            .expect("taken");
        let pass = books.settle_open(&client, &quick()).await.expect("asked");
        assert_eq!((pass.asked, pass.settled, pass.given_up), (2, 2, 0));
        for number in [closes, answers] {
            let noted = order(&books, &number).await;
            assert_eq!(
                (noted.state, noted.is_open()),
                (OrderState::Succeeded, false)
            );
            assert_eq!((noted.questions, front.seen(&number).requests), (1, 1));
        }
        let pass = books.settle_open(&client, &quick()).await.expect("asked");
        assert_eq!(pass.asked, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_such_order_counts_after_its_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let front = Front::start(|_| Way {
        is_lost: true,
        ..Way::default()
    })
    .await;
    let (books, _) = registers(folder.path()).await.swap_remove(0);
    let client = client(&front.url, &books);
    for number in ["given-up", "failed"] {
        client
            .call(&pay_out(number, "5.00"))
            .await
            .expect_err("lost");
        books.settle_open(&client, &quick()).await.expect("asked");
        let noted = order(&books, number).await;
        assert_eq!(
            (noted.state, noted.is_open()),
            (OrderState::Unknown, true),
            "too early"
        );
        assert_eq!(noted.words[0].ret_code.as_deref(), Some("8901"));
        tokio::time::sleep(Duration::from_millis(60)).await;
        let settling = Settling {
            not_found_after: Duration::from_millis(50),
            not_found: match number {
                "failed" => NotFound::Failed,
                _ => NotFound::GiveUp,
            },
            ..quick()
        };
        books.settle_open(&client, &settling).await.expect("asked");
    }
    let given_up = order(&books, "given-up").await;
    assert_eq!(
        (given_up.state, given_up.is_open()),
        (OrderState::Unknown, false)
    );
    assert_eq!(
        given_up.given_up.expect("given up").why,
        "LianLian has no such order"
    );
    let failed = order(&books, "failed").await;
    assert_eq!(
        (failed.state, failed.is_open()),
        (OrderState::Failed, false)
    );
    assert_eq!(numbers(&books, Which::GivenUp).await, ["given-up"]);
    // What failed may be sent again under the same number; what a person looks after may not, unasked.
    let before = front.seen("failed").requests;
    client
        .call(&pay_out("failed", "5.00"))
        .await
        .expect_err("lost again");
    assert_eq!(front.seen("failed").requests, before + 1);
    client
        .call(&pay_out("given-up", "5.00"))
        .await
        .expect_err("in flight");
    assert_eq!(front.seen("given-up").requests, 1);
    assert_eq!(
        books
            .take_up_again(client.merchant().oid_partner())
            .await
            .expect("noted"),
        1
    );
    assert_eq!(numbers(&books, Which::GivenUp).await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_looks_after_what_nobody_answers_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let (books, _) = registers(folder.path()).await.swap_remove(0);
    let front = Front::start(|_| Way {
        closes: true,
        ..Way::default()
    })
    .await;
    client(&front.url, &books)
        .call(&pay_out("A1", "5.00"))
        .await
        .expect_err("no answer");
    let away = client("http://127.0.0.1:9", &books);
    books.settle_open(&away, &quick()).await.expect("asked");
    assert!(order(&books, "A1").await.is_open());
    tokio::time::sleep(Duration::from_millis(60)).await;
    let settling = Settling {
        give_up_after: Duration::from_millis(50),
        ..quick()
    };
    let pass = books.settle_open(&away, &settling).await.expect("asked");
    assert_eq!(pass.given_up, 1);
    let noted = order(&books, "A1").await;
    assert_eq!((noted.state, noted.is_open()), (OrderState::Unknown, false));
    assert!(
        noted
            .given_up
            .expect("given up")
            .why
            .contains("can't be reached")
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hosts_never_ask_after_one_order_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let front = Front::start(|_| Way {
        closes: true,
        takes: Duration::from_millis(30),
        ..Way::default()
    })
    .await;
    for (position, (books, address)) in registers(folder.path()).await.into_iter().enumerate() {
        let other = lianlian_books::register::Books::open(&address)
            .await
            .expect("opened");
        let (one, two) = (client(&front.url, &books), client(&front.url, &other));
        for number in 0..12 {
            let request = pay_out(
                &format!("both-{position}-{number}"),
                &format!("{position}.{}", 20 + number),
            );
            one.call(&request).await.expect_err("no answer");
        }
        let settling = quick();
        let (first, second) = tokio::join!(
            books.settle_open(&one, &settling),
            other.settle_open(&two, &settling)
        );
        assert_eq!(
            first.expect("asked").settled + second.expect("asked").settled,
            12
        );
        for number in 0..12 {
            let seen = front.seen(&format!("both-{position}-{number}"));
            assert_eq!((seen.requests, seen.queries, seen.most), (1, 1, 1));
        }
    }
}
