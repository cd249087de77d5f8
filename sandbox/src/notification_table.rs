//! A notification's table by its type: kept as a text, and found again among the types.

use lianlian::example::{self, Extent, Members};
use lianlian::notification::{Notification, NotificationMessage};
use lianlian::sign::{SIGNATURE_DATA, SignType};
use lianlian::{Platform, PrepareError, SignedForm};

type MadeNotification = Result<Option<SignedNotification>, PrepareError>;

/// A notification that is signed: byte for byte the same, however often it is sent.
pub(crate) struct SignedNotification {
    pub body: Vec<u8>,
    /// The signature that is in the headers; `None` where it is in the body.
    pub signature: Option<String>,
}

/// A notification's table, with the ways in which one is made of what is told.
#[derive(Clone, Copy)]
pub(crate) struct NotificationTable {
    pub declared: &'static Notification,
    /// The signed notification for a merchant; `None` where what is told is not enough for one.
    pub signed: fn(&Platform, &Members, &str, SignType) -> MadeNotification,
    /// The form by which a merchant's user goes back to a URL; `None` where what is told is not enough for
    /// one.
    pub form: fn(&Platform, &Members, &str, SignType, &str) -> Option<SignedForm>,
}

impl NotificationTable {
    /// The table of a type.
    pub const fn of<N: NotificationMessage>() -> Self {
        Self {
            declared: N::NOTIFICATION,
            signed: signed::<N>,
            form: form::<N>,
        }
    }

    /// The table of this name, `mpay/PaymentNotification`.
    pub fn find(name: &str) -> Option<Self> {
        macro_rules! find {
            (notification $message:path) => {
                if <$message as NotificationMessage>::NOTIFICATION.table() == name {
                    return Some(Self::of::<$message>());
                }
            };
            ($other:ident $message:path) => {};
        }
        lianlian::for_each_table!(find);
        None
    }

    /// Says whether it is the table of this type.
    pub fn is<N: NotificationMessage>(self) -> bool {
        self.declared.table() == N::NOTIFICATION.table()
    }
}

fn signed<N: NotificationMessage>(
    platform: &Platform,
    told: &Members,
    oid_partner: &str,
    sign_type: SignType,
) -> MadeNotification {
    let Some(notification) = example::notification_with::<N>(Extent::Required, told) else {
        return Ok(None);
    };
    // The URL is kept beside the body: what is posted again is the same, byte for byte.
    let request = platform.notify(&notification, oid_partner, sign_type, "http://localhost/")?;
    let signature = request.headers().get(SIGNATURE_DATA);
    let signature = signature.and_then(|data| data.to_str().ok());
    Ok(Some(SignedNotification {
        signature: signature.map(str::to_owned),
        body: request.into_body(),
    }))
}

fn form<N: NotificationMessage>(
    platform: &Platform,
    told: &Members,
    oid_partner: &str,
    sign_type: SignType,
    url: &str,
) -> Option<SignedForm> {
    let notification = example::notification_with::<N>(Extent::Required, told)?;
    platform
        .send_back(&notification, oid_partner, sign_type, url)
        .ok()
}
