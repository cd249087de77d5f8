//! A trouble to be made, its occasion, and its repetitions: as JSON.

use std::time::Duration;

use lianlian::api::{NOTIFICATIONS, OPERATIONS};
use serde::{Deserialize, Serialize};
use serde_json::value::{RawValue, to_raw_value};

use super::{ScriptedAnswer, Trouble, magic::documented};

/// The longest that an answer may be held back.
const SLOWEST: u64 = 600;

/// A trouble for the next requests, or the next notifications, that fit.
///
/// ```
/// use lianlian_sandbox::{Trouble, TroubleSpec};
///
/// let spec: TroubleSpec =
///     serde_json::from_str(r#"{"trouble":"ret_code","ret_code":"9999","operation":"bankcardbind","times":2}"#)?;
/// assert_eq!(spec.trouble, Trouble::RetCode("9999"));
/// assert_eq!(spec.times, 2);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct TroubleSpec {
    /// The trouble to be made.
    pub trouble: Trouble,
    /// The number of requests, or notifications, that it happens to: 1, if nothing else is said.
    pub times: u32,
    /// Only with this merchant's.
    pub merchant: Option<String>,
    /// Only with operations of this name, as [`Operation::is_called`](lianlian::Operation::is_called) knows them:
    /// `bankcardbin`, `bankcardbin.htm` or `card/CardBinQuery`. A notification's trouble takes the table of a
    /// notification, `mpay/PaymentNotification`.
    pub operation: Option<String>,
    /// Only with this order or refund, by the merchant's number.
    pub order: Option<String>,
}

impl TroubleSpec {
    /// About how much memory it takes.
    pub(super) fn weight(&self) -> usize {
        let texts = [&self.merchant, &self.operation, &self.order];
        let texts = texts.into_iter().flatten().map(String::capacity);
        size_of::<Self>() + self.trouble.weight() + texts.sum::<usize>()
    }
}

/// A text that is not a [`TroubleSpec`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SpecError {
    /// No trouble has this name.
    #[error("no such trouble: the page /_sandbox/troubles lists them all")]
    Trouble,
    /// A documented return code other than 0000 is asked for with `ret_code`, and with nothing else.
    #[error(
        "ret_code must be a documented code other than 0000, and belongs to the trouble ret_code alone"
    )]
    RetCode,
    /// A body is asked for with `answer`, and with nothing else; a JSON object, where it is to be signed.
    #[error(
        "body is the answer, as a text or as JSON, and belongs with sign to the trouble answer alone; \
         sign must be true or false, and asks for a JSON object with no member twice"
    )]
    Body,
    /// The trouble `slow` takes 1 to 600 seconds, and nothing else does.
    #[error("seconds must be 1 to 600, and belongs to the trouble slow alone")]
    Seconds,
    /// It has to happen at least once.
    #[error("times must be 1 or more")]
    Times,
    /// No operation has this name, or no notification has where the trouble is a notification's; or
    /// the trouble can't happen to it.
    #[error(
        "no such operation: give its path's last part or its table's name, or a notification's table where the trouble is a notification's; fails_later, processing_first and returned happen where money moves, answer where a server calls"
    )]
    Operation,
}

/// The form in JSON.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    trouble: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ret_code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seconds: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    body: Option<Box<RawValue>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sign: Option<bool>,
    #[serde(default = "once")]
    times: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    merchant: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    operation: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    order: Option<String>,
}

const fn once() -> u32 {
    1
}

impl TryFrom<Wire> for TroubleSpec {
    type Error = SpecError;

    fn try_from(wire: Wire) -> Result<Self, SpecError> {
        let trouble = wire.trouble()?;
        if wire.times == 0 {
            return Err(SpecError::Times);
        }
        let operation = wire.operation.as_deref();
        if !operation.is_none_or(|name| is_known(name, &trouble)) {
            return Err(SpecError::Operation);
        }
        Ok(Self {
            trouble,
            times: wire.times,
            merchant: wire.merchant,
            operation: wire.operation,
            order: wire.order,
        })
    }
}

impl Wire {
    /// The trouble with what belongs to it. A member of another one is refused.
    fn trouble(&self) -> Result<Trouble, SpecError> {
        let mut kinds = Trouble::KINDS.into_iter();
        let kind = kinds.find(|kind| kind.name() == self.trouble);
        let kind = kind.ok_or(SpecError::Trouble)?;
        if self.ret_code.is_some() && !matches!(kind, Trouble::RetCode(_)) {
            return Err(SpecError::RetCode);
        }
        if self.seconds.is_some() && !matches!(kind, Trouble::Slow(_)) {
            return Err(SpecError::Seconds);
        }
        if (self.body.is_some() || self.sign.is_some()) && !matches!(kind, Trouble::Answer(_)) {
            return Err(SpecError::Body);
        }
        match kind {
            Trouble::RetCode(_) => {
                let code = self.ret_code.as_deref();
                code.and_then(documented).ok_or(SpecError::RetCode)
            }
            Trouble::Answer(_) => self.answer().ok_or(SpecError::Body),
            Trouble::Slow(usual) => match self.seconds {
                None => Ok(Trouble::Slow(usual)),
                Some(seconds @ 1..=SLOWEST) => Ok(Trouble::Slow(Duration::from_secs(seconds))),
                Some(_) => Err(SpecError::Seconds),
            },
            other => Ok(other),
        }
    }

    /// The scripted answer: a text, or JSON as the request has it.
    fn answer(&self) -> Option<Trouble> {
        let json = self.body.as_deref()?.get();
        let body = match json.starts_with('"') {
            true => serde_json::from_str(json).ok()?,
            false => json.to_owned(),
        };
        ScriptedAnswer::new(body, self.sign.unwrap_or_default()).map(Trouble::Answer)
    }
}

impl From<TroubleSpec> for Wire {
    fn from(spec: TroubleSpec) -> Self {
        let mut wire = Self {
            trouble: spec.trouble.name().to_owned(),
            ret_code: None,
            seconds: None,
            body: None,
            sign: None,
            times: spec.times,
            merchant: spec.merchant,
            operation: spec.operation,
            order: spec.order,
        };
        match spec.trouble {
            Trouble::RetCode(code) => wire.ret_code = Some(code.to_owned()),
            Trouble::Slow(time) => wire.seconds = Some(time.as_secs()),
            Trouble::Answer(scripted) => {
                wire.body = to_raw_value(scripted.body()).ok();
                wire.sign = scripted.is_signed().then_some(true);
            }
            _ => {}
        }
        wire
    }
}

/// Says whether there is such an operation that the trouble can happen to, or such a notification where
/// the trouble is a notification's.
fn is_known(name: &str, trouble: &Trouble) -> bool {
    match trouble.delivery() {
        Some(_) => NOTIFICATIONS.iter().any(|known| known.table() == name),
        None => OPERATIONS
            .iter()
            .any(|known| known.is_called(name) && trouble.fits(known)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<TroubleSpec, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn what_is_written_is_read_back() {
        for trouble in Trouble::KINDS {
            let operation = match trouble.delivery() {
                Some(_) => "mpay/PaymentNotification",
                None => "mpay/PaymentApply",
            };
            let spec = TroubleSpec {
                trouble,
                times: 3,
                merchant: Some("201304121000001004".to_owned()),
                operation: Some(operation.to_owned()),
                order: Some("N1".to_owned()),
            };
            let json = serde_json::to_string(&spec).expect("JSON");
            assert_eq!(read(&json), Ok(spec), "{json}");
        }
    }

    #[test]
    fn operations_go_by_the_names_that_the_command_line_takes() {
        for name in [
            "card/CardBinQuery",
            "CardBinQuery",
            "bankcardbin.htm",
            "bankcardbin",
            "orderquery",
        ] {
            let json = format!(r#"{{"trouble":"hang","operation":"{name}"}}"#);
            assert_eq!(
                read(&json).map(|spec| spec.operation),
                Ok(Some(name.to_owned()))
            );
        }
    }

    #[test]
    fn an_answer_is_taken_as_it_is_written() {
        for (json, body) in [
            (r#"{"trouble":"answer","body":""}"#, ""),
            (r#"{"trouble":"answer","body":"<html>"}"#, "<html>"),
            (
                r#"{"trouble":"answer","body":{"b": 1.50,"a":"\u0026"}}"#,
                r#"{"b": 1.50,"a":"\u0026"}"#,
            ),
            (r#"{"trouble":"answer","body":[ 1 ]}"#, "[ 1 ]"),
        ] {
            let scripted = ScriptedAnswer::new(body, false).map(Trouble::Answer);
            assert_eq!(Some(read(json).expect(json).trouble), scripted);
        }
    }

    #[test]
    fn what_is_wrong_is_refused() {
        for (json, error) in [
            (r#"{"trouble":"rain"}"#, SpecError::Trouble),
            (r#"{"trouble":"ret_code"}"#, SpecError::RetCode),
            (
                r#"{"trouble":"ret_code","ret_code":"0000"}"#,
                SpecError::RetCode,
            ),
            (
                r#"{"trouble":"ret_code","ret_code":"12"}"#,
                SpecError::RetCode,
            ),
            (
                r#"{"trouble":"hang","ret_code":"9999"}"#,
                SpecError::RetCode,
            ),
            (r#"{"trouble":"answer"}"#, SpecError::Body),
            (r#"{"trouble":"hang","body":""}"#, SpecError::Body),
            (r#"{"trouble":"hang","sign":false}"#, SpecError::Body),
            (
                r#"{"trouble":"answer","body":"<html>","sign":true}"#,
                SpecError::Body,
            ),
            (
                r#"{"trouble":"answer","body":"","operation":"easypay/WebRedirect"}"#,
                SpecError::Operation,
            ),
            (r#"{"trouble":"slow","seconds":601}"#, SpecError::Seconds),
            (r#"{"trouble":"slow","seconds":0}"#, SpecError::Seconds),
            (r#"{"trouble":"hang","seconds":1}"#, SpecError::Seconds),
            (r#"{"trouble":"hang","times":0}"#, SpecError::Times),
            (
                r#"{"trouble":"hang","operation":"nothing"}"#,
                SpecError::Operation,
            ),
            (
                r#"{"trouble":"hang","operation":"mpay/PaymentNotification"}"#,
                SpecError::Operation,
            ),
            (
                r#"{"trouble":"fails_later","operation":"orderquery.htm"}"#,
                SpecError::Operation,
            ),
            (
                r#"{"trouble":"returned","operation":"refund/RefundApply"}"#,
                SpecError::Operation,
            ),
            (
                r#"{"trouble":"notification_late","operation":"bankcardbind"}"#,
                SpecError::Operation,
            ),
        ] {
            let found = read(json).expect_err(json);
            assert!(found.starts_with(&error.to_string()), "{json}: {found}");
        }
        assert!(read(r#"{"trouble":"hang","colour":"red"}"#).is_err());
    }
}
