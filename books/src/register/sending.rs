//! The rules by which a request may be sent, and what the end of its call says of the order.

use std::time::Duration;

use lianlian::client::register::{End, Known, Placed, Sending, Ticket};
use lianlian::jiff::Timestamp;
use lianlian::{Effect, OrderState};

use super::order::{By, Order, Step, StepEnd, Word};

impl Order {
    /// Tells whether a request may leave.
    ///
    /// One that was sent before may leave again only where it certainly had no effect, or where the order is known to
    /// have failed. A further step, such as verify after apply, may leave once, until the order is at a good end.
    pub(super) fn may_send(&self, operation: &str, sending: Sending) -> bool {
        if sending == Sending::Again {
            return true;
        }
        let has_good_end = matches!(self.state, OrderState::Succeeded | OrderState::Returned);
        let step = self.steps.iter().find(|step| step.operation == operation);
        match step.filter(|step| step.ticket.is_some()) {
            _ if has_good_end => false,
            None => true,
            Some(step) => match step.end {
                None => false,
                Some(end) => end.had_no_effect() || self.state == OrderState::Failed,
            },
        }
    }

    /// Notes that a request leaves.
    pub(super) fn leave(&mut self, placed: &Placed, ticket: &str, now: Timestamp, first: Duration) {
        let is_asked_by = |operation: &str| operation == placed.operation;
        let steps = &mut self.steps;
        let step = match steps.iter_mut().find(|step| is_asked_by(&step.operation)) {
            Some(step) => step,
            None => {
                steps.push(Step::intended(&placed.operation));
                match steps.last_mut() {
                    Some(step) => step,
                    None => return,
                }
            }
        };
        step.leave(ticket);
        if self.asked_by.is_empty() && !placed.asked_by.is_empty() {
            self.operation.clone_from(&placed.operation);
            self.asked_by.clone_from(&placed.asked_by);
        }
        if placed.amount.is_some() && !self.may_have_left_before() {
            self.amount = placed.amount;
            self.currency.clone_from(&placed.currency);
        }
        if !matches!(self.state, OrderState::Succeeded | OrderState::Returned) {
            self.state = OrderState::Unknown;
            self.settled_at = None;
            self.next_at = Some(after(now, first));
        }
        self.sent_at = Some(now);
        self.questions = 0;
        self.given_up = None;
    }

    /// Notes how a call ended. `None` where another ticket has followed.
    pub(super) fn end(
        &mut self,
        ticket: &Ticket,
        end: End,
        now: Timestamp,
        first: Duration,
    ) -> Option<()> {
        let mut steps = self.steps.iter_mut();
        let step = steps.find(|step| step.ticket.as_ref() == Some(&ticket.name))?;
        match end {
            End::Answered(found) => {
                step.end = Some(StepEnd::Outcome);
                self.answered_at = Some(now);
                self.name_by(found.lianlian_number);
                self.ask_at(after(now, first));
                self.hear(Word {
                    by: By::Answer,
                    state: found.state,
                    ret_code: Some(found.ret_code),
                    amount: found.amount,
                    at: now,
                });
            }
            End::Error { effect, ret_code } => {
                // Of a request that was sent before, and may have had an effect then, nothing is certain.
                let effect = match step.was_uncertain {
                    true => Effect::Unknown,
                    false => effect,
                };
                step.end = Some(StepEnd::Error(effect));
                let is_over = !self.may_have_had_an_effect();
                if ret_code.is_some() {
                    self.answered_at = Some(now);
                    self.hear(Word {
                        by: By::Answer,
                        state: match is_over {
                            true => OrderState::Failed,
                            false => OrderState::Unknown,
                        },
                        ret_code,
                        amount: None,
                        at: now,
                    });
                } else if is_over {
                    self.fail(now);
                }
                if !is_over {
                    self.ask_at(now);
                }
            }
        }
        Some(())
    }

    /// Says what is known of the order to whoever may not send.
    pub(super) fn known(&self) -> Known {
        Known {
            state: self.state,
            sent_at: self.sent_at,
            last_word: self.words.last().map(ToString::to_string),
        }
    }

    /// Takes LianLian's number in.
    pub(super) fn name_by(&mut self, number: Option<String>) {
        if number.is_some() {
            self.lianlian_number = number;
        }
    }

    /// The order is asked after at this time, unless it is at its end.
    fn ask_at(&mut self, time: Timestamp) {
        if self.next_at.is_some() {
            self.next_at = Some(time);
        }
    }

    /// Tells whether a request left before the present one.
    fn may_have_left_before(&self) -> bool {
        let mut steps = self.steps.iter();
        steps.any(|step| step.times > 1 || step.was_uncertain)
            || self.steps.iter().filter(|step| step.times > 0).count() > 1
    }
}

impl Step {
    /// A request that was not sent yet.
    pub(super) fn intended(operation: &str) -> Self {
        Self {
            operation: operation.to_owned(),
            ticket: None,
            times: 0,
            end: None,
            was_uncertain: false,
        }
    }

    fn leave(&mut self, ticket: &str) {
        let had_no_effect = self.end.is_some_and(StepEnd::had_no_effect);
        self.was_uncertain |= self.ticket.is_some() && !had_no_effect;
        self.ticket = Some(ticket.to_owned());
        self.times = self.times.saturating_add(1);
        self.end = None;
    }
}

/// This time and so long.
pub(super) fn after(time: Timestamp, pause: Duration) -> Timestamp {
    time.saturating_add(
        lianlian::jiff::SignedDuration::try_from(pause)
            .unwrap_or(lianlian::jiff::SignedDuration::MAX),
    )
    .unwrap_or(Timestamp::MAX)
}
