//! An operation that makes no order can't be settled.

use lianlian::Order;
use lianlian::OrderQuery;
use lianlian::api::easypay::PreauthQueryRequest;
use lianlian::api::mpay::CardBindApplyRequest;

fn settle(_: impl Order) {}
fn settle_by(_: impl OrderQuery) {}

fn both(binding: CardBindApplyRequest, query: PreauthQueryRequest) {
    settle(binding);
    settle_by(query);
}

fn main() {}
