//! From names to the types of the tables.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use lianlian::api::OPERATIONS;
use lianlian::example::{self, Extent, Members};
use lianlian::notification::Notice;
use lianlian::sign::SignType;
use lianlian::{Platform, PrepareError, SignedForm};

/// The wire names of all requests and answers.
pub(crate) fn wire_names() -> &'static BTreeSet<&'static str> {
    static NAMES: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
        let requests = OPERATIONS.iter().map(|operation| operation.request);
        let outcomes = OPERATIONS.iter().flat_map(|operation| operation.outcomes);
        let rows = requests.chain(outcomes.map(|outcome| outcome.rows));
        rows.flatten().map(|row| row.name).collect()
    });
    &NAMES
}

/// The signed body of a notification of the table of this name; `None` where this table does not
/// exist.
pub(crate) fn notification(
    platform: &Platform,
    name: &str,
    told: &Members,
    oid_partner: &str,
    sign_type: SignType,
) -> Result<Option<Vec<u8>>, PrepareError> {
    type Write = fn(&Platform, &Members, &str, SignType) -> Result<Option<Vec<u8>>, PrepareError>;
    let mut writers: Vec<(String, Write)> = Vec::new();
    macro_rules! add {
        (notification $message:path) => {
            let table = <$message as Notice>::NOTIFICATION;
            writers.push((table.full_name(), write::<$message>));
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(add);
    match find(&writers, name) {
        Some(write) => write(platform, told, oid_partner, sign_type),
        None => Ok(None),
    }
}

/// The form by which the browser goes back, of the table of this name; `None` where this table does
/// not exist.
pub(crate) fn send_back(
    platform: &Platform,
    name: &str,
    told: &Members,
    oid_partner: &str,
    sign_type: SignType,
    url: &str,
) -> Option<SignedForm> {
    type Form = fn(&Platform, &Members, &str, SignType, &str) -> Option<SignedForm>;
    let mut forms: Vec<(String, Form)> = Vec::new();
    macro_rules! add {
        (notification $message:path) => {
            let table = <$message as Notice>::NOTIFICATION;
            forms.push((table.full_name(), form::<$message>));
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(add);
    find(&forms, name)?(platform, told, oid_partner, sign_type, url)
}

fn find<T: Copy>(known: &[(String, T)], name: &str) -> Option<T> {
    let mut known = known.iter();
    known.find(|known| known.0 == name).map(|known| known.1)
}

fn write<N: Notice>(
    platform: &Platform,
    told: &Members,
    oid_partner: &str,
    sign_type: SignType,
) -> Result<Option<Vec<u8>>, PrepareError> {
    let Some(notification) = example::notification_with::<N>(Extent::Required, told) else {
        return Ok(None);
    };
    // The URL is kept beside the body: what is posted again is the same, byte for byte.
    let request = platform.notify(&notification, oid_partner, sign_type, "http://localhost/")?;
    Ok(Some(request.into_body()))
}

fn form<N: Notice>(
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
