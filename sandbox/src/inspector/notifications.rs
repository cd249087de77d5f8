//! The notifications, with what came of them.

use axum::response::Response;
use maud::{Markup, html};

use super::page::{Section, badge, page};
use crate::{Notification, NotificationState};

pub(super) fn render(newest: &[Notification]) -> Response {
    let content = html! {
        div.head {
            h1 { "Notifications" }
            p.quiet { "The last 100. What is not acknowledged is sent again." }
        }
        table.list data-live {
            thead {
                tr { th { "Notification" } th { "Order" } th { "Goes to" } th { "State" } th {} }
            }
            tbody { @for notification in newest { (row(notification)) } }
        }
        @if newest.is_empty() {
            p.empty { "None yet. An order with a notify_url brings one when it is paid." }
        }
    };
    page(Section::Notifications, "Notifications", &content)
}

fn row(notification: &Notification) -> Markup {
    let kind = match notification.state {
        NotificationState::Acknowledged => "good",
        NotificationState::Pending | NotificationState::Held => "trouble",
        NotificationState::GivenUp => "bad",
    };
    let attempts = match notification.attempts {
        1 => "1 attempt".to_owned(),
        several => format!("{several} attempts"),
    };
    html! {
        tr id=(format!("n{}", notification.id)) {
            td data-label="Notification" { (notification.name) br; span.quiet { (notification.oid_partner) } }
            td data-label="Order" { (notification.number) }
            td data-label="Goes to" {
                code { (notification.url) }
                @if let Some(answer) = &notification.last_answer { br; code.quiet { (answer) } }
            }
            td data-label="State" { (badge(kind, notification.state.as_str())) br; span.key.quiet { (attempts) } }
            td {
                form method="post" action=(format!("/_sandbox/notifications/{}/resend", notification.id)) {
                    button { "Send again" }
                }
            }
        }
    }
}
