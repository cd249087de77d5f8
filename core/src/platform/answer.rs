//! Signed answers and refusals.

use http::header::CONTENT_TYPE;

use super::{Platform, Rejection};
use crate::generation::Generation;
use crate::message::{JSON, JsonBody, Message, Protocol, Slots, Walk};
use crate::operation::{OperationType, Response, Sent};
use crate::row::Row;
use crate::sign::{SignError, SignType};
use crate::verified::Verified;

impl Platform {
    /// A signed answer to a request, with the first of the outcome's return codes. It names the merchant where
    /// answers of the operation do.
    ///
    /// # Errors
    /// [`SignError`] when no signature can be made.
    pub fn answer<Q: Sent, A: Response>(
        &self,
        request: &Verified<Q>,
        answer: &A,
    ) -> Result<http::Response<Vec<u8>>, SignError> {
        let ret_code = answer.ret_codes().first().copied().unwrap_or_default();
        self.answer_as(request, answer, ret_code)
    }

    /// A signed answer to a request, with the return code given: for outcomes that have several.
    ///
    /// # Errors
    /// [`SignError`] when no signature can be made.
    pub fn answer_as<Q: Sent, A: Response>(
        &self,
        request: &Verified<Q>,
        answer: &A,
        ret_code: &str,
    ) -> Result<http::Response<Vec<u8>>, SignError> {
        // An outcome's code that the catalogue doesn't have is that of a query which found what it asks for.
        let catalogue = Q::Operation::OPERATION.ret_codes;
        let ret_msg = catalogue
            .message(ret_code)
            .or_else(|| catalogue.message("0000"));
        let protocol = Protocol {
            oid_partner: named(request),
            ret_code: Some(ret_code),
            ret_msg,
            ..Protocol::default()
        };
        self.sign(generation::<Q>(), answer, protocol, request.sign_type())
    }

    /// A signed refusal of a request that was read, with a return code of the operation's own. It repeats
    /// the number of the order that the request makes or moves.
    ///
    /// # Errors
    /// [`SignError`] when no signature can be made.
    pub fn decline<Q: Sent>(
        &self,
        request: &Verified<Q>,
        ret_code: &str,
    ) -> Result<http::Response<Vec<u8>>, SignError> {
        let protocol = Protocol {
            oid_partner: named(request),
            ret_code: Some(ret_code),
            ret_msg: Q::Operation::OPERATION.ret_codes.message(ret_code),
            ..Protocol::default()
        };
        let refusal = Refusal::of(&**request);
        self.sign(generation::<Q>(), &refusal, protocol, request.sign_type())
    }

    /// A signed refusal of a request that could not be read.
    ///
    /// # Errors
    /// [`SignError`] when no signature can be made.
    pub fn refuse(&self, rejection: &Rejection) -> Result<http::Response<Vec<u8>>, SignError> {
        let ret_msg = rejection.ret_msg();
        let protocol = Protocol {
            oid_partner: rejection.oid_partner.as_deref(),
            ret_code: Some(rejection.ret_code()),
            ret_msg: Some(&ret_msg),
            ..Protocol::default()
        };
        let generation = rejection.generation;
        let refusal = Refusal {
            generation,
            ..Refusal::default()
        };
        self.sign(generation, &refusal, protocol, rejection.sign_type)
    }

    /// A refusal without a signature, as LianLian's gateway writes it: a return code and its words, and
    /// nothing else.
    pub fn refuse_unsigned(&self, ret_code: &str, ret_msg: &str) -> http::Response<Vec<u8>> {
        let protocol = Protocol {
            ret_code: Some(ret_code),
            ret_msg: Some(ret_msg),
            ..Protocol::default()
        };
        json(JsonBody::of(&Unsigned, protocol, 0).to_vec())
    }

    fn sign(
        &self,
        generation: Generation,
        message: &dyn Message,
        protocol: Protocol<'_>,
        sign_type: SignType,
    ) -> Result<http::Response<Vec<u8>>, SignError> {
        let mut written = self.written(generation, message, protocol, sign_type)?;
        let mut response = json(std::mem::take(&mut written.body));
        written.add_headers(response.headers_mut());
        Ok(response)
    }
}

const fn generation<Q: Sent>() -> Generation {
    Q::Operation::OPERATION.generation
}

/// The merchant, in answers of operations whose answers name it.
fn named<Q: Sent>(request: &Verified<Q>) -> Option<&str> {
    let nameless = Q::Operation::OPERATION.nameless_answers;
    (!nameless).then_some(request.oid_partner())
}

fn json(body: Vec<u8>) -> http::Response<Vec<u8>> {
    let mut response = http::Response::new(body);
    let json = http::HeaderValue::from_static(JSON);
    response.headers_mut().insert(CONTENT_TYPE, json);
    response
}

/// A refusal that nobody signed.
struct Unsigned;

impl Message for Unsigned {
    fn walk<'a>(&'a self, walk: &mut Walk<'_, 'a>) {
        walk.protocol(&Row::RET_CODE);
        walk.protocol(&Row::RET_MSG);
    }
}

/// An answer that has the protocol's own members, and the number of the order that it is about.
#[derive(Default)]
struct Refusal {
    order: Option<(&'static Row, String)>,
    generation: Generation,
}

impl Refusal {
    /// Of a request.
    fn of<Q: Sent>(request: &Q) -> Self {
        let operation = Q::Operation::OPERATION;
        let asked = Slots::of_message(request, Protocol::default());
        let mut order = None;
        asked.each_text("", &mut |way, row, number| {
            if operation.answered_order().is_some() && operation.order == Some(way) {
                order = Some((row, number.to_owned()));
            }
        });
        let generation = operation.generation;
        Self { order, generation }
    }
}

/// In the order of the wire names, among which the order's number may have any place.
impl Message for Refusal {
    fn walk<'a>(&'a self, walk: &mut Walk<'_, 'a>) {
        let mut order = self.order.as_ref();
        for row in self.generation.answer_rows() {
            if let Some((own, number)) = order.take_if(|(own, _)| own.name < row.name) {
                walk.required(own, number);
            }
            walk.protocol(row);
        }
        if let Some((own, number)) = order {
            walk.required(own, number);
        }
    }
}
