//! The states of an order, by the codes that tell them.

use lianlian::example::{self, Extent, Members};
use lianlian::notification::NotificationMessage;
use lianlian::{OperationType, OrderQuery, OrderState, Row};

/// The states that a query's answers tell.
pub fn asked<Q: OrderQuery>() -> String {
    let request: Q = example::request(Extent::All).expect("examples");
    let outcomes = Q::Operation::OPERATION.outcomes.iter();
    let lines = outcomes.map(|outcome| {
        states(outcome.rows, |given| {
            let code = outcome.ret_codes.first()?;
            let answer = example::answer_with(&request, code, Extent::All, given)?;
            Some(Q::state(&answer))
        })
    });
    lines.collect()
}

/// The states that a notification tells.
pub fn told<N: NotificationMessage>() -> String {
    states(N::ROWS, |given| {
        let told: N = example::notification_with(Extent::All, given)?;
        Some(told.as_order()?.state())
    })
}

/// A line on the member whose codes tell a state; empty where none does.
fn states(rows: &[Row], state: impl Fn(&Members) -> Option<OrderState>) -> String {
    let state = |row: &Row, code: &str| state(&[(row.name, code.to_owned())].into());
    let unknown = Some(OrderState::Unknown);
    let tells = |row: &&Row| {
        state(row, "?") == unknown && state(row, row.example.unwrap_or_default()) != unknown
    };
    let Some(row) = rows.iter().filter(|row| !row.protocol).find(tells) else {
        return String::new();
    };
    let told = row
        .known_codes()
        .filter_map(|(code, _)| match state(row, code) {
            None | Some(OrderState::Unknown) => None,
            Some(state) => Some(format!("{code} {}", state.as_str())),
        });
    let told: Vec<_> = told.collect();
    format!(
        "state by {}: {}, others unknown\n",
        row.name,
        told.join(", ")
    )
}
