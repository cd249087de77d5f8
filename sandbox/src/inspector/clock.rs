//! The clock: the time, how far it was advanced, and buttons for what people wait for.

use axum::response::Response;
use http::StatusCode;
use jiff::SignedDuration;
use maud::{Markup, html};

use super::page::{Section, page};
use super::times::{day_and_time, length};
use crate::{CONFIRMATION_LIFETIME, ORDER_LIFETIME, REPEAT_EVERY, Sandbox, TOKEN_LIFETIME};

/// The clock's address.
pub(super) const PAGE: &str = "/_sandbox/clock";

pub(super) fn render(sandbox: &Sandbox, status: StatusCode, error: Option<&str>) -> Response {
    let content = html! {
        h1 { "Clock" }
        @if let Some(error) = error { div.finding.bad role="alert" { p { (error) } } }
        div id="clock" data-live {
            dl.facts {
                dt { "Time" } dd { (day_and_time(sandbox.0.clock.reported_now())) " " span.quiet { "when this was shown" } }
                dt { "Ahead" } dd { @if sandbox.ahead().is_zero() { "It was not advanced." } @else { (length(sandbox.ahead())) } }
            }
        }
        section {
            h2 { "Advance it" }
            p {
                "Orders and tokens expire, money under way arrives, and notifications are sent, as if so much time had "
                "passed. It goes forward alone. The times of requests are still compared with the clock of the machine."
            }
            (buttons(sandbox))
            form.fields method="post" action=(PAGE) {
                label { "By " small { "such as 31m, 2h 30m or 8d" } input name="by" required autocomplete="off"; }
                button.main { "Advance" }
            }
        }
    };
    let mut page = page(Section::Clock, "Clock", &content);
    *page.status_mut() = status;
    page
}

/// A button for each end that something comes to by itself.
fn buttons(sandbox: &Sandbox) -> Markup {
    let minute = SignedDuration::from_mins(1);
    let ends = [
        (
            sandbox.0.repeat_every.unwrap_or(REPEAT_EVERY),
            "the next attempt of notifications",
        ),
        (TOKEN_LIFETIME + minute, "tokens of SMS codes expire"),
        (
            CONFIRMATION_LIFETIME + minute,
            "pay-outs that nobody confirmed are closed",
        ),
        (
            ORDER_LIFETIME + minute,
            "orders that nobody paid are closed",
        ),
    ];
    html! {
        form.steps method="post" action=(PAGE) {
            @for (by, end) in ends {
                button name="by" value=(length(by)) { strong { (length(by)) } " " span.quiet { (end) } }
            }
        }
    }
}
