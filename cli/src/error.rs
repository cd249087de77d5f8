//! Unusable input, and its remedy. Nothing here holds a secret.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use lianlian::envelope::OpenError;
use lianlian::message::MessageError;
use lianlian::sign::{GenerateError, KeyError, SignError, reads_like_a_key};
use lianlian::{AcceptError, EnvironmentError, MerchantError, PrepareError};

/// Input that can't be used, or a machine that doesn't work: exit code 2.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unusable {
    #[error("standard input can't be read: {0}")]
    Input(io::Error),
    #[error("standard input has more than {most} bytes")]
    TooLong { most: usize },
    #[error("standard input: {0}")]
    Message(#[from] MessageError),
    #[error(
        "standard input can hold the value of one parameter: put the others into files (--set NAME=@FILE)"
    )]
    InputTwice,
    #[error("the value of {name} is not text in UTF-8")]
    NotText { name: String },
    #[error("{name} leads into no object: look at `lianlian spec example` for the members")]
    NotInside { name: String },
    #[error("the message has no usable sign_type: give --sign-type RSA or SHA256withRSA")]
    NoSignType,
    #[error("the second generation signs with RSA (MD5withRSA) alone: leave --sign-type out")]
    OnlyRsa,
    #[error("a header has characters that HTTP doesn't allow: copy it again, on one line")]
    Header,
    #[error("standard input has no pay_load")]
    NoPayLoad,
    #[error(transparent)]
    Envelope(#[from] OpenError),
    #[error("no table of this name: {hint}")]
    UnknownTable { hint: String },
    #[error("no product of this name: known are {known}")]
    UnknownProduct { known: String },
    #[error("this is a notification: only requests can be checked")]
    NoOperation,
    #[error("this is an operation: `lianlian spec list` shows the notifications at its end")]
    NotANotification,
    #[error("the table has no member {name}: `lianlian spec show {table}` shows those it has")]
    UnknownMember { name: String, table: String },
    #[error("{names} can't be read: `lianlian spec show {table}` says what can")]
    UnreadableMembers { names: String, table: String },
    #[error("several tables are called so: say which of {names}")]
    SharedName { names: String },
    #[error(
        "argument {position} is a key or a part of one, and whoever sees the processes of this machine or the \
         shell's history has it: write it into a file, and give the file's name"
    )]
    KeyArgument { position: usize },
    #[error("{}: {error}", shown(path))]
    File { path: PathBuf, error: io::Error },
    #[error("{}: {error}", shown(path))]
    Key { path: PathBuf, error: KeyError },
    #[error("{} exists already: nothing was written", shown(path))]
    Exists { path: PathBuf },
    #[error(transparent)]
    Generate(#[from] GenerateError),
    #[error(transparent)]
    Sign(#[from] SignError),
    #[error(transparent)]
    Seal(#[from] lianlian::envelope::SealError),
    #[error("can't listen on {address}: {error}")]
    Listen {
        address: SocketAddr,
        error: io::Error,
    },
    #[error(transparent)]
    OpenSandbox(#[from] lianlian_sandbox::SandboxError),
    #[error("the sandbox refused: {why}")]
    Sandbox { why: String },
    #[error("the server stopped: {0}")]
    Server(io::Error),
    #[error(transparent)]
    Inbox(#[from] lianlian_notify::inbox::InboxError),
    #[error(transparent)]
    Merchant(#[from] MerchantError),
    #[error(transparent)]
    Environment(#[from] EnvironmentError),
    #[error(transparent)]
    Prepare(#[from] PrepareError),
    #[error("no answer from the sandbox: {0}")]
    Http(Box<ureq::Error>),
    #[error(transparent)]
    Accept(#[from] AcceptError),
    #[error(transparent)]
    Config(#[from] lianlian::config::ConfigError),
    #[error(transparent)]
    Client(#[from] lianlian::client::ClientError),
    #[error("these settings send requests to LianLian itself: add --production if that is meant")]
    Production,
    #[error("a redirect travels by the user's browser: it can't be called")]
    NotACall,
    #[error("no query asks after orders of this operation: those that know orders are {known}")]
    NotAnOrder { known: String },
    #[error("the request breaks rules of the operation: {0}")]
    Violations(#[from] lianlian::check::Violations),
    #[error("the request can't be read: `lianlian check` says what is wrong with it")]
    Unreadable,
    #[error(transparent)]
    Journal(#[from] lianlian::journal::JournalError),
    #[error("no key: give --key FILE, or set LIANLIAN_JOURNAL_KEY")]
    NoJournalKey,
    #[error(
        "the journal's key is not set: write journal_file and journal_key_file into the settings, or set \
         LIANLIAN_JOURNAL_FILE and LIANLIAN_JOURNAL_KEY"
    )]
    NoJournalSettings,
    #[error("no register: give --db sqlite:PATH or postgres://…, or set LIANLIAN_BOOKS")]
    NoBooks,
    #[error(transparent)]
    Books(#[from] lianlian_books::register::BooksError),
    #[error("several orders have this number: {names}; say which by --product")]
    SeveralOrders { names: String },
    #[error("{names} begin so: write more of the exchange's id")]
    SeveralExchanges { names: String },
    #[error("--columns: {0}")]
    Mapping(#[from] lianlian_books::reconcile::MappingError),
    #[error(
        "--states: {state} is not a state: write succeeded, failed, returned, to_confirm, pending or unknown behind ="
    )]
    NotAState { state: String },
    #[error(transparent)]
    Query(#[from] lianlian_books::reconcile::QueryError),
    #[error("the comparison needs room for temporary files: {0}")]
    Temporary(io::Error),
    #[error("the files are of two kinds, transactions and summaries: give those of one")]
    MixedReports,
    #[cfg(not(feature = "parquet"))]
    #[error(
        "this lianlian was built without Parquet: cargo install lianlian-cli --features parquet"
    )]
    NoParquet,
    #[error(transparent)]
    Convert(#[from] lianlian_books::report::convert::ConvertError),
    #[error("the answer has no token")]
    NoToken,
    #[error("no notification came in time that could be believed")]
    NotNotified,
    #[error("standard output is closed")]
    OutputClosed,
    #[error("standard output can't be written: {0}")]
    Output(io::Error),
}

/// A path, unless a key may have been given in its place.
fn shown(path: &Path) -> String {
    let path = path.display().to_string();
    match reads_like_a_key(&path) {
        true => "this reads like a key, where a file's name belongs".to_owned(),
        false => path,
    }
}
