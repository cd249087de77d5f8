//! Commands to copy. They fetch the bytes from the sandbox and name none of them, so that no secret comes into a shell's
//! history, and what is sent is the same byte for byte.

use maud::{Markup, html};
use url::Url;

use crate::Notification;
use crate::notification_table::NotificationTable;
use crate::traffic::{Beside, RoundTrip};

/// The address at which a person's programs reach the sandbox, such as `http://127.0.0.1:8899`.
pub(super) struct Source(pub String);

/// Commands, each with what it is for.
pub(super) struct Commands(Vec<(&'static str, String)>);

impl Commands {
    /// Those that send a notification again.
    pub fn of_notification(notification: &Notification, Source(source): &Source) -> Self {
        // What can't be read as a URL can't be posted to.
        let Ok(url) = Url::parse(&notification.url) else {
            return Self(Vec::new());
        };
        let (id, url) = (notification.id, quoted(url.as_str()));
        let body = quoted(&format!("{source}/_sandbox/api/notifications/{id}/body"));
        let file = format!("notification-{id}.json");
        let table = NotificationTable::find(&notification.name);
        let generation = table
            .map(|table| table.declared.generation)
            .unwrap_or_default();
        let content_type = generation.notification_type();
        let beside = Beside::sent(notification.signature.as_deref());
        let headers = headers(content_type, &beside);
        let curl = format!("curl -s {body} | curl {url}{headers} --data-binary @-");
        let beside: String = beside
            .shown()
            .map(|(name, value)| format!(" --header {}", quoted(&format!("{name}: {value}"))))
            .collect();
        let replay =
            format!("curl -s -o {file} {body}\nlianlian notify replay {file} --url {url}{beside}");
        Self(vec![("curl", curl), ("lianlian", replay)])
    }

    /// The one that sends a request again.
    pub fn of_exchange(exchange: &RoundTrip, Source(source): &Source) -> Self {
        let Some(operation) = exchange.operation else {
            return Self(Vec::new());
        };
        let number = exchange.number;
        let body = quoted(&format!("{source}/_sandbox/api/exchanges/{number}/request"));
        let url = quoted(&format!("{source}{}", operation.path));
        let content_type = match operation.body {
            lianlian::Body::Form { .. } => "application/x-www-form-urlencoded",
            lianlian::Body::Plain | lianlian::Body::Envelope => "application/json;charset=utf-8",
        };
        let headers = headers(content_type, &exchange.request_beside);
        Self(vec![(
            "curl",
            format!("curl -s {body} | curl {url}{headers} --data-binary @-"),
        )])
    }

    /// The section of a page; none where there is no command.
    pub fn section(&self) -> Markup {
        html! {
            @if !self.0.is_empty() {
                section {
                    h2 { "Send it yourself" }
                    p.quiet { "The bytes come from this sandbox, so no secret is in the command. They are sent as they are." }
                    @for (program, command) in &self.0 {
                        div.command {
                            h3 { "With " code { (program) } }
                            button.copy hidden data-copies=(format!("{program}-command")) { "Copy" span.spoken { " the command with " (program) } }
                            pre tabindex="0" role="region" aria-label=(format!("Command with {program}")) id=(format!("{program}-command")) { (command) }
                        }
                    }
                    p.quiet role="status" id="copied" {}
                }
            }
        }
    }
}

/// The options of `curl` for the headers of a message, those of its signature included.
fn headers(content_type: &str, beside: &Beside) -> String {
    let beside = beside
        .shown()
        .map(|(name, value)| format!("{name}: {value}"));
    let headers = std::iter::once(format!("content-type: {content_type}")).chain(beside);
    headers
        .map(|header| format!(" -H {}", quoted(&header)))
        .collect()
}

/// A text as one word of a shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stays_one_word() {
        for (text, word) in [
            ("http://a/?b=c&d", "'http://a/?b=c&d'"),
            ("it's; rm -rf $HOME `x`", r"'it'\''s; rm -rf $HOME `x`'"),
            ("", "''"),
        ] {
            assert_eq!(quoted(text), word);
        }
    }
}
