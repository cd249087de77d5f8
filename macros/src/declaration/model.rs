//! A declaration as plain data.

use proc_macro2::Span;
use syn::{Attribute, Ident, LitStr, Path, Type, Visibility};

/// An annotated struct.
pub(crate) struct Declaration {
    /// Where the `lianlian` crate is.
    pub lianlian: Path,
    pub docs: Vec<Attribute>,
    pub visibility: Visibility,
    pub name: Ident,
    pub kind: Kind,
    pub fields: Vec<Field>,
}

pub(crate) enum Kind {
    Operation(Operation),
    /// An item of a list.
    Item,
}

pub(crate) struct Operation {
    pub endpoint: String,
    pub host: String,
    pub page: String,
    pub envelope: bool,
    /// Whether answers leave `oid_partner` out.
    pub nameless_answers: bool,
    pub outcomes: Vec<Outcome>,
}

pub(crate) struct Outcome {
    pub name: Ident,
    pub ret_code: LitStr,
}

pub(crate) struct Field {
    pub docs: Vec<Attribute>,
    pub name: Ident,
    /// The name on the wire.
    pub wire: String,
    pub wire_span: Span,
    pub ty: Type,
    /// The item's type, where the field is a list of them.
    pub item: Option<Type>,
    pub sides: Vec<Side>,
}

/// Where a field stands, and what holds for it there.
pub(crate) struct Side {
    pub place: Place,
    pub span: Span,
    pub row: Row,
}

pub(crate) enum Place {
    Request,
    /// Under these outcomes; none named: under all.
    Response(Vec<Ident>),
    Item,
}

/// What holds for a field on one side.
#[derive(Default)]
pub(crate) struct Row {
    pub presence: Presence,
    pub length: Option<Length>,
    pub format: Option<FormatRule>,
    pub fixed: Option<LitStr>,
    pub codes: Vec<LitStr>,
    pub unsigned: bool,
    pub open: bool,
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
    pub field: Ident,
    /// None: as soon as the field is there.
    pub values: Vec<LitStr>,
}

impl Side {
    pub fn is_request(&self) -> bool {
        matches!(self.place, Place::Request)
    }

    /// Whether the field stands under this outcome.
    pub fn is_under(&self, outcome: &Outcome) -> bool {
        match &self.place {
            Place::Response(names) => names.is_empty() || names.contains(&outcome.name),
            Place::Request | Place::Item => false,
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
        let format = self
            .format
            .as_ref()
            .and_then(|rule| rule.condition.as_ref());
        self.presence.condition().into_iter().chain(format)
    }
}

impl Declaration {
    /// The wire name of a field; conditions on fields that don't exist were refused.
    pub fn wire_of(&self, name: &Ident) -> String {
        let field = self.fields.iter().find(|field| field.name == *name);
        field.map_or_else(|| name.to_string(), |field| field.wire.clone())
    }

    /// The fields that stand in one message, with what holds for them there.
    pub fn rows(&self, stands: impl Fn(&Side) -> bool) -> Vec<(&Field, &Row)> {
        let row = |field: &Field| field.sides.iter().position(&stands);
        self.fields
            .iter()
            .filter_map(|field| Some((field, &field.sides.get(row(field)?)?.row)))
            .collect()
    }
}
