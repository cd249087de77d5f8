//! LianLian's side, without I/O: the mirror image of [`Merchant`](crate::Merchant), made of the same
//! types. Sandboxes and tests are built on it.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::CONTENT_TYPE;

use crate::check::{CheckOptions, Rule, Violation, Violations};
use crate::endpoint::{Body, Endpoint, Response, Sent};
use crate::envelope::{self, OpenError};
use crate::error::PrepareError;
use crate::form::SignedForm;
use crate::merchant::JSON;
use crate::message::{Form, JsonBody, Message, MessageError, Protocol, RawMessage, Reader};
use crate::notification::{Notice, NotificationBody};
use crate::ret_code;
use crate::row::Row;
use crate::sign::{
    self, PrivateKey, PublicKey, SignError, SignString, SignType, SignatureFault, Signer,
};
use crate::verified::Verified;

/// LianLian's side of the protocol.
#[derive(Clone)]
pub struct Platform {
    key: PrivateKey,
}

/// A request that LianLian's side does not take.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason}")]
pub struct Rejection {
    /// Why.
    pub reason: Reason,
    /// Whom the answer is for, as far as that could be read.
    pub oid_partner: Option<String>,
    /// The algorithm that the request was to be signed with, as far as that could be read.
    pub sign_type: SignType,
}

/// Why a request is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// The body is no message.
    #[error("the body can't be read: {0}")]
    Unreadable(#[from] MessageError),
    /// The body is no envelope where one is asked for.
    #[error("the body has no pay_load")]
    NoPayLoad,
    /// The envelope doesn't open.
    #[error("the envelope doesn't open: {0}")]
    Envelope(#[from] OpenError),
    /// Nobody by this `oid_partner`.
    #[error("unknown merchant")]
    UnknownMerchant,
    /// The signature doesn't stand.
    #[error("the signature doesn't stand: {0}")]
    Signature(#[from] SignatureFault),
    /// The request breaks rules of the operation.
    #[error(transparent)]
    Parameters(#[from] Violations),
}

impl Reason {
    /// LianLian's return code for it.
    pub const fn ret_code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) | Self::NoPayLoad => "1012",
            Self::Envelope(_) => "4007",
            Self::UnknownMerchant => "3001",
            Self::Signature(_) => "1001",
            Self::Parameters(_) => "1004",
        }
    }

    /// The return code's message, in Chinese; for a wrong parameter with its name.
    pub fn ret_msg(&self) -> String {
        match self {
            Self::Parameters(violations) => parameters_message(violations),
            _ => ret_code::message(self.ret_code())
                .unwrap_or_default()
                .to_owned(),
        }
    }
}

impl Platform {
    /// A platform that signs answers and opens envelopes with this key.
    pub const fn new(key: PrivateKey) -> Self {
        Self { key }
    }

    /// The key that merchants verify answers and seal envelopes with.
    pub fn public_key(&self) -> PublicKey {
        self.key.public_key()
    }

    /// Opens, verifies, checks and reads a request. `merchant_key` finds the public key of a
    /// merchant by its `oid_partner`.
    ///
    /// # Errors
    /// [`Rejection`], to be answered with [`refuse`](Self::refuse).
    pub fn receive<R: Sent>(
        &self,
        body: &[u8],
        merchant_key: impl FnOnce(&str) -> Option<PublicKey>,
    ) -> Result<Verified<R>, Rejection> {
        let unreadable = |error: MessageError| anonymous(error.into());
        match R::Endpoint::OPERATION.body {
            Body::Plain => {
                let message = RawMessage::parse(body).map_err(unreadable)?;
                let key = find_key::<R>(&message, merchant_key)?;
                read(&message, &message, key)
            }
            Body::Form { field } => {
                let form = Form::parse(body).map_err(unreadable)?;
                let message = form.message(field).map_err(unreadable)?;
                let key = find_key::<R>(&message, merchant_key)?;
                read(&message, &message, key)
            }
            Body::Envelope => {
                let outer = RawMessage::parse(body).map_err(unreadable)?;
                let rejected = |reason| rejection(reason, &outer);
                let pay_load = outer
                    .text("pay_load")
                    .ok_or_else(|| rejected(Reason::NoPayLoad))?;
                // Before the private key is used: a stranger's envelope is not worth opening.
                let key = find_key::<R>(&outer, merchant_key)?;
                let plaintext = envelope::open(pay_load, &self.key);
                let plaintext = plaintext.map_err(|error| rejected(error.into()))?;
                let inner =
                    RawMessage::parse(&plaintext).map_err(|error| rejected(error.into()))?;
                read(&inner, &outer, key)
            }
        }
    }

    /// A signed answer to a request, with the first of the outcome's return codes.
    ///
    /// # Errors
    /// [`SignError`] when no signature can be made.
    pub fn answer<Q, A: Response>(
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
    pub fn answer_as<Q, A: Response>(
        &self,
        request: &Verified<Q>,
        answer: &A,
        ret_code: &str,
    ) -> Result<http::Response<Vec<u8>>, SignError> {
        let ret_msg = ret_code::message(ret_code).unwrap_or_default();
        let protocol = Protocol {
            oid_partner: Some(request.oid_partner()),
            ret_code: Some(ret_code),
            ret_msg: Some(ret_msg),
            ..Protocol::default()
        };
        self.sign(answer, protocol, request.sign_type())
    }

    /// A signed refusal of a request that was read, with a return code of the operation's own.
    ///
    /// # Errors
    /// [`SignError`] when no signature can be made.
    pub fn decline<Q>(
        &self,
        request: &Verified<Q>,
        ret_code: &str,
    ) -> Result<http::Response<Vec<u8>>, SignError> {
        let protocol = Protocol {
            oid_partner: Some(request.oid_partner()),
            ret_code: Some(ret_code),
            ret_msg: ret_code::message(ret_code),
            ..Protocol::default()
        };
        self.sign(&Refusal, protocol, request.sign_type())
    }

    /// A signed refusal of a request that could not be read.
    ///
    /// # Errors
    /// [`SignError`] when no signature can be made.
    pub fn refuse(&self, rejection: &Rejection) -> Result<http::Response<Vec<u8>>, SignError> {
        let ret_msg = rejection.reason.ret_msg();
        let protocol = Protocol {
            oid_partner: rejection.oid_partner.as_deref(),
            ret_code: Some(rejection.reason.ret_code()),
            ret_msg: Some(&ret_msg),
            ..Protocol::default()
        };
        self.sign(&Refusal, protocol, rejection.sign_type)
    }

    /// A signed notification, to be posted to `url`: the order's `notify_url`, or the `url_return` to
    /// which the browser goes back.
    ///
    /// # Errors
    /// [`PrepareError`] when no signature can be made, or `url` is none.
    pub fn notify<N: Notice>(
        &self,
        notification: &N,
        oid_partner: &str,
        sign_type: SignType,
        url: &str,
    ) -> Result<http::Request<Vec<u8>>, PrepareError> {
        let protocol = Protocol {
            oid_partner: Some(oid_partner),
            sign_type: Some(sign_type.as_str()),
            ..Protocol::default()
        };
        let sign = self.signature(notification, protocol, sign_type)?;
        let protocol = Protocol {
            sign: Some(&sign),
            ..protocol
        };
        let (content_type, body) = match N::NOTIFICATION.body {
            NotificationBody::Json => (
                "text/json;charset=utf-8",
                JsonBody::of(notification, protocol, 0).to_vec(),
            ),
            NotificationBody::Form { field } => {
                let form = SignedForm::new(url.to_owned(), notification, protocol, field);
                let body = form.urlencoded().into_bytes();
                ("application/x-www-form-urlencoded", body)
            }
        };
        http::Request::post(url)
            .header(CONTENT_TYPE, content_type)
            .body(body)
            .map_err(|_| PrepareError::Url)
    }

    fn sign(
        &self,
        message: &dyn Message,
        protocol: Protocol<'_>,
        sign_type: SignType,
    ) -> Result<http::Response<Vec<u8>>, SignError> {
        let protocol = Protocol {
            sign_type: Some(sign_type.as_str()),
            ..protocol
        };
        let sign = self.signature(message, protocol, sign_type)?;
        let protocol = Protocol {
            sign: Some(&sign),
            ..protocol
        };
        let mut response = http::Response::new(JsonBody::of(message, protocol, 0).to_vec());
        let json = http::HeaderValue::from_static(JSON);
        response.headers_mut().insert(CONTENT_TYPE, json);
        Ok(response)
    }

    /// The signature of a message, in base64.
    fn signature(
        &self,
        message: &dyn Message,
        protocol: Protocol<'_>,
        sign_type: SignType,
    ) -> Result<String, SignError> {
        let string = SignString::of(message, protocol, 0);
        Ok(STANDARD.encode(self.key.sign(sign_type, string.as_bytes())?))
    }
}

/// The public key of the merchant whom a body names.
fn find_key<R: Sent>(
    outer: &RawMessage<'_>,
    merchant_key: impl FnOnce(&str) -> Option<PublicKey>,
) -> Result<PublicKey, Rejection> {
    let oid_partner = outer.text("oid_partner").ok_or_else(|| {
        let reason = wrong_merchant::<R>(Rule::Required, "oid_partner is required");
        rejection(reason, outer)
    })?;
    merchant_key(oid_partner).ok_or_else(|| rejection(Reason::UnknownMerchant, outer))
}

/// Verifies, checks and reads a request; `outer` is what stands around an envelope.
fn read<R: Sent>(
    inner: &RawMessage<'_>,
    outer: &RawMessage<'_>,
    key: PublicKey,
) -> Result<Verified<R>, Rejection> {
    let rejected = |reason| rejection(reason, inner);
    let sign_type = sign::verify(inner, &[key], &[]).map_err(|fault| rejected(fault.into()))?;
    let operation = R::Endpoint::OPERATION;
    let checked = operation.check(inner, &CheckOptions::default());
    checked.map_err(|found| rejected(found.into()))?;

    let named = inner
        .text("oid_partner")
        .filter(|name| outer.text("oid_partner") == Some(name));
    // What passed the checks can be read, so it's the number inside that is missing or differs.
    let request = named.and_then(|name| Some((name, R::read(&Reader::new(inner))?)));
    let (oid_partner, request) = request.ok_or_else(|| {
        let message = "oid_partner must be the same outside and inside pay_load";
        rejected(wrong_merchant::<R>(Rule::Fixed, message))
    })?;
    Ok(Verified::new(request, oid_partner, sign_type))
}

fn wrong_merchant<R: Sent>(rule: Rule, message: &str) -> Reason {
    let violation = Violation {
        field: "oid_partner".to_owned(),
        rule,
        message: message.to_owned(),
    };
    Reason::Parameters(Violations::new(
        vec![violation],
        R::Endpoint::OPERATION.page,
    ))
}

fn anonymous(reason: Reason) -> Rejection {
    Rejection {
        reason,
        oid_partner: None,
        sign_type: SignType::default(),
    }
}

fn rejection(reason: Reason, request: &RawMessage<'_>) -> Rejection {
    let sign_type = request.text("sign_type").and_then(|name| name.parse().ok());
    Rejection {
        reason,
        oid_partner: request.text("oid_partner").map(str::to_owned),
        sign_type: sign_type.unwrap_or_default(),
    }
}

/// The message of 1004 with as many names as a `ret_msg` has room for.
fn parameters_message(violations: &Violations) -> String {
    const MOST: usize = 100;
    let message = |names: &str| format!("商户请求参数校验错误（{names}）");
    let mut names = String::new();
    for violation in violations {
        let comma = if names.is_empty() { "" } else { "," };
        let longer = format!("{names}{comma}{}", violation.field);
        if message(&longer).chars().count() > MOST {
            break;
        }
        names = longer;
    }
    message(&names)
}

/// An answer that has nothing but the protocol's own members.
struct Refusal;

impl Message for Refusal {
    fn walk<'a>(&'a self, walk: &mut crate::message::Walk<'_, 'a>) {
        for row in REFUSAL {
            walk.protocol(row);
        }
    }
}

const REFUSAL: &[Row] = &[
    Row::OID_PARTNER,
    Row::RET_CODE,
    Row::RET_MSG,
    Row::SIGN,
    Row::SIGN_TYPE,
];

/// Without the key.
impl fmt::Debug for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Platform")
            .field("public_key", &self.public_key())
            .finish()
    }
}
