//! `lianlian notify send`

use lianlian::Platform;
use lianlian::example::Members;
use lianlian::message::{RawMessage, RawValue};
use lianlian::notification::Notification;

use super::signed::Sender;
use super::{post, signed};
use crate::args::NotifySend;
use crate::catalogue::Table;
use crate::error::Unusable;
use crate::output::Form;
use crate::{Verdict, input, prepared};

pub(super) fn run(arguments: &NotifySend, form: Form) -> Result<Verdict, Unusable> {
    let table = Table::find(&arguments.table)?;
    let Table::Notification(notification) = table else {
        return Err(Unusable::NotANotification);
    };
    let sender = Sender {
        platform: Platform::new(input::private_key(&arguments.key)?),
        oid_partner: &arguments.oid_partner,
        sign_type: arguments.sign_type.unwrap_or_default(),
        url: arguments.posting.url.to_string(),
    };
    let body = prepared::body(&arguments.set)?;
    let given = given(notification, &table.name(), &RawMessage::parse(&body)?)?;
    let request = signed::request(notification, &given, &sender)?;
    post::post(&request, &arguments.posting, form)
}

/// The members by the table's names.
fn given(
    notification: &Notification,
    table: &str,
    message: &RawMessage<'_>,
) -> Result<Members, Unusable> {
    let mut given = Members::new();
    for member in message.members() {
        let mut rows = notification.rows.iter();
        let row = rows.find(|row| row.name == member.name);
        let row = row.ok_or_else(|| Unusable::UnknownMember {
            name: member.name.to_string(),
            table: table.to_owned(),
        })?;
        let value = match &member.value {
            RawValue::Null => continue,
            RawValue::Text(text) => text.to_string(),
            RawValue::Other(json) => (*json).to_owned(),
        };
        given.insert(row.name, value);
    }
    Ok(given)
}
