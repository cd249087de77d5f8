//! The demo for programs: an object for each step.

use serde_json::{Map, Value, json};

use super::step::{Signature, Step};

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
        Step::Sent {
            url,
            bytes,
            parts,
            signature,
        } => {
            let length = |(name, part): &(&str, String)| {
                let name = name.to_lowercase().replace(' ', "_");
                (name, part.len().into())
            };
            let lengths: Map<String, Value> = parts.iter().map(length).collect();
            let envelope = (!lengths.is_empty()).then_some(lengths);
            let sent = json!({ "step": "sent", "url": url, "bytes": bytes, "envelope": envelope });
            signed(sent, signature.as_ref())
        }
        Step::Received {
            status,
            members,
            signature,
        } => {
            let text = |(name, text): &(String, String)| (name.clone(), text.as_str().into());
            let members: Map<String, Value> = members.iter().map(text).collect();
            let received =
                json!({ "step": "received", "status": status.as_u16(), "members": members });
            signed(received, signature.as_ref())
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
        Step::Listener { url } => json!({ "step": "listener", "url": url }),
        Step::Notified {
            notification,
            signature,
            members,
        } => {
            let told = json!({
                "step": "notified",
                "notification": notification.table(),
                "members": members,
                "answered": notification.generation.acknowledgement(),
            });
            signed(told, signature.as_ref())
        }
        Step::Traded => json!({ "step": "traded" }),
    }
}

/// The step with the signature that is in the headers, where there is one.
fn signed(mut step: Value, signature: Option<&Signature>) -> Value {
    if let (Value::Object(members), Some(signature)) = (&mut step, signature) {
        let signature = json!({
            "Signature-Type": signature.sign_type,
            "Signature-Data": signature.data,
            "body_md5": signature.body_md5,
        });
        members.insert("signature".to_owned(), signature);
    }
    step
}
