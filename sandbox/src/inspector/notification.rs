//! One notification: what it tells, under which signature, and what came of each attempt to send it.

use axum::response::Response;
use lianlian::sign::PublicKey;
use maud::{Markup, html};

use super::commands::{Commands, Source};
use super::message::{body, message, signature};
use super::notifications::{PAGE, send_again, state};
use super::page::{Section, badge, page};
use super::reading::{Reading, Shown};
use super::times::{day_and_time, time, took};
use crate::notification_table::NotificationTable;
use crate::traffic::Beside;
use crate::{Notification, NotificationAttempt};

pub(super) fn render(
    (notification, sent, attempts): &(Notification, Vec<u8>, Vec<NotificationAttempt>),
    own_key: PublicKey,
    source: &Source,
    shown: Shown,
) -> Response {
    let reading = Reading::of_notification(&notification.name, sent);
    let table = NotificationTable::find(&notification.name);
    let meaning = table.and_then(|table| table.declared.meaning);
    let content = html! {
        div.head {
            h1 { (notification.name) }
            (shown.switch(&format!("{PAGE}/{}", notification.id)))
        }
        p.quiet { (meaning.unwrap_or_default()) }
        div id="facts" data-live { (facts(notification)) }
        section id="attempts" data-live {
            div.head { h2 { "Attempts" } (send_again(notification)) }
            (tries(notification, attempts))
        }
        section {
            h2 { "What it tells" }
            @if reading.is_signed_beside {
                (signature(&Beside::sent(notification.signature.as_deref()), sent, Some(own_key)))
            }
            (message("notification", &reading, shown))
            (body("notification", sent, reading.body(sent, shown)))
        }
        (Commands::of_notification(notification, source).section())
    };
    page(Section::Notifications, &notification.name, &content)
}

fn facts(notification: &Notification) -> Markup {
    html! {
        dl.facts {
            dt { "State" } dd { (state(notification)) }
            dt { "Order" } dd { (notification.number) }
            @if let Some(amount) = &notification.amount { dt { "Amount" } dd { (amount) } }
            dt { "Merchant" } dd { (notification.oid_partner) }
            dt { "Goes to" } dd { code { (notification.url) } }
            @if let Some(made_at) = notification.made_at { dt { "Made" } dd { (day_and_time(made_at)) } }
            @if let Some(next_at) = notification.next_at {
                dt { "Next attempt" }
                dd { (day_and_time(next_at)) " " a href="/_sandbox/clock" { "Advance the clock" } }
            }
        }
    }
}

fn tries(notification: &Notification, attempts: &[NotificationAttempt]) -> Markup {
    html! {
        @if attempts.is_empty() {
            p.empty { @match notification.attempts { 0 => "It was not sent yet.", _ => "No answer was noted yet." } }
        } @else {
            table.list {
                thead {
                    tr {
                        th scope="col" { "Sent" } th scope="col" { "Answer" } th scope="col" { "Result" }
                        th.number scope="col" { "Took" }
                    }
                }
                tbody {
                    @for attempt in attempts {
                        tr {
                            td data-label="Sent" { (time(attempt.at)) }
                            td data-label="Answer" { code { (attempt.answer) } }
                            td data-label="Result" {
                                @match attempt.is_acknowledged {
                                    true => (badge("good", "acknowledged")),
                                    false => (badge("bad", "not acknowledged")),
                                }
                            }
                            td.number data-label="Took" { (took(attempt.took)) }
                        }
                    }
                }
            }
        }
    }
}
