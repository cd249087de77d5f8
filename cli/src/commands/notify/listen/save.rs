//! The bodies as they came, each with its headers beside it, for `replay` and `explain`.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use lianlian_notify::{BODY_TIMEOUT, MAX_BODY};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::super::kept;
use crate::new_file::{Eyes, create};
use crate::output;

/// The file in which a request's body was kept: an extension of the answer.
#[derive(Clone)]
pub(super) struct Saved(pub PathBuf);

/// Keeps each body, believed or not. One that is too long, or too slow, is kept nowhere.
pub(super) async fn save(
    State(folder): State<Arc<PathBuf>>,
    request: Request,
    next: Next,
) -> Response {
    let (head, body) = request.into_parts();
    let body = match timeout(BODY_TIMEOUT, to_bytes(body, MAX_BODY)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        Err(_) => return StatusCode::REQUEST_TIMEOUT.into_response(),
    };
    let time = jiff::Timestamp::now()
        .strftime("%Y%m%dT%H%M%S%.6f")
        .to_string();
    let name = head.uri.path().trim_matches('/').replace('/', "-");
    let file = folder.join(format!("{time}-{name}.json"));
    let written = write(&file, kept::text(&head.headers), body.clone()).await;
    let mut response = next.run(Request::from_parts(head, Body::from(body))).await;
    match written {
        Ok(()) => _ = response.extensions_mut().insert(Saved(file)),
        Err(error) => output::words(&format!("lianlian: {}: {error}", file.display())),
    }
    response
}

/// Writes the headers first, so that no body is there without them.
async fn write(file: &Path, headers: Vec<u8>, body: Bytes) -> io::Result<()> {
    let file = file.to_owned();
    let written = spawn_blocking(move || {
        create(&kept::file(&file), Eyes::Owner)?.write_all(&headers)?;
        create(&file, Eyes::Owner)?.write_all(&body)
    });
    written.await.map_err(io::Error::from).flatten()
}
