//! A request as the operations see it, and what they say to it.

use lianlian::example::Members;
use lianlian::field::{Amount, Secrecy};
use lianlian::message::Message;
use lianlian::sign::SignType;
use lianlian::{Operation, Verified, members};
use zeroize::Zeroizing;

use crate::store::Course;

/// The ways to the members that come back in answers and notifications as they were sent. None of them is secret.
const FACTS: [&str; 13] = [
    "bank_code",
    "currency_order",
    "currency_settle",
    "dt_order",
    "info_order",
    "name_goods",
    "no_agree",
    "orderInfo.fee_amount",
    "orderInfo.order_info",
    "orderInfo.txn_time",
    "pay_type",
    "txn_type",
    "user_id",
];

/// The ways to the merchant's number of the order or refund that is asked for.
pub(crate) const NUMBERS: [&str; 7] = [
    "no_refund",
    "no_order",
    "refundOrderInfo.refund_seqno",
    "confirmOrderInfo.confirm_seqno",
    "refund_seqno",
    "orderInfo.txn_seqno",
    "txn_seqno",
];

/// The ways to LianLian's number of it.
pub(crate) const LIANLIANS_NUMBERS: [&str; 3] = ["oid_refundno", "oid_paybill", "accp_txno"];

/// The ways to its amount.
pub(crate) const AMOUNTS: [&str; 6] = [
    "money_order",
    "money_refund",
    "refundOrderInfo.refund_amount",
    "confirmOrderInfo.confirm_amount",
    "orderInfo.total_amount",
    "total_amount",
];

/// The ways to the number of a card.
const CARDS: [&str; 3] = ["card_no", "linked_acctno", "bankCardInfo.linked_acctno"];

/// A verified request: its operation, whose it is, and its parameters by the ways to them.
pub(crate) struct Asked {
    pub operation: &'static Operation,
    pub oid_partner: String,
    pub sign_type: SignType,
    /// The money's course, as a trouble has it.
    pub course: Course,
    members: Vec<(String, &'static lianlian::Row, Zeroizing<String>)>,
}

impl Asked {
    pub fn new<M: Message>(operation: &'static Operation, request: &Verified<M>) -> Self {
        Self {
            operation,
            oid_partner: request.oid_partner().to_owned(),
            sign_type: request.sign_type(),
            course: Course::Usual,
            members: members(request),
        }
    }

    /// A parameter; empty where it was not asked.
    pub fn text(&self, name: &str) -> &str {
        self.given(name).unwrap_or_default()
    }

    /// A parameter, where it was asked.
    pub fn given(&self, way: &str) -> Option<&str> {
        let mut members = self.members.iter();
        let found = members.find(|(known, ..)| known == way);
        found.map(|(.., value)| value.as_str())
    }

    /// The first of several parameters that was asked.
    pub fn first(&self, ways: &[&str]) -> Option<&str> {
        ways.iter().find_map(|way| self.given(way))
    }

    /// An amount in fen, where it was asked. The checks have seen to it that it is one.
    pub fn fen(&self, name: &str) -> Option<i64> {
        let amount: Amount = self.given(name)?.parse().ok()?;
        i64::try_from(amount.fen()).ok()
    }

    /// The number of the card; empty where there is none.
    pub fn card_no(&self) -> &str {
        self.first(&CARDS).unwrap_or_default()
    }

    /// The last four digits of the card: all that is kept of it.
    pub fn card_end(&self) -> String {
        let number = self.card_no();
        let start = number.len().saturating_sub(4);
        number.get(start..).unwrap_or_default().to_owned()
    }

    /// The return code of the operation's first outcome.
    pub fn usual(&self) -> &'static str {
        let first = self.operation.outcomes.first();
        let code = first.and_then(|outcome| outcome.ret_codes.first());
        code.copied().unwrap_or("0000")
    }

    /// The members that come back as they were sent.
    pub fn facts(&self) -> Members {
        let facts = self.members.iter().filter_map(|(way, row, value)| {
            let fact = FACTS.iter().find(|fact| *fact == way)?;
            (row.secrecy == Secrecy::Public).then(|| (*fact, value.to_string()))
        });
        facts.collect()
    }
}

/// Finds an operation among others, by its table.
pub(crate) fn is_one_of(operation: &Operation, others: &[&Operation]) -> bool {
    let mut others = others.iter();
    others.any(|other| other.table() == operation.table())
}

/// The reply to a request: a return code, and values by wire name. Values that the answer's table
/// doesn't have are left out.
pub(crate) struct Told {
    pub ret_code: &'static str,
    pub given: Members,
    /// Nothing was done for it: it is made of the table's examples.
    pub is_example: bool,
}

impl Told {
    /// The usual success.
    pub fn done(given: Members) -> Self {
        Self::with("0000", given)
    }

    /// The outcome of this return code.
    pub fn with(ret_code: &'static str, given: Members) -> Self {
        Self {
            ret_code,
            given,
            is_example: false,
        }
    }

    /// The outcome of this return code, made of the table's examples.
    pub fn example(ret_code: &'static str) -> Self {
        Self {
            is_example: true,
            ..Self::with(ret_code, Members::new())
        }
    }
}

/// Yuan with two decimals.
pub(crate) fn yuan(fen: i64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}
