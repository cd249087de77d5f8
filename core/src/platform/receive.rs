//! From a body to a verified request.

use super::{Platform, Reason, Rejection};
use crate::check::CheckOptions;
use crate::envelope;
use crate::message::{Form, MessageError, RawMessage, Reader};
use crate::operation::{Body, OperationType, Sent};
use crate::sign::{self, Detached, PublicKey, SignType, SignatureFault};
use crate::verified::Verified;
use crate::violation::{Rule, Violation, Violations, words};
use crate::words::Words;

impl Platform {
    /// Opens, verifies, checks and reads a request, of which the headers hold the signature in the second
    /// generation alone. `merchant_key` finds the public key of a merchant by its `oid_partner`.
    ///
    /// # Errors
    /// [`Rejection`], to be answered with [`refuse`](Self::refuse).
    pub fn receive<R: Sent>(
        &self,
        headers: &http::HeaderMap,
        body: &[u8],
        merchant_key: impl FnOnce(&str) -> Option<PublicKey>,
    ) -> Result<Verified<R>, Rejection> {
        self.receive_with(headers, body, &CheckOptions::default(), merchant_key)
    }

    /// As [`receive`](Self::receive), with checks that are a matter of choice: with a time, a request is refused that
    /// says of itself that it was made more than 30 minutes before or after it.
    ///
    /// # Errors
    /// As [`receive`](Self::receive).
    pub fn receive_with<R: Sent>(
        &self,
        headers: &http::HeaderMap,
        body: &[u8],
        options: &CheckOptions,
        merchant_key: impl FnOnce(&str) -> Option<PublicKey>,
    ) -> Result<Verified<R>, Rejection> {
        let unreadable = |error: MessageError| anonymous::<R>(error.into());
        match R::Operation::OPERATION.body {
            Body::Plain => {
                let message = RawMessage::parse(body).map_err(unreadable)?;
                let key = find_key::<R>(&message, merchant_key)?;
                let keys = &[key];
                let sign_type = match Detached::of(R::Operation::OPERATION.generation, headers) {
                    Some(signature) => signature
                        .and_then(|signature| signature.verify(body, keys))
                        .map(|()| SignType::Md5WithRsa),
                    None => sign::verify(&message, keys, &[]),
                };
                read::<R>(&message, &message, sign_type, options)
            }
            Body::Form { field } => {
                let form = Form::parse(body).map_err(unreadable)?;
                let message = form.message(field).map_err(unreadable)?;
                let key = find_key::<R>(&message, merchant_key)?;
                read::<R>(
                    &message,
                    &message,
                    sign::verify(&message, &[key], &[]),
                    options,
                )
            }
            Body::Envelope => {
                let outer = RawMessage::parse(body).map_err(unreadable)?;
                let rejected = |reason| rejection::<R>(reason, &outer);
                let pay_load = outer
                    .text("pay_load")
                    .ok_or_else(|| rejected(Reason::NoPayLoad))?;
                // Before the private key is used: a stranger's envelope is not worth opening.
                let key = find_key::<R>(&outer, merchant_key)?;
                let plaintext = envelope::open(pay_load, &self.key);
                let plaintext = plaintext.map_err(|error| rejected(error.into()))?;
                let inner =
                    RawMessage::parse(&plaintext).map_err(|error| rejected(error.into()))?;
                read::<R>(&inner, &outer, sign::verify(&inner, &[key], &[]), options)
            }
        }
    }
}

/// The public key of the merchant whom a body names.
fn find_key<R: Sent>(
    outer: &RawMessage<'_>,
    merchant_key: impl FnOnce(&str) -> Option<PublicKey>,
) -> Result<PublicKey, Rejection> {
    let oid_partner = outer.text("oid_partner").ok_or_else(|| {
        let reason = wrong_merchant::<R>(Rule::Required, words::REQUIRED);
        rejection::<R>(reason, outer)
    })?;
    merchant_key(oid_partner).ok_or_else(|| rejection::<R>(Reason::UnknownMerchant, outer))
}

/// Checks and reads a request whose signature was verified; `outer` is the message around an envelope.
fn read<R: Sent>(
    inner: &RawMessage<'_>,
    outer: &RawMessage<'_>,
    sign_type: Result<SignType, SignatureFault>,
    options: &CheckOptions,
) -> Result<Verified<R>, Rejection> {
    let rejected = |reason| rejection::<R>(reason, inner);
    let sign_type = sign_type.map_err(|fault| rejected(fault.into()))?;
    let operation = R::Operation::OPERATION;
    let checked = operation.check(inner, options);
    checked.map_err(|found| rejected(found.into()))?;

    let named = inner
        .text("oid_partner")
        .filter(|name| outer.text("oid_partner") == Some(name));
    // What passed the checks can be read, so it's the number inside that is missing or differs.
    let request = named.and_then(|name| Some((name, R::read(&Reader::strict(inner)).ok()?)));
    let (oid_partner, request) = request.ok_or_else(|| {
        rejected(wrong_merchant::<R>(
            Rule::Fixed,
            words::OTHER_MERCHANT_INSIDE,
        ))
    })?;
    Ok(Verified::new(request, oid_partner, sign_type))
}

fn wrong_merchant<R: Sent>(rule: Rule, words: Words) -> Reason {
    let violation = Violation::new("oid_partner".to_owned(), rule, words);
    Reason::Parameters(Violations::one(violation, R::Operation::OPERATION.page))
}

fn anonymous<R: Sent>(reason: Reason) -> Rejection {
    Rejection {
        reason,
        oid_partner: None,
        sign_type: SignType::default(),
        generation: R::Operation::OPERATION.generation,
        ret_codes: R::Operation::OPERATION.ret_codes,
    }
}

fn rejection<R: Sent>(reason: Reason, request: &RawMessage<'_>) -> Rejection {
    let sign_type = request.text("sign_type").and_then(|name| name.parse().ok());
    Rejection {
        reason,
        oid_partner: request.text("oid_partner").map(str::to_owned),
        sign_type: sign_type.unwrap_or_default(),
        generation: R::Operation::OPERATION.generation,
        ret_codes: R::Operation::OPERATION.ret_codes,
    }
}
