//! The readable part of a record, as JSON.

use lianlian::journal::Header;
use serde_json::{Value, json};

pub(super) fn to_json(header: &Header) -> Value {
    json!({
        "time": header.time.to_string(),
        "event": header.event.as_str(),
        "exchange": header.exchange,
        "operation": header.operation,
        "order": header.order,
        "signed": header.signed,
        "ret_code": header.ret_code,
        "ended": header.ended.map(|ended| ended.as_str()),
    })
}
