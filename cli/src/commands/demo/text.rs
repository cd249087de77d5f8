//! The demo for a person.

use serde_json::{Map, Value};

use super::step::{Signature, Step};

const END: &str = "
The card is bound. Next:
  lianlian spec show bankcardbind       the table behind the request
  lianlian check bankcardbind < FILE    what is wrong with a request of yours
  lianlian sandbox --help               a sandbox for your own program
";

const TRADED: &str = "
The trade was paid, given back in part, and the withdrawal went out. Next:
  lianlian spec show accp_trade/TradeCreate   the table behind the first request
  lianlian sign --protocol accp --help        the headers of a body of yours
  lianlian sandbox --help                     a sandbox for your own program
";

pub(super) fn of(step: &Step<'_>) -> String {
    match step {
        Step::Keys { took } => {
            title(
                "Keys",
                "a fresh RSA-2048 pair for the merchant, and one for LianLian's side",
            ) + &fact("took", &format!("{took:.1?}"))
        }
        Step::Sandbox { url } => {
            title("Sandbox", "LianLian's side, on a free port of this machine")
                + &fact("listens at", url)
        }
        Step::Request {
            operation,
            members,
            sign_string,
        } => {
            title(operation.id(), operation.meaning.unwrap_or_default())
                + "   request, masked\n"
                + &facts(members)
                + &sign_string.as_deref().map(signed).unwrap_or_default()
        }
        Step::Sent {
            url,
            bytes,
            parts,
            signature,
        } => {
            let body = match (parts.as_slice(), signature) {
                ([], Some(signature)) => headers(signature),
                ([], None) => fact("", "signed, not sealed"),
                (parts, _) => parts.iter().map(part).collect(),
            };
            let size = format!("{bytes} bytes of JSON");
            format!("   POST {url}\n") + &fact("body", &size) + &body
        }
        Step::Received {
            status,
            members,
            signature,
        } => {
            let members = members.iter().map(|(name, text)| fact(name, text));
            let headers = signature.as_ref().map(headers).unwrap_or_default();
            format!("   answer, HTTP {status}\n") + &headers + &members.collect::<String>()
        }
        Step::Verified {
            ret_code,
            ret_msg,
            members,
        } => {
            "   verified: LianLian's signature is right, and what it repeats is what was sent\n"
                .to_owned()
                + &fact("outcome", &format!("{ret_code} {ret_msg}"))
                + &facts(members)
        }
        Step::Bound => END.to_owned(),
        Step::Listener { url } => {
            title(
                "Listener",
                "the merchant's server, which LianLian's side notifies",
            ) + &fact("listens at", url)
        }
        Step::Notified {
            notification,
            signature,
            members,
        } => {
            let headers = signature.as_ref().map(headers).unwrap_or_default();
            title(
                &notification.table(),
                notification.meaning.unwrap_or_default(),
            ) + &headers
                + "   verified by the headers\n"
                + &facts(members)
                + &fact("answered", notification.generation.acknowledgement())
        }
        Step::Traded => TRADED.to_owned(),
    }
}

/// A sign string under its title.
fn signed(string: &str) -> String {
    "   sign string, masked\n".to_owned() + &wrapped(string)
}

/// The headers of a signature, and the text that it signs.
fn headers(signature: &Signature) -> String {
    fact("body's MD5", &signature.body_md5)
        + &fact("Signature-Type", &signature.sign_type)
        + &fact("Signature-Data", &shortened(&signature.data))
}

/// The beginning of a long text without meaning: a signature, a ciphertext.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(24) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn title(name: &str, meaning: &str) -> String {
    format!("\n== {name}: {meaning}\n")
}

fn fact(name: &str, value: &str) -> String {
    format!("      {name:12} {value}\n")
}

fn facts(members: &Map<String, Value>) -> String {
    let fact = |(name, value): (&String, &Value)| match value {
        Value::String(text) => fact(name, text),
        nested => fact(name, &nested.to_string()),
    };
    members.iter().map(fact).collect()
}

fn part((name, part): &(&str, String)) -> String {
    let size = part.len();
    fact(name, &format!("{size} characters, {}", shortened(part)))
}

/// A sign string, a few pairs on each line.
fn wrapped(string: &str) -> String {
    let mut lines = String::new();
    let mut line = String::new();
    for pair in string.split_inclusive('&') {
        if line.chars().count() + pair.chars().count() > 90 {
            lines += &format!("      {line}\n");
            line.clear();
        }
        line.push_str(pair);
    }
    lines + &format!("      {line}\n")
}
