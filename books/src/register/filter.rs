//! A choice among the register's orders.

/// A choice among the register's orders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The kind of orders.
    pub which: Which,
    /// Only those of this product.
    pub product: Option<String>,
    /// Only those in this state, `succeeded`.
    pub state: Option<String>,
    /// Only those whose number, or LianLian's number, is this one.
    pub number: Option<String>,
}

/// A kind of orders.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    #[default]
    All,
    /// Those of which it is to be found out what became of them.
    Open,
    /// Those that a person has to look after.
    GivenUp,
    /// Those that were told to have two ends, or two amounts.
    Contradicting,
}

impl Which {
    /// `all`, `open`, `given_up` or `contradicting`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Open => "open",
            Self::GivenUp => "given_up",
            Self::Contradicting => "contradicting",
        }
    }
}
