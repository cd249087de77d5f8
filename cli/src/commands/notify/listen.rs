//! `lianlian notify listen`

use std::io::{self, Write as _};
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use http::StatusCode;
use lianlian::Merchant;
use lianlian::config::Config;
use lianlian::message::Masked;
use lianlian::notification::{Notice, NotificationBody};
use lianlian_notify::inbox::{Inbox, MemoryInbox, SqliteInbox};
use lianlian_notify::{Handler, HandlerError, MAX_BODY, Receiver, Told};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::runtime;
use tokio::task::spawn_blocking;

use crate::args::NotifyListen;
use crate::error::Unusable;
use crate::new_file::{Eyes, create};
use crate::stopped::stopped;
use crate::{Verdict, output};

pub(super) fn run(arguments: &NotifyListen) -> Result<Verdict, Unusable> {
    let merchant = Config::load(arguments.config.as_deref())?.merchant;
    let runtime = runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(Unusable::Server)?;
    runtime.block_on(listen(arguments, &merchant))
}

async fn listen(arguments: &NotifyListen, merchant: &Merchant) -> Result<Verdict, Unusable> {
    let router = match &arguments.db {
        Some(file) => routes(merchant, Arc::new(SqliteInbox::open(file).await?)),
        None => routes(merchant, Arc::new(MemoryInbox::new())),
    };
    let router = match &arguments.save {
        Some(folder) => {
            let cant = |error| Unusable::File {
                path: folder.clone(),
                error,
            };
            std::fs::create_dir_all(folder).map_err(cant)?;
            router.layer(from_fn_with_state(Arc::new(folder.clone()), save))
        }
        None => router,
    };
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
    let listener = TcpListener::bind(address).await;
    let listener = listener.map_err(|error| Unusable::Listen { address, error })?;
    let address = listener.local_addr().map_err(Unusable::Server)?;
    output::json(&json!({ "notify_url": format!("http://{address}/PRODUCT/TABLE") }))?;
    output::words(
        "Such as /mpay/PaymentNotification; each notification is a line. Ctrl-C stops it.",
    );
    let served = lianlian_notify::serve(router, listener, stopped()).await;
    served.map_err(Unusable::Server)?;
    Ok(Verdict::Yes)
}

/// A route for each table that LianLian's servers post.
fn routes<I: Inbox>(merchant: &Merchant, inbox: Arc<I>) -> Router {
    let mut router = Router::new();
    macro_rules! add {
        (notification $message:path) => {
            let table = <$message as Notice>::NOTIFICATION;
            if table.body == NotificationBody::Json {
                let path = format!("/{}/{}", table.product, table.name);
                let receiver =
                    Receiver::<$message>::new(merchant.clone(), Arc::clone(&inbox), Printer);
                router = router.route(&path, receiver.route());
            }
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(add);
    router
}

/// Prints what is told, without its secrets.
struct Printer;

impl<N: Notice + Send + Sync + 'static> Handler<N> for Printer {
    async fn handle(&self, told: Told<N>) -> Result<(), HandlerError> {
        let table = N::NOTIFICATION;
        output::json(&json!({
            "notification": format!("{}/{}", table.product, table.name),
            "key": told.key,
            "members": Masked::new(&*told.notification),
        }))?;
        Ok(())
    }
}

/// Keeps each body as it came, believed or not: for `replay`. A body that is too long is kept nowhere.
async fn save(State(folder): State<Arc<PathBuf>>, request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = to_bytes(body, MAX_BODY).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let time = jiff::Timestamp::now()
        .strftime("%Y%m%dT%H%M%S%.6f")
        .to_string();
    let name = head.uri.path().trim_matches('/').replace('/', "-");
    let file = folder.join(format!("{time}-{name}.json"));
    let kept = body.clone();
    let written = {
        let file = file.clone();
        spawn_blocking(move || create(&file, Eyes::Owner)?.write_all(&kept)).await
    };
    if let Err(error) = written.map_err(io::Error::from).flatten() {
        output::words(&format!("lianlian: {}: {error}", file.display()));
    }
    next.run(Request::from_parts(head, Body::from(body))).await
}
