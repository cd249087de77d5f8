//! `lianlian books`: its commands and their options.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand, ValueEnum};
use lianlian::OrderState;

use super::end_state::EndState;
use super::names;

#[derive(Subcommand)]
pub(crate) enum BooksCommand {
    /// List orders, the newest first
    ///
    /// In JSON an order is an object on a line of its own, with the members that `lianlian books show`
    /// prints.
    ///
    /// Example: lianlian books list --db sqlite:books.db --contradicting
    #[command(verbatim_doc_comment)]
    List(BooksList),
    /// Show all that is known of an order
    ///
    /// NUMBER is the merchant's, or LianLian's. Prints an object for each order of this number: its
    /// state, the requests that were made of it, the words of answers, notifications and queries, and
    /// whether they contradict each other. Exits with 1 where there is none.
    ///
    /// Example: lianlian books show A1 --db sqlite:books.db
    #[command(verbatim_doc_comment)]
    Show(BooksShow),
    /// List the orders of which it is still to be found out what became of them
    ///
    /// With --given-up those that a person has to look after, for nobody could find it out. Exits with 3
    /// where there are any.
    ///
    /// Example: lianlian books open --db sqlite:books.db
    #[command(verbatim_doc_comment)]
    Open(BooksOpen),
    /// Write all orders out, as CSV or NDJSON
    ///
    /// The columns are no_order, money_order, currency, state, product, operation, oid_paybill,
    /// oid_partner, intended_at, sent_at, settled_at, contradicts, given_up and series.
    ///
    /// Example: lianlian books export --db sqlite:books.db > orders.csv
    #[command(verbatim_doc_comment)]
    Export(BooksExport),
    /// Ask LianLian after the open orders whose question is due, and note what it says
    ///
    /// Any number of processes and hosts may do so at once: none asks after an order that another asks
    /// after. Prints {"asked":…,"settled":…,"given_up":…,"open":…}. Exits with 3 where orders are open
    /// still, or were given up. With --watch it goes on until Ctrl-C.
    ///
    /// Example: lianlian books settle --db sqlite:books.db --config lianlian.toml --watch
    #[command(verbatim_doc_comment)]
    Settle(BooksSettle),
    /// Note what a person found out of an order
    ///
    /// For an order that was given up, or that was told to have two ends. NUMBER is the merchant's, or
    /// LianLian's. Exits with 1 where there is none.
    ///
    /// Example: lianlian books settled A1 failed --db sqlite:books.db
    #[command(verbatim_doc_comment)]
    Settled(BooksSettled),
    /// Show the register as pages, for a back office
    ///
    /// The pages only read, and are served on this machine alone.
    ///
    /// Example: lianlian books serve --db sqlite:books.db
    #[command(verbatim_doc_comment)]
    Serve(BooksServe),
}

/// The register.
#[derive(Args)]
pub(crate) struct Db {
    /// The register: sqlite:PATH or postgres://USER@HOST/NAME [default: the environment's LIANLIAN_BOOKS]
    #[arg(long, value_name = "DB")]
    pub db: Option<String>,
}

#[derive(Args)]
pub(crate) struct BooksList {
    #[command(flatten)]
    pub db: Db,
    /// Only orders of which it is still to be found out what became of them
    #[arg(long)]
    pub open: bool,
    /// Only orders that a person has to look after
    #[arg(long, conflicts_with = "open")]
    pub given_up: bool,
    /// Only orders that were told to have two ends, or two amounts
    #[arg(long, conflicts_with_all = ["open", "given_up"])]
    pub contradicting: bool,
    /// Only orders of this product
    #[arg(long, value_parser = names::product(), hide_possible_values = true)]
    pub product: Option<String>,
    /// Only orders in this state, such as succeeded
    #[arg(long, value_parser = PossibleValuesParser::new(OrderState::ALL.map(OrderState::as_str)))]
    pub state: Option<String>,
}

#[derive(Args)]
pub(crate) struct BooksShow {
    /// The merchant's number of the order or refund, or LianLian's
    pub number: String,
    #[command(flatten)]
    pub db: Db,
}

#[derive(Args)]
pub(crate) struct BooksOpen {
    #[command(flatten)]
    pub db: Db,
    /// The orders that a person has to look after
    #[arg(long)]
    pub given_up: bool,
}

#[derive(Args)]
pub(crate) struct BooksExport {
    #[command(flatten)]
    pub db: Db,
    /// The form of the lines
    #[arg(long, value_enum, default_value_t = Lines::Csv)]
    pub format: Lines,
}

/// The form of exported orders.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Lines {
    Csv,
    Ndjson,
}

#[derive(Args)]
pub(crate) struct BooksSettle {
    #[command(flatten)]
    pub db: Db,
    /// The settings; the environment's LIANLIAN_… come before them [default: the file that LIANLIAN_CONFIG names, or
    /// lianlian.toml where it is there]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Confirms that queries may go to LianLian itself
    #[arg(long)]
    pub production: bool,
    /// Go on until Ctrl-C
    #[arg(long)]
    pub watch: bool,
    /// Ask once more after the orders that were given up
    #[arg(long)]
    pub given_up: bool,
    /// Time after which an order that was sent is given up to a person's list
    #[arg(long, value_name = "SECONDS", default_value_t = 86400)]
    pub give_up_after: u64,
    /// Meaning of "no such order", half an hour after the order was sent
    #[arg(long, value_enum, default_value_t = Missing::GiveUp)]
    pub not_found: Missing,
}

/// The meaning of "no such order".
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Missing {
    /// A person has to look after it
    GiveUp,
    /// It failed, and may be sent again under the same number
    Failed,
}

#[derive(Args)]
pub(crate) struct BooksSettled {
    /// The merchant's number of the order or refund, or LianLian's
    pub number: String,
    /// succeeded, failed or returned
    pub state: EndState,
    /// The order's product, where several have an order of this number
    #[arg(long, value_parser = names::product(), hide_possible_values = true)]
    pub product: Option<String>,
    /// The series of its number, where a payment and its refund have the same: refund_seqno
    #[arg(long)]
    pub series: Option<String>,
    #[command(flatten)]
    pub db: Db,
}

#[derive(Args)]
pub(crate) struct BooksServe {
    #[command(flatten)]
    pub db: Db,
    /// The port on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 8701)]
    pub port: u16,
}
