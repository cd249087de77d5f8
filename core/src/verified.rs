//! Proof, by type, that a signature was checked.

use std::cell::RefCell;
use std::fmt;
use std::ops::Deref;

use zeroize::Zeroizing;

use crate::message::RawMessage;
use crate::operation::Response;
use crate::row::Row;
use crate::sign::{Checked, SignType};
use crate::violation::{MOST_KEPT, Violation};

/// A message whose signature was checked. Only [`Merchant`](crate::Merchant) and its mirror image,
/// `Platform`, make one, after the check.
#[derive(Clone)]
pub struct Verified<T> {
    value: T,
    oid_partner: String,
    sign_type: SignType,
    ret_code: String,
    ret_msg: String,
    oddities: Vec<Violation>,
    extras: Vec<Extra>,
}

impl<T> Verified<T> {
    pub(crate) fn new(value: T, oid_partner: &str, sign_type: SignType) -> Self {
        Self {
            value,
            oid_partner: oid_partner.to_owned(),
            sign_type,
            ret_code: String::new(),
            ret_msg: String::new(),
            oddities: Vec::new(),
            extras: Vec::new(),
        }
    }

    /// Adds what an answer has and a request has not.
    pub(crate) fn said(self, ret_code: &str, ret_msg: &str) -> Self {
        Self {
            ret_code: ret_code.to_owned(),
            ret_msg: ret_msg.to_owned(),
            ..self
        }
    }

    /// Adds what is left of LianLian's message when its table has been read.
    pub(crate) fn with_rest(
        self,
        oddities: RefCell<Vec<Violation>>,
        raw: &RawMessage<'_>,
        rows: &[Row],
        checked: &Checked,
    ) -> Self {
        Self {
            oddities: oddities.into_inner(),
            extras: extras(raw, rows, &checked.unsigned),
            ..self
        }
    }

    /// The message itself.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The merchant whom the message names, under the signature. Answers of the few operations whose
    /// pages leave `oid_partner` out name nobody: there it is the merchant who asked.
    pub fn oid_partner(&self) -> &str {
        &self.oid_partner
    }

    /// The algorithm under which the message was signed.
    pub const fn sign_type(&self) -> SignType {
        self.sign_type
    }

    /// The optional members that could not be read, and were passed over: the first 64. Empty for a request.
    pub fn oddities(&self) -> &[Violation] {
        &self.oddities
    }

    /// The members that the table doesn't list: the first 64. Empty for a request.
    pub fn extras(&self) -> &[Extra] {
        &self.extras
    }
}

impl<R: Response> Verified<R> {
    /// The return code of the answer, 4 characters.
    pub fn ret_code(&self) -> &str {
        &self.ret_code
    }

    /// The answer's `ret_msg`: LianLian's own words, in Chinese. Empty where it sent none.
    pub fn ret_msg(&self) -> &str {
        &self.ret_msg
    }
}

impl<T> Deref for Verified<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Verified<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Verified").field(&self.value).finish()
    }
}

/// A member of LianLian's message that its table doesn't list. Its value may be anything, so nothing of it
/// is shown.
#[derive(Clone)]
pub struct Extra {
    name: String,
    json: Zeroizing<String>,
    is_signed: bool,
}

impl Extra {
    /// The name on the wire.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value as JSON text.
    pub fn expose_json(&self) -> &str {
        &self.json
    }

    /// Tells whether the signature covers it. Where it doesn't, whoever sits on the way may have
    /// written it.
    pub const fn is_signed(&self) -> bool {
        self.is_signed
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Extra")
            .field("name", &self.name)
            .field("is_signed", &self.is_signed)
            .finish_non_exhaustive()
    }
}

/// The members that the rows of a table did not take from a message: members that no row knows, and
/// a second spelling.
fn extras(raw: &RawMessage<'_>, rows: &[Row], unsigned: &[&str]) -> Vec<Extra> {
    let is_taken = |name: &str| {
        let row = rows.iter().find(|row| row.is_named(name));
        row.is_some_and(|row| raw.name_of(row) == Some(name))
    };
    let members = raw.members().iter();
    let left = members.filter(|member| !member.value.is_absent() && !is_taken(&member.name));
    left.take(MOST_KEPT)
        .map(|member| Extra {
            name: member.name.to_string(),
            json: member.value.to_json(),
            is_signed: !unsigned.contains(&member.name.as_ref()),
        })
        .collect()
}
