//! The shop, in a process of its own: it delivers exactly once, and stops at a step to be killed there.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use lianlian::api::mpay::PaymentNotification;
use lianlian_notify::inbox::{SharedInbox, SqliteInbox};
use lianlian_notify::{HandlerError, Receiver, SharingHandler, Told};
use lianlian_test_support::*;
use tokio::net::TcpListener;

/// The steps of a delivery, from the request to its answer.
pub const STEPS: [&str; 4] = [
    "before_claim",
    "before_write",
    "after_write",
    "before_answer",
];

/// The lease of the shops, short enough to outwait.
pub const LEASE: Duration = Duration::from_millis(500);

/// A shop's manner.
#[derive(Clone, Copy, Default)]
pub struct Manner {
    /// It comes to this step and no further.
    pub stops_at: Option<&'static str>,
    /// Its handler takes so long.
    pub takes: Duration,
}

/// A running shop, which is killed when it is dropped.
pub struct Shop {
    child: Child,
    lines: Arc<Mutex<BufReader<ChildStdout>>>,
    pub url: String,
}

impl Shop {
    pub fn start(inbox: &str, manner: Manner) -> Self {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command
            .args(["--exact", "crashes::shop::shop", "--ignored", "--nocapture"])
            .env("INBOX", inbox)
            .env("STOPS_AT", manner.stops_at.unwrap_or_default())
            .env("TAKES", manner.takes.as_millis().to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command.spawn().expect("it runs");
        let lines = BufReader::new(child.stdout.take().expect("piped"));
        let mut shop = Self {
            child,
            lines: Arc::new(Mutex::new(lines)),
            url: String::new(),
        };
        shop.url = format!("http://{}/", shop.line("listening on "));
        shop
    }

    /// Waits until it has come to the step at which it stops.
    pub fn wait_for_step(&self) {
        self.line("stopped at ");
    }

    /// Stops it, or lets it go on.
    pub fn signal(&self, signal: &str) {
        let pid = self.child.id().to_string();
        run(Command::new("kill").args([signal, &pid]), "");
    }

    /// The rest of the next line that has this in it.
    fn line(&self, prefix: &str) -> String {
        let mut lines = self.lines.lock().expect("unpoisoned");
        loop {
            let mut line = String::new();
            let length = lines.read_line(&mut line).expect("UTF-8");
            assert!(length > 0, "it ended before {prefix}");
            if let Some((_, rest)) = line.trim_end().split_once(prefix) {
                return rest.to_owned();
            }
        }
    }
}

impl Drop for Shop {
    /// With SIGKILL: nothing more is done, and nothing given back.
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// Notes deliveries in a table beside the inbox.
struct Handler;

macro_rules! handler {
    ($connection:ty) => {
        impl SharingHandler<PaymentNotification, $connection> for Handler {
            async fn handle(
                &self,
                connection: &mut $connection,
                told: Told<PaymentNotification>,
            ) -> Result<(), HandlerError> {
                step("before_write").await;
                sqlx::query("INSERT INTO deliveries VALUES ($1)")
                    .bind(&told.no_order)
                    .execute(connection)
                    .await?;
                let takes: u64 = std::env::var("TAKES")?.parse()?;
                tokio::time::sleep(Duration::from_millis(takes)).await;
                step("after_write").await;
                Ok(())
            }
        }
    };
}

handler!(sqlx::SqliteConnection);
#[cfg(feature = "postgres")]
handler!(sqlx::PgConnection);

/// Stops here, if this is the step.
async fn step(name: &str) {
    if std::env::var("STOPS_AT").is_ok_and(|step| step == name) {
        println!("stopped at {name}");
        std::future::pending::<()>().await;
    }
}

async fn steps(request: Request, next: Next) -> axum::response::Response {
    step("before_claim").await;
    let answer = next.run(request).await;
    step("before_answer").await;
    answer
}

async fn serve<I>(inbox: I)
where
    I: SharedInbox,
    Handler: SharingHandler<PaymentNotification, I::Connection>,
{
    let receiver = Receiver::sharing(merchant(), inbox, Handler).lease(LEASE);
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    println!("listening on {}", listener.local_addr().expect("bound"));
    let app = Router::new()
        .route("/", receiver.route())
        .layer(from_fn(steps));
    lianlian_notify::serve(app, listener, std::future::pending())
        .await
        .expect("served");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
#[ignore = "runs in a process of its own"]
async fn shop() {
    let inbox = std::env::var("INBOX").expect("an inbox");
    match inbox.strip_prefix("sqlite:") {
        Some(file) => serve(SqliteInbox::open(file).await.expect("opened")).await,
        #[cfg(feature = "postgres")]
        None => {
            let inbox = lianlian_notify::inbox::PostgresInbox::connect(&inbox).await;
            serve(inbox.expect("connected")).await;
        }
        #[cfg(not(feature = "postgres"))]
        None => panic!("{inbox} needs a feature that is off"),
    }
}
