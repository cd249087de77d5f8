//! Tells why a message doesn't verify, or an envelope doesn't open.
//!
//! A signature opens with the public key alone, and shows the digest that was signed. So a wrong key,
//! a wrong hash and other content can be told apart; and what was signed instead of the right string
//! can be looked for among the [usual mistakes](Mistake), by hashing what somebody who makes them
//! would have signed. An envelope is taken apart step by step with the private key.
//!
//! This is for whoever owns the keys and the message. Don't answer a peer with it: a server that tells
//! why it refuses helps whoever is guessing.
//!
//! ```
//! # mod lianlian {
//! #     pub use {lianlian_core::sign, lianlian_explain as explain};
//! # }
//! use lianlian::explain::{Clues, Finding, explain};
//! use lianlian::sign::{PrivateKey, Signer, SignType};
//!
//! let key = PrivateKey::generate(1024)?;
//! // The sign string ends with a line break, as `echo` writes it.
//! let signature = key.sign(SignType::Md5WithRsa, b"a=1&sign_type=RSA\n")?;
//! # use base64::Engine as _;
//! let sign = base64::engine::general_purpose::STANDARD.encode(signature);
//! let message = format!(r#"{{"a":"1","sign_type":"RSA","sign":"{sign}"}}"#);
//!
//! let keys = [key.public_key()];
//! let clues = Clues { keys: &keys, ..Clues::default() };
//! let report = explain(message.as_bytes(), &clues)?.signature.expect("a plain message");
//! assert_eq!(report.findings[0].name(), "trailing_lf");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

mod body;
mod catalogue;
mod change;
mod claimed;
mod clues;
mod crypto;
mod difference;
mod draft;
mod envelope;
mod explanation;
mod finding;
mod html;
mod known;
mod made;
mod mistake;
mod opening;
mod pasted;
mod piece;
mod received;
mod search;
mod signature;
mod signed;
mod step;
mod text_form;
mod url;

pub use body::{BodyFinding, BodyMistake, BodyReport, Headers, explain_body};
pub use claimed::Claimed;
pub use clues::Clues;
pub use difference::Difference;
pub use envelope::{
    CipherMistake, EnvelopeFinding, EnvelopeReport, MacMistake, Part as EnvelopePart,
    PlaintextMistake, SealMistake,
};
pub use explanation::Explanation;
pub use finding::Finding;
pub use made::Made;
pub use mistake::{BytesMistake, JsonMistake, MembersMistake, Mistake, ShapeMistake, ValueMistake};
pub use pasted::pasted;
pub use search::{MOST_BYTES, MOST_CANDIDATES};
pub use signature::SignatureReport;
pub use text_form::TextForm;

pub use crate::crypto::Hash;

use lianlian_core::message::MessageError;
use lianlian_core::sign::{PrivateKey, PublicKey};

/// Explains a message: JSON, a form, JSON around a `pay_load`, or a bare `pay_load`.
///
/// # Errors
/// [`MessageError`] for a text that is not a message at all.
pub fn explain(message: &[u8], clues: &Clues<'_>) -> Result<Explanation, MessageError> {
    let received = received::Received::read(message)?;
    if let Some(pay_load) = envelope::pay_load(&received) {
        let (report, signature) = envelope::explain_envelope(&pay_load, clues);
        return Ok(Explanation {
            envelope: Some(report),
            signature,
        });
    }
    let own = clues.private_key.map(PrivateKey::public_key);
    let given = |key: &PublicKey| {
        clues
            .keys
            .iter()
            .any(|k| k.fingerprint() == key.fingerprint())
    };
    let own = own.filter(|key| !given(key));
    let keys: Vec<_> = clues.keys.iter().cloned().chain(own).collect();
    Ok(Explanation {
        envelope: None,
        signature: Some(signature::explain_signature(&received, &keys, clues)?),
    })
}
