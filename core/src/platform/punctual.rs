//! Requests that say when they were made.

use jiff::{SignedDuration, Timestamp};

use super::{Platform, Reason, Rejection, members};
use crate::field;
use crate::operation::{OperationType, Sent};
use crate::verified::Verified;
use crate::violation::{Rule, Violation, Violations, words};

/// The wire names of the time at which a request was made.
const NAMES: [&str; 2] = ["time_stamp", "timestamp"];

/// A request whose time is further than this from LianLian's clock is refused.
const TOLERANCE: SignedDuration = SignedDuration::from_mins(30);

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
        let members = members(&request);
        let said = members.iter().find(|(row, _)| NAMES.contains(&row.name));
        let Some((row, text)) = said else {
            return Ok(request);
        };
        let time: Option<field::Timestamp> = text.parse().ok();
        let instant = time.and_then(|time| time.to_instant().ok());
        let is_near = |instant: Timestamp| now.duration_since(instant).abs() <= TOLERANCE;
        if instant.is_some_and(is_near) {
            return Ok(request);
        }
        let name = row.name;
        let rule = Rule::Format("near_now");
        let violation = Violation::new(name.to_owned(), rule, words::NOT_NEAR_NOW);
        let page = R::Operation::OPERATION.page;
        Err(Rejection {
            reason: Reason::Parameters(Violations::one(violation, page)),
            oid_partner: Some(request.oid_partner().to_owned()),
            sign_type: request.sign_type(),
            ret_codes: R::Operation::OPERATION.ret_codes,
        })
    }
}
