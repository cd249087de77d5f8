//! An answer that a test wrote, in place of the sandbox's own.

use std::fmt;

use lianlian::message::RawMessage;
use lianlian::sign::{SignError, SignType};
use lianlian::{Generation, Platform};

/// An answer that a test wrote: sent byte for byte, or signed as LianLian signs.
#[derive(Clone, PartialEq, Eq)]
pub struct ScriptedAnswer {
    body: String,
    is_signed: bool,
}

impl ScriptedAnswer {
    pub(super) const EMPTY: Self = Self {
        body: String::new(),
        is_signed: false,
    };

    /// The answer of this body; `None` where it is to be signed and isn't a JSON object.
    pub fn new(body: impl Into<String>, is_signed: bool) -> Option<Self> {
        let body = body.into();
        let can_be_signed = || RawMessage::parse(body.as_bytes()).is_ok();
        (!is_signed || can_be_signed()).then_some(Self { body, is_signed })
    }

    /// The body as it was written.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// True where the sandbox signs it.
    pub const fn is_signed(&self) -> bool {
        self.is_signed
    }

    /// About how much memory it takes beside itself.
    pub(crate) fn weight(&self) -> usize {
        self.body.capacity()
    }

    /// The answer to a merchant's request. A signed one gets the merchant's number and the request's signature type
    /// where it names none.
    pub(crate) fn written(
        &self,
        platform: &Platform,
        generation: Generation,
        oid_partner: &str,
        sign_type: SignType,
    ) -> Result<http::Response<Vec<u8>>, SignError> {
        let mut answer = platform.refuse_unsigned("", "");
        let message = RawMessage::parse(self.body.as_bytes());
        let Some(mut message) = message.ok().filter(|_| self.is_signed) else {
            return Ok(answer.map(|_| self.body.clone().into_bytes()));
        };
        if message.text("oid_partner").is_none() {
            message.set("oid_partner", oid_partner);
        }
        if generation.signs_bytes() {
            let body = message.to_json().to_vec();
            platform.sign_body(answer.headers_mut(), &body)?;
            return Ok(answer.map(|_| body));
        }
        if message.text("sign_type").is_none() {
            message.set("sign_type", sign_type.as_str());
        }
        platform.sign_again(&mut message)?;
        Ok(answer.map(|_| message.to_json().to_vec()))
    }
}

/// Without the body, which may hold anything.
impl fmt::Debug for ScriptedAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ScriptedAnswer")
            .field("bytes", &self.body.len())
            .field("is_signed", &self.is_signed)
            .finish()
    }
}
