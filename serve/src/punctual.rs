//! A stream whose peer has to take what is written, in time.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

/// A stream that fails when its peer has not taken an answer within the limit. The time runs from the first write
/// that has to wait until all that was to be written is: a byte now and then gains no time.
pub(crate) struct Punctual<S> {
    stream: S,
    limit: Duration,
    deadline: Option<Pin<Box<Sleep>>>,
}

impl<S> Punctual<S> {
    pub const fn new(stream: S, limit: Duration) -> Self {
        Self {
            stream,
            limit,
            deadline: None,
        }
    }

    /// Lets a write wait no longer than the deadline.
    fn in_time<T>(
        &mut self,
        context: &mut Context<'_>,
        written: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if written.is_ready() {
            return written;
        }
        let limit = self.limit;
        let deadline = self.deadline.get_or_insert_with(|| Box::pin(sleep(limit)));
        ready!(deadline.as_mut().poll(context));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Punctual<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Punctual<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.in_time(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, parts);
        self.in_time(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    /// Asked for once all is written.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let flushed = Pin::new(&mut self.stream).poll_flush(context);
        if flushed.is_ready() {
            self.deadline = None;
        }
        self.in_time(context, flushed)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let shut = Pin::new(&mut self.stream).poll_shutdown(context);
        self.in_time(context, shut)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};
    use tokio::time::Instant;

    use super::*;

    const LIMIT: Duration = Duration::from_millis(300);

    async fn written(server: &mut Punctual<tokio::io::DuplexStream>) -> io::Result<()> {
        server.write_all(&[0; 64]).await?;
        server.flush().await
    }

    #[tokio::test]
    async fn a_peer_that_takes_its_answers_has_all_the_time_between_them() {
        let (mut client, server) = duplex(16);
        let mut server = Punctual::new(server, LIMIT);
        let taking = tokio::spawn(async move {
            let mut taken = [0; 64];
            for _ in 0..2 {
                client.read_exact(&mut taken).await.expect("an answer");
            }
        });
        written(&mut server).await.expect("taken");
        tokio::time::sleep(2 * LIMIT).await;
        written(&mut server).await.expect("taken");
        taking.await.expect("no panic");
    }

    #[tokio::test]
    async fn a_peer_that_takes_nothing_or_too_little_is_late() {
        for pause in [LIMIT / 20, 10 * LIMIT] {
            let (mut client, server) = duplex(16);
            let mut server = Punctual::new(server, LIMIT);
            let begun = Instant::now();
            let drip = tokio::spawn(async move {
                loop {
                    tokio::time::sleep(pause).await;
                    let _dripped = client.read_u8().await;
                }
            });
            let late = written(&mut server).await.expect_err("late");
            assert_eq!(late.kind(), io::ErrorKind::TimedOut);
            assert!(begun.elapsed() >= LIMIT && begun.elapsed() < 5 * LIMIT);
            drip.abort();
        }
    }
}
