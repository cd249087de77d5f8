//! From a typed request to an HTTP request: check, sign, seal.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use http::header::{ACCEPT, CONTENT_TYPE};
use zeroize::Zeroizing;

use super::Merchant;
use crate::check::CheckOptions;
use crate::crypto::{Randomness, SystemRandomness};
use crate::envelope;
use crate::error::PrepareError;
use crate::field::Timestamp;
use crate::generation::Generation;
use crate::message::{JSON, JsonBody, Masked, Protocol, Slots};
use crate::operation::{Body, Operation, OperationType, Request, Sent};
use crate::sign::{SIGNATURE_DATA, SIGNATURE_TYPE, SignError, SignString, SignType, body_string};
use crate::violation::Violations;

/// About how long a request and its sign string are, in bytes; longer ones only cost a copy.
const CAPACITY: usize = 2048;

/// A request that keeps to the rules and is not yet signed.
pub struct Draft {
    generation: Generation,
    string: Zeroizing<String>,
    /// The bytes that are signed and sent, where the signature is beside them.
    body: Option<Zeroizing<Vec<u8>>>,
}

impl Draft {
    /// The string to be signed. It holds the values in full.
    pub fn sign_string(&self) -> &str {
        &self.string
    }
}

/// Without the values, which are the user's.
impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Draft").finish_non_exhaustive()
    }
}

impl Merchant {
    /// Checks, signs and, where the operation asks for it, seals a request.
    ///
    /// Send the result with any HTTP client that verifies TLS certificates and follows no redirects,
    /// and hand its answer to [`accept`](Self::accept).
    ///
    /// # Errors
    /// [`PrepareError`], and nothing was sent: all violations at once, or a failure of the signer or
    /// of the random generator.
    pub fn prepare<R: Request>(&self, request: &R) -> Result<http::Request<Vec<u8>>, PrepareError> {
        self.prepare_with(request, &mut SystemRandomness)
    }

    /// Like [`prepare`](Self::prepare), with random numbers from the caller: for tests that need the
    /// same bytes twice.
    ///
    /// # Errors
    /// As [`prepare`](Self::prepare).
    pub fn prepare_with<R: Request>(
        &self,
        request: &R,
        randomness: &mut dyn Randomness,
    ) -> Result<http::Request<Vec<u8>>, PrepareError> {
        let draft = self.draft(request)?;
        let sign = self.signature(&draft)?;
        self.seal(request, draft, &sign, randomness)
    }

    /// A request that keeps to the rules, ready to be signed: the first of the three steps of
    /// [`prepare`](Self::prepare), for those whose signer takes its time on another thread.
    ///
    /// # Errors
    /// [`PrepareError::Check`] with all violations; [`PrepareError::Clock`] where the request says when it is
    /// sent, and the merchant has no clock.
    pub fn draft<R: Sent>(&self, request: &R) -> Result<Draft, PrepareError> {
        let operation = R::Operation::OPERATION;
        self.check(request, operation)?;
        let timestamp = self.timestamp();
        let says_when = operation.request.iter().any(|row| row.is_sending_time());
        match says_when && timestamp.is_none() {
            true => Err(PrepareError::Clock),
            false => Ok(self.write(request, timestamp)),
        }
    }

    /// The signature of a draft, in base64: the second step.
    ///
    /// # Errors
    /// [`PrepareError::Sign`] when no signature can be made.
    pub fn signature(&self, draft: &Draft) -> Result<String, PrepareError> {
        let sign_type = draft.generation.sign_type(self.sign_type);
        let signature = self.signer.sign(sign_type, draft.string.as_bytes())?;
        Ok(STANDARD.encode(signature))
    }

    /// The HTTP request around a request's draft and its signature: the third step.
    ///
    /// # Errors
    /// [`PrepareError`] when the envelope can't be sealed, or a header can't hold the signature.
    pub fn seal<R: Request>(
        &self,
        request: &R,
        draft: Draft,
        sign: &str,
        randomness: &mut dyn Randomness,
    ) -> Result<http::Request<Vec<u8>>, PrepareError> {
        let operation = R::Operation::OPERATION;
        let post = http::Request::post(self.environment.url(operation.host, operation.path))
            .header(CONTENT_TYPE, JSON)
            .header(ACCEPT, "application/json");
        let request = match draft.body {
            Some(body) => {
                let sign = HeaderValue::from_str(sign).map_err(|_| SignError::NotOneLine)?;
                post.header(SIGNATURE_TYPE, SignType::Md5WithRsa.as_str())
                    .header(SIGNATURE_DATA, sign)
                    .body(body.to_vec())
            }
            None => post.body(self.signed_body(request, sign, randomness)?),
        };
        request.map_err(|_| PrepareError::Url)
    }

    /// The body of a request that holds its signature.
    fn signed_body<R: Request>(
        &self,
        request: &R,
        sign: &str,
        randomness: &mut dyn Randomness,
    ) -> Result<Vec<u8>, PrepareError> {
        let plaintext = JsonBody::of(request, self.signed(sign), CAPACITY);
        Ok(match R::Operation::OPERATION.body {
            Body::Envelope => {
                let pay_load = envelope::seal_with(&plaintext, &self.sealing_key, randomness)?;
                envelope_body(&self.oid_partner, &pay_load)
            }
            // No call travels as a form.
            Body::Plain | Body::Form { .. } => plaintext.to_vec(),
        })
    }

    /// The canonical sign string of a request, as this merchant signs it. It holds the values in
    /// full: for tests and for comparing with LianLian's support, never for a log.
    ///
    /// In the second generation it is the MD5 of the body, which changes with the second in which it is sent.
    pub fn sign_string<R: Sent>(&self, request: &R) -> Zeroizing<String> {
        self.write(request, self.timestamp()).string
    }

    /// The sign string with secret values masked: fit for a log. In the second generation it is the masked body.
    pub fn masked_sign_string<R: Sent>(&self, request: &R) -> String {
        match R::Operation::OPERATION.generation.signs_bytes() {
            true => serde_json::to_string(&Masked::new(request)).unwrap_or_default(),
            false => SignString::masked(request, self.protocol()),
        }
    }

    /// Writes a request that is not yet signed.
    fn write<R: Sent>(&self, request: &R, timestamp: Option<String>) -> Draft {
        let generation = R::Operation::OPERATION.generation;
        let protocol = Protocol {
            timestamp: timestamp.as_deref(),
            ..self.protocol()
        };
        let body = generation
            .signs_bytes()
            .then(|| JsonBody::of(request, protocol, CAPACITY));
        let string = match &body {
            Some(body) => Zeroizing::new(body_string(body)),
            None => SignString::of(request, protocol, CAPACITY),
        };
        Draft {
            generation,
            string,
            body,
        }
    }

    /// The time on the wire.
    fn timestamp(&self) -> Option<String> {
        let now = self.now()?;
        Some(Timestamp::from_instant(now).ok()?.to_string())
    }

    fn now(&self) -> Option<jiff::Timestamp> {
        self.clock.map(|clock| clock()).or(self.checks.now)
    }

    fn check<R: Sent>(&self, request: &R, operation: &Operation) -> Result<(), Violations> {
        let slots = Slots::of_message(request, self.protocol());
        let checks = CheckOptions {
            now: self.now(),
            ..self.checks
        };
        operation.check_slots(&slots, &checks)
    }

    /// The protocol's own members of a signed request.
    pub(super) fn signed<'a>(&'a self, sign: &'a str) -> Protocol<'a> {
        Protocol {
            sign: Some(sign),
            ..self.protocol()
        }
    }

    fn protocol(&self) -> Protocol<'_> {
        Protocol {
            oid_partner: Some(&self.oid_partner),
            sign_type: Some(self.sign_type.as_str()),
            ..Protocol::default()
        }
    }
}

/// The JSON around an envelope.
pub fn envelope_body(oid_partner: &str, pay_load: &str) -> Vec<u8> {
    let members = serde_json::json!({ "oid_partner": oid_partner, "pay_load": pay_load });
    members.to_string().into_bytes()
}
