//! Trouble that shows in the connection.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::response::Response;
use http::StatusCode;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use hyper::body::Frame;

use super::Trouble;

impl Trouble {
    /// The page that comes in the answer's place, as a web server or a gateway has it.
    pub(crate) fn page(&self) -> Option<Response> {
        let status = match self {
            Self::Http500 => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Http502 => StatusCode::BAD_GATEWAY,
            _ => return None,
        };
        let html = format!(
            "<html><head><title>{status}</title></head><body><h1>{status}</h1></body></html>"
        );
        let mut page = Response::new(Body::from(html));
        *page.status_mut() = status;
        let content_type = HeaderValue::from_static("text/html");
        page.headers_mut().insert(CONTENT_TYPE, content_type);
        Some(page)
    }

    /// The number of bytes that are sent of an answer of this length.
    pub(crate) const fn sent(&self, length: usize) -> usize {
        match self {
            Self::NoAnswer | Self::Hang => 0,
            Self::HalfAnswer => length / 2,
            _ => length,
        }
    }
}

/// Sends an answer's body as the trouble has it.
pub(crate) async fn carry(trouble: &Trouble, mut answer: Response<()>, body: Bytes) -> Response {
    let sent = body.slice(..trouble.sent(body.len()));
    match trouble {
        // The future is dropped when the client goes.
        Trouble::Hang => std::future::pending().await,
        Trouble::Slow(time) => tokio::time::sleep(*time).await,
        Trouble::NoAnswer => return answer.map(|()| Body::new(Cut::before_the_head())),
        Trouble::HalfAnswer => {
            let length = answer.headers_mut();
            length.insert(CONTENT_LENGTH, body.len().into());
            return answer.map(|()| Body::new(Cut::after(sent)));
        }
        _ => {}
    }
    answer.map(|()| Body::from(sent))
}

/// A body that breaks off, and the connection with it.
struct Cut {
    part: Option<Bytes>,
    is_flushed: bool,
}

impl Cut {
    /// An error before anything was flushed takes the head along: no byte is sent.
    const fn before_the_head() -> Self {
        Self {
            part: None,
            is_flushed: true,
        }
    }

    const fn after(part: Bytes) -> Self {
        Self {
            part: Some(part),
            is_flushed: false,
        }
    }
}

impl HttpBody for Cut {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(part) = self.part.take() {
            return Poll::Ready(Some(Ok(Frame::data(part))));
        }
        if !self.is_flushed {
            // While the body waits, the server flushes what it has.
            self.is_flushed = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into())))
    }
}
