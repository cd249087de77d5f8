//! From a typed request to an HTTP request: check, sign, seal.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{ACCEPT, CONTENT_TYPE};
use zeroize::Zeroizing;

use super::Merchant;
use crate::check::CheckOptions;
use crate::crypto::{Randomness, SystemRandomness};
use crate::envelope;
use crate::error::PrepareError;
use crate::message::{JSON, JsonBody, Protocol, Slots};
use crate::operation::{Body, Operation, OperationType, Request, Sent};
use crate::sign::SignString;
use crate::violation::Violations;

/// About how long a request and its sign string are, in bytes; longer ones only cost a copy.
const CAPACITY: usize = 2048;

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
        let string = self.checked_sign_string(request)?;
        self.seal(request, &self.signature(&string)?, randomness)
    }

    /// The sign string of a request that keeps to the rules: the first of the three steps of
    /// [`prepare`](Self::prepare), for those whose signer takes its time on another thread. It holds
    /// the values in full.
    ///
    /// # Errors
    /// [`PrepareError::Check`] with all violations.
    pub fn checked_sign_string<R: Sent>(
        &self,
        request: &R,
    ) -> Result<Zeroizing<String>, PrepareError> {
        self.check(request, R::Operation::OPERATION)?;
        Ok(self.sign_string(request))
    }

    /// The signature of a sign string, in base64: the second step.
    ///
    /// # Errors
    /// [`PrepareError::Sign`] when no signature can be made.
    pub fn signature(&self, string: &str) -> Result<String, PrepareError> {
        let signature = self.signer.sign(self.sign_type, string.as_bytes())?;
        Ok(STANDARD.encode(signature))
    }

    /// The HTTP request around a request and its signature: the third step.
    ///
    /// # Errors
    /// [`PrepareError`] when the envelope can't be sealed.
    pub fn seal<R: Request>(
        &self,
        request: &R,
        sign: &str,
        randomness: &mut dyn Randomness,
    ) -> Result<http::Request<Vec<u8>>, PrepareError> {
        let operation = R::Operation::OPERATION;
        let plaintext = JsonBody::of(request, self.signed(sign), CAPACITY);
        let body = match operation.body {
            Body::Envelope => {
                let pay_load = envelope::seal_with(&plaintext, &self.sealing_key, randomness)?;
                envelope_body(&self.oid_partner, &pay_load)
            }
            // No call travels as a form.
            Body::Plain | Body::Form { .. } => plaintext.to_vec(),
        };
        http::Request::post(self.environment.url(operation.host, operation.path))
            .header(CONTENT_TYPE, JSON)
            .header(ACCEPT, "application/json")
            .body(body)
            .map_err(|_| PrepareError::Url)
    }

    /// The canonical sign string of a request, as this merchant signs it. It holds the values in
    /// full: for tests and for comparing with LianLian's support, never for a log.
    pub fn sign_string<R: Sent>(&self, request: &R) -> Zeroizing<String> {
        SignString::of(request, self.protocol(), CAPACITY)
    }

    /// The sign string with secret values masked: fit for a log.
    pub fn masked_sign_string<R: Sent>(&self, request: &R) -> String {
        SignString::masked(request, self.protocol())
    }

    fn check<R: Sent>(&self, request: &R, operation: &Operation) -> Result<(), Violations> {
        let slots = Slots::of_message(request, self.protocol());
        let now = self.clock.map(|clock| clock()).or(self.checks.now);
        let checks = CheckOptions { now, ..self.checks };
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
