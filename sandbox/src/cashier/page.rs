//! The page itself.

use lianlian::SignedForm;
use maud::{DOCTYPE, Markup, html};

use super::place::{PATH, STYLESHEET};
use crate::asked::yuan;
use crate::store::{Order, State};

pub(super) const STYLE: &str = "
    :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
    main { max-width: 26rem; margin: 4rem auto; padding: 0 1rem; }
    dl { display: grid; grid-template-columns: auto 1fr; gap: .3rem 1.5rem; }
    dt { opacity: .7; } dd { margin: 0; overflow-wrap: anywhere; }
    form { display: inline-block; margin: 1rem .5rem 0 0; }
    button { font: inherit; padding: .6rem 1.4rem; border-radius: .5rem; border: 1px solid #8888; cursor: pointer; }
    button.pay { background: #1668dc; color: white; border-color: #1668dc; }
";

pub(super) fn render(order: &Order, back: Option<&SignedForm>) -> Markup {
    let address = format!("{PATH}/{}", order.oid_paybill);
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Sandbox cashier" }
                link rel="stylesheet" href=(STYLESHEET);
            }
            body {
                main {
                    h1 { "¥ " (yuan(order.fen)) }
                    dl {
                        @if let Some(goods) = order.facts.get("name_goods") { dt { "Goods" } dd { (goods) } }
                        dt { "Order" } dd { (order.no_order) }
                        dt { "Bill" } dd { (order.oid_paybill) }
                        dt { "Merchant" } dd { (order.oid_partner) }
                    }
                    @if order.state == State::Waiting {
                        form method="post" action=(format!("{address}/pay")) {
                            button.pay { "Pay" }
                        }
                        form method="post" action=(format!("{address}/decline")) {
                            button { "Decline" }
                        }
                    } @else {
                        p role="status" { (said(order.state)) }
                        @if let Some(back) = back {
                            form method="post" action=(back.action()) accept-charset="utf-8" {
                                @for (name, value) in back.fields() {
                                    input type="hidden" name=(name) value=(value);
                                }
                                button.pay { "Back to the shop" }
                            }
                        }
                    }
                    p { small { "No money moves here: this is a sandbox." } }
                }
            }
        }
    }
}

const fn said(state: State) -> &'static str {
    match state {
        State::Waiting | State::ToConfirm => "It waits.",
        State::Processing => "The payment is under way.",
        State::Paid => "It is paid.",
        State::Authorized => "The amount is set aside.",
        State::Failed => "The payment was declined.",
        State::Closed => "The order has expired.",
        State::Released => "The amount is released.",
        State::Returned => "It was paid, and the money came back.",
    }
}
