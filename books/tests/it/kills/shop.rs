//! The shop, in a process of its own: it sends its orders, settles what is open, and stops at a step to be killed there.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use lianlian::OrderState;

use lianlian::client::register::{Begun, End, Noting, OrderKey, Placed, Register, Sending, Ticket};
use lianlian::client::{Client, Found};
use lianlian_books::register::{Books, NotFound, Settling};
use lianlian_test_support::merchant_at;

use super::{PATIENCE, Stuck};
use crate::day::end::all;
use crate::day::orders::{Day, payment_of, send};
use crate::front::Front;

/// The steps of a call, as the register sees them, and of a question, whose lease the heirs have to wait for.
pub const STEPS: [&str; 5] = [
    "before_begin",
    "after_begin",
    "before_end",
    "after_end",
    "asking",
];

/// A running shop, which is killed when it is dropped.
pub struct Shop {
    child: Child,
}

impl Shop {
    /// It sends these orders, in another order on each host, and stops at this step.
    pub fn start(
        address: &str,
        front: &Front,
        orders: &Day,
        host: usize,
        stops_at: Option<&str>,
    ) -> Self {
        let mut numbers: Vec<_> = orders.numbers().map(String::as_str).collect();
        let middle = host * numbers.len() / 2;
        numbers.rotate_left(middle);
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command
            .args(["--exact", "kills::shop::shop", "--ignored", "--nocapture"])
            .env("BOOKS", address)
            .env("URL", &front.url)
            .env("AGREEMENT", &front.agreement)
            .env("ORDERS", numbers.join(","))
            .env("STOPS_AT", stops_at.unwrap_or_default())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        Self {
            child: command.spawn().expect("it runs"),
        }
    }

    /// Waits until it says this.
    pub fn wait_for(&mut self, words: &'static str) -> Result<(), Stuck> {
        let output = BufReader::new(self.child.stdout.take().expect("piped"));
        let (said, heard) = mpsc::channel();
        thread::spawn(move || {
            let mut lines = output.lines().map_while(Result::ok);
            if lines.any(|line| line.contains(words)) {
                let _nobody_waits = said.send(());
            }
        });
        let heard = heard.recv_timeout(PATIENCE);
        heard.map_err(|_| Stuck::Silent(words))
    }

    /// With SIGKILL: nothing more is done, and nothing given back.
    pub fn kill(&mut self) {
        let _ended_already = self.child.kill();
        let _reaped = self.child.wait();
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Stops here, if this is the step.
async fn step(name: &str) {
    if std::env::var("STOPS_AT").is_ok_and(|step| step == name) {
        println!("stopped at {name}");
        std::future::pending::<()>().await;
    }
}

/// The register, with steps before and after its notes.
#[derive(Debug)]
struct Stepping(Books);

impl Register for Stepping {
    fn begin<'a>(&'a self, order: &'a Placed, sending: Sending) -> Noting<'a, Begun> {
        Box::pin(async move {
            step("before_begin").await;
            let begun = self.0.begin(order, sending).await;
            step("after_begin").await;
            begun
        })
    }

    fn end<'a>(&'a self, ticket: &'a Ticket, end: End) -> Noting<'a, ()> {
        Box::pin(async move {
            step("before_end").await;
            self.0.end(ticket, end).await?;
            step("after_end").await;
            Ok(())
        })
    }

    fn found<'a>(&'a self, order: &'a OrderKey, found: &'a Found) -> Noting<'a, ()> {
        self.0.found(order, found)
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "runs in a process of its own"]
async fn shop() {
    let of = |name: &str| std::env::var(name).expect("set");
    let books = Books::open(&of("BOOKS")).await.expect("opened");
    let books = books.first_question(Duration::from_millis(300));
    let client = Client::builder()
        .merchant(merchant_at(&of("URL")))
        .timeout(Duration::from_secs(2))
        .register(Arc::new(Stepping(books.clone())))
        .build()
        .expect("made");
    let settling = Settling {
        shortest: Duration::from_millis(20),
        longest: Duration::from_millis(200),
        not_found_after: Duration::from_secs(3),
        not_found: NotFound::Failed,
        question: Duration::from_secs(1),
        ..Settling::default()
    };
    let (orders, agreement) = (of("ORDERS"), of("AGREEMENT"));
    let (refunds, others): (Vec<_>, Vec<_>) = orders
        .split(',')
        .partition(|number| payment_of(number).is_some());
    for number in others {
        send(&client, number, &agreement).await;
    }
    if of("STOPS_AT") == "asking" {
        let asking = books.settle_open(&client, &settling);
        // In the middle of the first question.
        let _ended = tokio::time::timeout(Duration::from_millis(20), asking).await;
        step("asking").await;
    }
    let give_back = async {
        for number in refunds {
            if is_paid(&books, number).await {
                send(&client, number, &agreement).await;
            }
        }
        println!("all is sent");
    };
    let settle = books.settle_until(&client, &settling, std::future::pending());
    tokio::join!(give_back, settle);
}

/// Waits until it is known what became of the payment of a refund.
async fn is_paid(books: &Books, refund: &str) -> bool {
    let payment = payment_of(refund).expect("a refund");
    loop {
        match all(books).await[&payment].state {
            OrderState::Succeeded => return true,
            OrderState::Failed => return false,
            _ => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}
