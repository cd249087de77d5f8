//! The rules by which words become an order's state.

use lianlian::OrderState;
use lianlian::jiff::Timestamp;

use super::order::{By, Order, StepEnd, Word};

impl Order {
    /// Takes a word in. An end that contradicts an earlier one, and another amount, are kept and marked.
    pub(super) fn hear(&mut self, word: Word) {
        let other_amount =
            word.amount.is_some() && self.amount.is_some() && word.amount != self.amount;
        self.contradicts |= other_amount;
        let (state, at) = (word.state, word.at);
        self.keep(word);
        if !is_end(state) {
            return self.go_on(state, at);
        }
        // Money that came back is the later end of the two.
        let is_later = self.state == OrderState::Succeeded && state == OrderState::Returned;
        self.contradicts |= is_end(self.state) && self.state != state;
        if !is_end(self.state) || is_later {
            self.state = state;
            self.settled_at = Some(at);
        }
        self.rest();
    }

    /// The order is at its end: nobody needs to ask, unless it failed and a request is on its way that the word can't
    /// have known.
    fn rest(&mut self) {
        if self.state != OrderState::Failed || !self.is_on_its_way() {
            self.close();
        }
    }

    /// The order is known to have failed without a word of LianLian's.
    pub(super) fn fail(&mut self, at: Timestamp) {
        if !is_end(self.state) {
            self.state = OrderState::Failed;
            self.settled_at = Some(at);
        }
        self.rest();
    }

    /// The order is not at its end. One that waits for the merchant needs no further question.
    fn go_on(&mut self, state: OrderState, at: Timestamp) {
        match state {
            _ if is_end(self.state) => {}
            OrderState::ToConfirm => {
                self.state = state;
                self.settled_at = Some(at);
                self.close();
            }
            OrderState::Pending => self.state = state,
            _ => {}
        }
    }

    /// A person's word counts for more than all others, which are kept: nothing is contradicted after it.
    pub(super) fn decide(&mut self, state: OrderState, at: Timestamp) {
        self.keep(Word {
            by: By::Person,
            state,
            ret_code: None,
            amount: None,
            at,
        });
        self.state = state;
        self.settled_at = Some(at);
        self.contradicts = false;
        self.close();
    }

    /// Nobody asks any more, and no person needs to.
    pub(super) fn close(&mut self) {
        self.next_at = None;
        self.given_up = None;
    }

    /// Tells whether a request has left and its call has not ended.
    fn is_on_its_way(&self) -> bool {
        let mut steps = self.steps.iter();
        steps.any(|step| step.ticket.is_some() && step.end.is_none())
    }

    /// Keeps each source's last word, and every end that differs.
    fn keep(&mut self, word: Word) {
        self.words.retain(|kept| {
            let is_same = kept.state == word.state && kept.amount == word.amount;
            kept.by != word.by || (is_end(kept.state) && !is_same)
        });
        self.words.push(word);
    }

    /// Tells whether some request of the order may have moved money.
    pub(super) fn may_have_had_an_effect(&self) -> bool {
        let mut sent = self.steps.iter().filter(|step| step.ticket.is_some());
        sent.any(|step| !step.end.is_some_and(StepEnd::had_no_effect))
    }
}

/// Tells whether a state is an end, which another one contradicts.
pub(super) const fn is_end(state: OrderState) -> bool {
    match state {
        OrderState::Succeeded | OrderState::Failed | OrderState::Returned => true,
        OrderState::ToConfirm | OrderState::Pending | OrderState::Unknown => false,
    }
}
