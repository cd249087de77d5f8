//! Operations without state: the answer repeats the request, and takes the rest from the tables'
//! examples.

use lianlian::example::{self, Extent};
use lianlian::{Endpoint, Request, ResponseTo, Verified};

use crate::State;
use crate::declined::Declined;

pub(crate) fn answer<R: Request>(
    _: &State,
    request: &Verified<R>,
) -> Result<ResponseTo<R>, Declined> {
    let outcomes = R::Endpoint::OPERATION.outcomes;
    let usual = outcomes
        .first()
        .and_then(|outcome| outcome.ret_codes.first());
    usual
        .and_then(|ret_code| example::answer::<R>(request, ret_code, Extent::All))
        .ok_or(Declined::NoExample)
}
