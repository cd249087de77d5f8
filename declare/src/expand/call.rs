//! Calls of const methods: one for each thing that is declared.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

use crate::declaration::FormField;

/// The call of a const method for what is declared; nothing where it is not.
pub(super) fn call<T: ToTokens>(method: &str, argument: Option<T>) -> Option<TokenStream> {
    let method = Ident::new(method, Span::call_site());
    argument.map(|argument| quote!(.#method(#argument)))
}

/// The call of a const method that takes nothing, where what it says is so.
pub(super) fn call_flag(method: &str, is_so: bool) -> Option<TokenStream> {
    let method = Ident::new(method, Span::call_site());
    is_so.then(|| quote!(.#method()))
}

/// The call of a const method for a list; nothing where it is empty.
pub(super) fn call_list<T: ToTokens>(
    method: &str,
    items: impl IntoIterator<Item = T>,
) -> Option<TokenStream> {
    let mut items = items.into_iter().peekable();
    items.peek()?;
    call(method, Some(quote!(&[#(#items),*])))
}

/// A text, unless it is empty.
pub(super) fn given(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// The inside of a `Form { … }`: which field of it holds the members.
pub(super) fn form_field(field: &FormField) -> TokenStream {
    match field {
        Some(field) => quote!(field: Some(#field)),
        None => quote!(field: None),
    }
}
