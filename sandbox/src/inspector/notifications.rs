//! The notifications, with what came of them.

use axum::response::Response;
use maud::{Markup, html};

use super::list::PER_PAGE;
use super::page::{Section, badge, page};
use super::search::{STATES, Search};
use super::times::time;
use crate::{Notification, NotificationState};

/// The notifications' address.
pub(super) const PAGE: &str = "/_sandbox/notifications";

/// Those of the newest that are searched for.
pub(super) fn render(newest: &[Notification], search: &Search) -> Response {
    let found = newest
        .iter()
        .filter(|notification| search.finds_notification(notification));
    let found: Vec<_> = found.take(PER_PAGE).collect();
    let content = html! {
        div.head {
            h1 { "Notifications" }
            p.quiet { "The last 100. What is not acknowledged is sent again." }
        }
        (search.form(PAGE, "order, amount, address, answer …", &STATES))
        table.list data-live {
            thead {
                tr {
                    th scope="col" { "Made" } th scope="col" { "Notification" } th scope="col" { "Order" }
                    th.number scope="col" { "Amount" } th scope="col" { "Goes to" } th scope="col" { "State" }
                    td {}
                }
            }
            tbody { @for notification in &found { (row(notification)) } }
        }
        p.empty hidden[!found.is_empty()] {
            @if search.is_on() { "Nothing like it." } @else { "None yet. An order with a notify_url brings one when it is paid." }
        }
    };
    page(Section::Notifications, "Notifications", &content)
}

/// The state of its delivery, in a colour.
pub(super) fn state(notification: &Notification) -> Markup {
    let kind = match notification.state {
        NotificationState::Acknowledged => "good",
        NotificationState::Pending | NotificationState::Held => "trouble",
        NotificationState::GivenUp => "bad",
    };
    badge(kind, &notification.state.as_str().replace('_', " "))
}

/// A button that sends it once more.
pub(super) fn send_again(notification: &Notification) -> Markup {
    html! {
        form method="post" action=(format!("{PAGE}/{}/resend", notification.id)) {
            button { "Send again" span.spoken { " " (notification.number) } }
        }
    }
}

fn row(notification: &Notification) -> Markup {
    let attempts = match notification.attempts {
        1 => "1 attempt".to_owned(),
        several => format!("{several} attempts"),
    };
    html! {
        tr id=(format!("n{}", notification.id)) {
            td data-label="Made" { @if let Some(made_at) = notification.made_at { (time(made_at)) } @else { "–" } }
            td data-label="Notification" {
                a href=(format!("{PAGE}/{}", notification.id)) { (notification.name) }
                br; span.key.quiet { (notification.oid_partner) }
            }
            td data-label="Order" { (notification.number) }
            td.number data-label="Amount" { (notification.amount.as_deref().unwrap_or("–")) }
            td data-label="Goes to" {
                code { (notification.url) }
                @if let Some(answer) = &notification.last_answer { br; code.quiet { (answer) } }
            }
            td data-label="State" { (state(notification)) br; span.key.quiet { (attempts) } }
            td { (send_again(notification)) }
        }
    }
}
