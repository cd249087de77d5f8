//! Requests that say when they were made.

use jiff::Timestamp;

use super::{Platform, Reason, Rejection, members};
use crate::check::is_too_far;
use crate::operation::{OperationType, Sent};
use crate::verified::Verified;
use crate::violation::{Rule, Violation, Violations, words};

impl Platform {
    /// Refuses a request that was made more than 30 minutes before or after `now`, where it says when.
    ///
    /// # Errors
    /// [`Rejection`], which names the parameter.
    pub fn punctual<R: Sent>(
        &self,
        request: Verified<R>,
        now: Timestamp,
    ) -> Result<Verified<R>, Rejection> {
        let mut said = members(&request).into_iter();
        let Some((row, _)) = said.find(|(row, text)| is_too_far(row, text, now)) else {
            return Ok(request);
        };
        let name = row.name;
        let rule = Rule::Format("near_now");
        let violation = Violation::new(name.to_owned(), rule, words::TOO_FAR);
        let page = R::Operation::OPERATION.page;
        Err(Rejection {
            reason: Reason::Parameters(Violations::one(violation, page)),
            oid_partner: Some(request.oid_partner().to_owned()),
            sign_type: request.sign_type(),
            ret_codes: R::Operation::OPERATION.ret_codes,
        })
    }
}
