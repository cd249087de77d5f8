//! `lianlian notify listen`

mod printer;
mod save;
mod undelivered;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;
use lianlian::Merchant;
use lianlian::notification::{NotificationBody, NotificationMessage};
use lianlian_notify::Receiver;
use lianlian_notify::inbox::{Inbox, MemoryInbox, SqliteInbox};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::runtime;

use self::printer::Printer;
use self::undelivered::Listening;
use crate::args::NotifyListen;
use crate::error::Unusable;
use crate::output::Form;
use crate::stopped::stopped;
use crate::{Verdict, output, prepared};

pub(super) fn run(arguments: &NotifyListen, form: Form) -> Result<Verdict, Unusable> {
    let merchant = prepared::load(arguments.config.as_deref())?.merchant;
    let runtime = runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(Unusable::Server)?;
    runtime.block_on(listen(arguments, &merchant, form))
}

async fn listen(
    arguments: &NotifyListen,
    merchant: &Merchant,
    form: Form,
) -> Result<Verdict, Unusable> {
    let (router, paths) = match &arguments.db {
        Some(file) => routes(merchant, Arc::new(SqliteInbox::open(file).await?), form),
        None => routes(merchant, Arc::new(MemoryInbox::new()), form),
    };
    let router = match &arguments.save {
        Some(folder) => {
            let cant = |error| Unusable::File {
                path: folder.clone(),
                error,
            };
            std::fs::create_dir_all(folder).map_err(cant)?;
            router.layer(from_fn_with_state(Arc::new(folder.clone()), save::save))
        }
        None => router,
    };
    let listening = Arc::new(Listening { paths, form });
    let router = router.layer(from_fn_with_state(listening, undelivered::print));
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
    let listener = TcpListener::bind(address).await;
    let listener = listener.map_err(|error| Unusable::Listen { address, error })?;
    let address = listener.local_addr().map_err(Unusable::Server)?;
    form.say(&json!({ "notify_url": format!("http://{address}/PRODUCT/TABLE") }))?;
    output::words("Such as /mpay/PaymentNotification; each request is a line. Ctrl-C stops it.");
    let served = lianlian_notify::serve(router, listener, stopped()).await;
    served.map_err(Unusable::Server)?;
    Ok(Verdict::Yes)
}

/// A route for each table that LianLian's servers post, and all paths.
fn routes<I: Inbox>(merchant: &Merchant, inbox: Arc<I>, form: Form) -> (Router, Vec<String>) {
    let (mut router, mut paths) = (Router::new(), Vec::new());
    macro_rules! add {
        (notification $message:path) => {
            let table = <$message as NotificationMessage>::NOTIFICATION;
            if table.body == NotificationBody::Json {
                let path = format!("/{}", table.table());
                let receiver =
                    Receiver::<$message>::new(merchant.clone(), Arc::clone(&inbox), Printer(form));
                router = router.route(&path, receiver.route());
                paths.push(path);
            }
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(add);
    (router, paths)
}
