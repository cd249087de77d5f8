//! Code lists: closed where we send, open where we receive.

use std::borrow::Cow;

use super::{AnswerValue, Secrecy, Value};
use crate::format::Format;

/// Declares a code list: a closed enum whose variants stand for codes on the wire.
///
/// ```
/// # extern crate lianlian_core as lianlian;
/// lianlian::code_enum! {
///     /// Which way the money goes.
///     pub enum Direction {
///         /// To the merchant.
///         In = "0",
///         /// From the merchant.
///         Out = "1",
///     }
/// }
/// assert_eq!(Direction::Out.code(), "1");
/// # use lianlian::field::Value;
/// assert_eq!(Direction::MEANINGS, [("0", "To the merchant."), ("1", "From the merchant.")]);
/// ```
#[macro_export]
macro_rules! code_enum {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$($of_variant:tt)*])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$($of_variant)*])*
                #[doc = ::core::concat!("\n\nCode: `", $code, "`")]
                $variant
            ),+
        }

        impl $name {
            /// The code on the wire.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code),+
                }
            }
        }

        impl $crate::field::Value for $name {
            const CODES: &'static [&'static str] = &[$($code),+];
            const MEANINGS: &'static [(&'static str, &'static str)] = &[
                $(($code, $crate::__documentation!($([$($of_variant)*])*).trim_ascii())),+
            ];
            const IN_ANSWERS: bool = false;

            fn wire(&self) -> ::std::borrow::Cow<'_, str> {
                ::std::borrow::Cow::Borrowed(self.code())
            }

            fn from_wire(text: &str) -> ::core::option::Option<Self> {
                match text {
                    $($code => ::core::option::Option::Some(Self::$variant),)+
                    _ => ::core::option::Option::None,
                }
            }
        }
    };
}

/// The text of the documentation among attributes.
#[doc(hidden)]
#[macro_export]
macro_rules! __documentation {
    () => { "" };
    ([doc = $text:literal] $($others:tt)*) => {
        ::core::concat!($text, $crate::__documentation!($($others)*))
    };
    ([$($other:tt)*] $($others:tt)*) => { $crate::__documentation!($($others)*) };
}

/// A code in an answer: one that this crate knows, or one that LianLian added since.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Open<T> {
    /// A code of the list.
    Known(T),
    /// Any other code, as it was received.
    Unknown(String),
}

impl<T> Open<T> {
    /// The code, where it is one of the list.
    pub fn known(self) -> Option<T> {
        match self {
            Self::Known(code) => Some(code),
            Self::Unknown(_) => None,
        }
    }
}

impl<T> From<T> for Open<T> {
    fn from(code: T) -> Self {
        Self::Known(code)
    }
}

// The list's codes are not this type's: an open code is never checked against them.
impl<T: Value> Value for Open<T> {
    const SECRECY: Secrecy = T::SECRECY;
    const FORMATS: &'static [Format] = T::FORMATS;
    const MEANINGS: &'static [(&'static str, &'static str)] = T::MEANINGS;

    fn wire(&self) -> Cow<'_, str> {
        match self {
            Self::Known(code) => code.wire(),
            Self::Unknown(text) => Cow::Borrowed(text),
        }
    }

    fn echoes(asked: &str, answered: &str) -> bool {
        T::echoes(asked, answered)
    }

    fn from_wire(text: &str) -> Option<Self> {
        Some(T::from_wire(text).map_or_else(|| Self::Unknown(text.to_owned()), Self::Known))
    }
}

impl<T: Value> AnswerValue for Open<T> {}
