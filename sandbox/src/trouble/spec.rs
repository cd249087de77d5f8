//! A trouble to be made, its occasion, and its repetitions: as JSON.

use std::time::Duration;

use lianlian::api::{NOTIFICATIONS, OPERATIONS};
use serde::{Deserialize, Serialize};

use super::{Trouble, magic::documented};

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
    /// Only with this operation: `bankcardbind` or `mpay/CardBindApply`. A notification's trouble takes
    /// the name of a notification, `mpay/PaymentNotification`.
    pub operation: Option<String>,
    /// Only with this order or refund, by the merchant's number.
    pub order: Option<String>,
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
    /// The trouble `slow` takes 1 to 600 seconds, and nothing else does.
    #[error("seconds must be 1 to 600, and belongs to the trouble slow alone")]
    Seconds,
    /// It has to happen at least once.
    #[error("times must be 1 or more")]
    Times,
    /// No operation has this name, or no notification has where the trouble is a notification's; or
    /// the trouble can't happen to it.
    #[error(
        "no such operation: give its path's last part or its table's name, or a notification's table where the trouble is a notification's; fails_later, processing_first and returned happen where money moves"
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
        let mut kinds = Trouble::KINDS.into_iter();
        let kind = kinds.find(|kind| kind.name() == wire.trouble);
        let trouble = match (kind.ok_or(SpecError::Trouble)?, wire.ret_code, wire.seconds) {
            (Trouble::RetCode(_), Some(code), None) => {
                documented(&code).ok_or(SpecError::RetCode)?
            }
            (Trouble::RetCode(_), None, _) | (_, Some(_), _) => return Err(SpecError::RetCode),
            (Trouble::Slow(_), None, Some(seconds @ 1..=SLOWEST)) => {
                Trouble::Slow(Duration::from_secs(seconds))
            }
            (Trouble::Slow(_), None, Some(_)) => return Err(SpecError::Seconds),
            (kind, None, None) => kind,
            (_, None, Some(_)) => return Err(SpecError::Seconds),
        };
        if wire.times == 0 {
            return Err(SpecError::Times);
        }
        if !wire
            .operation
            .as_deref()
            .is_none_or(|name| is_known(name, trouble))
        {
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

impl From<TroubleSpec> for Wire {
    fn from(spec: TroubleSpec) -> Self {
        let (ret_code, seconds) = match spec.trouble {
            Trouble::RetCode(code) => (Some(code.to_owned()), None),
            Trouble::Slow(time) => (None, Some(time.as_secs())),
            _ => (None, None),
        };
        Self {
            trouble: spec.trouble.name().to_owned(),
            ret_code,
            seconds,
            times: spec.times,
            merchant: spec.merchant,
            operation: spec.operation,
            order: spec.order,
        }
    }
}

/// Says whether there is such an operation that the trouble can happen to, or such a notification where
/// the trouble is a notification's.
fn is_known(name: &str, trouble: Trouble) -> bool {
    match trouble.delivery() {
        Some(_) => NOTIFICATIONS.iter().any(|known| known.table() == name),
        None => OPERATIONS
            .iter()
            .any(|known| (known.id() == name || known.table() == name) && trouble.fits(known)),
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
