//! `lianlian books serve`

use std::net::{Ipv4Addr, SocketAddr};

use serde_json::json;
use tokio::net::TcpListener;

use super::{opened, page};
use crate::args::BooksServe;
use crate::error::Unusable;
use crate::output::Form;
use crate::stopped::stopped;
use crate::{Verdict, output};

pub(super) async fn run(arguments: &BooksServe, form: Form) -> Result<Verdict, Unusable> {
    let books = opened::open(&arguments.db).await?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
    let listener = TcpListener::bind(address).await;
    let listener = listener.map_err(|error| Unusable::Listen { address, error })?;
    let address = listener.local_addr().map_err(Unusable::Server)?;
    form.say(&json!({ "url": format!("http://{address}/") }))?;
    output::words("Open it in a browser on this machine. Ctrl-C stops it.");
    let served = lianlian_notify::serve(page::routes(books), listener, stopped()).await;
    served.map_err(Unusable::Server)?;
    Ok(Verdict::Yes)
}
