//! From an HTTP response to a verified answer.

use std::cell::RefCell;

use super::Merchant;
use crate::error::{AcceptError, RetCodeFault};
use crate::field::Unsigned;
use crate::message::{
    Protocol, RawMessage, RawValue, Reader, Slot, Slots, answered_scalar, first_mismatch, has_row,
};
use crate::operation::{Operation, OperationType, Outcome, Request, Response, ResponseTo};
use crate::ret_code::{Effect, RetCode};
use crate::row::{Presence, Row};
use crate::sign::{self, Checked, Detached, SignatureFault};
use crate::verified::Verified;
use crate::violation::{Violation, Violations};

use super::words::words;

/// No return code is longer: the documented ones have 4 characters.
const MOST_CODE: usize = 8;

impl Merchant {
    /// Verifies the answer to `request`, and reads it.
    ///
    /// The signature is checked over the raw message before anything of it is believed; then the
    /// members that repeat the request are compared with it. Of an answer without a signature nothing is
    /// believed but a refusal, and that only as far as [`AcceptError::UnsignedRefusal`] says.
    ///
    /// # Errors
    /// [`AcceptError`], whose [`effect`](AcceptError::effect) says what is known of the order.
    pub fn accept<R: Request>(
        &self,
        request: &R,
        response: &http::Response<impl AsRef<[u8]>>,
    ) -> Result<Verified<ResponseTo<R>>, AcceptError> {
        let status = response.status();
        if status != http::StatusCode::OK {
            return Err(AcceptError::Status {
                status: status.as_u16(),
            });
        }
        let operation = R::Operation::OPERATION;
        let body = response.body().as_ref();
        let beside = Detached::of(operation.generation, response.headers());
        let beside = beside.map(|signature| signature?.verify(body, &self.platform_keys));
        if let Some(Err(fault)) = beside
            && fault != SignatureFault::Absent
        {
            // Bytes that somebody else signed are not read.
            let claimed = None;
            return Err(AcceptError::Untrusted { fault, claimed });
        }
        let raw = RawMessage::parse(body)?;
        let code = code(&raw)?;
        let ret_code = RetCode::of(code, operation);
        let outcome = operation.outcome(code);
        let asked = Slots::of_message(request, Protocol::default());

        let rows = outcome.map(|outcome| outcome.rows).unwrap_or_default();
        let checked = match beside {
            Some(verdict) => verdict.map(|()| Checked::whole()),
            None => sign::verify_rows(&raw, &self.platform_keys, rows),
        };
        let checked = match checked {
            Ok(checked) => Some(checked),
            Err(SignatureFault::Absent) if outcome.is_none() && ret_code.meaning().is_refusal() => {
                None
            }
            Err(fault) => {
                let claimed = Some(Unsigned::new(ret_code));
                return Err(AcceptError::Untrusted { fault, claimed });
            }
        };
        self.compare(&asked, operation, &raw, outcome.is_some())?;

        let ret_msg = raw.text("ret_msg").unwrap_or_default();
        let known = ret_code.documented().map(|known| known.message);
        let ret_msg = match known == Some(ret_msg) {
            // The documented words quote nobody.
            true => ret_msg.to_owned(),
            false => words(ret_msg, &asked),
        };
        let (Some(checked), Some(outcome)) = (&checked, outcome) else {
            return Err(self.refusal(operation, &raw, checked, ret_code, ret_msg));
        };
        name_the_order(&asked, operation, outcome, &raw)?;
        let oddities = RefCell::default();
        let read = ResponseTo::<R>::read(code, &Reader::lenient(&raw, &oddities));
        match read {
            Some(Ok(answer)) => {
                let answer = Verified::new(answer, &self.oid_partner, checked.sign_type);
                let answer = answer.with_rest(oddities, &raw, outcome.rows, checked);
                Ok(answer.said(code, &ret_msg))
            }
            Some(Err(violation)) => Err(AcceptError::Malformed {
                violations: malformed(violation, outcome.rows, &raw, operation.page),
            }),
            None => {
                let checked = Some(checked.clone());
                Err(self.refusal(operation, &raw, checked, ret_code, ret_msg))
            }
        }
    }

    /// The error for a return code that is not an outcome, with its effect on the order.
    fn refusal(
        &self,
        operation: &Operation,
        raw: &RawMessage<'_>,
        checked: Option<Checked>,
        ret_code: RetCode,
        ret_msg: String,
    ) -> AcceptError {
        let has = |name| raw.scalar(name).is_some();
        let names_the_merchant = operation.nameless_answers || has("oid_partner");
        let names_the_order = match operation.answered_order() {
            Some(member) => has(member),
            None => operation.order.is_none(),
        };
        // A signature proves who spoke; of whom and of which order, where it names neither, TLS alone says.
        let proves_it = names_the_merchant && (names_the_order || !self.strict_refusals);
        let is_early = operation.order.is_none() || ret_code.is_at_the_gate();
        let is_sure = match &checked {
            Some(_) if proves_it => true,
            Some(_) | None => is_early && !self.strict_refusals,
        };
        let effect = match is_sure {
            true => ret_code.effect(),
            false => Effect::Unknown,
        };
        match checked {
            Some(_) => AcceptError::NoOutcome {
                ret_code,
                ret_msg,
                effect,
            },
            None => AcceptError::UnsignedRefusal {
                ret_code,
                ret_msg,
                effect,
            },
        }
    }

    /// Compares what the answer repeats, refusals included, with what was sent.
    fn compare(
        &self,
        asked: &Slots<'_>,
        operation: &Operation,
        raw: &RawMessage<'_>,
        is_outcome: bool,
    ) -> Result<(), AcceptError> {
        let named = match raw.scalar("oid_partner") {
            Some(oid_partner) => oid_partner == self.oid_partner,
            // Refusals mostly name nobody.
            None => operation.nameless_answers || !is_outcome,
        };
        if !named {
            return Err(AcceptError::OtherRequest {
                field: "oid_partner",
            });
        }
        let outcomes = operation.outcomes.iter();
        let order = operation.order;
        let mismatch =
            outcomes.filter_map(|outcome| first_mismatch(asked, order, outcome.rows, raw));
        match mismatch.into_iter().next() {
            Some(field) => Err(AcceptError::OtherRequest { field }),
            None => Ok(()),
        }
    }
}

/// Says what a genuine message lacks: all that must be there and is not, or the one member that can't be
/// read.
pub(super) fn malformed(
    violation: Violation,
    rows: &[Row],
    raw: &RawMessage<'_>,
    page: Option<&'static str>,
) -> Violations {
    let is_needed = |row: &&Row| !row.protocol && row.presence == Presence::Required;
    let missing = rows
        .iter()
        .filter(is_needed)
        .filter(|row| raw.find(row).is_none());
    let missing: Vec<_> = missing.map(Violation::required).collect();
    match missing.is_empty() {
        true => Violations::one(violation, page),
        false => Violations::all(missing, page),
    }
}

/// An answer to a query repeats one of the numbers by which it was asked, so that it can't be another
/// order's. (What makes an order is answered with its number by declaration.)
fn name_the_order(
    asked: &Slots<'_>,
    operation: &Operation,
    outcome: &Outcome,
    raw: &RawMessage<'_>,
) -> Result<(), AcceptError> {
    if !operation.is_query {
        return Ok(());
    }
    let given = asked.known.iter().filter_map(|(row, slot)| match slot {
        Slot::Text(_) if matches!(row.presence, Presence::EitherOf(_)) => Some(row.name),
        _ => None,
    });
    let answered = |name: &str| has_row(outcome.rows, name);
    let mut given = given.filter(|name| answered(name)).peekable();
    match given.peek().copied() {
        Some(field) if given.all(|name| answered_scalar(outcome.rows, raw, name).is_none()) => {
            Err(AcceptError::OtherRequest { field })
        }
        _ => Ok(()),
    }
}

/// The return code, which decides how the rest is read.
fn code<'a>(raw: &'a RawMessage<'_>) -> Result<&'a str, RetCodeFault> {
    match raw.get("ret_code") {
        None | Some(RawValue::Null) => Err(RetCodeFault::Absent),
        Some(RawValue::Other(_)) => Err(RetCodeFault::NotText),
        Some(RawValue::Text(code)) if code.is_empty() => Err(RetCodeFault::Absent),
        Some(RawValue::Text(code)) => {
            let is_code =
                code.len() <= MOST_CODE && code.bytes().all(|b| b.is_ascii_alphanumeric());
            is_code
                .then_some(code.as_ref())
                .ok_or(RetCodeFault::NotACode)
        }
    }
}
