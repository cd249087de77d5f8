//! Forms: messages that a browser carries.

use std::borrow::Cow;

use url::form_urlencoded;
use zeroize::Zeroizing;

use super::{
    JsonBody, Message, MessageError, Protocol, RawMember, RawMessage, RawValue, Visit, Walk,
};
use crate::row::Row;

/// A form as it was received.
pub(crate) struct Form<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

impl<'a> Form<'a> {
    /// Reads a body of the type `application/x-www-form-urlencoded`.
    pub fn parse(body: &'a [u8]) -> Result<Self, MessageError> {
        RawMessage::check_size(body)?;
        Ok(Self(form_urlencoded::parse(body).collect()))
    }

    /// The message: the JSON in `field`, or all fields as its members.
    pub fn message(&self, field: Option<&'static str>) -> Result<RawMessage<'_>, MessageError> {
        let Some(field) = field else {
            let members = self.0.iter().map(|(name, value)| RawMember {
                name: Cow::Borrowed(name.as_ref()),
                value: RawValue::Text(Cow::Borrowed(value.as_ref())),
            });
            return RawMessage::of_members(members.collect());
        };
        RawMessage::parse(self.field(field)?.as_bytes())
    }

    /// The text of a field that must be there.
    pub fn field(&self, field: &'static str) -> Result<&str, MessageError> {
        self.value(field)?.ok_or(MessageError::NoField { field })
    }

    /// The text of a field, whose name may be in upper or lower case.
    pub fn value(&self, field: &str) -> Result<Option<&str>, MessageError> {
        let mut values = self
            .0
            .iter()
            .filter(|(name, _)| name.eq_ignore_ascii_case(field));
        match (values.next(), values.next()) {
            (Some((_, value)), None) => Ok(Some(value)),
            (Some(_), Some(_)) => Err(MessageError::DuplicateMember),
            (None, _) => Ok(None),
        }
    }
}

/// The members of a message as the fields of a form; a list as JSON text.
pub(crate) fn fields(
    message: &dyn Message,
    protocol: Protocol<'_>,
) -> Vec<(&'static str, Zeroizing<String>)> {
    let mut fields = Fields(Vec::new());
    message.walk(&mut Walk::new(protocol, &mut fields));
    fields.0
}

struct Fields(Vec<(&'static str, Zeroizing<String>)>);

impl<'a> Visit<'a> for Fields {
    fn text(&mut self, row: &'static Row, text: Cow<'a, str>) {
        self.0.push((row.name, Zeroizing::new(text.into_owned())));
    }

    fn list(&mut self, row: &'static Row, items: Vec<&'a dyn Message>) {
        self.0.push((row.name, JsonBody::text_of_items(items)));
    }

    fn object(&mut self, row: &'static Row, object: &'a dyn Message) {
        let json = JsonBody::text_of(object, Protocol::default());
        self.0.push((row.name, json));
    }
}
