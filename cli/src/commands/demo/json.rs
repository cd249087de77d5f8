//! The demo for programs: an object for each step.

use serde_json::{Map, Value, json};

use super::step::Step;

pub(super) fn of(step: &Step<'_>) -> Value {
    match step {
        Step::Keys { took } => json!({ "step": "keys", "seconds": took.as_secs_f64() }),
        Step::Sandbox { url } => json!({ "step": "sandbox", "url": url }),
        Step::Request {
            operation,
            members,
            sign_string,
        } => json!({
            "step": "request",
            "operation": operation.id(),
            "members": members,
            "sign_string": sign_string,
        }),
        Step::Sent { url, bytes, parts } => {
            let length = |(name, part): &(&str, String)| {
                let name = name.to_lowercase().replace(' ', "_");
                (name, part.len().into())
            };
            let lengths: Map<String, Value> = parts.iter().map(length).collect();
            let envelope = (!lengths.is_empty()).then_some(lengths);
            json!({ "step": "sent", "url": url, "bytes": bytes, "envelope": envelope })
        }
        Step::Received { status, members } => {
            let text = |(name, text): &(String, String)| (name.clone(), text.as_str().into());
            let members: Map<String, Value> = members.iter().map(text).collect();
            json!({ "step": "received", "status": status.as_u16(), "members": members })
        }
        Step::Verified {
            ret_code,
            ret_msg,
            members,
        } => json!({
            "step": "verified",
            "ret_code": ret_code,
            "ret_msg": ret_msg,
            "members": members,
        }),
        Step::Bound => json!({ "step": "bound" }),
    }
}
