//! The masked view of a message: the only one that Debug, logs and serde ever see.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Message, Protocol, Slot, Slots};

/// A message's masked view, for Debug and for serde.
///
/// ```
/// # extern crate lianlian_core as lianlian;
/// use lianlian::{field::SmsCode, lianlian_api, message::Masked};
///
/// /// Verifies the code that the user got.
/// #[lianlian_api(endpoint = "/v1/verify", host = "mpayapi.lianlianpay.com", outcome(Done = "0000"))]
/// pub struct Verify {
///     /// The user's number at the merchant.
///     #[request(max_len = 32)]
///     user_id: String,
///     /// The code.
///     #[request]
///     verify_code: SmsCode,
/// }
///
/// let request = VerifyRequest::builder().user_id("u1").verify_code("666666").build();
/// assert_eq!(
///     serde_json::to_string(&Masked::new(&request))?,
///     r#"{"user_id":"u1","verify_code":"***"}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
pub struct Masked<'a>(Slots<'a>);

impl<'a> Masked<'a> {
    /// The masked view of `message`.
    pub fn new(message: &'a dyn Message) -> Self {
        Self(Slots::of_message(message, Protocol::default()))
    }
}

impl Serialize for Masked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        View(&self.0).serialize(serializer)
    }
}

impl fmt::Debug for Masked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        View(&self.0).fmt(f)
    }
}

/// Writes a message's Debug text: its type's name and the masked fields that have a value.
#[doc(hidden)]
pub fn fmt_masked(message: &dyn Message, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    View(&Masked::new(message).0).fmt_named(name, f)
}

/// The masked view of slots, at any depth.
struct View<'a>(&'a Slots<'a>);

impl View<'_> {
    fn fmt_named(&self, name: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct(name);
        self.each(&mut |member, value| {
            debug.field(member, value);
        });
        debug.finish()
    }

    /// Shows each member that has a value.
    fn each(&self, see: &mut dyn FnMut(&str, &dyn fmt::Debug)) {
        for (row, slot) in &self.0.known {
            match slot {
                Slot::Text(text) => see(row.name, &row.secrecy.mask(text)),
                Slot::Items(items) => see(row.name, &views(items)),
                Slot::Object(slots) => see(row.name, &View(slots)),
                Slot::Absent | Slot::WrongType | Slot::TooMany => {}
            }
        }
    }
}

fn views<'a>(items: &'a [Option<Slots<'a>>]) -> Vec<View<'a>> {
    items.iter().flatten().map(View).collect()
}

/// An object or an item has no name of its own.
impl fmt::Debug for View<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_map();
        self.each(&mut |member, value| {
            debug.entry(&format_args!("{member}"), value);
        });
        debug.finish()
    }
}

impl Serialize for View<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (row, slot) in &self.0.known {
            match slot {
                Slot::Text(text) => {
                    map.serialize_entry(row.name, &format_args!("{}", row.secrecy.mask(text)))?;
                }
                Slot::Items(items) => map.serialize_entry(row.name, &views(items))?,
                Slot::Object(slots) => map.serialize_entry(row.name, &View(slots))?,
                Slot::Absent | Slot::WrongType | Slot::TooMany => {}
            }
        }
        map.end()
    }
}
