//! From a notification's name to the type that does its work.

use lianlian::Platform;
use lianlian::example::{self, Extent, Members};
use lianlian::notification::{Notification, NotificationMessage};
use lianlian::sign::SignType;

use crate::error::Unusable;

/// The signer, and the merchant for whom it signs.
pub(super) struct Sender<'a> {
    pub platform: Platform,
    pub oid_partner: &'a str,
    pub sign_type: SignType,
    pub url: String,
}

type Signed = Result<http::Request<Vec<u8>>, Unusable>;

/// A signed notification of this table, made of what is given and of examples.
pub(super) fn request(table: &Notification, given: &Members, sender: &Sender<'_>) -> Signed {
    type Sign = fn(&Members, &Sender<'_>) -> Signed;
    let mut known: Vec<(&Notification, Sign)> = Vec::new();
    macro_rules! add {
        (notification $message:path) => {
            known.push((
                <$message as NotificationMessage>::NOTIFICATION,
                sign::<$message>,
            ));
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(add);
    let mut known = known.into_iter();
    let found = known.find(|(known, _)| known.table() == table.table());
    let (_, sign) = found.ok_or(Unusable::NotANotification)?;
    sign(given, sender)
}

fn sign<N: NotificationMessage>(given: &Members, sender: &Sender<'_>) -> Signed {
    let notification: N = example::notification_with(Extent::Required, given)
        .ok_or_else(|| unreadable::<N>(given))?;
    let Sender {
        platform,
        oid_partner,
        sign_type,
        url,
    } = sender;
    Ok(platform.notify(&notification, oid_partner, *sign_type, url)?)
}

/// Names the members that can't be read: each is tried among examples.
fn unreadable<N: NotificationMessage>(given: &Members) -> Unusable {
    let reads = |name: &'static str, value: &String| {
        let alone = Members::from([(name, value.clone())]);
        example::notification_with::<N>(Extent::Required, &alone).is_some()
    };
    let wrong = given.iter().filter(|(name, value)| !reads(name, value));
    let names: Vec<_> = wrong.map(|(name, _)| *name).collect();
    Unusable::UnreadableMembers {
        names: names.join(", "),
        table: N::NOTIFICATION.table(),
    }
}
