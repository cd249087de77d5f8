//! Balances of ACCP add up, whatever happens in which order: random requests under random troubles are written into books
//! of the test's own, by what the answers and queries say, and the sandbox's balances must be those of the books.

use std::collections::BTreeMap;

use lianlian::Request;
use lianlian::api::accp_trade::{
    BalancePaymentRequest, QueryRefundRequest, QueryRefundResponse, RefundRequest,
    SecuredConfirmRequest, TradeCreateRequest, WithdrawalRequest,
};

use crate::accp::*;
use crate::accp_trade::refund;
use crate::accp_withdrawal::{check, state};
use crate::world::{OID_PARTNER, World, assert_answered, request};

const STEPS: usize = 60;
const SEEDS: [u64; 2] = [1, 2];
const ACCOUNTS: [&str; 3] = [USER, "u2", MERCHANT];
const OUTSIDE: &str = "outside";
const UNDER_WAY: &str = "under way";
/// The merchant's opening balance, in fen.
const OPENING: i64 = lianlian_sandbox::OPENING_BALANCE;

/// Numbers that only look random: a test that failed once fails again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).expect("31 bits");
        high % bound
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }
}

/// The query that tells of an order.
#[derive(Clone, Copy, PartialEq)]
enum Query {
    Payment,
    Refund,
    Withdrawal,
}

/// The way that money has come.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Place {
    UnderWay,
    There,
    Back,
}

/// Money that moves from an account to another.
struct Movement {
    number: String,
    query: Query,
    fen: i64,
    from: String,
    to: String,
    /// The trade that the money is of.
    trade: Option<usize>,
    place: Place,
    /// True where a trouble has it come back.
    may_return: bool,
}

/// A trade that was opened.
struct Trade {
    number: String,
    fen: i64,
    payee: String,
    payer: String,
    /// The part of its money that was neither given back nor confirmed.
    rest: i64,
}

type Again = Box<dyn Fn(&World)>;

struct Books {
    world: World,
    dice: Dice,
    balances: BTreeMap<String, i64>,
    trades: Vec<Trade>,
    movements: Vec<Movement>,
    to_check: Vec<(String, i64)>,
    /// Each accepted request, to be sent again.
    accepted: Vec<Again>,
    /// The number of requests that were accepted, by what they ask for.
    done: BTreeMap<&'static str, usize>,
    count: usize,
    /// True where so much time passed that whatever comes back has come.
    is_late: bool,
}

impl Books {
    fn new(seed: u64) -> Self {
        Self {
            world: World::new(),
            dice: Dice(seed),
            balances: BTreeMap::from([(MERCHANT.to_owned(), OPENING)]),
            trades: Vec::new(),
            movements: Vec::new(),
            to_check: Vec::new(),
            accepted: Vec::new(),
            done: BTreeMap::new(),
            count: 0,
            is_late: false,
        }
    }

    fn number(&mut self) -> String {
        self.count += 1;
        format!("N{}", self.count)
    }

    fn fen(&mut self) -> i64 {
        i64::try_from(1 + self.dice.below(10_000)).expect("small")
    }

    /// Has the next request to an operation take a course, mostly the usual one; says whether its money may come back.
    fn trouble(&mut self, operation: &str) -> bool {
        let courses = ["", "", "", "returned", "fails_later", "processing_first"];
        let mut course = self.dice.one_of(&courses);
        if operation == "Refund" && course == "returned" {
            course = "";
        }
        if !course.is_empty() {
            let trouble =
                format!(r#"{{"trouble":"{course}","operation":"accp_trade/{operation}"}}"#);
            self.world.trouble(&trouble);
        }
        course == "returned"
    }

    /// Sends a request with a number of its own; says whether it was accepted.
    fn ask<R: Request + 'static>(&mut self, what: &'static str, asked: R) -> bool {
        match self.world.call(&asked) {
            Ok(_) => {
                *self.done.entry(what).or_default() += 1;
                self.accepted.push(Box::new(move |world| {
                    assert_answered(world.call(&asked), "1010");
                }));
                true
            }
            Err(error) => {
                assert!(error.refusal().is_some(), "{what}: {error}");
                false
            }
        }
    }

    fn book(&mut self, from: &str, to: &str, fen: i64) {
        *self.balances.entry(from.to_owned()).or_default() -= fen;
        *self.balances.entry(to.to_owned()).or_default() += fen;
    }

    /// Money left an account.
    fn begin(&mut self, movement: Movement) {
        self.book(&movement.from.clone(), UNDER_WAY, movement.fen);
        self.take(&movement, movement.fen);
        self.movements.push(movement);
    }

    /// Takes from the rest of a trade, of whose money no more can move on than came.
    fn take(&mut self, movement: &Movement, fen: i64) {
        if let Some(trade) = movement.trade {
            let rest = &mut self.trades[trade].rest;
            *rest -= fen;
            assert!(*rest >= 0, "{}: {fen} of a trade too much", movement.number);
        }
    }

    fn open(&mut self, txn_type: &'static str, payer: &str, payee: &str) -> usize {
        let (number, fen) = (self.number(), self.fen());
        let amount = yuan(fen);
        let (payee_type, payee_id) = party(payee);
        let mut given = vec![
            ("txn_type", txn_type),
            (
                "user_id",
                if txn_type == "USER_TOPUP" {
                    payee
                } else {
                    USER
                },
            ),
            ("orderInfo.txn_seqno", number.as_str()),
            ("orderInfo.total_amount", amount.as_str()),
            ("notify_url", ""),
        ];
        if txn_type != "USER_TOPUP" {
            given.extend([
                ("payeeInfo.payee_id", payee_id),
                ("payeeInfo.payee_type", payee_type),
                ("payeeInfo.payee_amount", amount.as_str()),
            ]);
        }
        let opened: TradeCreateRequest = request(&given);
        assert!(self.ask("open", opened));
        self.trades.push(Trade {
            payee: match txn_type {
                "SECURED_CONSUME" => format!("held of {number}"),
                _ => payee.to_owned(),
            },
            number,
            fen,
            payer: payer.to_owned(),
            rest: 0,
        });
        self.trades.len() - 1
    }

    fn paid(&mut self, trade: usize, may_return: bool) {
        let opened = &self.trades[trade];
        let movement = Movement {
            number: opened.number.clone(),
            query: Query::Payment,
            fen: opened.fen,
            from: opened.payer.clone(),
            to: opened.payee.clone(),
            trade: None,
            place: Place::UnderWay,
            may_return,
        };
        self.trades[trade].rest = movement.fen;
        self.begin(movement);
    }

    fn top_up(&mut self) {
        let payee = self.dice.one_of(&[USER, "u2"]);
        let trade = self.open("USER_TOPUP", OUTSIDE, payee);
        let (number, amount) = (
            self.trades[trade].number.clone(),
            yuan(self.trades[trade].fen),
        );
        let token = token(&self.world, &number, &amount);
        let may_return = self.trouble("SmsValidation");
        let validation = validation(&number, &amount, &token, "666666");
        self.world.call(&validation).expect("paid");
        self.paid(trade, may_return);
    }

    fn pay(&mut self) {
        let kind = self
            .dice
            .one_of(&["GENERAL_CONSUME", "SECURED_CONSUME", "SECURED_CONSUME"]);
        let (payer, payee) = (self.dice.one_of(&ACCOUNTS), self.dice.one_of(&ACCOUNTS));
        let trade = self.open(kind, payer, payee);
        let (payer_type, payer_id) = party(payer);
        let amount = yuan(self.trades[trade].fen);
        let asked: BalancePaymentRequest = request(&[
            ("txn_seqno", &self.trades[trade].number),
            ("total_amount", &amount),
            ("payerInfo.user_id", payer_id),
            ("payerInfo.payer_type", payer_type),
        ]);
        let may_return = self.trouble("BalancePayment");
        let answer = self.world.call(&asked);
        if answer.is_ok() {
            *self.done.entry("pay").or_default() += 1;
            self.paid(trade, may_return);
        }
    }

    /// A trade, mostly one of whose money something is left; a secured one where that is asked for.
    fn choose(&mut self, is_secured: bool) -> usize {
        let is_fit =
            |trade: &Trade| trade.rest > 0 && (!is_secured || trade.payee.starts_with("held"));
        let all = self.trades.iter().enumerate();
        let fit: Vec<_> = all
            .filter_map(|(index, trade)| is_fit(trade).then_some(index))
            .collect();
        match self.dice.below(5) {
            1.. if !fit.is_empty() => self.dice.one_of(&fit),
            _ => self.dice.below(self.trades.len()),
        }
    }

    fn give_back(&mut self) {
        let trade = self.choose(false);
        let opened = &self.trades[trade];
        let (of, paid) = (opened.number.clone(), opened.fen);
        let (payee, payer) = (opened.payee.clone(), opened.payer.clone());
        let (number, fen) = (self.number(), 1 + self.fen() * paid / 10_000);
        let asked: RefundRequest = refund(&of, &yuan(paid), &number, &yuan(fen));
        let may_return = self.trouble("Refund");
        if self.ask("refund", asked) {
            self.begin(Movement {
                number,
                query: Query::Refund,
                fen,
                from: payee,
                to: payer,
                trade: Some(trade),
                place: Place::UnderWay,
                may_return,
            });
        }
    }

    fn confirm(&mut self) {
        let trade = self.choose(true);
        let opened = &self.trades[trade];
        let (of, paid, held) = (opened.number.clone(), opened.fen, opened.payee.clone());
        let (number, payee) = (self.number(), self.dice.one_of(&ACCOUNTS));
        let fen = self.dice.one_of(&[paid, 1 + paid / 2]);
        let (payee_type, payee_id) = party(payee);
        let asked: SecuredConfirmRequest = request(&[
            ("user_id", USER),
            ("confirm_mode", "PART"),
            ("originalOrderInfo.txn_seqno", &of),
            ("originalOrderInfo.total_amount", &yuan(paid)),
            ("confirmOrderInfo.confirm_seqno", &number),
            ("confirmOrderInfo.confirm_amount", &yuan(fen)),
            ("payeeInfo.payee_id", payee_id),
            ("payeeInfo.payee_type", payee_type),
            ("payeeInfo.payee_amount", &yuan(fen)),
        ]);
        let may_return = self.trouble("SecuredConfirm");
        if self.ask("confirm", asked) {
            self.begin(Movement {
                number,
                query: Query::Payment,
                fen,
                from: held,
                to: payee.to_owned(),
                trade: Some(trade),
                place: Place::UnderWay,
                may_return,
            });
        }
    }

    fn withdraw(&mut self) {
        let (number, fen, payer) = (self.number(), self.fen(), self.dice.one_of(&ACCOUNTS));
        let (payer_type, payer_id) = party(payer);
        let check_flag = self.dice.one_of(&["Y", "N"]);
        let asked: WithdrawalRequest = request(&[
            ("orderInfo.txn_seqno", &number),
            ("orderInfo.total_amount", &yuan(fen)),
            ("payerInfo.payer_type", payer_type),
            ("payerInfo.payer_id", payer_id),
            ("check_flag", check_flag),
            ("notify_url", ""),
        ]);
        let may_return = self.trouble("Withdrawal");
        if self.ask("withdraw", asked) {
            if check_flag == "Y" {
                self.to_check.push((number.clone(), fen));
            }
            self.begin(Movement {
                number,
                query: Query::Withdrawal,
                fen,
                from: payer.to_owned(),
                to: OUTSIDE.to_owned(),
                trade: None,
                place: Place::UnderWay,
                may_return,
            });
        }
    }

    fn check(&mut self) {
        let Some((number, fen)) = self.to_check.pop() else {
            return;
        };
        let result = self.dice.one_of(&["ACCEPT", "CANCEL"]);
        // It may be out of time.
        if self.world.call(&check(&number, &yuan(fen), result)).is_ok() {
            *self.done.entry("check").or_default() += 1;
        }
    }

    fn repeat(&mut self) {
        let again = self.dice.below(self.accepted.len());
        self.accepted[again](&self.world);
    }

    fn advance(&mut self) {
        let time = self.dice.one_of(&["1s", "2s", "4s", "4s", "61s", "73h"]);
        let advance = format!(r#"{{"advance":"{time}"}}"#);
        self.world.admin("POST", "clock", &advance);
        self.is_late = !matches!(time, "1s" | "2s");
    }

    fn step(&mut self) {
        match self.dice.below(10) {
            _ if self.trades.is_empty() => self.top_up(),
            0 => self.top_up(),
            1 | 2 => self.pay(),
            3 => self.give_back(),
            4 | 5 => self.confirm(),
            6 => self.withdraw(),
            7 => self.check(),
            8 => self.repeat(),
            _ => self.advance(),
        }
    }

    /// Writes down what the queries say, until they say nothing new. A query may bring to its end what it finds under
    /// way, so that the next one says more.
    fn follow(&mut self) {
        let mut rounds = 0;
        let mut is_news = true;
        while is_news || rounds < 2 {
            is_news = false;
            rounds += 1;
            for index in 0..self.movements.len() {
                is_news |= self.follow_one(index);
            }
        }
        if std::mem::take(&mut self.is_late) {
            let movements = self.movements.iter_mut();
            let there = movements.filter(|movement| movement.place == Place::There);
            there.for_each(|movement| movement.may_return = false);
        }
    }

    fn follow_one(&mut self, index: usize) -> bool {
        let movement = &self.movements[index];
        let place = movement.place;
        if place == Place::Back || (place == Place::There && !movement.may_return) {
            return false;
        }
        let status = match movement.query {
            Query::Payment => status(&self.world, &movement.number),
            Query::Withdrawal => state(&self.world, &movement.number),
            Query::Refund => refund_status(&self.world, &movement.number),
        };
        let now = match status.as_str() {
            "TRADE_SUCCESS" => Place::There,
            "TRADE_CLOSE" | "TRADE_FAILURE" | "TRADE_CANCEL" => Place::Back,
            _ => Place::UnderWay,
        };
        if now == place {
            return false;
        }
        let (from, to, fen) = (movement.from.clone(), movement.to.clone(), movement.fen);
        match (place, now) {
            (Place::UnderWay, Place::There) => self.book(UNDER_WAY, &to, fen),
            (Place::UnderWay, Place::Back) => self.book(UNDER_WAY, &from, fen),
            (Place::There, Place::Back) => self.book(&to, &from, fen),
            (before, now) => panic!("{}: {now:?} after {before:?}", self.movements[index].number),
        }
        if now == Place::Back {
            self.came_back(index);
        }
        self.movements[index].place = now;
        true
    }

    /// Money that came back can be given away again; of a payment all must have been there still.
    fn came_back(&mut self, index: usize) {
        let movement = &self.movements[index];
        match movement.trade {
            Some(trade) => self.trades[trade].rest += movement.fen,
            None => {
                let number = movement.number.clone();
                let mut trades = self.trades.iter_mut();
                if let Some(trade) = trades.find(|trade| trade.number == number) {
                    assert_eq!(trade.rest, trade.fen, "{number}");
                    trade.rest = 0;
                }
            }
        }
    }

    fn compare(&self, step: impl std::fmt::Display) {
        for account in ACCOUNTS {
            let own = self.balances.get(account).copied().unwrap_or_default();
            assert!(own >= 0, "step {step}: {account} has {own}");
            assert_eq!(
                balance_of(&self.world, account),
                yuan(own),
                "step {step}: {account}"
            );
        }
        let inside = self.balances.iter().filter(|(name, _)| *name != OUTSIDE);
        for (name, fen) in inside {
            assert!(*fen >= 0, "step {step}: {name}");
        }
        assert_eq!(self.balances.values().sum::<i64>(), OPENING);
    }
}

fn yuan(fen: i64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

/// The kind and the number of a party.
fn party(account: &str) -> (&'static str, &str) {
    match account {
        MERCHANT => ("MERCHANT", OID_PARTNER),
        user => ("USER", user),
    }
}

fn refund_status(world: &World, number: &str) -> String {
    let query: QueryRefundRequest = request(&[("refund_seqno", number)]);
    let answer = world.call(&query).expect("found").into_inner();
    let QueryRefundResponse::Found(told) = answer;
    code(&told.txn_status.expect("a state"))
}

#[test]
fn balances_add_up_whatever_happens() {
    let mut done = BTreeMap::new();
    for seed in SEEDS {
        let mut books = Books::new(seed);
        for step in 0..STEPS {
            books.step();
            books.follow();
            books.compare(format_args!("{step} of {seed}"));
        }
        for again in &books.accepted {
            again(&books.world);
        }
        books.compare(format_args!("the end of {seed}"));
        for (what, times) in &books.done {
            *done.entry(*what).or_insert(0) += *times;
        }
        books.world.stop();
    }
    for what in ["open", "pay", "refund", "confirm", "withdraw", "check"] {
        assert!(done.contains_key(what), "{done:?}");
    }
}
