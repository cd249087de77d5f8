//! An operation of LianLian's: its place, its two sides, its outcomes.

use std::fmt::Debug;

use crate::check::{CheckOptions, Violation, Violations, check};
use crate::message::{Message, RawMessage, ReadMessage, Reader, Slots};
use crate::ret_code::RetCodes;
use crate::row::Row;

/// One of LianLian's operations. Implemented by the macro for a type without values.
///
/// It is a [`Call`] or a [`Redirect`].
pub trait Endpoint {
    /// The message that the merchant sends.
    type Request: Sent<Endpoint = Self>;
    /// The operation as its table declares it.
    const OPERATION: &'static Operation;
}

/// An operation that the merchant's server calls.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an operation that a server calls",
    note = "the user's browser carries a redirect: use `Merchant::redirect`"
)]
pub trait Call: Endpoint {
    /// The message that LianLian answers.
    type Response: Response;
}

/// An operation that the user's browser carries, as a signed form. LianLian's page answers the user;
/// the merchant hears of it by [notification](crate::notification).
pub trait Redirect: Endpoint {}

/// A message that a merchant, or the user's browser for it, sends to an operation. Implemented by
/// the macro.
pub trait Sent: ReadMessage {
    /// The operation that it is sent to.
    type Endpoint: Endpoint<Request = Self>;
}

/// A message that a merchant's server sends to a [`Call`], and gets an answer to.
pub trait Request: Sent<Endpoint: Call> {}

impl<R: Sent<Endpoint: Call>> Request for R {}

/// The answer to a request of the type `R`.
pub type ResponseTo<R> = <<R as Sent>::Endpoint as Call>::Response;

/// An answer of LianLian's: one variant per declared outcome. Secret values are masked in its
/// Debug.
pub trait Response: Message + Debug + Sized {
    /// Reads the outcome of this return code; `None` where it isn't declared.
    ///
    /// # Errors
    /// A member that must be there is missing, or can't be read.
    fn read(ret_code: &str, from: &Reader<'_>) -> Option<Result<Self, Violation>>;

    /// The return codes that mean this outcome.
    fn ret_codes(&self) -> &'static [&'static str];
}

/// An operation as its table declares it.
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// The declaration's name, `CardBindApply`.
    pub name: &'static str,
    /// The purpose of the operation: the first paragraph of its documentation.
    pub meaning: &'static str,
    /// The product that it belongs to, `mpay`; empty where the declaration names none. Some return
    /// codes mean something else in some products.
    pub product: &'static str,
    /// LianLian's page on it; empty where the declaration names none.
    pub page: &'static str,
    /// The host that serves it, `mpayapi.lianlianpay.com`.
    pub host: &'static str,
    /// The path, `/v1/bankcardbind`.
    pub path: &'static str,
    /// The form in which the request travels.
    pub body: Body,
    /// True where its answers leave out `oid_partner`. All others must name the merchant that they
    /// are for.
    pub nameless_answers: bool,
    /// The wire name of the member by which the order is known that the operation makes, or whose money
    /// it moves; none where it does neither. Each answer repeats it.
    pub order: Option<&'static str>,
    /// The wire names of the request's members by which a query asks after the order; empty where no query
    /// is known.
    pub queried_by: &'static [&'static str],
    /// True where the operation only asks: it makes nothing, whatever it is answered.
    pub is_query: bool,
    /// The catalogue that explains the return codes of its answers.
    pub ret_codes: RetCodes,
    /// The request's rows, sorted by wire name.
    pub request: &'static [Row],
    /// The outcomes that are answers, not errors; none for a [`Redirect`].
    pub outcomes: &'static [Outcome],
}

/// The form in which a request travels. Answers are always plain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// As signed JSON.
    Plain,
    /// As signed JSON sealed into `pay_load`.
    Envelope,
    /// As a signed form, from the user's browser.
    Form {
        /// The one field of the form that holds all members as JSON; none where each member has a
        /// field of its own.
        field: Option<&'static str>,
    },
}

/// An outcome: what a return code means for the answer's members.
#[derive(Debug, Clone, Copy)]
pub struct Outcome {
    /// The variant's name, `CodeSent`.
    pub name: &'static str,
    /// The return codes that mean it, `8888`; seldom more than one.
    pub ret_codes: &'static [&'static str],
    /// The answer's rows, sorted by wire name.
    pub rows: &'static [Row],
}

impl Operation {
    /// The name of its table, `mpay/CardBindApply`.
    pub fn table(&self) -> String {
        format!("{}/{}", self.product, self.name)
    }

    /// The path's last part, by which command lines call the operation: `bankcardbind`.
    pub fn id(&self) -> &'static str {
        self.path.rsplit('/').next().unwrap_or(self.path)
    }

    /// Checks a request as it was received: all violations at once, unknown members included.
    ///
    /// The protocol's own members may be absent, and are checked where they are there.
    ///
    /// # Errors
    /// All violations.
    pub fn check(
        &self,
        request: &RawMessage<'_>,
        options: &CheckOptions,
    ) -> Result<(), Violations> {
        let found = check(&Slots::of_raw(self.request, request), options);
        Violations::none_or(found, self.page)
    }

    /// The outcome of this return code.
    pub fn outcome(&self, ret_code: &str) -> Option<&'static Outcome> {
        self.outcomes
            .iter()
            .find(|outcome| outcome.ret_codes.contains(&ret_code))
    }
}
