//! An operation of LianLian's: its place, its two sides, its outcomes.

use std::fmt::Debug;

use crate::check::{CheckOptions, check};
use crate::erratum::Errata;
use crate::generation::{Generation, ORDER_NUMBERS};
use crate::message::{Message, Protocol, RawMessage, ReadMessage, Reader, Slot, Slots};
use crate::ret_code::{RetCode, RetCodes};
use crate::row::Row;
use crate::violation::{Violation, Violations};

/// An operation as a type, without values. Implemented by the macro.
///
/// It is a [`Call`] or a [`Redirect`].
pub trait OperationType {
    /// The message that the merchant sends.
    type Request: Sent<Operation = Self>;
    /// The operation as its table declares it.
    const OPERATION: &'static Operation;
}

/// An operation that the merchant's server calls.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an operation that a server calls",
    note = "the user's browser carries a redirect: use `Merchant::redirect`"
)]
pub trait Call: OperationType {
    /// The message that LianLian answers.
    type Response: Response;
}

/// An operation that the user's browser carries, as a signed form. LianLian's page answers the user;
/// the merchant hears of it by [notification](crate::notification).
pub trait Redirect: OperationType {}

/// A message that a merchant, or the user's browser for it, sends to an operation. Implemented by
/// the macro.
pub trait Sent: ReadMessage {
    /// The operation that it is sent to.
    type Operation: OperationType<Request = Self>;
}

/// A message that a merchant's server sends to a [`Call`], and gets an answer to.
pub trait Request: Sent<Operation: Call> {}

impl<R: Sent<Operation: Call>> Request for R {}

/// The answer to a request of the type `R`.
pub type ResponseTo<R> = <<R as Sent>::Operation as Call>::Response;

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

/// An operation as its table declares it. [`Operation::new`] makes one, and one method for each fact
/// that it may have besides.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Operation {
    /// The declaration's name, `CardBindApply`.
    pub name: &'static str,
    /// The generation of the protocol that it speaks.
    pub generation: Generation,
    /// The purpose of the operation: the first paragraph of its documentation.
    pub meaning: Option<&'static str>,
    /// The product that it belongs to, `mpay`. Some return codes mean something else in some
    /// products.
    pub product: Option<&'static str>,
    /// LianLian's page on it.
    pub page: Option<&'static str>,
    /// The host that serves it, `mpayapi.lianlianpay.com`.
    pub host: &'static str,
    /// The path, `/v1/bankcardbind`.
    pub path: &'static str,
    /// The form in which the request travels.
    pub body: Body,
    /// True where its answers leave out `oid_partner`. All others must name the merchant that they
    /// are for.
    pub nameless_answers: bool,
    /// The way to the member by which the order is known that the operation makes, or whose money it moves:
    /// `no_order`, `orderInfo.txn_seqno`. `None` where it does neither. Each answer repeats the member at its
    /// end, unless [`unnamed_order`](Self::unnamed_order).
    pub order: Option<&'static str>,
    /// True where its answers leave out the order's number, or don't say which one they mean.
    pub unnamed_order: bool,
    /// The members by which a query asks after the order; empty where no query is known.
    pub queried_by: &'static [AskedBy],
    /// True where the operation only asks: it makes nothing, whatever it is answered.
    pub is_query: bool,
    /// The catalogue that explains the return codes of its answers.
    pub ret_codes: RetCodes,
    /// The catalogue of the errata, which speak of its page among others.
    pub errata: Errata,
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
#[non_exhaustive]
pub struct Outcome {
    /// The variant's name, `CodeSent`.
    pub name: &'static str,
    /// The return codes that mean it, `8888`; seldom more than one.
    pub ret_codes: &'static [&'static str],
    /// The answer's rows, sorted by wire name.
    pub rows: &'static [Row],
}

/// A member by which a query asks after an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct AskedBy {
    /// The wire name of the query's member, `txn_seqno`.
    pub query: &'static str,
    /// The way to its value in the request that made the order, `orderInfo.txn_seqno`.
    pub order: &'static str,
}

impl AskedBy {
    /// The query's member, and the way to its value.
    pub const fn new(query: &'static str, order: &'static str) -> Self {
        Self { query, order }
    }
}

impl Outcome {
    /// The outcome of these return codes, with the answer's rows.
    pub const fn new(
        name: &'static str,
        ret_codes: &'static [&'static str],
        rows: &'static [Row],
    ) -> Self {
        Self {
            name,
            ret_codes,
            rows,
        }
    }
}

impl Operation {
    /// An operation at this host and path, with its request's rows. It travels plain, makes no order and
    /// has neither an outcome nor a catalogue of return codes until it is told so.
    pub const fn new(
        name: &'static str,
        host: &'static str,
        path: &'static str,
        request: &'static [Row],
    ) -> Self {
        Self {
            name,
            generation: Generation::Classic,
            meaning: None,
            product: None,
            page: None,
            host,
            path,
            body: Body::Plain,
            nameless_answers: false,
            order: None,
            unnamed_order: false,
            queried_by: &[],
            is_query: false,
            ret_codes: RetCodes::NONE,
            errata: Errata::NONE,
            request,
            outcomes: &[],
        }
    }

    /// The generation of the protocol that it speaks.
    pub const fn generation(self, generation: Generation) -> Self {
        Self { generation, ..self }
    }

    /// Says what the operation is for.
    pub const fn meaning(self, meaning: &'static str) -> Self {
        Self {
            meaning: Some(meaning),
            ..self
        }
    }

    /// Names the product that it belongs to.
    pub const fn product(self, product: &'static str) -> Self {
        Self {
            product: Some(product),
            ..self
        }
    }

    /// Names LianLian's page on it.
    pub const fn page(self, page: &'static str) -> Self {
        Self {
            page: Some(page),
            ..self
        }
    }

    /// The form in which the request travels.
    pub const fn body(self, body: Body) -> Self {
        Self { body, ..self }
    }

    /// Its answers leave `oid_partner` out.
    pub const fn nameless_answers(self) -> Self {
        Self {
            nameless_answers: true,
            ..self
        }
    }

    /// It makes the order, or moves the money of the order, that this member names.
    pub const fn order(self, member: &'static str) -> Self {
        Self {
            order: Some(member),
            ..self
        }
    }

    /// Its answers leave out the order's number, or don't say which one they mean.
    pub const fn unnamed_order(self) -> Self {
        Self {
            unnamed_order: true,
            ..self
        }
    }

    /// A query asks after its order by these members.
    pub const fn queried_by(self, members: &'static [AskedBy]) -> Self {
        Self {
            queried_by: members,
            ..self
        }
    }

    /// It only asks.
    pub const fn query(self) -> Self {
        Self {
            is_query: true,
            ..self
        }
    }

    /// The catalogue that explains the return codes of its answers.
    pub const fn ret_codes(self, catalogue: RetCodes) -> Self {
        Self {
            ret_codes: catalogue,
            ..self
        }
    }

    /// The catalogue of errata that may speak of its page.
    pub const fn errata(self, catalogue: Errata) -> Self {
        Self {
            errata: catalogue,
            ..self
        }
    }

    /// The outcomes that are answers, not errors.
    pub const fn outcomes(self, outcomes: &'static [Outcome]) -> Self {
        Self { outcomes, ..self }
    }

    /// The name of its table, `mpay/CardBindApply`; the name alone where it has no product.
    pub fn table(&self) -> String {
        table_name(self.product, self.name)
    }

    /// The wire name under which its answers repeat the order's number; `None` where they don't.
    pub fn answered_order(&self) -> Option<&'static str> {
        let way = self.order.filter(|_| !self.unnamed_order)?;
        way.rsplit('.').next()
    }

    /// The series of numbers that the order's number is of: `txn_seqno` or `refund_seqno`, of what it asks after, too.
    /// `None` where its product has a single series, as in the first generation.
    pub fn series(&self) -> Option<&'static str> {
        let asks_by = || {
            let mut numbers = ORDER_NUMBERS.into_iter();
            numbers.find(|name| self.request.iter().any(|row| row.name == *name))
        };
        self.order
            .or_else(asks_by)
            .and_then(|way| self.generation.series(way))
    }

    /// The rows of each of its messages: the request's, then those of each outcome's answer.
    pub fn messages(&self) -> impl Iterator<Item = &'static [Row]> {
        let outcomes = self.outcomes.iter().map(|outcome| outcome.rows);
        std::iter::once(self.request).chain(outcomes)
    }

    /// The path's last part, by which command lines call the operation: `bankcardbind`.
    pub fn id(&self) -> &'static str {
        self.path.rsplit('/').next().unwrap_or(self.path)
    }

    /// True where people call it so: by its table's name, with the product or without, or by its [`id`](Self::id),
    /// with the suffix or without. Several operations may be called the same.
    pub fn is_called(&self, name: &str) -> bool {
        let id = self.id();
        let short = id.split_once('.').map_or(id, |(short, _)| short);
        [self.name, id, short].contains(&name) || self.table() == name
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
        self.check_slots(&Slots::of_raw(self.request, request), options)
    }

    /// Checks a request's values. Where LianLian's page or sample breaks the same rule, the violation says so.
    pub(crate) fn check_slots(
        &self,
        slots: &Slots<'_>,
        options: &CheckOptions,
    ) -> Result<(), Violations> {
        let found = check(slots, options, self.generation).map(|violation| {
            let value = match slots.at(&violation.field) {
                Some(Slot::Text(text)) => Some(text.as_ref()),
                _ => None,
            };
            let (field, rule) = (violation.field.as_str(), violation.rule);
            match self.errata.find(&self.table(), field, rule, value) {
                Some(erratum) => violation.by_erratum(erratum.name),
                None => violation,
            }
        });
        Violations::none_or(found, self.page)
    }

    /// The outcome of this return code.
    pub fn outcome(&self, ret_code: &str) -> Option<&'static Outcome> {
        self.outcomes
            .iter()
            .find(|outcome| outcome.ret_codes.contains(&ret_code))
    }
}

impl RetCode {
    /// A code that this operation answered with.
    pub fn of(code: &str, operation: &Operation) -> Self {
        let code = Self::new(code, operation.product, operation.ret_codes);
        match operation.is_query {
            true => code.into_query(),
            false => code,
        }
    }
}

impl RawMessage<'_> {
    /// Reads a request that is about to be sent. The protocol's own members are passed over.
    ///
    /// # Errors
    /// A required parameter is missing, or a parameter can't be read. [`Operation::check`] finds all that is
    /// wrong at once.
    pub fn read_request<R: Sent>(&self) -> Result<R, Violation> {
        R::read(&Reader::strict(self))
    }
}

/// Checks a typed request as its operation checks a received one, errata included; its `check` calls it.
#[doc(hidden)]
pub fn check_request<R: Sent>(request: &R, options: &CheckOptions) -> Result<(), Violations> {
    let slots = Slots::of_message(request, Protocol::default());
    R::Operation::OPERATION.check_slots(&slots, options)
}

/// A declaration's name with its product.
pub(crate) fn table_name(product: Option<&str>, name: &str) -> String {
    match product {
        Some(product) => format!("{product}/{name}"),
        None => name.to_owned(),
    }
}
