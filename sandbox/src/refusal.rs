//! Which refusals LianLian signs. Both kinds occur: its gateway refuses without a signature, and what
//! refuses behind it mostly with one.

use lianlian::{Operation, RetCode};

/// The codes that signed messages of LianLian's have, whatever the operation.
const SIGNED: [&str; 5] = ["4002", "4003", "4004", "4005", "9093"];

/// The codes that are seen unsigned, beside the gateway's own.
const UNSIGNED: [&str; 4] = ["3003", "4007", "8901", "9002"];

/// The operations, by product and name, whose pages have `sign` in successful answers only.
const SIGNED_ON_SUCCESS_ONLY: [(&str, &str); 17] = [
    ("account", "BalanceQuery"),
    ("card", "BoundCardsQuery"),
    ("card", "CardBindApply"),
    ("card", "CardBindVerify"),
    ("card", "CardUnbind"),
    ("easypay", "PaymentApply"),
    ("easypay", "PaymentVerify"),
    ("exchange", "PaymentApply"),
    ("exchange", "PaymentQuery"),
    ("exchange", "PaymentVerify"),
    ("mpay", "CardBindApply"),
    ("mpay", "CardBindVerify"),
    ("mpay", "PaymentApply"),
    ("mpay", "PaymentVerify"),
    ("refund", "RefundApply"),
    ("refund", "RefundQuery"),
    ("refund", "YuanRefundApply"),
];

/// Which refusals are signed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Refusals {
    /// Those that LianLian signs.
    #[default]
    AsLianLian,
    /// All, or none, as a trouble has it.
    All(bool),
}

impl Refusals {
    /// Whether the refusal of a request to this operation with this code is signed.
    pub fn are_signed(self, operation: &Operation, ret_code: &str) -> bool {
        match self {
            Self::AsLianLian => is_signed(operation, ret_code),
            Self::All(signed) => signed,
        }
    }
}

/// Whether LianLian signs it when it refuses a request to this operation with this code.
fn is_signed(operation: &Operation, ret_code: &str) -> bool {
    let is_at_the_gate = || RetCode::new(ret_code, operation.product).is_at_the_gate();
    if SIGNED.contains(&ret_code) {
        true
    } else if UNSIGNED.contains(&ret_code) || is_at_the_gate() {
        false
    } else {
        !SIGNED_ON_SUCCESS_ONLY.contains(&(operation.product, operation.name))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use lianlian::Operation;
    use lianlian::api::OPERATIONS;

    use super::*;

    /// The tables say it: `sign` is no row of all answers, but of the outcomes.
    #[test]
    fn the_list_is_the_tables() {
        let signs_on_success_only = |operation: &&&Operation| {
            let table = table(operation);
            let groups = table.get("response").and_then(toml::Value::as_array);
            let groups = groups.into_iter().flatten();
            let mut groups = groups.filter(|group| names(group).contains("sign"));
            groups.all(|group| group.get("outcomes").is_some()) && !operation.outcomes.is_empty()
        };
        let found = OPERATIONS.iter().filter(signs_on_success_only);
        let found: Vec<_> = found
            .map(|operation| (operation.product, operation.name))
            .collect();
        assert_eq!(found, SIGNED_ON_SUCCESS_ONLY);
    }

    fn table(operation: &Operation) -> toml::Table {
        let mut file = String::new();
        for (place, letter) in operation.name.char_indices() {
            if letter.is_ascii_uppercase() && place > 0 {
                file.push('_');
            }
            file.push(letter.to_ascii_lowercase());
        }
        let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
        let path = spec.join(operation.product).join(file + ".toml");
        let text = std::fs::read_to_string(path).expect("the table");
        text.parse().expect("TOML")
    }

    fn names(group: &toml::Value) -> BTreeSet<&str> {
        let rows = group.get("rows").and_then(toml::Value::as_array);
        let rows = rows.into_iter().flatten();
        rows.filter_map(|row| row.get("name")?.as_str()).collect()
    }
}
