//! The generations of the protocol, as data: all that differs between them on LianLian's side.

use jiff::Timestamp;
use lianlian::Generation;
use lianlian::api::{accp_trade, refund};
use lianlian::example::Members;

use crate::declined::Declined;
use crate::notification_table::NotificationTable;
use crate::store::{Order, Refund, State};
use crate::told::{accp, classic};

/// The codes, facts and tables of LianLian's side in a generation of the protocol.
pub(crate) struct Dialect {
    /// The return code of a refusal.
    ret_code: fn(&Declined) -> &'static str,
    /// The return codes of refusals that are signed, whatever the operation.
    pub signed: &'static [&'static str],
    /// The return codes of refusals that are not signed, beside the gateway's own.
    pub unsigned: &'static [&'static str],
    /// The facts that may be told of an order; the flag says that all of it was refunded.
    pub told_of: fn(&Order, bool, Timestamp) -> Members,
    /// The facts that may be told of a refund.
    pub told_of_refund: fn(&Refund, Timestamp) -> Members,
    /// The table that tells of a refund.
    pub refund_notification: NotificationTable,
    /// Tells whether the user's browser goes back to the merchant from an order in this state.
    pub goes_back: fn(State) -> bool,
}

impl Dialect {
    pub const fn of(generation: Generation) -> &'static Self {
        match generation {
            Generation::Classic => &CLASSIC,
            Generation::Accp => &ACCP,
        }
    }

    /// The return code of a refusal.
    pub fn code_of(&self, declined: &Declined) -> &'static str {
        (self.ret_code)(declined)
    }
}

const CLASSIC: Dialect = Dialect {
    ret_code: Declined::classic_ret_code,
    // The codes of signed messages of LianLian's.
    signed: &["4002", "4003", "4004", "4005", "9093"],
    // The codes of unsigned ones.
    unsigned: &["3003", "4007", "8901", "9002"],
    told_of: classic::told_of,
    told_of_refund: classic::told_of_refund,
    refund_notification: NotificationTable::of::<refund::RefundNotification>(),
    goes_back: |state| !matches!(state, State::Waiting),
};

const ACCP: Dialect = Dialect {
    ret_code: Declined::accp_ret_code,
    // No source has a refusal with its headers.
    signed: &[],
    unsigned: &[],
    told_of: |order, _, now| accp::told_of(order, now),
    told_of_refund: accp::told_of_refund,
    refund_notification: NotificationTable::of::<accp_trade::RefundNotification>(),
    // The browser goes back from a payment alone.
    goes_back: |state| matches!(state, State::Paid),
};
