//! Proof, by type, that a signature was checked.

use std::fmt;
use std::ops::Deref;

use crate::sign::SignType;

/// A message whose signature was checked. Only [`Merchant`](crate::Merchant) and its mirror image,
/// `Platform`, make one, after the check.
#[derive(Clone)]
pub struct Verified<T> {
    value: T,
    oid_partner: String,
    sign_type: SignType,
    ret_code: String,
    ret_msg: String,
}

impl<T> Verified<T> {
    pub(crate) fn new(value: T, oid_partner: &str, sign_type: SignType) -> Self {
        Self {
            value,
            oid_partner: oid_partner.to_owned(),
            sign_type,
            ret_code: String::new(),
            ret_msg: String::new(),
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

    /// The return code of an answer; empty for a request and for a notification.
    pub fn ret_code(&self) -> &str {
        &self.ret_code
    }

    /// What LianLian said in words, in Chinese; empty for a request and for a notification.
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
