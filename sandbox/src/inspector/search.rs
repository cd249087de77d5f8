//! A search among exchanges or notifications, as the address of a page has it.

use std::sync::Arc;

use maud::{Markup, html};

use super::page::Choice;
use crate::Notification;
use crate::traffic::{Outcome, RoundTrip};

/// A search: words that must all be found, a choice among states, and where the page begins.
#[derive(Default)]
pub(super) struct Search {
    /// The words as they were typed.
    pub words: String,
    /// The wanted state; empty where any is.
    pub state: String,
    /// Only what is older than this.
    pub before: Option<u64>,
}

/// The states of exchanges that can be chosen.
pub(super) const ANSWERS: [Choice; 4] = [
    Choice("", "any answer"),
    Choice("good", "as documented"),
    Choice("bad", "refused or failed"),
    Choice("trouble", "under trouble"),
];

/// The states of notifications that can be chosen.
pub(super) const STATES: [Choice; 5] = [
    Choice("", "any state"),
    Choice("pending", "pending"),
    Choice("held", "held"),
    Choice("acknowledged", "acknowledged"),
    Choice("given_up", "given up"),
];

impl Search {
    /// Reads the query of an address.
    pub fn of(query: Option<&str>) -> Self {
        let mut search = Self::default();
        let query = query.unwrap_or_default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "q" => search.words = value.trim().to_owned(),
                "state" => search.state = value.into_owned(),
                "before" => search.before = value.parse().ok(),
                _ => {}
            }
        }
        search
    }

    /// Says whether anything is searched for.
    pub const fn is_on(&self) -> bool {
        !self.words.is_empty() || !self.state.is_empty()
    }

    /// The address of a page of the same search.
    pub fn address(&self, page: &str, before: u64) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", &self.words), ("state", &self.state)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair("before", &before.to_string());
        format!("{page}?{}", query.finish())
    }

    /// The exchanges that are searched for, the first `most` of those given.
    pub fn exchanges(&self, among: Vec<Arc<RoundTrip>>, most: usize) -> Vec<Arc<RoundTrip>> {
        let found = among.into_iter().filter(|exchange| self.finds(exchange));
        found.take(most).collect()
    }

    fn finds(&self, exchange: &RoundTrip) -> bool {
        if !self.is_on() {
            return true;
        }
        let outcome = Outcome::of(exchange);
        let trouble = exchange.notes.trouble.as_ref();
        let is_wanted = match self.state.as_str() {
            "" => true,
            "trouble" => trouble.is_some(),
            state => state == outcome.kind,
        };
        let operation = exchange.operation.map(|operation| operation.table());
        let trouble = trouble.map(|trouble| trouble.name());
        let texts = [
            operation.as_deref(),
            Some(exchange.path.as_str()),
            exchange.merchant.as_deref(),
            exchange.notes.about.order.as_deref(),
            exchange.notes.about.amount.as_deref(),
            Some(outcome.code.as_str()),
            trouble,
        ];
        is_wanted && self.are_all_in(&texts)
    }

    /// Says whether a notification is searched for.
    pub fn finds_notification(&self, notification: &Notification) -> bool {
        let is_wanted = self.state.is_empty() || self.state == notification.state.as_str();
        let texts = [
            Some(notification.name.as_str()),
            Some(notification.oid_partner.as_str()),
            Some(notification.number.as_str()),
            notification.amount.as_deref(),
            Some(notification.url.as_str()),
            notification.last_answer.as_deref(),
        ];
        is_wanted && self.are_all_in(&texts)
    }

    /// Each word is in one of the texts, in capitals or not.
    fn are_all_in(&self, texts: &[Option<&str>]) -> bool {
        let texts = texts.iter().flatten().map(|text| text.to_lowercase());
        let texts: Vec<_> = texts.collect();
        let words = self.words.to_lowercase();
        let mut words = words.split_whitespace();
        words.all(|word| texts.iter().any(|text| text.contains(word)))
    }

    /// The form on a page.
    pub fn form(&self, page: &str, looked_at: &str, states: &[Choice]) -> Markup {
        html! {
            form.search role="search" method="get" action=(page) {
                label { span.spoken { "Search" } input type="search" name="q" value=(self.words) placeholder=(looked_at); }
                label {
                    span.spoken { "State" }
                    select name="state" {
                        @for Choice(value, text) in states {
                            option value=(value) selected[*value == self.state] { (text) }
                        }
                    }
                }
                button { "Search" }
                @if self.is_on() { a href=(page) { "Show all" } }
            }
        }
    }
}
