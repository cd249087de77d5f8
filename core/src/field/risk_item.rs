//! `risk_item`: what LianLian's risk control is told, as JSON text inside a JSON string.

use std::borrow::Cow;
use std::fmt;

use zeroize::Zeroizing;

use super::{AnswerValue, Secrecy, Value};
use crate::check::{Format, format};

/// A JSON object, held as the text that is signed and sent.
///
/// The text is never re-serialised on its way: one changed space would break the signature. It
/// names people and telephones, so nothing of it is shown.
#[derive(Clone)]
pub struct RiskItem(Zeroizing<String>);

/// A value that is no JSON object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("risk_item must be a JSON object, such as {{\"frms_ware_category\":\"1009\"}}")]
pub struct RiskItemError;

impl RiskItem {
    /// Takes JSON text as it is; the checks judge it before anything is signed.
    pub fn from_text(json: impl Into<String>) -> Self {
        Self(Zeroizing::new(json.into()))
    }

    /// Writes a value (a map, or a struct with serde's `Serialize`) as compact JSON.
    ///
    /// # Errors
    /// [`RiskItemError`] where the value is no JSON object.
    pub fn from_value(value: &impl serde::Serialize) -> Result<Self, RiskItemError> {
        let json = serde_json::to_string(value).map_err(|_| RiskItemError)?;
        (json.starts_with('{'))
            .then(|| Self::from_text(json))
            .ok_or(RiskItemError)
    }

    /// The JSON text. It holds personal data: show it to nobody and write it nowhere.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for RiskItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RiskItem({})", Self::SECRECY.mask(&self.0))
    }
}

impl Value for RiskItem {
    const SECRECY: Secrecy = Secrecy::Hidden;
    const FORMATS: &'static [Format] = &[format::JSON_OBJECT];

    fn wire(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.0)
    }

    fn from_wire(text: &str) -> Option<Self> {
        Some(Self::from_text(text))
    }
}

impl AnswerValue for RiskItem {}
