//! `lianlian notify`: its commands and their options.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use lianlian::sign::SignType;

use super::header::{Header, header};
use super::names;
use super::oid_partner::oid_partner;
use super::parameter::Parameter;

#[derive(Subcommand)]
pub(crate) enum NotifyCommand {
    /// Receive notifications on this machine, and print each once
    ///
    /// Verifies each, delivers it once and acknowledges it. Prints one line of JSON when it listens;
    /// {"notification":"…","key":"…","state":"succeeded","contradicts":false,"members":{…}} for each
    /// delivery, secret values masked; and {"refused":403,"method":"POST","path":"…","why":"…",
    /// "hint":"…"} for each request that it does not acknowledge, {"repeated":true,…} for one that was
    /// delivered before. `contradicts` says that another end of the same order was told before.
    ///
    /// Example: lianlian notify listen --config lianlian.toml --db inbox.db
    #[command(verbatim_doc_comment)]
    Listen(NotifyListen),
    /// Make a notification, sign it as LianLian does, and post it
    ///
    /// Its members come as JSON on standard input, or by --set; the table's examples stand for those
    /// that must be there and are not given. Prints {"acknowledged":true|false,"status":…,"answer":…},
    /// or {"acknowledged":false,"error":"…"}, for each sending. Exits with 0 when each was acknowledged
    /// within LianLian's 5 seconds, with 1 when one was not. For what the browser brings back, a page
    /// (HTTP 2xx or 3xx) stands for the acknowledgement.
    ///
    /// Example: lianlian notify send mpay/PaymentNotification --url http://127.0.0.1:3000/notify
    ///   --key platform_private.pem --oid-partner 201304121000001004 < members.json
    #[command(verbatim_doc_comment)]
    Send(NotifySend),
    /// Post a saved notification again, byte for byte
    ///
    /// FILE holds the body of the request as it came; FILE.headers its headers, where it is there, as
    /// `lianlian notify listen --save` keeps them. A notification of ACCP is signed in its headers:
    /// without them nobody believes it. Prints and exits as `lianlian notify send` does.
    ///
    /// Example: lianlian notify replay notification.json --url http://127.0.0.1:3000/notify
    #[command(verbatim_doc_comment)]
    Replay(NotifyReplay),
}

#[derive(Args)]
pub(crate) struct NotifyListen {
    /// The settings; the environment's LIANLIAN_… come before them [default: the file that LIANLIAN_CONFIG names, or
    /// lianlian.toml where it is there]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The port on 127.0.0.1; 0 takes a free one
    #[arg(long, default_value_t = 8700)]
    pub port: u16,
    /// Where it is noted what was delivered: an SQLite file, made where it is not there [default: in
    /// memory]
    #[arg(long, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// Keep the body of each request there, as it came, for `lianlian notify replay` and `lianlian
    /// explain`, and its headers beside it, in a file whose name ends in .headers; a refusal's line names
    /// the body's file as "saved"
    #[arg(long, value_name = "DIR")]
    pub save: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct NotifySend {
    /// The notification's table, such as mpay/PaymentNotification
    #[arg(value_parser = names::notification(), hide_possible_values = true)]
    pub table: String,
    /// The private key of LianLian's side, such as the sandbox's
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// The merchant's number
    #[arg(long, value_name = "ID", value_parser = oid_partner)]
    pub oid_partner: String,
    /// RSA or SHA256withRSA [default: RSA]
    #[arg(long, value_name = "TYPE", value_parser = names::sign_type(), hide_possible_values = true)]
    pub sign_type: Option<SignType>,
    /// A member; may be given several times, and comes before standard input's. NAME=@FILE takes the value from a
    /// file
    #[arg(long, value_name = "NAME=VALUE")]
    pub set: Vec<Parameter>,
    #[command(flatten)]
    pub posting: Posting,
}

#[derive(Args)]
pub(crate) struct NotifyReplay {
    /// The saved notification
    pub file: PathBuf,
    /// A header to send, such as 'Signature-Data: …'; may be given several times, and comes before the one that was
    /// saved
    #[arg(long = "header", value_name = "HEADER", value_parser = header)]
    pub headers: Vec<Header>,
    #[command(flatten)]
    pub posting: Posting,
}

/// Where to, and how often.
#[derive(Args)]
pub(crate) struct Posting {
    /// Where the merchant's server takes notifications
    #[arg(long, value_parser = http_url)]
    pub url: http::Uri,
    /// How often to send it, acknowledged or not: LianLian's may come twice too
    #[arg(long, value_name = "TIMES", default_value_t = 1)]
    #[arg(value_parser = clap::value_parser!(u32).range(1..))]
    pub repeat: u32,
    /// The pause between two sendings; LianLian's is 120
    #[arg(long, value_name = "SECONDS", default_value_t = 1)]
    pub every: u64,
}

pub(super) fn http_url(text: &str) -> Result<http::Uri, &'static str> {
    let wrong = "write http://… or https://…, such as http://127.0.0.1:3000/notify";
    let url: http::Uri = text.parse().map_err(|_| wrong)?;
    match (url.scheme_str(), url.host()) {
        (Some("http" | "https"), Some(host)) if !host.is_empty() => Ok(url),
        _ => Err(wrong),
    }
}
