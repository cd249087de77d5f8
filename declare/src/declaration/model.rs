//! A declaration as plain data.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::{Attribute, Ident, LitStr, Path, Type, Visibility};

use crate::protocol::Generation;

/// An annotated struct, read and found right.
pub struct Declaration {
    /// True where LianLian's side is compiled, which builds the messages that LianLian sends.
    pub(crate) platform: bool,
    /// The path of the `lianlian` crate.
    pub(crate) lianlian: Path,
    pub(crate) docs: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) name: Ident,
    pub(crate) generation: Generation,
    pub(crate) kind: Kind,
    pub(crate) fields: Vec<Field>,
}

pub(crate) enum Kind {
    Operation(Operation),
    Notification(Notification),
    Report(Report),
    /// An item of a list, or any other object inside a message.
    Item,
}

pub(crate) struct Operation {
    pub endpoint: String,
    pub host: String,
    pub page: String,
    pub product: String,
    pub body: Body,
    /// The catalogue of its return codes.
    pub ret_codes: Option<Path>,
    /// The catalogue of the errata that may speak of its page.
    pub errata: Option<Path>,
    /// True where answers leave `oid_partner` out.
    pub nameless_answers: bool,
    /// The field by which the order is known that this operation makes, or whose money it moves.
    pub order: Option<Way>,
    /// True where answers leave out the order's number.
    pub unnamed_order: bool,
    /// True where it only asks.
    pub is_query: bool,
    /// The query that asks after an order that this operation makes.
    pub queried_by: Option<QueriedBy>,
    /// The answer's field that says how an order went, where the operation asks after orders.
    pub state: Option<Ident>,
    /// None where the body is a form: the browser gets the answer.
    pub outcomes: Vec<Outcome>,
}

/// A query, and the fields of the request that it asks by.
pub(crate) struct QueriedBy {
    pub query: Path,
    pub fields: Vec<AskedBy>,
}

/// A field of the query, and the way to its value in the request that made the order.
pub(crate) struct AskedBy {
    pub field: Ident,
    pub way: Way,
}

/// A field, or a way to a field of one of its objects: `order_info.txn_seqno`.
pub(crate) struct Way {
    pub field: Ident,
    pub inside: Vec<Ident>,
}

impl Way {
    /// The field at its end.
    pub fn end(&self) -> &Ident {
        self.inside.last().unwrap_or(&self.field)
    }
}

/// The form in which a request travels.
pub(crate) enum Body {
    Plain,
    Envelope,
    Form(FormField),
}

pub(crate) struct Notification {
    pub page: String,
    pub product: String,
    /// None: as JSON.
    pub form: Option<FormField>,
    /// The fields that identify the event. Where the list is empty, all of them together do.
    pub identity: Vec<Way>,
    /// The fields that say which order, what amount, and how it went.
    pub order: Option<Way>,
    pub amount: Option<Way>,
    pub state: Option<Ident>,
    /// Members of other tables, which a message of this one never has.
    pub foreign: Vec<LitStr>,
}

/// A line of a report.
pub(crate) struct Report {
    pub page: String,
    pub product: String,
    /// The beginning of its files' names.
    pub prefix: String,
    /// The stretches of time of which there are files: `day`, `month`.
    pub periods: Vec<LitStr>,
    /// The character between two columns, where it is said.
    pub joiner: Option<char>,
}

/// The one field of a form that holds all members as JSON; none where each has a field of its own.
pub(crate) type FormField = Option<String>;

pub(crate) struct Outcome {
    pub name: Ident,
    /// One or more codes that mean it.
    pub ret_codes: Vec<LitStr>,
}

pub(crate) struct Field {
    pub docs: Vec<Attribute>,
    pub name: Ident,
    /// The name on the wire.
    pub wire: String,
    pub wire_span: Span,
    /// A value that it may have.
    pub example: Option<LitStr>,
    pub ty: Type,
    /// The type of what is inside, where the field is an object or a list of them.
    pub item: Option<Type>,
    /// True where it is one object, not a list.
    pub is_object: bool,
    pub sides: Vec<Side>,
}

/// A side of the exchange where a field appears, and the rules for it there.
pub(crate) struct Side {
    pub place: Place,
    pub span: Span,
    pub row: Row,
}

pub(crate) enum Place {
    Request,
    /// Under these outcomes; none named: under all.
    Response(Vec<Ident>),
    Notification,
    Column,
    Item,
}

/// The rules for a field on one side.
#[derive(Default)]
pub(crate) struct Row {
    pub presence: Presence,
    pub length: Option<Length>,
    pub formats: Vec<FormatRule>,
    pub alias: Option<LitStr>,
    pub forbidden_if: Option<Condition>,
    pub excludes: Option<Ident>,
    pub equals: Option<Ident>,
    pub fixed: Option<LitStr>,
    pub accepts: Vec<LitStr>,
    pub codes: Vec<LitStr>,
    pub unsigned: bool,
    pub open: bool,
    pub assigned: bool,
    pub numbers: bool,
}

#[derive(Default)]
pub(crate) enum Presence {
    #[default]
    Required,
    Optional,
    RequiredIf(Condition),
    RequiredUnless(Condition),
    EitherOf(LitStr),
}

pub(crate) enum Length {
    Max(usize),
    Exact(Vec<usize>),
}

pub(crate) struct FormatRule {
    pub condition: Option<Condition>,
    pub format: Path,
}

pub(crate) struct Condition {
    /// The field, or a wire name of the message around this one.
    pub field: Ident,
    /// True where the member is of the message around this one.
    pub is_outside: bool,
    /// Wire names that lead into the field's objects.
    pub inside: Vec<Ident>,
    /// None, and no bound: as soon as the member is there.
    pub values: Vec<LitStr>,
    /// The number from which on it holds.
    pub at_least: Option<LitStr>,
}

impl Operation {
    /// Tells whether the user's browser carries the request, and gets the answer.
    pub fn is_redirect(&self) -> bool {
        matches!(self.body, Body::Form(_))
    }
}

impl Side {
    pub fn is_request(&self) -> bool {
        matches!(self.place, Place::Request)
    }

    /// Tells whether the answer of this outcome has the field.
    pub fn is_under(&self, outcome: &Outcome) -> bool {
        match &self.place {
            Place::Response(names) => names.is_empty() || names.contains(&outcome.name),
            Place::Request | Place::Notification | Place::Column | Place::Item => false,
        }
    }
}

impl Presence {
    pub fn condition(&self) -> Option<&Condition> {
        match self {
            Self::RequiredIf(condition) | Self::RequiredUnless(condition) => Some(condition),
            Self::Required | Self::Optional | Self::EitherOf(_) => None,
        }
    }
}

impl Row {
    /// The conditions that name other fields.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let formats = self.formats.iter();
        let formats = formats.filter_map(|rule| rule.condition.as_ref());
        let presence = self.presence.condition().into_iter();
        presence.chain(&self.forbidden_if).chain(formats)
    }

    /// The other fields of the same message that the row names.
    pub fn others(&self) -> impl Iterator<Item = &Ident> {
        let conditions = self.conditions().filter(|condition| !condition.is_outside);
        let conditions = conditions.map(|condition| &condition.field);
        conditions.chain(&self.excludes).chain(&self.equals)
    }
}

impl Declaration {
    /// The wire name of a field; conditions on fields that don't exist were refused.
    pub(crate) fn wire_of(&self, name: &Ident) -> String {
        let field = self.fields.iter().find(|field| field.name == *name);
        field.map_or_else(|| name.to_string(), |field| field.wire.clone())
    }

    /// The way to a condition's member, by wire names: `txn_type`, `orderInfo.total_amount`, and with `../` at its
    /// beginning from the message around this one.
    pub(crate) fn way_to(&self, condition: &Condition) -> String {
        let first = match condition.is_outside {
            true => format!("../{}", condition.field.unraw()),
            false => self.wire_of(&condition.field),
        };
        joined(first, &condition.inside)
    }

    /// The same for a field of this message or of one of its objects.
    pub(crate) fn wire_way(&self, way: &Way) -> String {
        joined(self.wire_of(&way.field), &way.inside)
    }

    /// The fields that stand in one message, with what holds for them there.
    pub(crate) fn rows(&self, stands: impl Fn(&Side) -> bool) -> Vec<(&Field, &Row)> {
        let row = |field: &Field| field.sides.iter().position(&stands);
        self.fields
            .iter()
            .filter_map(|field| Some((field, &field.sides.get(row(field)?)?.row)))
            .collect()
    }
}

/// A way of wire names: inside an object, a field has its name on the wire.
fn joined(first: String, inside: &[Ident]) -> String {
    let inside = inside.iter().map(|name| name.unraw().to_string());
    let names: Vec<String> = [first].into_iter().chain(inside).collect();
    names.join(".")
}
