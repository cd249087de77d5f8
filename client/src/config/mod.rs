//! A merchant's settings, from a TOML file and from the environment.
//!
//! ```toml
//! environment = "production"              # or "sandbox", which needs base_url
//! oid_partner = "201304121000001004"
//! private_key_file = "merchant_private.pem"
//! platform_key_files = ["lianlian_public.pem"]
//! sign_type = "SHA256withRSA"             # or "RSA"
//! ```
//!
//! Every setting is also a variable of the environment, by its name in capitals after `LIANLIAN_`
//! (`LIANLIAN_PRIVATE_KEY_FILE`), which comes before the file. Lists are separated by commas there.
//!
//! | setting | what it is |
//! |---|---|
//! | `environment` | `production` or `sandbox`; must be said |
//! | `base_url` | where a sandbox is, `http://127.0.0.1:8899` |
//! | `base_urls` | where single hosts are, `{ "mpayapi.lianlianpay.com" = "https://…" }`; as a variable `host=url,…` |
//! | `oid_partner` | the merchant's number |
//! | `private_key` or `private_key_file` | the merchant's private key, or a file with it, PEM or base64 |
//! | `platform_keys` or `platform_key_files` | LianLian's public keys, with which answers may be signed |
//! | `sealing_key` or `sealing_key_file` | the one that envelopes are sealed with; needed where there are several |
//! | `sign_type` | `RSA` or `SHA256withRSA`; RSA unless said |
//! | `strict_refusals` | `true` where TLS ends elsewhere than in this process: no unsigned refusal is believed then |
//! | `connect_timeout_seconds`, `timeout_seconds` | the client's deadlines |
//! | `extra_root_files` | certificates, in PEM, that the client trusts beside the operating system's |
//! | `journal_file` | the sealed journal, with the feature `journal` |
//! | `journal_key` or `journal_key_file` | the journal's key, or a file with it |
//!
//! The variable `LIANLIAN_CONFIG` names the TOML file, for those who keep several.
//!
//! Files are looked for beside the TOML file; those that the environment names, in the working directory.

mod error;
mod keys;
mod names;
mod shown;
mod source;
mod value;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use error::{ConfigError, Origin, Problem};
pub use names::{BOOKS_VARIABLE, FILE_VARIABLE, NAMES};
pub use shown::{Shown, shown};
pub use source::{UnknownVariable, process as variables, unknown_variables};

use lianlian_core::sign::SignType;
use lianlian_core::{Environment, Merchant};
use source::Settings;

/// The file that [`Config::load`] reads if nothing else is said.
pub const DEFAULT_FILE: &str = "lianlian.toml";

/// A merchant's settings.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Config {
    /// The merchant with its keys.
    pub merchant: Merchant,
    /// The longest time for making a connection.
    pub connect_timeout: Option<Duration>,
    /// The longest time for a whole call.
    pub timeout: Option<Duration>,
    /// Certificates that the client trusts beside the operating system's, in PEM.
    pub extra_roots: Vec<Vec<u8>>,
    /// The sealed journal's file and its key.
    #[cfg(feature = "journal")]
    pub journal: Option<(std::path::PathBuf, lianlian_journal::JournalKey)>,
    /// True where requests go to LianLian itself.
    pub is_production: bool,
}

impl Config {
    /// Reads the file, and the variables `LIANLIAN_…` of the process's environment. Without a file, the one is read
    /// that [`FILE_VARIABLE`] names, or else [`DEFAULT_FILE`] where it is there. A variable that names no setting is
    /// passed over with a warning.
    ///
    /// # Errors
    /// [`ConfigError`] names the setting, its origin, and the mistake.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        let file = file_of(file);
        let variables = source::process()?;
        let names = variables.iter().map(|(name, _)| name.clone());
        for unknown in unknown_variables(names) {
            tracing::warn!("{unknown}");
        }
        Self::read(file.as_deref(), variables)
    }

    /// As [`load`](Self::load), with variables from the caller; no file is looked for.
    ///
    /// # Errors
    /// As [`load`](Self::load).
    pub fn read(
        file: Option<&Path>,
        variables: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, ConfigError> {
        let settings = Settings::read(file, variables)?;
        #[cfg(not(feature = "journal"))]
        settings.without("journal_file")?;
        let environment = environment(&settings)?;
        let is_production = environment.is_production();
        let builder = Merchant::builder()
            .oid_partner(settings.required_text("oid_partner")?)
            .signer(keys::private_key(&settings)?)
            .platform_keys(keys::platform_keys(&settings)?)
            .maybe_sealing_key(keys::sealing_key(&settings)?)
            .sign_type(sign_type(&settings)?)
            .environment(environment)
            .strict_refusals(settings.flag("strict_refusals")?.unwrap_or(false));
        let merchant = builder.build().map_err(|error| settings.merchant(error))?;
        Ok(Self {
            merchant,
            connect_timeout: settings.seconds("connect_timeout_seconds")?,
            timeout: settings.seconds("timeout_seconds")?,
            extra_roots: settings.contents("extra_root_files")?,
            #[cfg(feature = "journal")]
            journal: keys::journal(&settings)?,
            is_production,
        })
    }
}

/// The file of the settings: the one given, or the one that [`FILE_VARIABLE`] names, or [`DEFAULT_FILE`] where it is
/// there.
pub fn file_of(given: Option<&Path>) -> Option<PathBuf> {
    let named = || std::env::var_os(FILE_VARIABLE).filter(|name| !name.is_empty());
    let default = || {
        Path::new(DEFAULT_FILE)
            .exists()
            .then(|| DEFAULT_FILE.into())
    };
    let given = given.map(Path::to_owned);
    given
        .or_else(|| named().map(PathBuf::from))
        .or_else(default)
}

fn environment(settings: &Settings) -> Result<Environment, ConfigError> {
    let base_url = settings.text("base_url")?;
    let name = settings.required_text("environment")?;
    let mut environment = match (name.as_str(), base_url) {
        ("production", None) => Environment::PRODUCTION,
        ("production", Some(_)) => return Err(settings.wrong("base_url", Problem::InProduction)),
        ("sandbox", Some(url)) => {
            let sandbox = Environment::at(&url);
            let sandbox = sandbox.map_err(|error| settings.wrong("base_url", error.into()))?;
            no_production(sandbox, settings, "base_url")?
        }
        ("sandbox", None) => return Err(settings.missing("base_url")),
        _ => return Err(settings.wrong("environment", Problem::Environment)),
    };
    let base_urls: BTreeMap<String, String> = settings.pairs("base_urls")?;
    for (host, url) in base_urls {
        environment = environment
            .with_host(&host, &url)
            .map_err(|error| settings.wrong("base_urls", error.into()))?;
    }
    match name.as_str() {
        "sandbox" => no_production(environment, settings, "base_urls"),
        _ => Ok(environment),
    }
}

/// Refuses production where the settings speak of a sandbox: a sandbox must not move money.
fn no_production(
    environment: Environment,
    settings: &Settings,
    name: &'static str,
) -> Result<Environment, ConfigError> {
    match environment.is_production() {
        true => Err(settings.wrong(name, Problem::NoSandbox)),
        false => Ok(environment),
    }
}

fn sign_type(settings: &Settings) -> Result<SignType, ConfigError> {
    let Some(text) = settings.text("sign_type")? else {
        return Ok(SignType::default());
    };
    text.parse()
        .map_err(|_| settings.wrong("sign_type", Problem::SignType))
}
