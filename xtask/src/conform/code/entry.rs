//! LianLian's published code and logs as data. `docs/conformance.md` describes the format.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::super::official;
use lianlian_tables::{Class, Fault, File};

/// The proof of a record where LianLian's signature over it verifies.
const HOLDS: &str = "RSA signature of the LianLian key holds";

/// One class, call, or recorded message.
#[derive(Debug, Deserialize)]
pub struct Entry {
    /// The table that it is about, like `mpay/PaymentApply`; `None` for something else.
    pub operation: Option<String>,
    /// Further tables that it is about.
    #[serde(default)]
    pub also: Vec<String>,
    /// The project, and where in it.
    pub source: String,
    /// True where LianLian published it.
    pub official: bool,
    class: Kind,
    pub side: Side,
    /// The versions that it sends.
    #[serde(default)]
    pub version: Option<BTreeMap<String, String>>,
    /// The members that it has.
    pub members: Vec<Member>,
    /// True where it has no other members.
    pub complete: bool,
    /// The constants that it sends by name; null where the value varies.
    #[serde(default)]
    pub sends: BTreeMap<String, Value>,
    /// Members that it lacks.
    #[serde(default)]
    pub absent: Vec<String>,
    /// The members of lists' items, by the list's name.
    #[serde(default)]
    pub items_of: BTreeMap<String, Vec<Member>>,
    /// True where the request is sealed.
    pub envelope: Option<bool>,
    /// The return code of a recorded answer.
    pub ret_code: Option<String>,
    /// True where a recorded message has a signature.
    pub signed: Option<bool>,
    /// The result of verifying that signature.
    pub proof: Option<String>,
}

/// Whose message it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The request that a merchant sends.
    Request,
    /// The form that a merchant's page has the browser send.
    Form,
    /// The answer as a merchant reads it.
    Answer,
    /// An answer or a notification as it came.
    Recorded,
    /// The notification as a merchant reads it.
    Notification,
    /// The browser's return as a merchant reads it.
    Return,
    /// The acknowledgement of a notification: not compared.
    Ack,
    /// The verification of signatures: not compared.
    Verify,
    /// The hosts that there are: not compared.
    Hosts,
}

/// One member of an entry.
#[derive(Debug, Deserialize)]
pub struct Member {
    /// The wire name.
    pub name: String,
    /// Its JSON type, as the class declares it.
    #[serde(rename = "type")]
    pub kind: String,
    /// True where it must be there; `None` where that is not said.
    pub required: Option<bool>,
    /// The codes that the entry lists, with their meanings.
    #[serde(default)]
    pub codes: BTreeMap<String, String>,
    /// True where it is left out of the sign string.
    #[serde(default)]
    pub unsigned: bool,
}

impl Entry {
    /// The weight of its evidence.
    pub fn class(&self) -> Class {
        match self.class {
            Kind::Recorded if self.is_proven() => Class::Signed,
            _ if !self.official => Class::ThirdParty,
            Kind::Code | Kind::Recorded => Class::Code,
            Kind::Docs => Class::Table,
        }
    }

    /// Tells whether LianLian said it: in what it published, or under its signature.
    pub fn is_lianlians(&self) -> bool {
        self.class() != Class::ThirdParty
    }

    /// Tells whether it is a message as it came, whose members have no declared type.
    pub fn is_message(&self) -> bool {
        self.class == Kind::Recorded
    }

    /// Tells whether its signature holds over its members.
    pub fn is_proven(&self) -> bool {
        self.proof
            .as_deref()
            .is_some_and(|proof| proof.starts_with(HOLDS))
    }

    /// The project that it comes from: the name that errata use for the source.
    pub fn project(&self) -> &str {
        let project = self.source.split(": ").next().unwrap_or_default();
        project.split(" (").next().unwrap_or_default()
    }

    /// The tables that it is about.
    pub fn operations(&self) -> impl Iterator<Item = &str> {
        let all = self.operation.iter().chain(&self.also);
        // What no table described when the file was made is marked so.
        all.map(|name| name.split(' ').next().unwrap_or_default())
    }
}

/// Reads the file.
///
/// # Errors
/// The fault in the file's shape.
pub fn read(path: &Path) -> Result<File<Vec<Entry>>, Vec<Fault>> {
    official::json(path).map_err(|fault| vec![fault])
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Code,
    Recorded,
    /// A page of an earlier year, or a draft.
    Docs,
}
