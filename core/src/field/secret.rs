//! Texts that must not be shown: masked in Debug, wiped when dropped, without Display.

use std::borrow::Cow;
use std::fmt;

use zeroize::Zeroizing;

use super::{AnswerValue, Secrecy, Value};
use crate::format::{self, Format};

/// Writes a secret text type: what it is, how much of it may be shown, and its formats.
macro_rules! secret_text {
    ($(#[$doc:meta])* $name:ident, $secrecy:expr, $formats:expr $(, $echoes:expr)? $(; $in_answers:literal)?) => {
        $(#[$doc])*
        pub struct $name(Zeroizing<String>);

        impl $name {
            /// Takes the text as it is; the checks judge it before anything is signed.
            pub fn new(text: impl Into<String>) -> Self {
                Self(Zeroizing::new(text.into()))
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::new(text)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), Self::SECRECY.mask(&self.0))
            }
        }

        impl Value for $name {
            const SECRECY: Secrecy = $secrecy;
            const FORMATS: &'static [Format] = $formats;
            $(const IN_ANSWERS: bool = $in_answers;)?

            fn wire(&self) -> Cow<'_, str> {
                Cow::Borrowed(&self.0)
            }

            $(fn echoes(asked: &str, answered: &str) -> bool {
                $echoes(asked, answered)
            })?

            fn from_wire(text: &str) -> Option<Self> {
                Some(Self::new(text))
            }
        }
    };
}

/// Adds the methods of a secret that its holder may use: the whole text on demand, copies, and
/// reading it from an answer.
macro_rules! exposable {
    ($($name:ident),*) => {$(
        impl AnswerValue for $name {}

        impl Clone for $name {
            fn clone(&self) -> Self {
                Self::new(self.expose())
            }
        }

        impl $name {
            /// The whole text. Show it to nobody and write it nowhere.
            pub fn expose(&self) -> &str {
                &self.0
            }
        }
    )*};
}

secret_text! {
    /// Number of a bank card: 12 to 19 digits. Shown as its first 6 and last 4 digits.
    ///
    /// Answers give the whole number or its last 4 digits; LianLian's pages show both.
    CardNumber, Secrecy::Card, &[format::CARD_NUMBER, format::LUHN], is_number_or_its_end
}

secret_text! {
    /// Number of a bank card or of a bank account. Shown as its first 6 and last 4 digits.
    ///
    /// Its format depends on whose account it is: a person's is a card's number, a business's has up to 30
    /// digits and hyphens.
    AccountNumber, Secrecy::Card, &[], is_number_or_its_end
}

secret_text! {
    /// The 3 or 4 digits on the back of a card.
    ///
    /// They may never be stored, so the type can be neither copied, shown nor read back: it only
    /// goes into the body of a request. That body is sealed where LianLian's page says so; three older
    /// operations (`easypay.htm`, `bankcardbind.htm`, `bankcardpayapply`) take it under TLS alone.
    Cvv2, Secrecy::Hidden, &[format::CVV2]; false
}

secret_text! {
    /// Expiry of a card, YYMM (`2811` is November 2028).
    CardExpiry, Secrecy::Hidden, &[format::CARD_EXPIRY]
}

secret_text! {
    /// Number of an identity document. Its format depends on the kind of document.
    IdNumber, Secrecy::IdNumber, &[]
}

secret_text! {
    /// A person's name, or a business's.
    PersonName, Secrecy::Name, &[format::PERSON_NAME]
}

secret_text! {
    /// A mainland mobile number: 11 digits, the first a 1.
    Mobile, Secrecy::Mobile, &[format::MOBILE]
}

secret_text! {
    /// The code that a user received by SMS.
    SmsCode, Secrecy::Hidden, &[]
}

secret_text! {
    /// Any other text about a person or a payment that nobody else should see: a telephone number in
    /// any form, an address of a device, the link of a payment. Nothing of it is shown.
    PrivateText, Secrecy::Hidden, &[]
}

exposable!(
    AccountNumber,
    PrivateText,
    CardNumber,
    CardExpiry,
    IdNumber,
    PersonName,
    Mobile,
    SmsCode
);

fn is_number_or_its_end(asked: &str, answered: &str) -> bool {
    asked == answered || (answered.len() == 4 && asked.ends_with(answered))
}
