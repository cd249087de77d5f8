//! Servers: LianLian's hosts.

use serde_json::{Value, json};

/// The server of a host.
pub(super) fn server(host: &str) -> Value {
    json!({ "url": format!("https://{host}") })
}
