//! The load: bodies that are posted over many connections, and what comes back.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::bodies::Bodies;
use crate::done::Done;

/// The connections over which a load comes.
const CONNECTIONS: usize = 64;

/// A load: for how long, and how many a second; as many as go where no rate is given.
pub struct Load {
    pub time: Duration,
    pub rate: Option<u32>,
}

impl Load {
    pub const fn of(time: Duration) -> Self {
        Self { time, rate: None }
    }
}

/// The figures of a load.
#[derive(Default)]
pub struct Figures {
    pub answered: usize,
    /// Answers other than HTTP 200, and connections that broke.
    pub failed: usize,
    pub took: Duration,
    /// Times to the answers, the shortest first; at a steady rate from the time at which each was due.
    pub times: Vec<Duration>,
    /// Memory of the server in KiB, before and after.
    pub memory: Option<(u64, u64)>,
}

impl Figures {
    /// Answers a second.
    pub fn rate(&self) -> f64 {
        let answered = self.answered as f64;
        answered / self.took.as_secs_f64()
    }

    /// The time within which this part of a hundred was answered.
    pub fn percentile(&self, percent: usize) -> Duration {
        let last = self.times.len().saturating_sub(1);
        let place = last * percent / 100;
        self.times.get(place).copied().unwrap_or_default()
    }
}

/// Posts the bodies to a path until the time is over, or none is left.
pub async fn drive(address: &str, path: &str, bodies: &Bodies, load: &Load) -> Done<Figures> {
    let (next, begun) = (Arc::new(AtomicUsize::new(0)), Instant::now());
    let workers: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let worker = Worker {
                address: address.to_owned(),
                path: path.to_owned(),
                bodies: bodies.clone(),
                next: Arc::clone(&next),
                begun,
                time: load.time,
                pause: load.rate.map(|rate| Duration::from_secs(1) / rate),
                figures: Figures::default(),
            };
            tokio::spawn(worker.work())
        })
        .collect();
    let mut all = Figures::default();
    for worker in workers {
        let figures = worker.await?;
        all.answered += figures.answered;
        all.failed += figures.failed;
        all.times.extend(figures.times);
    }
    all.took = begun.elapsed();
    all.times.sort_unstable();
    Ok(all)
}

/// One connection's share.
struct Worker {
    address: String,
    path: String,
    bodies: Bodies,
    next: Arc<AtomicUsize>,
    begun: Instant,
    time: Duration,
    pause: Option<Duration>,
    figures: Figures,
}

impl Worker {
    async fn work(mut self) -> Figures {
        let mut connection: Option<TcpStream> = None;
        let mut buffer = Vec::new();
        while self.begun.elapsed() < self.time {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(body) = self.bodies.get(number) else {
                break;
            };
            let due = self.due(number).await;
            let head = format!(
                "POST {} HTTP/1.1\r\nhost: {}\r\ncontent-length: {}\r\n\r\n",
                self.path,
                self.address,
                body.len()
            );
            let request = [head.as_bytes(), body].concat();
            match ask(&self.address, &mut connection, &request, &mut buffer).await {
                Some(200) => {
                    self.figures.answered += 1;
                    self.figures.times.push(due.elapsed());
                }
                _ => self.figures.failed += 1,
            }
        }
        self.figures
    }

    /// Waits until a message is due.
    async fn due(&self, number: usize) -> Instant {
        let Some(pause) = self.pause else {
            return Instant::now();
        };
        let due = self.begun + pause * u32::try_from(number).unwrap_or(u32::MAX);
        tokio::time::sleep_until(due.into()).await;
        due
    }
}

/// The status of the answer; none where the connection broke.
async fn ask(
    address: &str,
    connection: &mut Option<TcpStream>,
    request: &[u8],
    buffer: &mut Vec<u8>,
) -> Option<u16> {
    let mut stream = match connection.take() {
        Some(stream) => stream,
        None => TcpStream::connect(address).await.ok()?,
    };
    stream.write_all(request).await.ok()?;
    buffer.clear();
    let (head, length) = loop {
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
        if let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(buffer.get(..end)?).to_lowercase();
            let length = head.split("content-length: ").nth(1)?;
            let length: usize = length.lines().next()?.parse().ok()?;
            break (head, end + 4 + length);
        }
    };
    while buffer.len() < length {
        if stream.read_buf(buffer).await.ok()? == 0 {
            return None;
        }
    }
    if !head.contains("connection: close") {
        *connection = Some(stream);
    }
    head.get(9..12)?.parse().ok()
}
