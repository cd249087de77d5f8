//! From an HTTP response to a verified answer.

use super::Merchant;
use crate::check::{CheckOptions, Rule, Violation, Violations, check};
use crate::endpoint::{Endpoint, Operation, Request, Response, ResponseTo};
use crate::error::AcceptError;
use crate::field::Unsigned;
use crate::message::{Protocol, RawMessage, Reader, Slots, first_mismatch};
use crate::ret_code::RetCode;
use crate::row::Row;
use crate::sign;
use crate::verified::Verified;

impl Merchant {
    /// Verifies the answer to `request`, and reads it.
    ///
    /// The signature is checked over the raw message before anything of it is believed; then the
    /// members that repeat the request are compared with it.
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
        let raw = RawMessage::parse(response.body().as_ref())?;
        let operation = R::Endpoint::OPERATION;
        let ret_code = raw.text("ret_code");
        let outcome = ret_code.and_then(|code| operation.outcome(code));
        let in_product = |code| RetCode::new(code, operation.product);

        let rows = outcome.map(|outcome| outcome.rows).unwrap_or_default();
        let sign_type = sign::verify_rows(&raw, &self.platform_keys, rows).map_err(|fault| {
            AcceptError::Untrusted {
                fault,
                claimed: ret_code.map(in_product).map(Unsigned::new),
            }
        })?;
        self.compare(request, operation, &raw)?;

        let ret_msg = raw.text("ret_msg").unwrap_or_default();
        let ret_code = ret_code.unwrap_or_default();
        match (ResponseTo::<R>::read(ret_code, &Reader::new(&raw)), outcome) {
            (Some(answer), _) => {
                let answer = Verified::new(answer, &self.oid_partner, sign_type);
                Ok(answer.said(ret_code, ret_msg))
            }
            (None, Some(outcome)) => Err(AcceptError::Malformed {
                violations: malformed(outcome.rows, &raw, operation.page),
            }),
            (None, None) => Err(AcceptError::NoOutcome {
                ret_code: in_product(ret_code),
                ret_msg: ret_msg.to_owned(),
            }),
        }
    }

    /// Compares what the answer repeats, refusals included, with what was sent.
    fn compare<R: Request>(
        &self,
        request: &R,
        operation: &Operation,
        raw: &RawMessage<'_>,
    ) -> Result<(), AcceptError> {
        let named = match raw.text("oid_partner") {
            Some(oid_partner) => oid_partner == self.oid_partner,
            None => operation.nameless_answers,
        };
        if !named {
            return Err(AcceptError::OtherRequest {
                field: "oid_partner",
            });
        }
        let request = Slots::of_message(request, Protocol::default());
        let outcomes = operation.outcomes.iter();
        let mismatch = outcomes.filter_map(|outcome| first_mismatch(&request, outcome.rows, raw));
        match mismatch.into_iter().next() {
            Some(field) => Err(AcceptError::OtherRequest { field }),
            None => Ok(()),
        }
    }
}

/// Says what a genuine message lacks. What it has too much of, or too long, is not held against it; a
/// form is, where nothing is missing, because then some value could not be read.
pub(crate) fn malformed(
    rows: &'static [Row],
    raw: &RawMessage<'_>,
    page: &'static str,
) -> Violations {
    let mut found = check(&Slots::of_raw(rows, raw), &CheckOptions::default());
    found.retain(|violation| {
        !matches!(
            violation.rule,
            Rule::UnknownMember | Rule::MaxLen | Rule::Len | Rule::Code
        )
    });
    let is_format = |violation: &Violation| matches!(violation.rule, Rule::Format(_));
    if !found.iter().all(is_format) {
        found.retain(|violation| !is_format(violation));
    }
    Violations::new(found, page)
}
