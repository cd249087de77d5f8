//! LianLian's side of the protocol, to develop and test against.
//!
//! The sandbox opens envelopes, verifies signatures, checks requests by the same rules as a merchant
//! does, and answers, signed, with LianLian's return codes. It is built on the same generated types.
//! Card binding on MPAY has state; every other operation answers a right request with what it said and
//! the examples of its table, and remembers nothing. A redirect's form is checked, and answered with a
//! page for the user's browser.
//!
//! It binds no real card and sends no SMS: the code of every SMS is [`DEFAULT_SMS_CODE`]. It keeps of a
//! person no more than `user_id` and the last four digits of the card, in memory, and writes no log.
//!
//! ```no_run
//! # use std::collections::HashMap;
//! # use lianlian::sign::{PrivateKey, PublicKey};
//! # async fn run(platform_key: PrivateKey, merchant_key: PublicKey) -> std::io::Result<()> {
//! let sandbox = lianlian_sandbox::Sandbox::builder()
//!     .platform_key(platform_key)
//!     .merchants(HashMap::from([("201304121000001004".to_owned(), merchant_key)]))
//!     .build();
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:8600").await?;
//! sandbox.serve(listener, std::future::pending()).await
//! # }
//! ```
//!
//! | code | when |
//! |---|---|
//! | 8888 | `bankcardbind`: the SMS code was "sent"; the answer has the token |
//! | 0000 | `bankcardbindverfy`: the card is bound; the answer has `no_agree` |
//! | 1000 | the token is unknown, used up, expired, dead, or another merchant's or user's |
//! | 1001 | the signature doesn't stand |
//! | 1004 | a parameter is wrong: `ret_msg` names it |
//! | 1012 | the body can't be read |
//! | 3001 | nobody is known by this `oid_partner` |
//! | 4007 | the envelope doesn't open |
//! | 9700 | the SMS code is wrong |
//! | 9702 | the SMS code is wrong for the [`MAX_TRIES`]th time: the token is dead, and 1000 from now on |
//! | 9999 | the sandbox itself failed |
//!
//! All of these come signed, with HTTP status 200. A request that is no request of this protocol gets a
//! bare HTTP status: 404 for another path, 405 for another method, 413 for a body longer than
//! [`MAX_BODY`], 400 for one that ends early, 408 for one that takes longer than the read timeout
//! ([`READ_TIMEOUT`], if nothing else is set). Headers that take longer end the connection.

mod by_example;
mod card_bind;
mod clock;
mod declined;
mod listen;
mod server;
mod tokens;

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use lianlian::Platform;
use lianlian::sign::{PrivateKey, PublicKey};

pub use clock::{Clock, SystemClock};
pub use server::MAX_BODY;
pub use tokens::{MAX_PENDING, MAX_TRIES, TOKEN_LIFETIME};

use tokens::Tokens;

/// The code of every SMS, as in LianLian's sample.
pub const DEFAULT_SMS_CODE: &str = "666666";

/// How long a client may take over its headers, and again over its body, if nothing else is set.
pub const READ_TIMEOUT: Duration = Duration::from_secs(10);

/// LianLian's side. Clones share one state.
#[derive(Clone)]
pub struct Sandbox(Arc<State>);

/// What all requests share.
struct State {
    platform: Platform,
    merchants: HashMap<String, PublicKey>,
    sms_code: String,
    clock: Box<dyn Clock>,
    tokens: Tokens,
    read_timeout: Duration,
}

#[bon::bon]
impl Sandbox {
    /// A sandbox that signs and opens with `platform_key` and knows these merchants by their
    /// `oid_partner`.
    #[builder]
    pub fn new(
        platform_key: PrivateKey,
        merchants: HashMap<String, PublicKey>,
        #[builder(into, default = DEFAULT_SMS_CODE)] sms_code: String,
        #[builder(default = Box::new(SystemClock), with = |clock: impl Clock + 'static| Box::new(clock))]
        clock: Box<dyn Clock>,
        #[builder(default = READ_TIMEOUT)] read_timeout: Duration,
    ) -> Self {
        Self(Arc::new(State {
            platform: Platform::new(platform_key),
            merchants,
            sms_code,
            clock,
            tokens: Tokens::new(MAX_PENDING),
            read_timeout,
        }))
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
