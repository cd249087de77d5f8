//! Answers have what the pages ask for, as far as LianLian's own messages don't lack it.

use std::collections::BTreeSet;
use std::path::Path;

use lianlian::api::{
    account, accp_account, accp_trade, aggregate, card, easypay, exchange, instant_payment, mpay,
    refund, unified,
};
use lianlian::message::RawMessage;
use lianlian::{OperationType, Request, ResponseTo, Sent, Verified};

use crate::spec;
use crate::world::{World, request, send};

const TIME: &str = "20180828153543";

/// The user of ACCP's tables.
const USER: &str = "20180828153543";

/// Members that the page asks for and LianLian's messages lack.
const LACKING: [(&str, &[&str]); 5] = [
    ("accp_trade/QueryPayment", &["oid_partner"]),
    ("card/BoundCardsQuery", &["oid_paybill"]),
    ("easypay/PaymentApply", &["name_goods"]),
    (
        "easypay/PaymentVerify",
        &["currency_order", "dt_order", "name_goods", "pay_type"],
    ),
    ("refund/RefundQuery", &EXCHANGED),
];

/// The members of an exchange, which refunds in yuan have not.
const EXCHANGED: [&str; 4] = [
    "exchange_bankcode",
    "money_foreign_refund",
    "rate",
    "rate_id",
];

/// The operations that were asked.
struct Asked {
    world: World,
    names: BTreeSet<String>,
    /// Those of them whose answers the inspector marks as examples.
    by_example: BTreeSet<String>,
}

impl Asked {
    /// Asks, and finds in the answer what the page has in it.
    #[track_caller]
    fn ask<R: Request>(&mut self, given: &[(&'static str, &str)]) -> Verified<ResponseTo<R>> {
        let operation = R::Operation::OPERATION;
        let name = operation.table();
        let request: R = request(given);
        let answer = send(self.world.merchant.prepare(&request).expect("right"));
        let message = RawMessage::parse(answer.body()).expect("a message");
        let code = message.text("ret_code").expect("a code");
        let outcome = operation.outcome(code);
        let outcome = outcome.unwrap_or_else(|| panic!("{name}: {code}"));
        let lacking = LACKING.iter().find(|(table, _)| *table == name);
        let lacking = lacking.map_or(&[] as &[&str], |(_, names)| names);
        for member in spec::required(operation, outcome.name) {
            let is_there = message.get(&member).is_some_and(|value| !value.is_absent());
            let is_lacking = lacking.contains(&member.as_str());
            assert_ne!(is_there, is_lacking, "{name}, {}: {member}", outcome.name);
        }
        if self.world.newest().contains("Answered by example") {
            self.by_example.insert(name.clone());
        }
        self.names.insert(name);
        let answer = self.world.merchant.accept(&request, &answer);
        answer.expect("an outcome")
    }
}

/// Every operation that a server calls, with success.
#[test]
fn what_the_page_asks_for_is_there() {
    let world = World::new();
    let (names, by_example) = (BTreeSet::new(), BTreeSet::new());
    let mut asked = Asked {
        world,
        names,
        by_example,
    };
    let calls = lianlian::api::OPERATIONS.iter();
    let calls = calls.filter(|operation| !operation.outcomes.is_empty());
    let calls: BTreeSet<_> = calls.map(|operation| operation.table()).collect();
    cards(&mut asked);
    payments(&mut asked);
    preauthorisations(&mut asked);
    pay_outs(&mut asked);
    refunds(&mut asked);
    accp_cards(&mut asked);
    accp_trades(&mut asked);
    accp_withdrawals(&mut asked);
    asked.ask::<account::BalanceQueryRequest>(&[]);
    asked.ask::<account::SupportedBanksQueryRequest>(&[]);
    asked.ask::<account::BranchQueryRequest>(&[]);
    let documented = documented();
    macro_rules! example {
        (call $request:path) => {
            let operation = <$request as Sent>::Operation::OPERATION;
            if documented.contains(&operation.table()) {
                asked.ask::<$request>(&[]);
            }
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(example);
    assert_eq!(asked.names, calls);
    assert_eq!(asked.by_example, documented);
    asked.world.stop();
}

/// The operations that the documentation lists as answered by example.
fn documented() -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/sandbox.md");
    let page = std::fs::read_to_string(path).expect("the page");
    let (_, table) = page
        .split_once("| answered by example |")
        .expect("the table");
    let (table, _) = table.split_once("\n\n").expect("its end");
    let rows = table.lines().filter_map(|row| row.strip_prefix("| `"));
    let names = rows.map(|row| row.split_once('`').expect("a name").0);
    names.map(str::to_owned).collect()
}

const CODE: (&str, &str) = ("verify_code", "666666");

fn cards(asked: &mut Asked) {
    let user = ("user_id", "u1");
    let sent = asked
        .ask::<mpay::CardBindApplyRequest>(&[user])
        .into_inner();
    let mpay::CardBindApplyResponse::CodeSent(sent) = sent;
    let token = sent.token.expect("a token");
    asked.ask::<mpay::CardBindVerifyRequest>(&[user, ("token", &token), CODE]);

    let sent = asked
        .ask::<card::CardBindApplyRequest>(&[user])
        .into_inner();
    let card::CardBindApplyResponse::CodeSent(sent) = sent;
    let token = sent.token.expect("a token");
    let bound = asked.ask::<card::CardBindVerifyRequest>(&[user, ("token", &token), CODE]);
    let card::CardBindVerifyResponse::Bound(bound) = bound.into_inner();
    let no_agree = bound.no_agree.expect("an agreement");
    asked.ask::<card::BoundCardsQueryRequest>(&[user]);
    asked.ask::<card::CardUnbindRequest>(&[user, ("no_agree", &no_agree)]);
}

fn payments(asked: &mut Asked) {
    let order = [
        ("no_order", "M1"),
        ("dt_order", TIME),
        ("money_order", "9.00"),
    ];
    let sent = asked.ask::<mpay::PaymentApplyRequest>(&order).into_inner();
    let mpay::PaymentApplyResponse::CodeSent(sent) = sent else {
        panic!("no code was sent");
    };
    let token = sent.token.expect("a token");
    let [no_order, _, money] = order;
    let paid = [no_order, ("token", &token), money, CODE];
    let paid = asked.ask::<mpay::PaymentVerifyRequest>(&paid).into_inner();
    let mpay::PaymentVerifyResponse::Accepted(paid) = paid;
    let no_agree = paid.no_agree.expect("an agreement");
    asked.ask::<mpay::PaymentApplyRequest>(&[("no_order", "M2"), ("no_agree", &no_agree)]);
    asked.ask::<mpay::PaymentQueryRequest>(&order[..2]);

    let order = [("no_order", "E1"), ("dt_order", TIME), ("pay_type", "M")];
    let made = asked
        .ask::<easypay::PaymentApplyRequest>(&order)
        .into_inner();
    let easypay::PaymentApplyResponse::Accepted(made) = made;
    let (token, money) = (made.token.expect("a token"), made.money_order);
    let money = money.expect("an amount").to_string();
    let paid = [order[0], ("token", &token), ("money_order", &money), CODE];
    asked.ask::<easypay::PaymentVerifyRequest>(&paid);
    asked.ask::<easypay::PaymentQueryRequest>(&order[..2]);

    let user = ("user_id", "u1");
    let made = asked.ask::<exchange::PaymentApplyRequest>(&[("no_order", "X1"), user]);
    let exchange::PaymentApplyResponse::Accepted(made) = made.into_inner();
    let token = made.token.expect("a token");
    let paid = [("no_order", "X1"), user, ("token", &token), CODE];
    asked.ask::<exchange::PaymentVerifyRequest>(&paid);
    asked.ask::<exchange::PaymentQueryRequest>(&[("no_order", "X1")]);

    asked.ask::<aggregate::PaymentApplyRequest>(&[("no_order", "G1"), ("dt_order", TIME)]);
    asked.ask::<aggregate::PaymentQueryRequest>(&[("no_order", "G1"), ("dt_order", TIME)]);
    asked.ask::<unified::PaymentCreateRequest>(&[("no_order", "U1")]);
}

fn preauthorisations(asked: &mut Asked) {
    for (no_order, releases) in [("P1", false), ("P2", true)] {
        let no_order = ("no_order", no_order);
        let money = ("money_order", "100.00");
        let order = [no_order, ("dt_order", TIME), money, ("pay_type", "F")];
        let made = asked
            .ask::<easypay::PaymentApplyRequest>(&order)
            .into_inner();
        let easypay::PaymentApplyResponse::Accepted(made) = made;
        let token = made.token.expect("a token");
        let authorised = [no_order, ("token", &token), money, CODE];
        asked.ask::<easypay::PaymentVerifyRequest>(&authorised);
        asked.ask::<easypay::PreauthQueryRequest>(&order[..2]);
        if releases {
            asked.ask::<easypay::PreauthCancelRequest>(&order);
        } else {
            asked.ask::<easypay::PreauthCompleteRequest>(&order);
        }
    }
}

fn pay_outs(asked: &mut Asked) {
    let money = ("money_order", "5.00");
    asked.ask::<instant_payment::PaymentApplyRequest>(&[("no_order", "O1"), money]);
    let waits = asked.ask::<instant_payment::PaymentApplyRequest>(&[("no_order", "O2"), money]);
    let instant_payment::PaymentApplyResponse::ToConfirm(waits) = waits.into_inner() else {
        panic!("it does not wait");
    };
    let code = waits.confirm_code.expect("a code");
    let confirm = [("no_order", "O2"), ("confirm_code", code.as_str())];
    asked.ask::<instant_payment::PaymentConfirmRequest>(&confirm);
    asked.ask::<instant_payment::PaymentQueryRequest>(&[("no_order", "O1")]);
}

fn refunds(asked: &mut Asked) {
    let refund = |no_refund| {
        [
            ("no_refund", no_refund),
            ("dt_refund", TIME),
            ("no_order", "M1"),
            ("dt_order", TIME),
            ("money_refund", "1.00"),
        ]
    };
    asked.ask::<refund::RefundApplyRequest>(&refund("R1"));
    asked.ask::<refund::YuanRefundApplyRequest>(&refund("R2"));
    asked.ask::<refund::RefundQueryRequest>(&refund("R2")[..2]);
    // A refund of an exchange is asked after as well, and has its rate.
    let query: refund::RefundQueryRequest = request(&refund("R1")[..2]);
    let found = asked.world.call(&query).expect("found").into_inner();
    let refund::RefundQueryResponse::Found(found) = found;
    assert!(found.rate.is_some() && found.money_foreign_refund.is_some());
}

fn accp_cards(asked: &mut Asked) {
    asked.ask::<accp_account::GetRandomRequest>(&[]);
    asked.ask::<accp_account::QueryUserRequest>(&[]);
    asked.ask::<accp_account::QueryAccountsRequest>(&[]);
    let answer = asked.ask::<accp_account::CardBindApplyRequest>(&[("txn_seqno", "B1")]);
    let accp_account::CardBindApplyResponse::Accepted(sent) = answer.into_inner();
    let token = sent.token.expect("a token");
    asked.ask::<accp_account::CardBindVerifyRequest>(&[
        ("txn_seqno", "B1"),
        ("token", token.expose()),
        ("verify_code", "666666"),
    ]);
    asked.ask::<accp_account::QueryCardsRequest>(&[]);
    asked.ask::<accp_account::QueryTxnRequest>(&[("txn_seqno", "B1")]);
    asked.ask::<accp_account::CardUnbindRequest>(&[("txn_seqno", "B2")]);
}

fn accp_trades(asked: &mut Asked) {
    let topup = |number| [("txn_type", "USER_TOPUP"), ("orderInfo.txn_seqno", number)];
    asked.ask::<accp_trade::TradeCreateRequest>(&topup("T1"));
    let answer = asked.ask::<accp_trade::CardPaymentRequest>(&[("txn_seqno", "T1")]);
    let accp_trade::CardPaymentResponse::CodeSent(sent) = answer.into_inner() else {
        panic!("no code was sent");
    };
    asked.ask::<accp_trade::SmsValidationRequest>(&[
        ("txn_seqno", "T1"),
        ("token", sent.token.expose()),
        ("payer_id", USER),
        ("verify_code", "666666"),
    ]);
    asked.ask::<accp_trade::QueryPaymentRequest>(&[("txn_seqno", "T1")]);
    let secured = [
        ("txn_type", "SECURED_CONSUME"),
        ("orderInfo.txn_seqno", "T2"),
    ];
    asked.ask::<accp_trade::TradeCreateRequest>(&secured);
    let balance = [("txn_seqno", "T2"), ("payerInfo.user_id", USER)];
    asked.ask::<accp_trade::BalancePaymentRequest>(&balance);
    asked.ask::<accp_trade::SecuredConfirmRequest>(&[
        ("originalOrderInfo.txn_seqno", "T2"),
        ("confirmOrderInfo.confirm_seqno", "C2"),
        ("confirmOrderInfo.confirm_amount", "20.00"),
    ]);
    asked.ask::<accp_trade::RefundRequest>(&[
        ("originalOrderInfo.txn_seqno", "T2"),
        ("refundOrderInfo.refund_seqno", "AR2"),
        ("refundOrderInfo.refund_amount", "30.00"),
    ]);
    asked.ask::<accp_trade::QueryRefundRequest>(&[("refund_seqno", "AR2")]);
    asked.ask::<accp_trade::TradeCreateRequest>(&topup("T3"));
    asked.ask::<accp_trade::GatewayPaymentRequest>(&[("txn_seqno", "T3")]);
    asked.ask::<accp_trade::ClosePaymentRequest>(&[("txn_seqno", "T3")]);
}

fn accp_withdrawals(asked: &mut Asked) {
    let merchants = |number, check_flag| {
        [
            ("orderInfo.txn_seqno", number),
            ("check_flag", check_flag),
            ("payerInfo.payer_type", "MERCHANT"),
            ("payerInfo.payer_id", "201304121000001004"),
        ]
    };
    asked.ask::<accp_trade::WithdrawalRequest>(&merchants("W1", "N"));
    asked.ask::<accp_trade::WithdrawalRequest>(&merchants("W2", "Y"));
    let accepted = [
        ("orderInfo.txn_seqno", "W2"),
        ("checkInfo.check_result", "ACCEPT"),
    ];
    asked.ask::<accp_trade::WithdrawalCheckRequest>(&accepted);
    asked.ask::<accp_trade::QueryWithdrawalRequest>(&[("txn_seqno", "W2")]);
}
