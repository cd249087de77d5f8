//! The form of a value's text, as a regular expression that every engine knows.

use serde_json::{Value, json};

use crate::reference::message::{Entry, Message};
use lianlian_tables::Format;

const DAY: &str = "[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])";
const TIME: &str = "([01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]";
const NUMBER: &str = "-?[0-9]+(\\.[0-9]+)?";
const SHARE: &str = "[^^|]+\\^[01]\\^[0-9]+\\.[0-9]{2}\\^[^^|]{0,85}";
const OCTET: &str = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";

/// A type, what its text looks like where the merchant sends it and where LianLian does, in words.
pub(in crate::reference) struct Form {
    pub(in crate::reference) kind: &'static str,
    pub(in crate::reference) rust_type: &'static str,
    pub(in crate::reference) words: &'static str,
    sent: &'static [&'static str],
    /// The forms that are read beside those that are written: masked numbers, amounts without
    /// decimals.
    received: &'static [&'static str],
}

/// The types whose text has a form.
pub(in crate::reference) const fn rows() -> &'static [Form] {
    FORMS
}

const FORMS: &[Form] = &[
    Form {
        kind: "Amount",
        rust_type: "Amount",
        words: "0.01 to 100000000.00, always with two decimals; LianLian may leave decimals out.",
        sent: &["0\\.(0[1-9]|[1-9][0-9])|[1-9][0-9]{0,7}\\.[0-9]{2}|100000000\\.00"],
        received: &["[0-9]+(\\.[0-9]+)?"],
    },
    Form {
        kind: "Time",
        rust_type: "Timestamp",
        words: "yyyyMMddHHmmss on the clock of China (UTC+8).",
        sent: &[DAY, TIME],
        received: &[DAY, TIME],
    },
    Form {
        kind: "Day",
        rust_type: "Date",
        words: "yyyyMMdd.",
        sent: &[DAY],
        received: &[DAY],
    },
    Form {
        kind: "Decimal",
        rust_type: "Decimal",
        words: "A decimal number.",
        sent: &[NUMBER],
        received: &[NUMBER],
    },
    Form {
        kind: "Count",
        rust_type: "u32",
        words: "A whole number, as text.",
        sent: &["[0-9]{1,10}"],
        received: &["[0-9]{1,10}"],
    },
    Form {
        kind: "Card number",
        rust_type: "CardNumber",
        words: "12 to 19 digits; LianLian may answer with the last 4 alone.",
        sent: &["[0-9]{12,19}"],
        received: &[],
    },
    Form {
        kind: "Account number",
        rust_type: "AccountNumber",
        words: "A card's number, or a business's: digits and hyphens.",
        sent: &["[0-9-]{1,30}"],
        received: &[],
    },
    Form {
        kind: "CVV2",
        rust_type: "Cvv2",
        words: "3 or 4 digits.",
        sent: &["[0-9]{3,4}"],
        received: &[],
    },
    Form {
        kind: "Card expiry",
        rust_type: "CardExpiry",
        words: "Year and month, YYMM.",
        sent: &["[0-9]{2}(0[1-9]|1[0-2])"],
        received: &[],
    },
    Form {
        kind: "Mobile number",
        rust_type: "Mobile",
        words: "11 digits that begin with 13 to 19; LianLian may mask some.",
        sent: &["1[3-9][0-9]{9}"],
        received: &[],
    },
    Form {
        kind: "Encrypted text",
        rust_type: "Encrypted",
        words: "Encrypted under LianLian's public key with RSA (PKCS#1 v1.5), in base64.",
        sent: &["[A-Za-z0-9+/]{168,680}[A-Za-z0-9+/=]{4}"],
        received: &[],
    },
];

/// The demands of the type and of the dictionary's format on a text.
pub(super) fn of(message: &Message, entry: &Entry) -> Value {
    let rust_type = entry.field.rust_type.as_str();
    let form = FORMS.iter().find(|form| form.rust_type == rust_type);
    match (form, message.is_sent()) {
        (Some(form), true) => pattern(&form.sent.concat()),
        (Some(form), false) if !form.received.is_empty() => {
            // An empty text counts as none.
            let or_empty = if entry.row.may_be_absent() { "?" } else { "" };
            json!({ "pattern": format!("^({}){or_empty}$", form.received.concat()) })
        }
        (None, true) => entry
            .field
            .format
            .as_ref()
            .map_or_else(none, |format| of_format(**format)),
        _ => none(),
    }
}

/// The demands of a format on a text. A check digit is more than an expression can ask for.
pub(super) fn of_format(format: Format) -> Value {
    match format.name {
        "http_url" => pattern("[Hh][Tt][Tt][Pp][Ss]?://[^\\s]+"),
        "resident_id" => pattern("[0-9]{15}|[0-9]{17}[0-9Xx]"),
        "digits" => pattern("[0-9]+"),
        "ip_underscored" => pattern(&[OCTET; 4].join("_")),
        "hex_color" => pattern("[0-9A-Fa-f]{6}"),
        "card_number" => pattern("[0-9]{12,19}"),
        "account_number" => pattern("[0-9-]{1,30}"),
        "shareing_data" => pattern(&format!("{SHARE}(\\|{SHARE}){{0,2}}")),
        _ => none(),
    }
}

fn pattern(expression: &str) -> Value {
    json!({ "type": "string", "pattern": format!("^({expression})$") })
}

fn none() -> Value {
    json!({})
}
