//! LianLian's side of the protocol, to develop and test against.
//!
//! The sandbox opens envelopes, verifies signatures, checks requests by the same rules as a merchant
//! does, and answers, signed, with LianLian's return codes. It is built on the same generated types.
//! It binds no real card and sends no SMS: the code of every SMS is [`DEFAULT_SMS_CODE`].
//!
//! | code | when |
//! |---|---|
//! | 8888 | `bankcardbind`: the SMS code was "sent"; the answer has the token |
//! | 0000 | `bankcardbindverfy`: the card is bound; the answer has `no_agree` |
//! | 1000 | the token is unknown, used, expired, or another user's |
//! | 1001 | the signature doesn't stand |
//! | 1004 | a parameter is wrong: `ret_msg` names it |
//! | 1012 | the body can't be read |
//! | 3001 | nobody is known by this `oid_partner` |
//! | 4007 | the envelope doesn't open |
//! | 9700 | the SMS code is wrong |
//! | 9702 | the SMS code was wrong [`MAX_TRIES`] times: the token is dead |
//! | 9999 | the sandbox itself failed |
//!
//! A body longer than [`MAX_BODY`] is HTTP status 413, one that doesn't arrive within 10 seconds 408.

mod card_bind;
mod clock;
mod server;
mod tokens;

use std::collections::HashMap;
use std::sync::Arc;

use lianlian::Platform;
use lianlian::sign::{PrivateKey, PublicKey};

pub use clock::{Clock, SystemClock};
pub use server::MAX_BODY;
pub use tokens::{MAX_PENDING, MAX_TRIES, TOKEN_LIFETIME};

use tokens::Tokens;

/// The code of every SMS, as in LianLian's sample.
pub const DEFAULT_SMS_CODE: &str = "666666";

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
    ) -> Self {
        Self(Arc::new(State {
            platform: Platform::new(platform_key),
            merchants,
            sms_code,
            clock,
            tokens: Tokens::default(),
        }))
    }
}
