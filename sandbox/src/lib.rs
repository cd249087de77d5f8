//! LianLian's side of the protocol, to develop and test against.
//!
//! The sandbox opens envelopes, verifies signatures, checks requests by the same rules as a merchant
//! does, and answers, signed, with LianLian's return codes. It is built on the same generated types.
//!
//! It remembers what was made, in SQLite: bound cards, payments, pre-authorisations, pay-outs,
//! refunds, and the balance that they add up to; queries answer from it. A final state is told to
//! the order's `notify_url`, and told again until it is acknowledged. A redirect, and an order that
//! the user pays elsewhere, has a page with a button to pay and one to decline.
//!
//! Of ACCP, LianLian's second generation, it keeps trades that are opened and then paid (with a balance, with a card
//! and the code of an SMS, or on a page), secured trades, refunds, withdrawals with their second step, users' balances
//! and bound cards; its messages are signed in their headers.
//!
//! An operation that it has no work for is answered with the examples of its table, and the inspector says
//! so of that answer: `card/CardBinQuery`.
//!
//! It binds no real card, moves no money and sends no SMS: the code of every SMS is
//! [`DEFAULT_SMS_CODE`]. It keeps of a person no more than `user_id` and the last four digits of the
//! card; the inspector's exchanges are gone with the process. It writes no log.
//!
//! ```no_run
//! # use std::collections::HashMap;
//! # use lianlian::sign::{PrivateKey, PublicKey};
//! # async fn run(platform_key: PrivateKey, merchant_key: PublicKey) -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = lianlian_sandbox::Sandbox::builder()
//!     .platform_key(platform_key)
//!     .merchants(HashMap::from([("201304121000001004".to_owned(), merchant_key)]))
//!     .open()
//!     .await?;
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:8600").await?;
//! sandbox.serve(listener, std::future::pending()).await?;
//! # Ok(()) }
//! ```
//!
//! | code | when |
//! |---|---|
//! | 0000 | it was done, or is told |
//! | 8888 | MPAY: the SMS code was "sent"; the answer has the token |
//! | 1000 | the token is unknown, used up, expired, dead, or another merchant's, user's or order's |
//! | 1001 | the signature doesn't stand |
//! | 1002 | the merchant has an order or a refund of this number |
//! | 1004 | a parameter is wrong: `ret_msg` names it; a `timestamp` or `time_stamp` more than 30 minutes off is wrong too |
//! | 1012 | the body can't be read |
//! | 3001 | nobody is known by this `oid_partner` |
//! | 3011 | the user has no such agreement |
//! | 4001 | no pay-out of this number waits for confirmation |
//! | 4002 | a pay-out like another of the last 24 hours, same amount and same card: confirm it |
//! | 4007 | the envelope doesn't open |
//! | 4011 | the confirmation code is another |
//! | 5002 | the payment to be refunded does not exist |
//! | 5006 | the balance is too low |
//! | 5007 | all refunds together would be more than the payment |
//! | 5008 | the payment was not paid, or nothing is set aside |
//! | 7017 | the amount is not the order's, or more than was set aside |
//! | 8901 | the order, refund or bank does not exist |
//! | 9700 | the SMS code is wrong |
//! | 9702 | the SMS code is wrong for the [`MAX_TRIES`]th time: the token is dead, and 1000 from now on |
//! | 9999 | the sandbox itself failed |
//!
//! ACCP has return codes of its own: 1000, 1017 and 1019 are of tokens and SMS codes, 1010 is a number that is taken,
//! 1011 an order that does not exist, 1030 an agreement that does not, 3001 to 3003 an order that is closed, paid or
//! under way, 3004 another amount than the order's, 3005 and 3006 a balance that is too low, the user's or the
//! merchant's, 3017 to 3019 a refund that can't be, and 1032 a withdrawal that waits for no check.
//!
//! All of these come with HTTP status 200. The answer to a request that was carried out comes
//! signed; a refusal comes as LianLian's do: unsigned, with code and words alone, where its gateway
//! refuses (1001, 1004, 1012, 3001, 4007, and 8901 too) and from operations whose pages have `sign`
//! in successful answers only; signed otherwise. The troubles `unsigned_refusal` and
//! `signed_refusal` turn it round.
//!
//! A request that does not follow this protocol gets a bare HTTP status: 404 for another path, 405
//! for another method, 413 for a body longer than [`MAX_BODY`], 400 for one that ends early, 408
//! for one that takes longer than the read timeout ([`READ_TIMEOUT`], if nothing else is set).
//! Headers that take longer end the connection.
//!
//! The events of a bad day happen here on request: a [`TroubleSpec`], sent to
//! `/_sandbox/api/troubles` or chosen on the page at [`INSPECTOR`], or one of these magic values.
//! Amounts are those of orders and refunds; `L` is the check digit.
//!
//! | amount | card number | trouble | what happens |
//! |---|---|---|---|
//! | 66CCCC.00 | 629966CCCC00000L | `ret_code` | the documented return code CCCC, other than 0000; nothing is done |
//! | 670001.00 | 6299670001000006 | `slow` | done; the answer is slow, 3 s |
//! | 670002.00 | 6299670002000005 | `slow` | done; the answer is slow, 35 s |
//! | 670010.00 | 6299670010000005 | `no_answer` | done; closed without a byte |
//! | 670011.00 | 6299670011000004 | `hang` | done; no byte ever comes |
//! | 670012.00 | 6299670012000003 | `half_answer` | done; closed in the middle of the answer |
//! | 670020.00 | 6299670020000003 | `wrong_signature` | done; the answer's signature is wrong |
//! | 670021.00 | 6299670021000002 | `other_merchant` | done; another merchant's genuine answer |
//! | 670022.00 | 6299670022000001 | `extra_members` | done; the answer has unknown members, signed |
//! | 670023.00 | 6299670023000000 | `lower_sign_type` | done; sign_type in lower case, signed so |
//! | 670024.00 | 6299670024000009 | `upper_sign_type` | done; sign_type in upper case, signed so |
//! | 670030.00 | 6299670030000001 | `http_500` | HTTP 500, an HTML page; nothing is done |
//! | 670031.00 | 6299670031000000 | `http_502` | done; HTTP 502, a gateway's HTML page |
//! | 670040.00 | 6299670040000009 | `notification_twice` | the notification comes twice |
//! | 670041.00 | 6299670041000008 | `notification_late` | the notification comes after a later one |
//! | 670050.00 | 6299670050000006 | `fails_later` | accepted; PROCESSING for a while, then FAILURE |
//! | 670051.00 | 6299670051000005 | `processing_first` | accepted; the first query says PROCESSING, the next one success |
//! | 670052.00 | 6299670052000004 | `returned` | a success that comes back after a while: REFUND, of a pay-out CANCEL |
//! | 670060.00 | 6299670060000004 | `unsigned_refusal` | where it is refused, unsigned |
//! | 670061.00 | 6299670061000003 | `signed_refusal` | where it is refused, signed |
//!
//! `fails_later`, `processing_first` and `returned` belong to the order that a request makes or moves. The
//! while is [`UNDER_WAY`], or the time that money is under way where the sandbox was set to a longer one;
//! `processing_first` moves on by itself after [`UNASKED`] where nobody asks. The merchant is told of a
//! failure and of money that came back where the product does so: pay-outs (SUCCESS, and later CANCEL
//! under the same number), MPAY's payments, and refunds. Money comes back whole or not at all: it stays where a part of it
//! was refunded or confirmed meanwhile, or where the payee no longer has it.
//!
//! The trouble `answer` has no magic value: a [`TroubleSpec`] gives the answer, which comes in place of what was asked
//! for.
//!
//! Nobody needs to wait for half an hour: [`Sandbox::advance`] advances the clock, and so do the inspector and
//! the admin interface.
//!
//! The inspector shows the last 1000 exchanges, which are in memory alone, masked until somebody
//! asks for more. Anybody who reaches the sandbox reaches it too: bind to loopback.
//!
//! Other crates' types in the interface come from the re-exported [`jiff`], [`reqwest`] and [`sqlx`]: the clock's
//! times, and the errors of what it sends and keeps.

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

mod admin;
mod advance;
mod asked;
mod balances;
mod cashier;
mod clock;
mod declined;
mod desk;
mod dialect;
mod event;
mod failed;
mod guard;
mod inspector;
mod inspector_path;
mod listen;
mod live;
mod money;
mod notification_table;
mod notifier;
mod operations;
mod refusal;
mod report;
mod routes;
mod server;
mod store;
mod told;
mod traffic;
mod trouble;
mod unwrapped;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, fs, io};

use jiff::SignedDuration;
use lianlian::Platform;
use lianlian::sign::{PrivateKey, PublicKey};

#[doc(no_inline)]
pub use {lianlian::jiff, reqwest, sqlx};

pub use advance::{AdvanceError, MOST_AHEAD};
pub use clock::{Clock, SystemClock};
pub use event::{AnsweredRequest, Event, SentNotification};
pub use inspector_path::INSPECTOR;
pub use notifier::{ACCP_REPEAT_EVERY, ACCP_REPEATS, REPEAT_EVERY, REPEATS};
pub use operations::{CONFIRMATION_LIFETIME, ORDER_LIFETIME};
pub use report::ReportTroubles;
pub use server::MAX_BODY;
pub use store::{
    Database, MAX_TRIES, Notification, NotificationAttempt, NotificationState, StoreError,
    TOKEN_LIFETIME, UNASKED, UNDER_WAY,
};
pub use trouble::{ScriptedAnswer, SpecError, Trouble, TroubleSpec};

use clock::AdvancedClock;
use event::Observer;
use live::Live;
use notifier::Notifier;
use store::Store;
use traffic::TrafficLog;
use trouble::Script;

/// The code of every SMS, as in LianLian's sample.
pub const DEFAULT_SMS_CODE: &str = "666666";

/// The opening balance of a merchant's account: a million yuan, in fen.
pub const OPENING_BALANCE: i64 = 100_000_000;

/// The longest time for a client's headers, and again for its body, if nothing else is set.
pub const READ_TIMEOUT: Duration = Duration::from_secs(10);

/// LianLian's side. Clones share one state.
#[derive(Clone)]
pub struct Sandbox(Arc<Inner>);

/// A sandbox that can't be opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SandboxError {
    /// Its database can't be used.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Notifications can't be sent from this machine.
    #[error("notifications can't be sent: TLS can't be set up ({0})")]
    Tls(#[from] reqwest::Error),
    /// The folder for its reports can't be made.
    #[error("the folder for the reports can't be made: {0}")]
    Reports(#[source] io::Error),
}

#[bon::bon]
impl Sandbox {
    /// A sandbox that signs and opens with `platform_key` and knows these merchants by their
    /// `oid_partner`.
    ///
    /// # Errors
    /// [`SandboxError`] when the database can't be opened, the reports' folder can't be made, or TLS can't be set up.
    #[builder(finish_fn = open)]
    pub async fn new(
        platform_key: PrivateKey,
        merchants: HashMap<String, PublicKey>,
        /// The database that keeps the state.
        #[builder(default)]
        database: Database,
        /// The code of every SMS.
        #[builder(into, default = DEFAULT_SMS_CODE)]
        sms_code: String,
        #[builder(default = Box::new(SystemClock), with = |clock: impl Clock + 'static| Box::new(clock))]
        clock: Box<dyn Clock>,
        /// The opening balance of a merchant's account, in fen.
        #[builder(default = OPENING_BALANCE)]
        opening_balance: i64,
        /// The time that money is under way, during which queries say PROCESSING. The default is at
        /// once.
        #[builder(default)]
        settles_after: SignedDuration,
        /// The pause between two sendings of a notification. The default is LianLian's: [`REPEAT_EVERY`], and
        /// [`ACCP_REPEAT_EVERY`] for trades of ACCP.
        repeat_every: Option<SignedDuration>,
        /// The number of times that an unacknowledged notification is sent. The default is LianLian's: [`REPEATS`],
        /// and [`ACCP_REPEATS`] for trades of ACCP.
        repeats: Option<u32>,
        /// The address at which the user's browser finds this sandbox: the cashier's URLs begin with it.
        #[builder(into, default)]
        public_url: String,
        /// The longest time for a client's headers, again for its body, and again for taking the answer.
        #[builder(default = READ_TIMEOUT)]
        read_timeout: Duration,
        /// Sends notifications to any address, also where [`serve`](Self::serve) listens beyond loopback: then
        /// whoever reaches the sandbox can have it knock at any door that it reaches. The default is loopback alone
        /// there.
        #[builder(default)]
        notify_anywhere: bool,
        /// The folder for the report and the summary of each day on which money moved. [`serve`](Self::serve) writes
        /// them anew when something happened, without troubles. The default writes none.
        #[builder(into)]
        reports: Option<PathBuf>,
        /// Hears of each event as it happens. It holds up the request that the event is about, so let it wait for
        /// nothing.
        #[builder(default = Box::new(|_| ()), with = |observer: impl Fn(Event) + Send + Sync + 'static| Box::new(observer))]
        on_event: Observer,
    ) -> Result<Self, SandboxError> {
        if let Some(folder) = &reports {
            fs::create_dir_all(folder).map_err(SandboxError::Reports)?;
        }
        let store = Store::open(&database).await?;
        let ahead = async { store.begin().await?.ahead().await };
        let ahead = ahead.await.map_err(StoreError::from)?;
        Ok(Self(Arc::new(Inner {
            platform: Platform::new(platform_key),
            merchants,
            sms_code,
            clock: AdvancedClock::new(clock, ahead),
            store,
            notifier: Notifier::new()?,
            live: Live::default(),
            traffic: TrafficLog::default(),
            script: Script::default(),
            opening_balance,
            settles_after,
            repeat_every,
            repeats,
            public_url,
            read_timeout,
            notify_anywhere,
            reports,
            on_event,
        })))
    }
}

/// The state that all requests share.
struct Inner {
    platform: Platform,
    merchants: HashMap<String, PublicKey>,
    sms_code: String,
    clock: AdvancedClock,
    store: Store,
    notifier: Notifier,
    live: Live,
    traffic: TrafficLog,
    script: Script,
    opening_balance: i64,
    settles_after: SignedDuration,
    repeat_every: Option<SignedDuration>,
    repeats: Option<u32>,
    public_url: String,
    read_timeout: Duration,
    notify_anywhere: bool,
    reports: Option<PathBuf>,
    on_event: Observer,
}

impl Inner {
    /// The page of an order, for the user's browser.
    fn cashier_url(&self, oid_paybill: &str) -> String {
        format!("{}{}/{oid_paybill}", self.public_url, cashier::PATH)
    }
}

/// Without keys, SMS code and tokens.
impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox")
            .field("platform", &self.0.platform)
            .field("merchants", &self.0.merchants)
            .finish_non_exhaustive()
    }
}
