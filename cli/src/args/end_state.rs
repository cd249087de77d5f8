//! The end of an order, as a person notes it.

use lianlian::OrderState;

/// The end of an order.
#[derive(Clone, Copy, clap::ValueEnum)]
pub(crate) enum EndState {
    Succeeded,
    Failed,
    Returned,
}

impl From<EndState> for OrderState {
    fn from(state: EndState) -> Self {
        match state {
            EndState::Succeeded => Self::Succeeded,
            EndState::Failed => Self::Failed,
            EndState::Returned => Self::Returned,
        }
    }
}
