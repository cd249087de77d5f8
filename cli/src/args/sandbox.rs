//! `lianlian sandbox`: what is said to one that runs.

use clap::{Args, Subcommand};

use super::notify::http_url;

#[derive(Subcommand)]
pub(crate) enum SandboxCommand {
    /// Advance the clock of a sandbox that runs
    ///
    /// Tokens and orders expire, money under way arrives, and notifications are sent, as if so much time
    /// had passed. Prints {"now":"…","ahead":"…"}, the sandbox's time and how far it is ahead.
    ///
    /// Example: lianlian sandbox advance 31m
    #[command(verbatim_doc_comment)]
    Advance(SandboxAdvance),
}

#[derive(Args)]
pub(crate) struct SandboxAdvance {
    /// By how much: 31m, "2h 30m" or 8d
    #[arg(value_name = "TIME")]
    pub by: String,
    /// Where the sandbox listens
    #[arg(long, default_value = "http://127.0.0.1:8899", value_parser = http_url)]
    pub url: http::Uri,
}
