//! From an operation's name to the types that do its work.

use lianlian::client::blocking::Client;
use lianlian::client::register::Sending;
use lianlian::client::{CallError, Patience, SettleError, Settled};
use lianlian::message::{Masked, RawMessage};
use lianlian::{
    Operation, OperationType, Order, OrderQuery, OrderState, Request, Response, RetCode, Sent,
    Verified,
};
use serde_json::{Value, json};

use crate::rest;

/// A verified answer, masked.
pub(crate) struct Answer {
    pub ret_code: String,
    pub ret_msg: String,
    pub members: Value,
    /// The members that the table left over.
    pub rest: Value,
}

impl Answer {
    /// Adds it to what is said of a call or a query.
    pub fn tell(self, said: &mut Value) {
        said["ret_code"] = self.ret_code.into();
        said["ret_msg"] = self.ret_msg.into();
        said["answer"] = self.members;
        if let Value::Object(rest) = self.rest {
            for (name, value) in rest {
                said[name] = value;
            }
        }
    }
}

/// A call that was not answered.
pub(crate) struct Refused {
    pub error: CallError,
    /// The masked string that was signed, where LianLian refused its signature.
    pub sign_string: Option<String>,
}

/// Sends a request; `None` where it can't be read.
type Call = fn(&Client, &RawMessage<'_>, Sending) -> Option<Result<Answer, Refused>>;

/// Asks after an order; `None` where the query can't be read.
type Ask =
    fn(&Client, &RawMessage<'_>, Patience) -> Option<Result<(OrderState, Answer), SettleError>>;

/// The functions that ask after orders.
pub(crate) struct Settler {
    /// The query, of which it takes the parameters.
    pub query: &'static Operation,
    pub ask: Ask,
}

/// The function that sends requests to this operation; `None` where the user's browser does.
pub(crate) fn caller(operation: &'static Operation) -> Option<Call> {
    let mut calls: Vec<(&Operation, Call)> = Vec::new();
    macro_rules! add {
        (call $request:path) => {
            calls.push((operation_of::<$request>(), call::<$request>));
        };
        ($other:ident $message:path) => {};
    }
    lianlian::for_each_table!(add);
    find(calls, operation)
}

/// The functions that ask after the orders of this operation, which makes them or is the query
/// itself.
pub(crate) fn settler(operation: &'static Operation) -> Option<Settler> {
    find(settlers(), operation)
}

/// The operations that know of orders.
pub(crate) fn orders() -> impl Iterator<Item = &'static Operation> {
    settlers().into_iter().map(|(operation, _)| operation)
}

fn settlers() -> Vec<(&'static Operation, Settler)> {
    let mut settlers: Vec<(&Operation, Settler)> = Vec::new();
    macro_rules! add {
        (order $order:path) => {
            settlers.push((
                operation_of::<$order>(),
                settler_by::<<$order as Order>::Query>(),
            ));
        };
        (query $query:path) => {
            settlers.push((operation_of::<$query>(), settler_by::<$query>()));
        };
    }
    lianlian::for_each_order!(add);
    settlers
}

fn operation_of<R: Sent>() -> &'static Operation {
    R::Operation::OPERATION
}

fn find<T>(known: Vec<(&Operation, T)>, operation: &Operation) -> Option<T> {
    let mut known = known.into_iter();
    let found = known.find(|(known, _)| known.table() == operation.table());
    found.map(|(_, found)| found)
}

fn call<R: Request>(
    client: &Client,
    request: &RawMessage<'_>,
    sending: Sending,
) -> Option<Result<Answer, Refused>> {
    let request: R = request.read_request().ok()?;
    let answer = match sending {
        Sending::Once => client.call(&request),
        Sending::Again => client.call_again(&request),
    };
    let answer = answer.map_err(|error| {
        let refusal = error.refusal();
        let is_of_signature =
            refusal.is_some_and(|refusal| refusal.ret_code.as_str() == RetCode::SIGNATURE);
        let sign_string = || client.merchant().masked_sign_string(&request);
        Refused {
            sign_string: is_of_signature.then(sign_string),
            error,
        }
    });
    Some(answer.map(|answer| masked(&answer)))
}

fn settler_by<Q: OrderQuery>() -> Settler {
    Settler {
        query: operation_of::<Q>(),
        ask: ask::<Q>,
    }
}

fn ask<Q: OrderQuery>(
    client: &Client,
    query: &RawMessage<'_>,
    patience: Patience,
) -> Option<Result<(OrderState, Answer), SettleError>> {
    let query: Q = query.read_request().ok()?;
    let settled = client.settle_by(&query, patience);
    Some(settled.map(|Settled { state, answer }| (state, masked(&answer))))
}

/// An answer without its secrets.
fn masked<A: Response>(answer: &Verified<A>) -> Answer {
    let mut left = json!({});
    rest::tell(&mut left, answer);
    Answer {
        rest: left,
        ret_code: answer.ret_code().to_owned(),
        ret_msg: answer.ret_msg().to_owned(),
        members: serde_json::to_value(Masked::new(&**answer)).unwrap_or_default(),
    }
}
