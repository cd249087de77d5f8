//! The client's settings.

use std::sync::Arc;
use std::time::Duration;

use super::transport::{Limits, Transport};
use super::{Client, ClientError};
use lianlian_core::Merchant;
use lianlian_core::message::RawMessage;

/// The longest time for making a connection, if nothing else is set.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

/// The longest time for a whole call, reading the answer included, if nothing else is set.
pub const TIMEOUT: Duration = Duration::from_secs(30);

#[bon::bon]
impl Client {
    /// All settings of a client.
    ///
    /// The proxy is that of the environment (`HTTPS_PROXY`, `NO_PROXY`); plain http, which is for
    /// loopback alone, never goes through one. Certificates are verified against the operating system's
    /// roots and `extra_roots`; nothing turns that off.
    ///
    /// # Errors
    /// [`ClientError`] for a certificate that is none, and when TLS can't be set up.
    #[builder(builder_type = ClientBuilder, start_fn = builder, finish_fn = build)]
    pub fn with_settings(
        merchant: Merchant,
        /// The longest time for making a connection.
        #[builder(default = CONNECT_TIMEOUT)]
        connect_timeout: Duration,
        /// The longest time for a whole call, reading the answer included.
        #[builder(default = TIMEOUT)]
        timeout: Duration,
        /// Longer answers are not read, in bytes; at most [`RawMessage::MAX_BYTES`].
        #[builder(default = RawMessage::MAX_BYTES)]
        max_body: usize,
        /// The `User-Agent` header of each request.
        #[builder(into, default = concat!("lianlian-rust/", env!("CARGO_PKG_VERSION")))]
        user_agent: String,
        /// Certificates, in PEM, that are trusted beside the operating system's: for a proxy that opens
        /// TLS, or a sandbox.
        #[builder(default)]
        extra_roots: Vec<Vec<u8>>,
        /// The journal in which each exchange is written down, before it leaves and after it ends.
        #[cfg(feature = "journal")]
        journal: Option<lianlian_journal::Journal>,
        /// The register in which each order is noted before its request leaves. A request whose order is in flight
        /// already is not sent a second time.
        #[cfg(feature = "register")]
        register: Option<Arc<dyn super::register::Register>>,
    ) -> Result<Self, ClientError> {
        let transport = Transport::new(Limits {
            connect_timeout,
            timeout,
            max_body: max_body.min(RawMessage::MAX_BYTES),
            user_agent,
            extra_roots,
        })?;
        Ok(Self {
            merchant: Arc::new(merchant.or_clock(jiff::Timestamp::now)),
            transport,
            #[cfg(feature = "journal")]
            journal: journal.map(super::evidence::hiding_all),
            #[cfg(feature = "register")]
            register,
        })
    }
}

#[cfg(feature = "config")]
impl Client {
    /// A client by a merchant's settings.
    ///
    /// # Errors
    /// As [`builder`](Self::builder).
    pub fn from_config(config: crate::config::Config) -> Result<Self, ClientError> {
        let builder = Self::builder();
        #[cfg(feature = "journal")]
        let builder = {
            let open = |(file, key)| lianlian_journal::Journal::open(file, &key);
            builder.maybe_journal(config.journal.map(open).transpose()?)
        };
        builder
            .merchant(config.merchant)
            .connect_timeout(config.connect_timeout.unwrap_or(CONNECT_TIMEOUT))
            .timeout(config.timeout.unwrap_or(TIMEOUT))
            .extra_roots(config.extra_roots)
            .build()
    }
}
