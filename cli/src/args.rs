//! The commands and their options.

mod books;
mod end_state;
mod header;
mod names;
mod notify;
mod oid_partner;
mod parameter;
mod report;
mod sandbox;

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand};
use lianlian::Generation;
use lianlian::sign::SignType;
use lianlian::words::Language;

pub(crate) use books::{
    BooksCommand, BooksExport, BooksList, BooksOpen, BooksServe, BooksSettle, BooksSettled,
    BooksShow, Db, Lines, Missing,
};
pub(crate) use end_state::EndState;
use header::Header;
pub(crate) use header::signature;
pub(crate) use notify::{NotifyCommand, NotifyListen, NotifyReplay, NotifySend, Posting};
use oid_partner::oid_partner;
pub(crate) use parameter::{Given, Parameter};
pub(crate) use report::{Format, ReportCommand, ReportConvert, ReportReconcile, Reports};
pub(crate) use sandbox::{SandboxAdvance, SandboxCommand};

/// The protocol of LianLian Pay: sign, verify, seal, open and check messages, and a sandbox.
///
/// Messages come on standard input. Results go to standard output: words on a terminal, JSON where a
/// program or a file takes them. Exit code 0 is yes, 1 is no, 2 is unusable input, 3 is that the outcome
/// is unknown: the order may exist. A key FILE holds base64 without armour, PEM or DER: PKCS#8, PKCS#1,
/// SubjectPublicKeyInfo or a certificate.
#[derive(Parser)]
#[command(name = "lianlian", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
    /// Print JSON, also on a terminal
    #[arg(long, global = true)]
    pub json: bool,
    /// The language of violations, return codes and diagnoses: en or zh; by default that of the locale
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = languages())]
    pub lang: Option<Language>,
    /// Print words, also where a program or a file takes them
    #[arg(long, global = true, conflicts_with = "json")]
    pub words: bool,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Bind a card against a sandbox on this machine, or pay a trade, and show each step
    ///
    /// With --protocol accp a trade is opened, paid by card with an SMS code, told of, asked after and given back in
    /// part, and a withdrawal takes its second step. In JSON, each step is an object on a line of its own.
    Demo(Demo),
    /// Send a request to LianLian, or to a sandbox, and show the verified answer
    ///
    /// The request's parameters come as JSON on standard input, or by --set; the protocol's own
    /// (oid_partner, sign_type, sign) come from the settings. Prints
    /// {"outcome":"answered","ret_code":"…","answer":{…}}, secret values masked; or
    /// {"outcome":"nothing_sent|refused|failed|unknown","error":"…"}. A refusal has besides
    /// "signed":true|false, "ret_code", "ret_msg", "explanation" and "advice". Exits with 0 for an answer,
    /// 1 when nothing was made or moved, 3 when the outcome is unknown: settle it then. Ctrl-C says which
    /// order may exist, and how to settle it.
    ///
    /// Example: lianlian call bankcardbind --config lianlian.toml < request.json
    #[command(verbatim_doc_comment)]
    Call(Call),
    /// Ask after an order until it is known what became of it
    ///
    /// OPERATION is the one that made the order, or the query itself. Sends queries alone, never the
    /// order. Prints {"outcome":"settled","state":"succeeded|failed|returned|to_confirm","answer":{…}};
    /// {"outcome":"not_found",…} when LianLian has no such order, {"outcome":"unknown",…} when it is still
    /// not known what became of it: both exit with 3. With --journal, asks after every order of the journal
    /// that is open, prints a line for each and notes there what became of it.
    ///
    /// Example: lianlian settle mpay/PaymentQuery --set no_order=1 --set dt_order=20180828153543
    /// Example: lianlian settle --journal journal.jsonl
    #[command(verbatim_doc_comment)]
    Settle(Settle),
    /// Sign a message
    ///
    /// Prints the message with `sign_type` and `sign` set, members sorted by name.
    ///
    /// Example: lianlian sign --key merchant_private.pem < message.json
    #[command(verbatim_doc_comment)]
    Sign(Sign),
    /// Verify a signed message
    ///
    /// Prints {"valid":true|false,"sign_type":"…"} and exits with 0 or 1.
    ///
    /// Example: lianlian verify --key lianlian_public.pem < answer.json
    #[command(verbatim_doc_comment)]
    Verify(Verify),
    /// Say why a message doesn't verify, or an envelope doesn't open
    ///
    /// Takes a signed message (JSON, or a form), JSON around a pay_load, or a bare pay_load. Opens the
    /// signature with the public key, tells a wrong key from a wrong hash from other content, and
    /// looks for the usual mistakes. Secret values are masked. Exits with 0 when all is as it should
    /// be, with 1 when not. Without --key, of an envelope only the sealing is judged.
    ///
    /// Example: lianlian explain --key merchant_public.pem < refused.json
    #[command(verbatim_doc_comment)]
    Explain(Explain),
    /// Seal any bytes into a pay_load
    ///
    /// Prints {"oid_partner":"…","pay_load":"…"}.
    ///
    /// Example: lianlian seal --key lianlian_public.pem --oid-partner 201304121000001004 < signed.json
    #[command(verbatim_doc_comment)]
    Seal(Seal),
    /// Open a pay_load
    ///
    /// Prints the plaintext byte for byte. Exits with 1 when the envelope was sealed for another
    /// key, or changed.
    ///
    /// Example: lianlian open --key platform_private.pem < body.json
    #[command(verbatim_doc_comment)]
    Open(Open),
    /// Check a request by the rules of its operation
    ///
    /// Prints {"violations":[{"field":"…","rule":"…","message":"…"}]} and exits with 0 when there
    /// are none, with 1 when there are.
    ///
    /// Example: lianlian check bankcardbind < request.json
    #[command(verbatim_doc_comment)]
    Check(Check),
    /// Say what a return code means, and what to do
    ///
    /// Words find all codes that speak of all of them, in Chinese or English. Exits with 1 for a code
    /// that is not documented, the outcome is unknown then, and where no code speaks of the words.
    ///
    /// Example: lianlian codes 1002
    /// Example: lianlian codes 签名
    #[command(verbatim_doc_comment)]
    Codes(Codes),
    /// Show the operations and their tables
    #[command(subcommand)]
    Spec(SpecCommand),
    /// Show the settings, and where they come from
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Make keys
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Run LianLian's side on this machine
    ///
    /// Without --merchant, makes a test merchant with its keys and settings in the folder lianlian-sandbox,
    /// or takes the one that is there. Says where it listens and how to try it; in JSON
    /// {"url":"…","inspector":"…","platform_public_key":"…","merchants":["…"],"sms_code":"…",
    /// "settings":"…","merchant_key":"…","platform_key":"…","try":"…"}: the last four are files and a
    /// command. From then on each request that it answers and each notification that it sends is a line:
    /// time (UTC+8), operation, order, return code, duration and meaning; in JSON
    /// {"event":"answered|notified",…}.
    ///
    /// Example: lianlian sandbox
    /// Example: lianlian sandbox --merchant 201304121000001004=merchant_public.pem
    #[command(verbatim_doc_comment)]
    Sandbox(Sandbox),
    /// Post notifications to a merchant's server, as LianLian does
    #[command(subcommand)]
    Notify(NotifyCommand),
    /// Read the sealed journal of exchanges
    #[command(subcommand)]
    Journal(JournalCommand),
    /// Read the reports that LianLian writes each day
    #[command(subcommand)]
    Report(ReportCommand),
    /// Keep the register of orders in flight, and find out what became of them
    #[command(subcommand)]
    Books(BooksCommand),
    /// Print the completions of a shell
    ///
    /// Commands, options, files, operations, products, sign types and return codes. The shell asks
    /// `lianlian` each time, so let it read them when it starts: they fit the version that is installed
    /// then.
    ///
    /// Example: echo 'source <(lianlian completions bash)' >> ~/.bashrc
    /// Example: echo 'source <(lianlian completions zsh)' >> ~/.zshrc
    /// Example: echo 'lianlian completions fish | source' > ~/.config/fish/completions/lianlian.fish
    #[command(verbatim_doc_comment)]
    Completions(Completions),
    /// Print the manual page, in roff
    ///
    /// Example: lianlian man | man -l -
    #[command(verbatim_doc_comment)]
    Man,
}

/// The settings, and the parameters of a request.
#[derive(Args)]
pub(crate) struct RequestArguments {
    /// The settings; the environment's LIANLIAN_… come before them [default: the file that LIANLIAN_CONFIG names, or
    /// lianlian.toml where it is there]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// A parameter; may be given several times, and comes before standard input's. NAME=@FILE takes the value from
    /// a file and NAME=@- from standard input, out of sight of other users and of the shell's history; NAME=@@…
    /// begins with an @
    #[arg(long, value_name = "NAME=VALUE")]
    pub set: Vec<Parameter>,
    /// Confirms that the request may go to LianLian itself, and move money
    #[arg(long)]
    pub production: bool,
}

#[derive(Args)]
pub(crate) struct Call {
    /// The last part of the operation's path, such as bankcardbind, or the table's name, such as
    /// mpay/CardBindApply
    #[arg(value_parser = names::operation(), hide_possible_values = true)]
    pub operation: String,
    #[command(flatten)]
    pub request: RequestArguments,
    /// Ask after the order for so many seconds when its outcome is unknown
    #[arg(long, value_name = "SECONDS")]
    pub settle: Option<u64>,
    /// Note the order in this register before the request leaves: sqlite:PATH, which is made where it is not there, or
    /// postgres://USER@HOST/NAME. One that is in flight already is not sent a second time
    #[arg(long, value_name = "DB")]
    pub books: Option<String>,
    /// Send the request again whatever the register knows of its order
    #[arg(long, requires = "books")]
    pub again: bool,
}

#[derive(Args)]
pub(crate) struct Settle {
    /// The last part of the operation's path, such as bankcardprepay, or the table's name, such as
    /// mpay/PaymentApply
    #[arg(required_unless_present = "journal", conflicts_with = "journal")]
    #[arg(value_parser = names::operation(), hide_possible_values = true)]
    pub operation: Option<String>,
    /// Ask after every open order of this journal; its key comes from the settings
    #[arg(long, value_name = "FILE", conflicts_with = "set")]
    pub journal: Option<PathBuf>,
    #[command(flatten)]
    pub request: RequestArguments,
    /// How long to ask
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    pub within: u64,
}

#[derive(Subcommand)]
pub(crate) enum JournalCommand {
    /// Make a key for a journal
    ///
    /// With --out it is written into a new file that its owner alone can read; a file that is there
    /// is never overwritten. Without, it is printed: for a program that puts it into a store of
    /// secrets.
    ///
    /// Example: lianlian journal key --out journal.key
    #[command(verbatim_doc_comment)]
    Key(JournalNewKey),
    /// List the records: time, operation, order, return code, outcome; needs no key
    ///
    /// Example: lianlian journal list journal.jsonl --unsettled
    #[command(verbatim_doc_comment)]
    List(JournalList),
    /// Note what became of an order that no query finds
    ///
    /// For what a person found out where LianLian shows it. From then on the order is not listed as
    /// unsettled any more.
    ///
    /// Example: lianlian journal settled journal.jsonl 4f8c failed --key journal.key
    #[command(verbatim_doc_comment)]
    Settled(JournalSettled),
    /// Open one exchange
    ///
    /// Secret values are masked. Exits with 1 when there is no such exchange, or it doesn't open.
    ///
    /// Example: lianlian journal show journal.jsonl 4f8c --key journal.key
    #[command(verbatim_doc_comment)]
    Show(JournalShow),
    /// Open every record and follow the chain
    ///
    /// Prints {"records":…,"torn":[…],"faults":[…],"cut_off":…,"last":"…"}. Kept elsewhere,
    /// the last hash shows later whether records were cut off at the end (--last). Exits with 1 when
    /// something is not as it was written. A journal without a record is new, or was emptied: that is
    /// said on standard error.
    ///
    /// Example: lianlian journal verify journal.jsonl --key journal.key
    #[command(verbatim_doc_comment)]
    Verify(JournalVerify),
}

#[derive(Args)]
pub(crate) struct JournalNewKey {
    /// The file to make
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct JournalList {
    /// The journal
    pub file: PathBuf,
    /// Only what was sent and of which it is not known what came of it
    #[arg(long)]
    pub unsettled: bool,
}

#[derive(Args)]
pub(crate) struct JournalSettled {
    /// The journal
    pub file: PathBuf,
    /// The exchange, or how its id begins
    pub exchange: String,
    /// succeeded, failed or returned
    pub state: EndState,
    #[command(flatten)]
    pub key: JournalKeyFile,
}

#[derive(Args)]
pub(crate) struct JournalShow {
    /// The journal
    pub file: PathBuf,
    /// The exchange, or how its id begins
    pub exchange: String,
    #[command(flatten)]
    pub key: JournalKeyFile,
    /// Show secret values in full
    #[arg(long)]
    pub show_values: bool,
    /// LianLian's public key: says whether the answer's signature stands
    #[arg(long, value_name = "FILE")]
    pub platform_key: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct JournalVerify {
    /// The journal
    pub file: PathBuf,
    #[command(flatten)]
    pub key: JournalKeyFile,
    /// A hash that `verify` printed earlier: its record must still be there
    #[arg(long, value_name = "HASH")]
    pub last: Option<String>,
}

#[derive(Args)]
pub(crate) struct JournalKeyFile {
    /// The journal's key [default: the environment's LIANLIAN_JOURNAL_KEY]
    #[arg(long, value_name = "FILE")]
    pub key: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Completions {
    /// bash, elvish, fish, powershell or zsh
    pub shell: clap_complete::Shell,
}

#[derive(Args)]
pub(crate) struct Sign {
    /// The private key
    #[arg(long, value_name = "FILE", required_unless_present = "string")]
    pub key: Option<PathBuf>,
    /// RSA or SHA256withRSA [default: the message's own, or RSA]
    #[arg(long, value_name = "TYPE", value_parser = names::sign_type(), hide_possible_values = true)]
    pub sign_type: Option<SignType>,
    /// Print only the sign string, byte for byte; needs no key
    #[arg(long)]
    pub string: bool,
    /// The generation: classic signs a member of the message, accp headers beside the body
    #[arg(long, value_name = "NAME", value_parser = names::generation(), default_value = "classic")]
    pub protocol: Generation,
}

#[derive(Args)]
pub(crate) struct Demo {
    /// The generation: classic binds a card, accp pays a trade
    #[arg(long, value_name = "NAME", value_parser = names::generation(), default_value = "classic")]
    pub protocol: Generation,
}

#[derive(Args)]
pub(crate) struct Verify {
    /// The public key; of a private key its public half is used
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// RSA or SHA256withRSA [default: the message's own]
    #[arg(long, value_name = "TYPE", value_parser = names::sign_type(), hide_possible_values = true)]
    pub sign_type: Option<SignType>,
    /// A member that stands outside the signature; may be given several times
    #[arg(long, value_name = "NAME")]
    pub unsigned: Vec<String>,
    /// The generation: classic signs a member of the message, accp headers beside the body
    #[arg(long, value_name = "NAME", value_parser = names::generation(), default_value = "classic")]
    pub protocol: Generation,
    /// A header of the message, such as 'Signature-Data: …', for accp; may be given several times
    #[arg(long = "header", value_name = "HEADER", value_parser = header::header)]
    pub headers: Vec<Header>,
}

#[derive(Args)]
pub(crate) struct Explain {
    /// The public key of whoever signed; of a private key its public half. May be given several times
    #[arg(long, value_name = "FILE", required_unless_present = "private_key")]
    pub key: Vec<PathBuf>,
    /// The private key that an envelope was sealed for, or that signed the message
    #[arg(long, value_name = "FILE")]
    pub private_key: Option<PathBuf>,
    /// The operation or notification, such as bankcardbind or mpay/PaymentNotification: its table says
    /// which members are unsigned
    #[arg(long, value_name = "NAME", value_parser = names::table(), hide_possible_values = true)]
    pub operation: Option<String>,
    /// The string that the other side says it signed: shows where it differs from the right one
    #[arg(long, value_name = "FILE")]
    pub sign_string: Option<PathBuf>,
    /// The generation: classic signs a member of the message, accp headers beside the body
    #[arg(long, value_name = "NAME", value_parser = names::generation(), default_value = "classic")]
    pub protocol: Generation,
    /// A header of the message, such as 'Signature-Data: …', for accp; may be given several times
    #[arg(long = "header", value_name = "HEADER", value_parser = header::header)]
    pub headers: Vec<Header>,
    /// Show secret values in full
    #[arg(long)]
    pub show_values: bool,
}

#[derive(Args)]
pub(crate) struct Seal {
    /// LianLian's public key
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
    /// The merchant's number
    #[arg(long, value_name = "ID", value_parser = oid_partner)]
    pub oid_partner: String,
}

#[derive(Args)]
pub(crate) struct Open {
    /// The private key that the envelope was sealed for
    #[arg(long, value_name = "FILE")]
    pub key: PathBuf,
}

#[derive(Args)]
pub(crate) struct Check {
    /// The last part of the operation's path, such as bankcardbind, or the table's name, such as
    /// mpay/CardBindApply
    #[arg(value_parser = names::operation(), hide_possible_values = true)]
    pub operation: String,
    /// Check the check digit of card numbers too
    #[arg(long)]
    pub luhn: bool,
}

#[derive(Args)]
pub(crate) struct Codes {
    /// A return code, such as 1002, or words, such as 签名 or signature; all codes unless given
    #[arg(value_name = "CODE|WORD", value_parser = names::code(), hide_possible_values = true)]
    pub asked: Vec<String>,
    /// The product whose operation answered it, such as instant_payment: some codes mean something
    /// else there
    #[arg(long, value_parser = names::product(), hide_possible_values = true)]
    pub product: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum SpecCommand {
    /// List the operations, notifications and reports
    List,
    /// Show one table
    Show(SpecShow),
    /// Print a request to start from
    ///
    /// All that must be there, with values that are nobody's: it passes `check`. It is the same on a
    /// terminal and elsewhere.
    ///
    /// Example: lianlian spec example bankcardbind > request.json
    #[command(verbatim_doc_comment)]
    Example(SpecExample),
}

#[derive(Args)]
pub(crate) struct SpecExample {
    /// The last part of the operation's path, such as bankcardbind, or the table's name, such as
    /// mpay/CardBindApply
    #[arg(value_parser = names::operation(), hide_possible_values = true)]
    pub operation: String,
    /// Print the parameters that may be left out too
    #[arg(long)]
    pub all: bool,
}

#[derive(Args)]
pub(crate) struct SpecShow {
    /// The table's name, such as mpay/CardBindApply, or the last part of the operation's path, such as
    /// bankcardbind
    #[arg(value_name = "OPERATION", value_parser = names::table(), hide_possible_values = true)]
    pub table: String,
}

#[derive(Subcommand)]
pub(crate) enum ConfigCommand {
    /// Show each setting with its value and its origin
    ///
    /// Secrets are masked, public keys shown by their fingerprints. Prints {"file":"…","settings":[
    /// {"name":"…","value":"…","from":"lianlian.toml, line 2"}]}, where "from" is file and line, a
    /// variable, default or not set. Exits with 1 when the settings can't be used, and says why on
    /// standard error.
    ///
    /// Example: lianlian config show --config lianlian.toml
    #[command(verbatim_doc_comment)]
    Show(ConfigShow),
}

#[derive(Args)]
pub(crate) struct ConfigShow {
    /// The settings [default: the file that LIANLIAN_CONFIG names, or lianlian.toml where it is there]
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

#[derive(Subcommand)]
pub(crate) enum KeysCommand {
    /// Generate an RSA key pair, as PEM and as base64 on one line
    ///
    /// Writes merchant_private.pem, merchant_public.pem, merchant_private.b64 and
    /// merchant_public.b64; never overwrites a file. Register merchant_public.b64 with LianLian.
    ///
    /// Example: lianlian keys generate --out keys
    #[command(verbatim_doc_comment)]
    Generate(Generate),
}

/// The length of a key where none is asked for.
pub(crate) const DEFAULT_BITS: usize = 2048;

#[derive(Args)]
pub(crate) struct Generate {
    /// Length of the key: 1024 to 4096
    #[arg(long, default_value_t = DEFAULT_BITS)]
    pub bits: usize,
    /// Where to write; made if it is not there
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Sandbox {
    #[command(subcommand)]
    pub command: Option<SandboxCommand>,
    /// The address to listen on; whoever reaches it reaches the inspector too
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub listen: IpAddr,
    /// The port; 0 takes a free one
    #[arg(long, default_value_t = 8899)]
    pub port: u16,
    /// Where the state is kept: an SQLite file, made where it is not there [default: in memory]
    #[arg(long, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// The platform's private key, made where it is not there [default: beside the database, the test merchant's, or
    /// a new one]
    #[arg(long, value_name = "FILE")]
    pub platform_key: Option<PathBuf>,
    /// The pause between two sendings of a notification that is not acknowledged [default: LianLian's, 120, and 300 for
    /// trades of ACCP]
    #[arg(long, value_name = "SECONDS")]
    pub repeat_every: Option<u32>,
    /// How long money is under way, during which queries say PROCESSING
    #[arg(long, value_name = "SECONDS", default_value_t = 0)]
    pub settles_after: u32,
    /// The folder for the report and the summary of each day on which money moved, written anew when something
    /// happens [default: none is written]
    #[arg(long, value_name = "DIR")]
    pub reports: Option<PathBuf>,
    /// Send notifications to any address; a sandbox that listens beyond loopback notifies loopback alone
    #[arg(long)]
    pub notify_anywhere: bool,
    /// Write there the settings by which the first merchant reaches the sandbox; they name its private
    /// key where that is what its FILE holds [default: lianlian-sandbox/lianlian.toml for the test merchant]
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
    /// A merchant and its public key, or its private one, of which the public half is used; may be given
    /// several times [default: a test merchant]
    #[arg(long, value_name = "ID=FILE")]
    pub merchant: Vec<MerchantKey>,
}

/// A merchant's number and the file of its public key.
#[derive(Clone)]
pub(crate) struct MerchantKey {
    pub oid_partner: String,
    pub file: PathBuf,
}

impl FromStr for MerchantKey {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('=') {
            Some((id, file)) if !id.is_empty() && !file.is_empty() => Ok(Self {
                oid_partner: id.to_owned(),
                file: file.into(),
            }),
            _ => Err("write ID=FILE, such as 201304121000001004=merchant_public.pem"),
        }
    }
}

fn languages() -> impl TypedValueParser<Value = Language> {
    let tags = PossibleValuesParser::new(Language::ALL.map(Language::tag));
    tags.map(|tag| Language::of_locale(&tag))
}
