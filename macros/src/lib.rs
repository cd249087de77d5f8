//! The attribute macro of the [`lianlian`](https://docs.rs/lianlian) crate. Use it through that
//! crate, which re-exports and documents it.
//!
//! The language itself is the library [`lianlian_declare`]; this crate is what the compiler calls.

use proc_macro::TokenStream;

/// Declares an operation, or an item of a list, of LianLian's protocol.
///
/// One struct holds both sides, as the two tables of an official page do: each field is on the
/// request's side, on the response's, or on both, where it is an echo.
///
/// ```
/// use lianlian::{check::format, field::Timestamp, lianlian_api};
///
/// /// Asks what a card is.
/// #[lianlian_api(
///     endpoint = "/bankcardbin.htm",
///     host = "queryapi.lianlianpay.com",
///     outcome(Found = "0000")
/// )]
/// pub struct CardBinQuery {
///     /// Number of the bank card.
///     #[request]
///     card_no: lianlian::field::CardNumber,
///
///     /// Name of the bank.
///     #[response(optional, max_len = 32)]
///     bank_name: String,
/// }
///
/// let request = CardBinQueryRequest::builder().card_no("8888888888888888").build();
/// assert!(request.check(&Default::default()).is_ok());
/// ```
///
/// This makes `CardBinQuery` (the endpoint), `CardBinQueryRequest` (with a builder),
/// `CardBinQueryResponse` (an enum of the outcomes) and `CardBinQueryFound` (the outcome's members).
///
/// # On the struct
///
/// | key | what it says |
/// |---|---|
/// | `endpoint = "/path"` | the path |
/// | `host = "name"` | the host |
/// | `body = "plain"` or `"envelope"` | how the request travels; plain unless said |
/// | `body = "form"` | the user's browser carries it, and the server gets no answer: a [redirect](#redirects-and-notifications) |
/// | `outcome(Name = "code", Other = "a" \| "b")` | return codes that are answers; every other one is an error |
/// | `nameless_answers` | its answers leave `oid_partner` out, which is asked for otherwise |
/// | `queried_by(path, field, other)` | it makes orders; the query at `path` asks after one by these fields of the request |
/// | `state = field` | it is such a query; this field of the answer says how the order went |
/// | `product = "name"` | the product, by which some return codes have a meaning of their own |
/// | `page = "url"` | LianLian's page, for violations |
/// | `notification` | instead of these: the struct is a [notification](#redirects-and-notifications) |
/// | `item` | instead of all these: the struct is an item of a list, or any other object inside a message |
/// | `crate = path` | where the `lianlian` crate is, when it is re-exported |
///
/// `oid_partner`, `sign_type`, `sign`, `ret_code` and `ret_msg` belong to the protocol and are never
/// declared.
///
/// # On a field
///
/// `#[request(…)]` puts it on the request's side, `#[response(Outcome, …, keys)]` on the response's,
/// under the outcomes named, or all; it may stand there several times. A notification's fields have
/// `#[notification(…)]`, an item's `#[item(…)]`. A type `Vec<Item>` is a list. `#[wire = "name"]` gives
/// the wire name where the field's can't be it, `#[example = "value"]` a value for documentation and
/// tests. Without a key, a field is required.
///
/// | key | what it says |
/// |---|---|
/// | `optional` | it may be absent |
/// | `required_if(field = "a" \| "b")` | required when the field has one of the values; without values: when it is there |
/// | `required_unless(field = "a")` | required unless |
/// | `either_of = "label"` | at least one of the fields of this label is required |
/// | `max_len = 32`, `len = 15`, `len = [15, 18]` | characters, at most or exactly |
/// | `format = path` | a [`Format`](https://docs.rs/lianlian/latest/lianlian/check/struct.Format.html) |
/// | `format_if(field = "a", path)` | a format under a condition |
/// | `codes("2", "3")` | fewer codes than the type has |
/// | `fixed = "2.1"` | the only value; callers don't set it (requests) |
/// | `accepts("2.0")` | what LianLian's side takes beside the fixed value (requests) |
/// | `unsigned` | outside the signature: the type becomes `Unsigned` (responses, notifications) |
/// | `open` | unknown codes are kept: the type becomes `Open` (responses, notifications, items) |
/// | `assigned` | LianLian fills it in where the request leaves it out; otherwise it is an echo (responses) |
///
/// # Redirects and notifications
///
/// With `body = "form"` the request is a form for the user's browser (`Merchant::redirect`), each member
/// in a field of its own, or all as JSON in the field that `form_field = "req_data"` names.
///
/// A struct with `notification` is what LianLian tells unasked (`Merchant::notification`): as JSON, or,
/// with `body = "form"` and perhaps `form_field`, what the browser brings back from a redirect. It takes
/// `page`, `product` and `crate` besides, and `identity(field, other)`: the fields that say what is told of
/// which order, by which a repetition is known.
#[proc_macro_attribute]
pub fn lianlian_api(arguments: TokenStream, item: TokenStream) -> TokenStream {
    lianlian_declare::declare(arguments.into(), item.into(), cfg!(feature = "platform")).into()
}
